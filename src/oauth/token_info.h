// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_text.h"
#include "base/result.h"
#include "http/message.h"
#include "oauth/client.h"

#include <QStringList>
#include <QUrl>
#include <optional>

namespace oauth {

/// What can be asked about a token, the more telling first.
enum class TokenService {
    Tokeninfo,     ///< Google's: whose, for which client and scopes, how long; asks for no credential
    Introspection, ///< RFC 7662: the same for any provider; the client has to say who it is
    Userinfo,      ///< OIDC Core 5.3: whose it is, for access tokens with the scope openid
};

/// "tokeninfo", "introspect", "userinfo".
const char *serviceId(TokenService service);

/// Where Google's tokeninfo and userinfo are. The first is not in its discovery document.
inline constexpr char googleTokeninfo[] = "https://oauth2.googleapis.com/tokeninfo";
inline constexpr char googleUserinfo[] = "https://openidconnect.googleapis.com/v1/userinfo";

/// The question. The token goes in the body or in a header, never in the address. Introspection authenticates as
/// `client` (RFC 6749 2.3.1: Basic, or its name alone when it has no secret); the others take no notice of it.
http::Request tokenQuestion(TokenService service, const QUrl &endpoint, const Secret &token, const Client &client = {});

/// How the token stood with who was asked.
enum class Standing {
    Taken,
    NotTaken,     ///< expired, revoked or made up: nobody says which
    ScopeMissing, ///< a live one, whose scopes do not let it ask this
};

/// What an answer says about a token. Empty where it says nothing.
struct TokenInfo
{
    Standing standing = Standing::NotTaken;
    QString subject;
    QString email;
    std::optional<bool> emailVerified;
    QString clientId;              ///< whom it was issued to: `azp`, `issued_to` or `client_id`
    QStringList audience;          ///< `aud` or `audience`
    QStringList scope;             ///< as granted
    bool tellsScope = false;       ///< false: `scope` was not there
    std::optional<qint64> expires; ///< seconds since the epoch
    QStringList refusal;           ///< when not taken: the server's own words
    json_text::Value document;     ///< the whole answer; offsets are in the response's body
};

/// Reads the answer of `service`, received at `now` (seconds since the epoch). Numbers and booleans may be texts, as
/// Google writes them. Errors: ProviderRefused when it is the client that was refused; AnswerMalformed for anything
/// that is no such answer, never with a byte of a token in it.
Result<TokenInfo> readTokenInfo(TokenService service, const http::Response &response, const QString &host, qint64 now);

} // namespace oauth
