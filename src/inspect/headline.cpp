// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/headline.h"

#include "base/time_text.h"
#include "base/translated.h"
#include "inspect/app_alone.h"
#include "inspect/expectations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

QString say(const char *text)
{
    return translated("inspection", text);
}

/// What to say about a kind that cannot be looked into, and what would find out more.
QString advice(TokenKind kind, const QByteArray &text)
{
    switch (kind) {
    case TokenKind::GoogleAccessToken:
        return say(
            "Only Google can read it: its tokeninfo service says whose it is, for which scopes and for how long. "
            "It is for Google's APIs and for AODocs.");
    case TokenKind::GoogleRefreshToken:
        return text.startsWith("1//")
                   ? say("It gets new access tokens and belongs in the keychain alone, never in a request.")
                   : say("It gets new access tokens and belongs in the keychain alone, never in a request. (Long ago "
                         "access tokens began with “1/” too.)");
    case TokenKind::GoogleAuthorizationCode:
        return say("It is good once, for minutes, to get tokens from Google's token endpoint. It is no token itself.");
    case TokenKind::GoogleClientSecret:
        return say("It belongs to an OAuth client, not to a person, and never into a request to an API.");
    case TokenKind::GoogleApiKey:
        return say("It names a Google Cloud project, not a person; it does not sign anybody in.");
    case TokenKind::Opaque:
        return say("Only who issued it can read it: ask its introspection or tokeninfo service.");
    case TokenKind::IdToken:
    case TokenKind::JwtAccessToken:
    case TokenKind::Jws:
    case TokenKind::Jwe:
    case TokenKind::Unreadable:
        return {};
    }
    Q_UNREACHABLE();
}

QStringList namesOf(const QList<Check> &checks, Status status)
{
    QStringList names;
    for (const Check &check : checks) {
        if (check.status == status)
            names.append(check.name.toLower());
    }
    return names;
}

/// "ID token for alice@example.com": the kind, and whose it is when it says so.
QString subjectWords(TokenKind kind, const jose::ClaimsSet &claims)
{
    if (const QString app = kind == TokenKind::IdToken ? QString() : appAlone(claims); !app.isEmpty())
        return say("%1 for the application %2").arg(kindName(kind), quotable(app));
    const auto email = claims.string(u"email");
    const QString who = email ? *email : claims.string(u"sub").value_or(QString());
    return who.isEmpty() ? kindName(kind) : say("%1 for %2").arg(kindName(kind), quotable(who));
}

QString capitalized(QString text)
{
    text[0] = text[0].toUpper();
    return text;
}

/// An encrypted token that nothing speaks against: what is known about its content.
QString encryptedHeadline(const Inspection &inspection, const QString &what)
{
    if (inspection.decryption->outcome != jose::Decryption::Outcome::Opened)
        return say("%1, not opened").arg(capitalized(what));
    return inspection.nested ? say("%1 (it was encrypted)").arg(inspection.nested->headline)
                             : say("%1, opened; who made it is not known").arg(capitalized(what));
}

QString headlineOf(const Inspection &inspection, const jose::ClaimsSet &claims, qint64 now)
{
    const QString what = subjectWords(inspection.kind, claims);
    if (inspection.decryption && (inspection.verdict != Verdict::Invalid || inspection.nested))
        return encryptedHeadline(inspection, what);
    switch (inspection.verdict) {
    case Verdict::Valid:
        return say("Valid %1").arg(what);
    case Verdict::Unverified:
        return say("%1, not verified").arg(capitalized(what));
    case Verdict::Invalid:
        if (isMerelyExpired(inspection, now))
            return say("Expired %1: it ended %2").arg(what, time_text::relative(*inspection.expiresAt, now));
        return say("Invalid %1: %2 failed").arg(what, namesOf(inspection.checks, Status::Fail).join(u", "_s));
    case Verdict::Unreadable:
        return say("Unreadable text");
    }
    Q_UNREACHABLE();
}

QString timesOf(const Inspection &inspection, const jose::ClaimsSet &claims, qint64 now)
{
    QStringList times;
    if (const auto iat = claims.numericDate(u"iat"); iat && !isMilliseconds(*iat))
        times.append(say("Issued %1.").arg(time_text::relative(*iat, now)));
    if (const auto exp = inspection.expiresAt; exp && !isMilliseconds(*exp))
        times.append((*exp > now ? say("Expires %1.") : say("Expired %1.")).arg(time_text::relative(*exp, now)));
    return times.join(u' ');
}

/// What makes a token invalid is told before what is known besides. An expiry is told by the times.
QStringList failures(const QList<Check> &checks, const QString &times)
{
    constexpr qsizetype most = 2; // the headline names all of them
    QStringList sentences;
    for (const Check &check : checks) {
        if (check.status == Status::Fail && sentences.size() < most)
            sentences.append(check.id == "expiry"_L1 && !times.isEmpty() ? times : check.reason);
    }
    return sentences;
}

QString summaryOf(const Inspection &inspection, const jose::ClaimsSet &claims, const Context &context)
{
    const QString times = timesOf(inspection, claims, context.correctedNow());
    QStringList sentences = failures(inspection.checks, times);
    for (const Check &check : inspection.checks) {
        // A key that is as it should be is named by the signature's own sentence.
        const bool aboutKey = check.id == "key"_L1 && (check.status == Status::Warn || check.status == Status::Fail);
        if (aboutKey || check.id == "decryption"_L1 || check.id == "signature"_L1 || check.id == "nested"_L1)
            sentences.append(check.reason);
    }
    sentences.append(times);
    const QStringList unknown = namesOf(inspection.checks, Status::Unknown);
    if (!unknown.isEmpty())
        sentences.append(say("Not judged: %1.").arg(unknown.join(u", "_s)));
    sentences.append(notJudgedWords(inspection, context));
    sentences.removeAll(QString());
    sentences.removeDuplicates();
    return sentences.join(u' ');
}

} // namespace

bool isMerelyExpired(const Inspection &inspection, qint64 now)
{
    const auto passes = [](const Check &check) { return check.status != Status::Fail || check.id == "expiry"_L1; };
    return inspection.expiresAt && *inspection.expiresAt <= now &&
           std::all_of(inspection.checks.begin(), inspection.checks.end(), passes);
}

void nameJudged(Inspection &inspection, const jose::ClaimsSet &claims, const Context &context)
{
    inspection.headline = headlineOf(inspection, claims, context.correctedNow());
}

void describeJudged(Inspection &inspection, const jose::ClaimsSet &claims, const Context &context)
{
    nameJudged(inspection, claims, context);
    inspection.summary = summaryOf(inspection, claims, context);
}

void describeKind(Inspection &inspection)
{
    inspection.headline = capitalized(kindName(inspection.kind));
    inspection.summary = advice(inspection.kind, inspection.token.text);
}

void describeStranger(Inspection &inspection, const Stranger &stranger)
{
    inspection.looksLike = stranger.id;
    inspection.error = jose::CompactFault{0, stranger.what};
    inspection.headline = stranger.what;
    inspection.summary = stranger.advice;
    inspection.adviceInWindow = stranger.adviceInWindow();
}

void describeFault(Inspection &inspection)
{
    inspection.headline = say("This is no readable token: at character %1: %2")
                              .arg(inspection.error->offset + 1)
                              .arg(inspection.error->message);
    inspection.summary = say("Copy the token again, whole: it is one word, with dots between its parts.");
}

} // namespace inspect
