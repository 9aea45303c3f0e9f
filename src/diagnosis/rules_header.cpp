// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plain_text.h"
#include "diagnosis/rules.h"
#include "inspect/token_kind.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

using Place = Credential::Place;

/// RFC 6750 2: one way in one request.
Ruling twoCredentials(const Matter &matter)
{
    const bool named = matter.hasReason("OVERLOADED_CREDENTIALS"_L1);
    QStringList places = matter.credential.others;
    if (matter.credential.place != Place::Nowhere)
        places.prepend(matter.credential.placeName);
    if (http::formCount(matter.query, u"key") > 0)
        places.append(u"key"_s);
    const QString carried = say("The request carries credentials in: %1.").arg(places.join(u", "_s));
    if (named)
        return certain({say("The server says OVERLOADED_CREDENTIALS."), carried});
    if (places.size() < 2 || (!matter.isUnauthorized() && matter.response.status != 400))
        return {};
    if (matter.response.status == 400 && matter.error.reason == "invalid_request"_L1)
        return likely({carried, serverSays(matter)});
    return possible({carried});
}

/// AODocs' published framework and Google read no other schemes than these.
Ruling wrongScheme(const Matter &matter)
{
    const Credential &credential = matter.credential;
    const bool isCode = credential.isSecurityCode() && matter.api == Api::Aodocs;
    if (!matter.isKnownApi() || matter.isReadAsBearer() || isCode)
        return {};
    if (credential.scheme.isEmpty())
        return certain({say("Authorization holds a credential without a scheme before it.")});
    return likely({say("The scheme is “%1”, and this API reads “Bearer”.")
                       .arg(matter.quotable(QString::fromUtf8(credential.scheme)))});
}

Ruling wrongPlace(const Matter &matter)
{
    if (!matter.isUnauthorized())
        return {};
    const Credential &credential = matter.credential;
    if (credential.place == Place::Authorization)
        return wrongScheme(matter);
    if (credential.place != Place::Elsewhere)
        return {};
    const QStringList evidence = {say("The token stands in “%1”.").arg(credential.placeName),
                                  say("The request has no Authorization header.")};
    return matter.evidence.hidesCredentials || !matter.isKnownApi() ? possible(evidence) : certain(evidence);
}

Ruling doubledBearer(const Matter &matter)
{
    if (matter.credential.hidden || !matter.isUnauthorized())
        return {};
    const QByteArray token = matter.credential.token.trimmed();
    if (token.left(7).compare("bearer ", Qt::CaseInsensitive) != 0)
        return {};
    return certain({say("The value of Authorization begins with “%1 %2”.")
                        .arg(QString::fromLatin1(matter.credential.scheme), QString::fromLatin1(token.left(6)))});
}

Ruling quotedToken(const Matter &matter)
{
    if (matter.credential.hidden || !matter.isUnauthorized() || !matter.bearerArrived())
        return {};
    const QByteArray token = matter.credential.token.trimmed();
    const auto clings = [](char c) { return c == '"' || c == '\'' || c == ','; };
    if (token.isEmpty() || (!clings(token.front()) && !clings(token.back())))
        return {};
    QStringList evidence;
    if (clings(token.front()))
        evidence.append(say("The token begins with %1.").arg(QLatin1Char(token.front())));
    if (clings(token.back()))
        evidence.append(say("The token ends with %1.").arg(QLatin1Char(token.back())));
    return certain(evidence);
}

/// A character that shows nothing of itself, where RFC 6750 2.1 allows none.
struct Blank
{
    qsizetype offset; ///< bytes in the token
    QString name;     ///< "U+200B"
};

std::optional<Blank> blankIn(const QByteArray &token)
{
    const QString text = QString::fromUtf8(token);
    for (qsizetype index = 0; index < text.size(); ++index) {
        const char32_t point = plain_text::codePointAt(text, index);
        if (text.at(index).isSpace() || plain_text::isInvisible(point) || point == QChar::ReplacementCharacter)
            return Blank{text.left(index).toUtf8().size(),
                         u"U+%1"_s.arg(static_cast<uint>(point), 4, 16, QLatin1Char('0')).toUpper()};
    }
    return std::nullopt;
}

