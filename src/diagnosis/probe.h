// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace diagnosis {

/// A question that tells causes apart, cheapest first. None is asked without the user's word.
enum class Probe {
    Tokeninfo,           ///< Google's
    Userinfo,            ///< of the provider
    DriveAbout,          ///< whose token Drive takes it for
    AodocsMe,            ///< `GET /user/v1/me`
    AodocsRoles,         ///< `GET /user/v1beta1/me/roles/{libraryId}`
    ResendWithBearer,    ///< the same request, the scheme written as documented
    ResendWithAllDrives, ///< the same request with `supportsAllDrives=true`
    ResendWithDomain,    ///< the same request with another `domain`
    Refresh,             ///< of the account's tokens
    RefreshAndResend,    ///< the same request with a fresh token
};

/// "tokeninfo", "refresh-and-resend" …: never translated.
const char *probeId(Probe probe);

/// What it sends where, in words.
QString describe(Probe probe);

/// The same for a headline: without where it goes, which describe() says before anybody asks.
QString inBrief(Probe probe);

/// The probe of that id; nothing when there is none.
std::optional<Probe> probeNamed(QStringView id);

/// What a finding's remedy does.
enum class Action {
    Nothing, ///< the words tell what to do elsewhere
    RefreshAndResend,
    UseOtherToken,
    AskScope,
    SignInAgain,
    AddSupportsAllDrives,
    WaitAndRetry,
    CopyForAodocsSupport,
    FixHeader,
    FixRequest,
    SetClock,
    EnableApi,
};

/// "refresh-and-resend", "nothing" …: never translated.
const char *actionId(Action action);

} // namespace diagnosis
