// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow_trace.h"

#include "base/json_read.h"
#include "http/api_error.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Outcome = TraceStep::Outcome;

QString say(const char *text)
{
    return QCoreApplication::translate("FlowTrace", text);
}

struct StepName
{
    const char *id;
    const char *name;
};

constexpr StepName stepNames[] = {
    {"discovery", QT_TRANSLATE_NOOP("FlowTrace", "Discovery")},
    {"authorization-request", QT_TRANSLATE_NOOP("FlowTrace", "Authorization request")},
    {"device-authorization", QT_TRANSLATE_NOOP("FlowTrace", "Device authorization")},
    {"browser", QT_TRANSLATE_NOOP("FlowTrace", "Browser")},
    {"callback", QT_TRANSLATE_NOOP("FlowTrace", "Callback")},
    {"token-request", QT_TRANSLATE_NOOP("FlowTrace", "Token request")},
    {"clock", QT_TRANSLATE_NOOP("FlowTrace", "Clock")},
    {"keys", QT_TRANSLATE_NOOP("FlowTrace", "Keys")},
    {"id-token", QT_TRANSLATE_NOOP("FlowTrace", "ID token")},
    {"identity", QT_TRANSLATE_NOOP("FlowTrace", "Identity")},
    {"keychain", QT_TRANSLATE_NOOP("FlowTrace", "Keychain")},
    {"revocation", QT_TRANSLATE_NOOP("FlowTrace", "Revocation")},
    {"proof", QT_TRANSLATE_NOOP("FlowTrace", "Proof")},
    {"end", QT_TRANSLATE_NOOP("FlowTrace", "End")},
};

constexpr std::pair<Outcome, const char *> outcomeIds[] = {
    {Outcome::Done, "done"}, {Outcome::Passed, "passed"}, {Outcome::Failed, "failed"}};

QString outcomeId(Outcome outcome)
{
    for (const auto &[known, id] : outcomeIds) {
        if (known == outcome)
            return QString::fromLatin1(id);
    }
    Q_UNREACHABLE();
}

Result<Outcome> outcomeOf(const QString &id)
{
    for (const auto &[outcome, known] : outcomeIds) {
        if (id == QLatin1StringView(known))
            return outcome;
    }
    return failure(ErrorCode::MemberWrongType, u"outcome"_s, id);
}

QString answered(const http::Exchange &exchange)
{
    const http::Response &response = exchange.response;
    return say("%1 to %2 was answered with %3 %4.")
        .arg(QString::fromLatin1(exchange.request.method), exchange.request.url.host(),
             QString::number(response.status), QString::fromLatin1(http::reasonPhrase(response.status)))
        .replace(u" ."_s, u"."_s);
}

/// The answers of RFC 8628 3.5 that look like refusals and are none; empty for any other.
QString waiting(const http::Exchange &exchange)
{
    if (exchange.response.status < 400)
        return {};
    const QString reason = http::parseApiError(exchange.response.body).reason;
    if (reason == "authorization_pending"_L1)
        return say("The person has not decided yet.");
    if (reason == "slow_down"_L1)
        return say("The provider wants to be asked less often.");
    return {};
}

QUrl withoutQuery(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QString headerLines(const QJsonObject &message)
{
    QString lines;
    const QJsonArray headers = message.value("headers"_L1).toArray();
    for (const auto &field : headers)
        lines += u"%1: %2\n"_s.arg(field[0].toString(), field[1].toString());
    return lines + u'\n' + message.value("body"_L1).toString();
}

QString requestText(const QJsonObject &request)
{
    return u"%1 %2\n"_s.arg(request.value("method"_L1).toString(), request.value("url"_L1).toString()) +
           headerLines(request);
}

QString responseText(const QJsonObject &response)
{
    const int status = response.value("status"_L1).toInt();
    if (status == 0)
        return say("No answer came.");
    return u"HTTP/%1 %2 %3\n"_s.arg(response.value("http_version"_L1).toString())
               .arg(status)
               .arg(QString::fromLatin1(http::reasonPhrase(status))) +
           headerLines(response);
}

QString checkLines(const QJsonArray &checks)
{
    QStringList lines;
    for (const auto &check : checks)
        lines.append(u"%1  %2  %3"_s.arg(check["status"_L1].toString(), -7)
                         .arg(check["id"_L1].toString(), -18)
                         .arg(check["reason"_L1].toString()));
    return lines.join(u'\n');
}

QJsonObject checkJson(const inspect::Check &check)
{
    return {{u"id"_s, check.id},
            {u"status"_s, QString::fromLatin1(inspect::statusId(check.status))},
            {u"reason"_s, check.reason}};
}

} // namespace

QJsonObject toJson(const TraceStep &step)
{
    QJsonObject object{
        {u"at"_s, step.at}, {u"step"_s, step.id}, {u"outcome"_s, outcomeId(step.outcome)}, {u"text"_s, step.text}};
    if (!step.message.isEmpty())
        object.insert(u"message"_s, step.message);
    return object;
}

