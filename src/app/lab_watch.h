// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab_material.h"
#include "lab/watch.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <functional>

namespace app {

/// How a token is watched.
struct LabWatchOptions
{
    LabOptions lab; ///< the request and its control; the rest is not used
    std::chrono::seconds every = std::chrono::seconds(1);
    std::chrono::seconds timeout = std::chrono::hours(2); ///< whatever the clock is set to meanwhile
    bool revoke = false; ///< after the first good answer the grant of the control's account is ended; it is gone then
    /// Milliseconds since the epoch: the second in which the answer changes is what is looked for.
    std::function<qint64()> clock = &QDateTime::currentMSecsSinceEpoch;
};

/// Repeats a request with one and the same token until that is refused. The history keeps none of it: there may be
/// thousands. Destroying it cancels what is under way.
class LabWatch : public QObject
{
    Q_OBJECT

public:
    LabWatch(Services &services, LabWatchOptions options, QObject *parent = nullptr);
    ~LabWatch() override;

    /// Call it once. Ends with the first 401, after the timeout, or where the first answer is not good. Errors: those
    /// of labMaterial() and SignOut::start(); UsageWrong for `revoke` without an account, or with an ID token.
    Future<lab::Watch> start();

    /// Ends it at once, or as soon as the grant that it is ending has ended; what was seen so far is its result.
    void stop();

    const lab::Watch &soFar() const { return m_watch; }

Q_SIGNALS:
    /// One more answer has come, or failed to.
    void looked();

private:
    void begin(const lab::Material &material);
    void look();
    void note(const Result<http::Exchange> &exchange, qint64 at);
    void revokeThenGoOn();
    void goOn();
    void end(const Result<lab::Watch> &outcome);

    Services &m_services;
    LabWatchOptions m_options;
    http::Request m_request; ///< with the credential
    lab::Watch m_watch;
    QDeadlineTimer m_end;
    bool m_isEndingGrant = false;
    bool m_isToStop = false; ///< once the grant has ended
    Promise<lab::Watch> m_done = makePromise<lab::Watch>();
    std::unique_ptr<QObject> m_sender; ///< owns what is under way; null before and after
};

} // namespace app
