// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/reply_guard.h"

#include "base/time_text.h"
#include "network/proxy_words.h"
#include "network/tls_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QNetworkReply>
#include <algorithm>
#include <iterator>

namespace network {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("network", text);
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// Qt reports statuses from 400 on as errors too: from 105 on, but for 399, when an answer is there.
bool onlyAStatus(const QNetworkReply &reply)
{
    return statusOf(reply) > 0 && reply.error() >= QNetworkReply::ProxyAuthenticationRequiredError &&
           reply.error() != QNetworkReply::ProtocolFailure;
}

QString spanText(std::chrono::milliseconds span)
{
    if (span < std::chrono::seconds(1))
        return say("%1 ms").arg(span.count());
    return time_text::duration(std::chrono::duration_cast<std::chrono::seconds>(span).count());
}

/// Why there is no connection, where Qt's words name neither the thing nor what helps.
struct Obstacle
{
    QNetworkReply::NetworkError error;
    const char *words;
};

constexpr Obstacle obstacles[] = {
    {QNetworkReply::HostNotFoundError, QT_TRANSLATE_NOOP("network", "no network address is known for its name (DNS)")},
    {QNetworkReply::ConnectionRefusedError, QT_TRANSLATE_NOOP("network", "nothing takes connections at that port")},
};

QString obstacleInWords(const QNetworkReply &reply, bool connecting)
{
    if (const QString problem = proxyProblem(reply, connecting); !problem.isEmpty())
        return problem;
    const auto found = std::find_if(std::begin(obstacles), std::end(obstacles),
                                    [&reply](const Obstacle &row) { return row.error == reply.error(); });
    return found == std::end(obstacles) ? reply.errorString() : say(found->words);
}

} // namespace

ReplyGuard::ReplyGuard(QNetworkReply *reply, std::chrono::milliseconds deadline, qint64 bodyLimit)
    : QObject(reply)
    , m_reply(reply)
    , m_deadline(deadline)
    , m_bodyLimit(bodyLimit)
{
    m_clock.start();
    m_late.start(static_cast<int>(deadline.count()), this);
    connect(reply, &QNetworkReply::readyRead, this, &ReplyGuard::limitBody);
    watchPhases();
    watchCertificate();
}

ReplyGuard &ReplyGuard::of(const QNetworkReply &reply)
{
    auto *guard = reply.findChild<ReplyGuard *>(QString(), Qt::FindDirectChildrenOnly);
    Q_ASSERT(guard);
    return *guard;
}

void ReplyGuard::timerEvent(QTimerEvent *)
{
    m_late.stop();
    end(Ended::Late);
}

void ReplyGuard::end(Ended why)
{
    if (m_reply->isFinished())
        return;
    m_ended = why;
    m_reply->abort();
}

QByteArray ReplyGuard::take()
{
    if (!m_reply->isOpen()) // an aborted reply is closed, and reading it would print a warning
        return {};
    QByteArray bytes = m_reply->readAll();
    m_taken += bytes.size();
    return bytes;
}

qint64 ReplyGuard::received() const
{
    return m_taken + m_reply->bytesAvailable();
}

void ReplyGuard::limitBody()
{
    if (received() > m_bodyLimit)
        end(Ended::TooLarge);
}

void ReplyGuard::watchPhases()
{
    const auto stamp = [this](qint64 http::Timing::*phase) {
        return [this, phase] {
            if (m_timing.*phase < 0)
                m_timing.*phase = m_clock.elapsed();
        };
    };
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, stamp(&http::Timing::connecting));
    connect(m_reply, &QNetworkReply::encrypted, this, stamp(&http::Timing::encrypted));
    connect(m_reply, &QNetworkReply::requestSent, this, [this, sent = stamp(&http::Timing::sent)] {
        sent();
        ++m_timesSent;
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, stamp(&http::Timing::headers));
    connect(m_reply, &QNetworkReply::finished, this, stamp(&http::Timing::finished));
}

void ReplyGuard::watchCertificate()
{
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_certificateProblem = certificateProblem(errors, m_reply->url().host(), QDateTime::currentSecsSinceEpoch());
    });
}

std::optional<Error> ReplyGuard::failure() const
{
    const QString host = m_reply->url().host();
    switch (m_ended) {
    case Ended::Late:
        return Error{ErrorCode::TimedOut, host, say("%1 passed").arg(spanText(m_deadline))};
    case Ended::TooLarge:
        return Error{ErrorCode::AnswerTooLarge, host, say("more than %1 bytes").arg(m_bodyLimit)};
    case Ended::ByItself:
        break;
    }
    if (m_reply->error() == QNetworkReply::NoError || onlyAStatus(*m_reply))
        return std::nullopt;
    return transportError();
}

Error ReplyGuard::transportError() const
{
    const QString host = m_reply->url().host();
    const QString words = m_reply->errorString();
    if (const QString alert = alertInWords(words); !alert.isEmpty()) // TLS 1.3 brings some after the handshake
        return {ErrorCode::TlsFailed, host, alert};
    // The enum is Qt's and open: what is not named here is a host that could not be talked to.
    switch (static_cast<int>(m_reply->error())) {
    case QNetworkReply::RemoteHostClosedError:
        return {ErrorCode::ConnectionDropped, host, howFar()};
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return {ErrorCode::TimedOut, host, words};
    case QNetworkReply::OperationCanceledError:
        return {ErrorCode::Cancelled, host, words};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::TlsFailed, host, m_certificateProblem.isEmpty() ? words : m_certificateProblem};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return {ErrorCode::AnswerMalformed, host, say("it is no HTTP")};
    default:
        return {ErrorCode::HostUnreachable, host, obstacleInWords(*m_reply, m_timing.connecting >= 0)};
    }
}

QString ReplyGuard::howFar() const
{
    if (statusOf(*m_reply) == 0)
        return say("no answer in HTTP came");
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (!announced.isValid())
        return say("after the headers");
    return say("%1 of %2 bytes came").arg(received()).arg(announced.toLongLong());
}

http::Response headOf(const QNetworkReply &reply)
{
    http::Response response;
    response.status = statusOf(reply);
    response.reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    for (const auto &[name, value] : reply.rawHeaderPairs()) {
        // Qt joins several Set-Cookie fields by a line break, which no field value can hold.
        for (const QByteArray &line : value.split('\n'))
            response.headers.add(name, line);
    }
    return response;
}

http::Response responseOf(QNetworkReply &reply)
{
    http::Response response = headOf(reply);
    response.body = ReplyGuard::of(reply).take();
    return response;
}

} // namespace network

#include "moc_reply_guard.cpp"