Result<TraceStep> traceStepFromJson(const QJsonObject &object)
{
    const QString document = say("flow trace");
    const auto at = json_read::optionalInteger(object, u"at"_s, 0, document);
    const auto id = json_read::requiredString(object, u"step"_s, document);
    const auto text = json_read::requiredString(object, u"text"_s, document);
    const auto outcome = json_read::requiredString(object, u"outcome"_s, document).and_then(outcomeOf);
    if (!at || !id || !text)
        return tl::unexpected<Error>(!at ? at.error() : !id ? id.error() : text.error());
    if (!outcome)
        return tl::unexpected<Error>(outcome.error());
    return TraceStep{*at, *id, *outcome, *text, object.value("message"_L1).toObject()};
}

QString traceStepName(const QString &id)
{
    const auto found = std::find_if(std::begin(stepNames), std::end(stepNames),
                                    [&id](const StepName &step) { return id == QLatin1StringView(step.id); });
    return found == std::end(stepNames) ? id : say(found->name);
}

QByteArray messageText(const TraceStep &step)
{
    const QJsonObject &message = step.message;
    if (message.contains("request"_L1))
        return (requestText(message.value("request"_L1).toObject()) + u"\n\n"_s +
                responseText(message.value("response"_L1).toObject()))
            .toUtf8();
    if (message.contains("checks"_L1))
        return checkLines(message.value("checks"_L1).toArray()).toUtf8();
    return message.contains("url"_L1) ? message.value("url"_L1).toString().toUtf8() : step.text.toUtf8();
}

FlowTrace::FlowTrace(network::AccessManager &manager, QObject *parent)
    : QObject(parent)
{
    connect(&manager, &network::AccessManager::exchanged, this, &FlowTrace::record);
}

void FlowTrace::follow(const QObject &asker)
{
    m_followed.append(&asker);
}

void FlowTrace::watch(const QUrl &url, const QString &id)
{
    m_watched.insert(withoutQuery(url), id);
}

void FlowTrace::add(const QString &id, Outcome outcome, const QString &text, const QJsonObject &message)
{
    m_steps.append({QDateTime::currentMSecsSinceEpoch(), id, outcome, m_veil.text(text), message});
    Q_EMIT grew();
}

void FlowTrace::addFolded(const QString &sameness, const QString &id, Outcome outcome, const QString &text,
                          const QJsonObject &message)
{
    const auto known = m_repeated.find(sameness);
    if (known == m_repeated.end()) {
        add(id, outcome, text, message);
        m_repeated.insert(sameness, {m_steps.size() - 1, m_steps.last().text});
        return;
    }
    ++known->more;
    m_steps[known->index].text = known->text + u' ' + say("And %1 more like it.").arg(known->more);
    Q_EMIT grew();
}

/// By the rule alone: what it is about may be a name that somebody made up.
void FlowTrace::fail(const QString &id, const Error &why)
{
    addFolded(u"%1 %2 %3"_s.arg(id).arg(int(why.code)).arg(why.detail), id, Outcome::Failed, describe(why));
}

void FlowTrace::sentTo(const QUrl &url)
{
    add(u"authorization-request"_s, Outcome::Done, say("The browser is sent to %1.").arg(url.host()),
        {{u"url"_s, m_veil.url(url)}});
}

void FlowTrace::judged(const inspect::Inspection &inspection)
{
    QJsonArray checks;
    for (const inspect::Check &check : inspection.checks)
        checks.append(checkJson(check));
    const bool valid = inspection.verdict == inspect::Verdict::Valid;
    add(u"id-token"_s, valid ? Outcome::Passed : Outcome::Failed, inspection.headline, {{u"checks"_s, checks}});
}

void FlowTrace::kept(const Keeping &keeping)
{
    if (keeping.why)
        return fail(u"keychain"_s, *keeping.why);
    switch (keeping.where) {
    case Kept::Keychain:
        return add(u"keychain"_s, Outcome::Passed, say("The refresh token was written, read back and compared."));
    case Kept::Memory:
        return add(u"keychain"_s, Outcome::Done, say("No keychain is used: the account lasts for this session."));
    case Kept::Nowhere:
        return add(u"keychain"_s, Outcome::Done, say("The provider gave no refresh token."));
    }
}

void FlowTrace::record(const http::Exchange &exchange, const std::optional<Error> &error, const QObject *asker)
{
    const QString id = m_watched.value(withoutQuery(exchange.request.url));
    if (id.isEmpty() || !asker || !m_followed.contains(asker)) // another flow's, or a request of the user
        return;
    const QJsonObject message = http::exchangeJson(exchange, m_veil);
    const QString text = error ? describe(*error) : answered(exchange);
    if (const QString waits = error ? QString() : waiting(exchange); !waits.isEmpty())
        return addFolded(waits, id, Outcome::Done, text + u' ' + waits, message);
    const bool good = !error && exchange.response.status < 400;
    add(id, good ? Outcome::Done : Outcome::Failed, text, message);
}

} // namespace app
