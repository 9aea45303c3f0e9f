// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/token_advice.h"

#include "base/translated.h"
#include "inspect/stranger.h"

namespace inspect {

namespace {

QString say(const char *text)
{
    return translated("recognise", text);
}

} // namespace

QString adviceFor(TokenKind kind, const QByteArray &text, const QString &name)
{
    switch (kind) {
    case TokenKind::IdToken:
    case TokenKind::JwtAccessToken:
    case TokenKind::Jws:
    case TokenKind::Jwe:
        return say("Inspect it. While it is valid, whoever has it can use it.");
    case TokenKind::GoogleAccessToken:
        return say("Google's tokeninfo service tells whose it is. It is good for an hour; revoke it if others saw it.");
    case TokenKind::GoogleRefreshToken:
        return text.startsWith("1//")
                   ? say("It was exposed here: revoke it at https://myaccount.google.com/connections and sign in "
                         "again.")
                   : say("A refresh token of the older form, or a very old access token: both began with “1/”. Take it "
                         "for the former: it was exposed here, so revoke it at "
                         "https://myaccount.google.com/connections.");
    case TokenKind::GoogleAuthorizationCode:
        return say("Nobody but its client can use it: sign in again rather than try.");
    case TokenKind::GoogleClientSecret:
        return say("It was exposed here: add a new secret to the client in the Google Cloud console, then disable this "
                   "one.");
    case TokenKind::GoogleApiKey:
        return say("It was exposed here: restrict it, or make a new one, in the Google Cloud console.");
    case TokenKind::Opaque:
        if (const auto stranger = strangerNamed(name, text))
            return stranger->advice;
        return say("Only its issuer can read it: ask its introspection service, or where it came from.");
    case TokenKind::Unreadable:
        if (const auto stranger = strangerNamed(name, text))
            return stranger->advice;
        if (const auto stranger = strangerIn(text.trimmed()))
            return stranger->advice;
        return say("Copy it again, whole, from where it was made.");
    }
    Q_UNREACHABLE();
}

QString adviceFor(const FoundToken &found)
{
    switch (found.kind) {
    case TokenKind::IdToken:
    case TokenKind::JwtAccessToken:
    case TokenKind::Jws:
    case TokenKind::Jwe:
        return adviceFor(isPiece(found.trouble) ? TokenKind::Unreadable : found.kind, found.text, found.name);
    case TokenKind::GoogleAccessToken: // what is left of these is as telling as the whole
    case TokenKind::GoogleRefreshToken:
    case TokenKind::GoogleAuthorizationCode:
    case TokenKind::GoogleClientSecret:
    case TokenKind::GoogleApiKey:
    case TokenKind::Opaque:
    case TokenKind::Unreadable:
        return adviceFor(found.kind, found.text, found.name);
    }
    Q_UNREACHABLE();
}

} // namespace inspect
