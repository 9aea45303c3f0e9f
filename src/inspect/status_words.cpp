// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/status_words.h"

#include "base/translated.h"

namespace inspect {

namespace {

QString say(const char *text)
{
    return translated("status_words", text);
}

} // namespace

QString inWords(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return say("valid");
    case Verdict::Invalid:
        return say("invalid");
    case Verdict::Unverified:
        return say("unverified");
    case Verdict::Unreadable:
        return say("unreadable");
    }
    Q_UNREACHABLE();
}

QString inWords(Status status)
{
    switch (status) {
    case Status::Pass:
        return say("pass");
    case Status::Fail:
        return say("fail");
    case Status::Warn:
        return say("warn");
    case Status::Unknown:
        return say("unknown");
    }
    Q_UNREACHABLE();
}

QString inWords(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return say("info");
    case Severity::Low:
        return say("low");
    case Severity::Medium:
        return say("medium");
    case Severity::High:
        return say("high");
    case Severity::Critical:
        return say("critical");
    }
    Q_UNREACHABLE();
}

QString inWords(Cause cause)
{
    switch (cause) {
    case Cause::Placeholder:
        return say("placeholder");
    case Cause::Elided:
        return say("elided");
    case Cause::Cut:
        return say("cut");
    case Cause::Wrapped:
        return say("wrapped");
    case Cause::ZeroWidth:
        return say("zero-width");
    case Cause::Quoted:
        return say("quoted");
    case Cause::PercentEncoded:
        return say("percent-encoded");
    case Cause::DoubleEncoded:
        return say("double-encoded");
    case Cause::Padded:
        return say("padded");
    case Cause::OtherAlphabet:
        return say("other-alphabet");
    case Cause::Foreign:
        return say("foreign-character");
    case Cause::Malformed:
        return say("malformed");
    }
    Q_UNREACHABLE();
}

} // namespace inspect
