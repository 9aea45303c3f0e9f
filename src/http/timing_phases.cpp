// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/timing_phases.h"

#include <QCoreApplication>
#include <algorithm>

namespace http {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("timing_phases", text);
}

/// A moment, and what was done before it.
struct Step
{
    qint64 moment;
    QString name;
};

/// Without encryption nothing tells when the connection stood: it stands once the request is out.
QList<Step> stepsOf(const Timing &timing)
{
    const bool isKept = timing.connecting < 0;
    const bool isSecure = timing.encrypted >= 0;
    const QString sending = isKept     ? say("Sending, on a connection that was kept open")
                            : isSecure ? say("Sending")
                                       : say("Name, connection and sending");
    return {
        {timing.connecting, say("Waiting for a connection")},
        {timing.encrypted, say("Name, connection and TLS")},
        {timing.sent, sending},
        {timing.headers, say("Waiting for the answer")},
        {timing.finished, timing.headers < 0 ? say("Until it ended without an answer") : say("Receiving the body")}};
}

} // namespace

QList<Phase> phasesOf(const Timing &timing)
{
    QList<Phase> phases;
    qint64 reached = 0;
    for (const Step &step : stepsOf(timing)) {
        if (step.moment < 0)
            continue;
        const qint64 end = std::max(step.moment, reached);
        phases.append({step.name, reached, end});
        reached = end;
    }
    return phases;
}

} // namespace http
