// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>
#include <chrono>
#include <optional>

class QNetworkReply;

namespace network {

/// Watches one reply from its start: ends it after a total deadline or beyond a number of body bytes, and remembers why
/// it ended and when each phase came. Qt's own transfer timeout is one of inactivity and looks like a cancel.
class ReplyGuard : public QObject
{
    Q_OBJECT

public:
    ReplyGuard(QNetworkReply *reply, std::chrono::milliseconds deadline, qint64 bodyLimit);

    /// The guard of a reply that an AccessManager made.
    static ReplyGuard &of(const QNetworkReply &reply);

    /// What has come of the body since the last time. Whoever reads before the end has to read so, for the bound's
    /// sake.
    QByteArray take();

    /// Bytes of the body that have come.
    qint64 received() const;

    /// Once finished: why there is no whole answer, or nothing when there is one, whatever its status. Errors:
    /// HostUnreachable, ConnectionDropped, TimedOut, TlsFailed, AnswerMalformed, AnswerTooLarge, Cancelled.
    std::optional<Error> failure() const;

    http::Timing timing() const { return m_timing; }

    /// How often the request went out: Qt sends it again when a connection is closed before any answer, a POST too.
    int timesSent() const { return m_timesSent; }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Ended { ByItself, Late, TooLarge };

    void end(Ended why);
    void limitBody();
    void watchPhases();
    void watchCertificate();
    Error transportError() const;
    QString howFar() const;

    QNetworkReply *m_reply;
    std::chrono::milliseconds m_deadline;
    qint64 m_bodyLimit;
    qint64 m_taken = 0; ///< bytes
    Ended m_ended = Ended::ByItself;
    QString m_certificateProblem;
    QElapsedTimer m_clock;
    QBasicTimer m_late;
    http::Timing m_timing;
    int m_timesSent = 0;
};

/// The status line and headers of a finished reply.
http::Response headOf(const QNetworkReply &reply);

/// The same with its unread body.
http::Response responseOf(QNetworkReply &reply);

} // namespace network
