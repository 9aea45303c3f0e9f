// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/inspection.h"

#include "inspect/inspector.h"

namespace inspect {

Inspection inspect(const QByteArray &text, const Context &context)
{
    return Inspector(context).inspect(text);
}

const char *statusId(Status status)
{
    switch (status) {
    case Status::Pass:
        return "pass";
    case Status::Fail:
        return "fail";
    case Status::Warn:
        return "warn";
    case Status::Unknown:
        return "unknown";
    }
    Q_UNREACHABLE();
}

const char *severityId(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return "info";
    case Severity::Low:
        return "low";
    case Severity::Medium:
        return "medium";
    case Severity::High:
        return "high";
    case Severity::Critical:
        return "critical";
    }
    Q_UNREACHABLE();
}

const char *verdictId(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return "valid";
    case Verdict::Invalid:
        return "invalid";
    case Verdict::Unverified:
        return "unverified";
    case Verdict::Unreadable:
        return "unreadable";
    }
    Q_UNREACHABLE();
}

} // namespace inspect
