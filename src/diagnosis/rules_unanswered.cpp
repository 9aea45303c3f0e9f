// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/rules.h"

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

/// What ended the request before anything of an answer came: told by whoever sent it, so it is certain.
Ruling endedBy(const Matter &matter, ErrorCode how)
{
    const std::optional<Error> &error = matter.evidence.transportError;
    if (!error || error->code != how || matter.response.status > 0)
        return {};
    return certain({say("%1: %2.").arg(matter.quotable(error->subject), matter.quotable(error->detail))});
}

Ruling unreachable(const Matter &matter)
{
    return endedBy(matter, ErrorCode::HostUnreachable);
}

Ruling tlsFailed(const Matter &matter)
{
    return endedBy(matter, ErrorCode::TlsFailed);
}

/// Safe methods (RFC 9110 9.2.1) change nothing, however often they arrive.
Ruling mayHaveArrived(const Matter &matter, ErrorCode how)
{
    static const QByteArrayList safe = {"GET"_ba, "HEAD"_ba, "OPTIONS"_ba, "TRACE"_ba};
    Ruling ruling = endedBy(matter, how);
    if (ruling && !safe.contains(matter.request.method))
        ruling->evidence.append(say("Whether the %1 was carried out all the same is not known.")
                                    .arg(matter.quotable(QString::fromLatin1(matter.request.method))));
    return ruling;
}

Ruling dropped(const Matter &matter)
{
    return mayHaveArrived(matter, ErrorCode::ConnectionDropped);
}

Ruling late(const Matter &matter)
{
    return mayHaveArrived(matter, ErrorCode::TimedOut);
}

Ruling notHttp(const Matter &matter)
{
    return mayHaveArrived(matter, ErrorCode::AnswerMalformed);
}

constexpr char sendAgain[] = QT_TRANSLATE_NOOP(
    "diagnosis", "Send it again; what changes something there, only after a look at what the first one did.");

constexpr Rule rules[] = {
    {"host-unreachable",
     unreachable,
     QT_TRANSLATE_NOOP("diagnosis", "No connection came about, so the request was not sent."),
     Action::FixRequest,
     QT_TRANSLATE_NOOP("diagnosis", "Check host and port in the address; then the network, the VPN and the proxy."),
     {}},
    {"tls-failed",
     tlsFailed,
     QT_TRANSLATE_NOOP("diagnosis", "The secure connection failed, so the API never saw the request."),
     Action::Nothing,
     QT_TRANSLATE_NOOP("diagnosis", "Mend what is said of the certificate. If your network has its own authority, name "
                                    "its certificate in the settings (--ca-file)."),
     {}},
    {"connection-dropped",
     dropped,
     QT_TRANSLATE_NOOP("diagnosis", "The connection was closed before any answer came."),
     Action::WaitAndRetry,
     sendAgain,
     {}},
    {"no-answer-in-time",
     late,
     QT_TRANSLATE_NOOP("diagnosis", "No answer came in time."),
     Action::WaitAndRetry,
     sendAgain,
     {}},
    {"no-http-answer",
     notHttp,
     QT_TRANSLATE_NOOP("diagnosis", "What came back is no HTTP."),
     Action::FixRequest,
     QT_TRANSLATE_NOOP("diagnosis", "Check the port, and whether the address is one of https rather than http."),
     {}},
};

} // namespace

std::span<const Rule> unansweredRules()
{
    return rules;
}

} // namespace diagnosis
