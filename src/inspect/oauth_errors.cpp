// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/oauth_errors.h"

#include "base/translated.h"

#include <QCoreApplication>

namespace inspect {

namespace {

struct Row
{
    const char *code;
    const char *meaning;
};

// RFC 6749 4.1.2.1 and 5.2, OpenID Connect Core 3.1.2.6, RFC 8628 3.5.
constexpr Row rows[] = {
    {"access_denied",
     QT_TRANSLATE_NOOP("oauth_errors",
                       "The person, or a policy of their organization, refused what was asked for. Sign "
                       "in again and allow it, or ask the administrator.")},
    {"invalid_request",
     QT_TRANSLATE_NOOP("oauth_errors", "A parameter is missing, doubled or not allowed. Compare the request with the "
                                       "provider's documentation.")},
    {"invalid_client",
     QT_TRANSLATE_NOOP("oauth_errors",
                       "The client is unknown, or its secret is wrong. Compare both with the console.")},
    {"invalid_grant",
     QT_TRANSLATE_NOOP("oauth_errors", "The code or the refresh token is expired, used up, revoked or of another "
                                       "client. Sign in again.")},
    {"invalid_scope",
     QT_TRANSLATE_NOOP("oauth_errors", "A scope is misspelt or not allowed. Compare the scopes with the API's "
                                       "documentation.")},
    {"unauthorized_client",
     QT_TRANSLATE_NOOP("oauth_errors", "The client may not use this way to get a token. Take a client of the type "
                                       "“Desktop app”.")},
    {"unsupported_grant_type",
     QT_TRANSLATE_NOOP("oauth_errors", "The provider does not know this way to get a token.")},
    {"unsupported_response_type",
     QT_TRANSLATE_NOOP("oauth_errors", "The provider does not answer with what was asked for: ask for a code.")},
    {"server_error", QT_TRANSLATE_NOOP("oauth_errors", "The provider failed. Try again later.")},
    {"temporarily_unavailable", QT_TRANSLATE_NOOP("oauth_errors", "The provider is overloaded. Try again later.")},
    {"redirect_uri_mismatch",
     QT_TRANSLATE_NOOP("oauth_errors", "The redirect address is not registered for the client. Register it, or take a "
                                       "client of the type “Desktop app”.")},
    {"login_required",
     QT_TRANSLATE_NOOP("oauth_errors", "Nobody is signed in and prompt=none forbade to ask. Sign in without it.")},
    {"interaction_required",
     QT_TRANSLATE_NOOP("oauth_errors", "The person has to do something and prompt=none forbade to ask. Sign in without "
                                       "it.")},
    {"consent_required",
     QT_TRANSLATE_NOOP("oauth_errors", "The person has not consented yet and prompt=none forbade to ask. Sign in "
                                       "without it.")},
    {"account_selection_required",
     QT_TRANSLATE_NOOP("oauth_errors", "Several accounts are signed in and prompt=none forbade to ask. Name one with "
                                       "login_hint.")},
    {"authorization_pending",
     QT_TRANSLATE_NOOP("oauth_errors", "The person has not entered the code yet. Ask again after the interval.")},
    {"slow_down", QT_TRANSLATE_NOOP("oauth_errors", "The program asks too often. Add 5 seconds to the interval.")},
    {"expired_token", QT_TRANSLATE_NOOP("oauth_errors", "The device code has expired. Sign in again.")},
    {"invalid_token",
     QT_TRANSLATE_NOOP("oauth_errors", "The access token is expired, revoked, malformed or for another service. Get "
                                       "another one.")},
    {"insufficient_scope",
     QT_TRANSLATE_NOOP("oauth_errors", "The access token does not allow this. Sign in again with the scope that the "
                                       "answer names.")},
};

} // namespace

QString errorMeaning(const QString &code)
{
    for (const Row &row : rows) {
        if (code == QLatin1StringView(row.code))
            return translated("oauth_errors", row.meaning);
    }
    return {};
}

} // namespace inspect