Ruling whitespaceInToken(const Matter &matter)
{
    const QByteArray &token = matter.credential.token;
    if (matter.credential.hidden || !matter.isUnauthorized() || !matter.bearerArrived())
        return {};
    const auto blank = blankIn(token);
    if (!blank || doubledBearer(matter))
        return {};
    const QString where =
        say("Byte %1 of the token's %2 is the character %3.").arg(blank->offset).arg(token.size()).arg(blank->name);
    const bool within = blankIn(token.trimmed()).has_value();
    return within ? certain({where}) : likely({where}, {say("Some servers drop white space around a token.")});
}

/// RFC 9110 11.1: a scheme has no case. AODocs' published framework compares it with case all the same.
Ruling lowerCaseScheme(const Matter &matter)
{
    const Credential &credential = matter.credential;
    const bool isOther =
        credential.place == Place::Authorization && credential.isBearer() && credential.scheme != "Bearer";
    if (!isOther || !matter.isUnauthorized())
        return {};
    const QStringList evidence = {say("The scheme is written “%1”.").arg(QString::fromLatin1(credential.scheme))};
    if (const auto status = matter.answered(Probe::ResendWithBearer))
        return *status < 400
                   ? certain(evidence + QStringList{say("With “Bearer” the same request got %1.").arg(*status)})
                   : ruledOut({say("With “Bearer” the same request got %1.").arg(*status)});
    if (matter.api == Api::Aodocs)
        return likely(evidence + QStringList{say("AODocs' published framework takes “Bearer” in this spelling only.")});
    if (matter.hasReason("CREDENTIALS_MISSING"_L1))
        return likely(evidence + QStringList{say("The server says that no credential came.")});
    return possible(evidence);
}

/// AODocs reads a JWT or a token of Google as bearer token; anything else it passes over.
Ruling securityCodeAsBearer(const Matter &matter)
{
    const Credential &credential = matter.credential;
    if (!matter.isAodocs401() || credential.hidden || credential.place != Place::Authorization)
        return {};
    if (credential.isSecurityCode() && credential.scheme != "securityCode")
        return likely({say("The scheme is written “%1”; AODocs documents “securityCode”.")
                           .arg(QString::fromLatin1(credential.scheme))});
    const bool isOtherWord =
        credential.kind == inspect::TokenKind::Opaque || credential.kind == inspect::TokenKind::Unreadable;
    const bool isClean = bareToken(credential.token) == credential.token && !blankIn(credential.token);
    if (!credential.isBearer() || !isOtherWord || !isClean || credential.token.isEmpty() ||
        credential.token.startsWith("eyJ") || credential.token.contains(".apps.googleusercontent.com"))
        return {};
    return likely({say("The bearer value of %1 bytes is no JWT and no token of Google.").arg(credential.token.size())});
}

/// What else could have been meant for a credential: a cookie, or one that was lost on the way here.
bool mayHaveMeantAnother(const Matter &matter)
{
    return matter.request.headers.contains("Cookie") || !matter.evidence.hops.isEmpty();
}

/// A key says which program asks; RFC 6750 has a bearer token say for whom.
Ruling apiKeyAlone(const Matter &matter)
{
    const QString place = apiKeyPlace(matter.request);
    if (!matter.isUnauthorized() || matter.credential.place != Place::Nowhere || place.isEmpty())
        return {};
    const QStringList evidence = {say("“%1” holds an API key, which is no bearer token.").arg(matter.quotable(place)),
                                  say("The record shows no Authorization header, and no token in the address.")};
    if (matter.evidence.hidesCredentials)
        return possible(evidence, {say("The record may have left Authorization out.")});
    if (matter.isKnownApi())
        return mayHaveMeantAnother(matter) ? likely(evidence) : certain(evidence);
    return matter.asksForBearer() ? likely(evidence + QStringList{say("The server asks for a bearer token.")})
                                  : possible(evidence);
}

Ruling apiKeyRefused(const Matter &matter)
{
    if (!matter.hasReason("API_KEY_INVALID"_L1) && !matter.hasReason("API_KEY_SERVICE_BLOCKED"_L1))
        return {};
    QStringList evidence = {serverSays(matter)};
    if (const QString place = apiKeyPlace(matter.request); !place.isEmpty())
        evidence.append(say("The key stands in “%1”.").arg(matter.quotable(place)));
    return certain(evidence);
}

