// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/rules.h"

using namespace Qt::StringLiterals;

/// Causes that nothing shows unless the server names them (server_words).
namespace diagnosis {

namespace {

Ruling unlessNamed(const Matter &)
{
    return {};
}

/// RFC 6749 5.2: invalid_grant is said of a grant that is invalid, expired, revoked or of another client.
Ruling grantExpired(const Matter &matter)
{
    const bool isShown = http::formCount(http::decodeForm(matter.request.body), u"grant_type") > 0;
    if (isShown || matter.refusedRefresh)
        return byDoctor(matter, "grant-expired");
    if (matter.api != Api::TokenEndpoint || matter.error.reason != "invalid_grant"_L1)
        return {};
    return possible(
        {serverSays(matter), say("Which grant was sent is not known: the record lacks the request's body.")});
}

constexpr Rule rules[] = {
    {"audience-refused",
     unlessNamed,
     QT_TRANSLATE_NOOP("diagnosis", "The token was made for another API: the server does not take its audience."),
     Action::UseOtherToken,
     QT_TRANSLATE_NOOP("diagnosis", "Ask for a token for this API, by its scope, its audience or its resource."),
     {}},
    {"grant-expired",
     grantExpired,
     QT_TRANSLATE_NOOP("diagnosis", "The refresh token or the authorization code has expired."),
     Action::SignInAgain,
     QT_TRANSLATE_NOOP("diagnosis", "Sign in again."),
     {}},
    {"second-factor-wanted",
     nullptr,
     QT_TRANSLATE_NOOP("diagnosis", "The organization wants a second factor, and the sign-in had none or an old one."),
     Action::SignInAgain,
     QT_TRANSLATE_NOOP("diagnosis", "Sign in again, with the second factor."),
     {}},
    {"consent-missing",
     nullptr,
     QT_TRANSLATE_NOOP("diagnosis", "Neither the person nor an administrator has consented to this application."),
     Action::SignInAgain,
     QT_TRANSLATE_NOOP("diagnosis", "Sign in again and consent; where people may not, an administrator has to."),
     {}},
    {"redirect-uri-refused",
     unlessNamed,
     QT_TRANSLATE_NOOP("diagnosis", "The redirect URI is not one that is registered for the client."),
     Action::FixRequest,
     QT_TRANSLATE_NOOP("diagnosis", "Register the redirect URI with the provider, to the letter, or send the one that "
                                    "is registered."),
     {}},
};

} // namespace

std::span<const Rule> saidRules()
{
    return rules;
}

} // namespace diagnosis
