// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_secrets.h"
#include "http/exchange_json.h"
#include "inspect/inspection.h"
#include "network/http_client.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QPointer>

namespace app {

/// One thing that happened in a sign-in or a refresh. Holds no secret.
struct TraceStep
{
    enum class Outcome {
        Done,   ///< it took place; no rule is about it
        Passed, ///< the rule that `text` names held
        Failed,
    };

    qint64 at = 0; ///< milliseconds since the epoch
    QString id;    ///< for example "token-request"; traceStepName() knows them all
    Outcome outcome = Outcome::Done;
    QString text;        ///< one sentence
    QJsonObject message; ///< what was sent and received, redacted, or the checks of a token; may be empty
    bool operator==(const TraceStep &) const = default;
};

/// {"at", "step", "outcome": "done" | "passed" | "failed", "text", "message"}
QJsonObject toJson(const TraceStep &step);
/// Errors: MemberMissing, MemberWrongType.
Result<TraceStep> traceStepFromJson(const QJsonObject &object);

/// The name of a step for people; the id itself for one of a newer program.
QString traceStepName(const QString &id);

/// The message of a step as text: what was sent and received as HTTP writes it, or a check a line. The step's own
/// sentence when it has no message.
QByteArray messageText(const TraceStep &step);

/// Writes down a flow as it happens: each message sent and received, with every secret as a label that stays the same
/// throughout, and each rule that passed or failed.
class FlowTrace : public QObject
{
    Q_OBJECT

public:
    explicit FlowTrace(network::AccessManager &manager, QObject *parent = nullptr);

    /// From now on the exchanges that are made for `asker` (network::HttpClient::send()) and have a watched address are
    /// steps: other flows may ask the same addresses at the same time.
    void follow(const QObject &asker);

    /// From now on an exchange with that address is a step of that id.
    void watch(const QUrl &url, const QString &id);

    void add(const QString &id, TraceStep::Outcome outcome, const QString &text, const QJsonObject &message = {});

    /// A rule that broke, or an end that was none. One that is there already counts on: a flood of wrong callbacks is
    /// one step.
    void fail(const QString &id, const Error &why);

    /// What the browser is sent to; its query is redacted.
    void sentTo(const QUrl &url);

    /// The checks of an ID token.
    void judged(const inspect::Inspection &inspection);

    /// Where the refresh token went, and why no better place was found.
    void kept(const Keeping &keeping);

    const QList<TraceStep> &steps() const { return m_steps; }

Q_SIGNALS:
    void grew();

private:
    /// A step that may come again, and how often it did.
    struct Repeated
    {
        qsizetype index = 0;
        QString text;
        int more = 0;
    };

    void record(const http::Exchange &exchange, const std::optional<Error> &error, const QObject *asker);
    void addFolded(const QString &sameness, const QString &id, TraceStep::Outcome outcome, const QString &text,
                   const QJsonObject &message = {});

    http::Veil m_veil;
    QList<QPointer<const QObject>> m_followed;
    QHash<QUrl, QString> m_watched;
    QHash<QString, Repeated> m_repeated;
    QList<TraceStep> m_steps;
};

} // namespace app