QStringList serverMissesIt(const Matter &matter)
{
    const bool says = matter.hasReason("CREDENTIALS_MISSING"_L1) || matter.error.reason == "required"_L1;
    return says ? QStringList{serverSays(matter)} : QStringList();
}

Ruling noCredential(const Matter &matter)
{
    if (!matter.isUnauthorized() || matter.credential.place == Place::Elsewhere || apiKeyAlone(matter))
        return {};
    if (matter.credential.place != Place::Nowhere) {
        const bool isEmpty = !matter.credential.hidden && matter.credential.token.isEmpty();
        if (isEmpty)
            return certain({say("Authorization says “%1”, and nothing after it.")
                                .arg(QString::fromLatin1(matter.credential.scheme))});
        const QString carried = say("The request carries a credential in %1.").arg(matter.credential.placeName);
        return matter.hasReason("CREDENTIALS_MISSING"_L1) ? possible({serverSays(matter)}, {carried})
                                                          : ruledOut({carried});
    }
    const QStringList evidence =
        QStringList{say("The request has no Authorization header, and no token in its address.")} +
        serverMissesIt(matter);
    if (!matter.evidence.hidesCredentials)
        return mayHaveMeantAnother(matter) ? likely(evidence) : certain(evidence);
    if (matter.hasReason("CREDENTIALS_MISSING"_L1))
        return likely(serverMissesIt(matter));
    return possible({say("The record shows no credential.")}, {say("It may have left one out.")});
}

constexpr char askForToken[] = QT_TRANSLATE_NOOP("diagnosis", "Authorize the request with an account or a token.");
constexpr char writeBearer[] =
    QT_TRANSLATE_NOOP("diagnosis", "Send “Authorization: Bearer”, one space, and the token as it was issued.");

constexpr Rule rules[] = {
    {"two-credentials",
     twoCredentials,
     QT_TRANSLATE_NOOP("diagnosis", "The request carries more than one credential."),
     Action::FixHeader,
     QT_TRANSLATE_NOOP("diagnosis", "Leave one of them, best the Authorization header."),
     {}},
    {"wrong-place",
     wrongPlace,
     QT_TRANSLATE_NOOP("diagnosis", "The token stands where the server does not look for one."),
     Action::FixHeader,
     writeBearer,
     {}},
    {"doubled-bearer",
     doubledBearer,
     QT_TRANSLATE_NOOP("diagnosis", "“Bearer” stands twice before the token."),
     Action::FixHeader,
     writeBearer,
     {}},
    {"quoted-token",
     quotedToken,
     QT_TRANSLATE_NOOP("diagnosis", "The token was copied with its quotes or a comma."),
     Action::FixHeader,
     writeBearer,
     {}},
    {"whitespace-in-token",
     whitespaceInToken,
     QT_TRANSLATE_NOOP("diagnosis", "The token holds a space or an invisible character."),
     Action::FixHeader,
     writeBearer,
     {}},
    {"lower-case-scheme", lowerCaseScheme,
     QT_TRANSLATE_NOOP("diagnosis", "The server does not know the scheme in this spelling."), Action::FixHeader,
     writeBearer, Probe::ResendWithBearer},
    {"security-code-as-bearer",
     securityCodeAsBearer,
     QT_TRANSLATE_NOOP("diagnosis", "A security code was sent under another scheme than “securityCode”."),
     Action::FixHeader,
     QT_TRANSLATE_NOOP("diagnosis", "Send “Authorization: securityCode”, one space, and the code."),
     {}},
    {"api-key-alone",
     apiKeyAlone,
     QT_TRANSLATE_NOOP("diagnosis", "An API key was sent where a bearer token is wanted."),
     Action::UseOtherToken,
     askForToken,
     {}},
    {"api-key-refused",
     apiKeyRefused,
     QT_TRANSLATE_NOOP("diagnosis", "The API key of the request was refused: this is not about the token."),
     Action::FixRequest,
     QT_TRANSLATE_NOOP("diagnosis", "Leave the key out, which a bearer token does not need, or take one of a project "
                                    "that allows this API."),
     {}},
    {"no-credential",
     noCredential,
     QT_TRANSLATE_NOOP("diagnosis", "No credential reached the server."),
     Action::UseOtherToken,
     askForToken,
     {}},
};

} // namespace

std::span<const Rule> headerRules()
{
    return rules;
}

} // namespace diagnosis
