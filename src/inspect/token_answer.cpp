// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/token_answer.h"

#include "base/time_text.h"
#include "base/translated.h"
#include "inspect/issuer.h"
#include "inspect/meaning.h"
#include "inspect/subject.h"

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

QString say(const char *text)
{
    return translated("token_answer", text);
}

QString standingWords(const oauth::TokenInfo &info, const QString &host)
{
    switch (info.standing) {
    case oauth::Standing::Taken:
        return say("%1 takes this token.").arg(host);
    case oauth::Standing::NotTaken:
        return say("%1 does not take this token, and does not say why: one that has expired, was revoked or never was "
                   "gets the same answer.")
            .arg(host);
    case oauth::Standing::ScopeMissing:
        return say("%1 knows this token, but its scopes do not let it ask: sign in again with “openid”.").arg(host);
    }
    Q_UNREACHABLE();
}

QString personWords(const oauth::TokenInfo &info)
{
    if (info.email.isEmpty() && info.subject.isEmpty())
        return {};
    if (info.email.endsWith("gserviceaccount.com"_L1))
        return say("It belongs to the service account %1, not to a person: its Drive is its own.")
            .arg(quotable(info.email));
    if (info.email.isEmpty())
        return say("It is for the account %1.").arg(quotable(info.subject));
    if (info.subject.isEmpty())
        return say("It is for %1.").arg(quotable(info.email));
    return say("It is for %1 (account %2).").arg(quotable(info.email), quotable(info.subject));
}

/// AODocs needs the address, and says nothing when it is not there.
QString emailWords(const oauth::TokenInfo &info)
{
    if (info.emailVerified == false)
        return say("The e-mail address is not verified.");
    if (info.tellsScope && info.email.isEmpty() && !info.subject.isEmpty())
        return say("It does not tell an e-mail address: AODocs refuses such a token; sign in with “email”.");
    return {};
}

QString clientWords(const oauth::TokenInfo &info)
{
    if (info.clientId.isEmpty())
        return {};
    const QString client = quotable(info.clientId);
    const QString project = googleProject(info.clientId);
    return project.isEmpty()
               ? say("It was issued to the client %1.").arg(client)
               : say("It was issued to the client %1 of the Google Cloud project %2.").arg(client, project);
}

QString audienceWords(const oauth::TokenInfo &info)
{
    if (info.audience.isEmpty() || info.clientId.isEmpty() || info.audience.contains(info.clientId))
        return {};
    return say("It is meant for another than that client: %1.").arg(quotable(info.audience.join(u", "_s)));
}

QString timeWords(const oauth::TokenInfo &info, qint64 now)
{
    if (!info.expires)
        return {};
    return *info.expires > now
               ? say("It expires %1.").arg(time_text::full(*info.expires, now))
               : say("By the clock of this computer it expired %1.").arg(time_text::full(*info.expires, now));
}

QString scopeWords(const oauth::TokenInfo &info)
{
    if (!info.tellsScope)
        return {};
    QStringList allowed;
    for (const QString &scope : info.scope) {
        const QString meaning = scopeMeaning(scope);
        allowed.append(meaning.isEmpty() ? quotable(scope) : meaning);
    }
    allowed.removeDuplicates();
    return allowed.isEmpty() ? say("It allows nothing.") : say("It allows: %1.").arg(allowed.join(u"; "_s));
}

/// Members that are no claims of a token.
struct Row
{
    const char *member;
    const char *words;
};

constexpr Row rows[] = {
    {"active", QT_TRANSLATE_NOOP("token_answer", "Whether the token is good now")},
    {"issued_to", QT_TRANSLATE_NOOP("token_answer", "The client that it was issued to")},
    {"audience", QT_TRANSLATE_NOOP("token_answer", "Whom it is for")},
    {"user_id", QT_TRANSLATE_NOOP("token_answer", "Google's permanent account number")},
    {"verified_email", QT_TRANSLATE_NOOP("token_answer", "Whether Google verified the e-mail address")},
    {"access_type", QT_TRANSLATE_NOOP("token_answer", "“offline”: a refresh token was given with it; else “online”")},
    {"username", QT_TRANSLATE_NOOP("token_answer", "Whom it is for, readable")},
    {"token_type", QT_TRANSLATE_NOOP("token_answer", "How it is presented")},
    {"error", QT_TRANSLATE_NOOP("token_answer", "Why it was refused")},
    {"error_description", QT_TRANSLATE_NOOP("token_answer", "The same for people")},
};

/// A number that is written as a text, as the number that it is.
json_text::Value plainNumber(const json_text::Value &value)
{
    bool whole = false;
    value.string().toLongLong(&whole);
    if (value.kind != json_text::Kind::String || !whole)
        return value;
    const QByteArray digits = value.string().toLatin1();
    json_text::Value number = value;
    number.kind = json_text::Kind::Number;
    number.text = json_text::Text(digits, digits, true);
    return number;
}

} // namespace

QStringList meaningOf(const oauth::TokenInfo &info, const QString &host, qint64 now)
{
    QStringList sentences = {standingWords(info, host)};
    sentences += info.refusal;
    sentences += {personWords(info),   emailWords(info),     clientWords(info),
                  audienceWords(info), timeWords(info, now), scopeWords(info)};
    sentences.removeAll(QString());
    return sentences;
}

QString answerMeaning(const QString &member, const json_text::Value &value, qint64 now)
{
    const json_text::Value number = plainNumber(value);
    if (const qint64 left = number.raw().toLongLong(); member == "expires_in"_L1 && left > 0)
        return say("How long it lives on: %1").arg(time_text::duration(left));
    for (const Row &row : rows) {
        if (member == QLatin1StringView(row.member))
            return say(row.words);
    }
    const bool isTime = member == "exp"_L1 || member == "iat"_L1 || member == "nbf"_L1;
    return claimMeaning(member, isTime ? number : value, {}, now);
}

} // namespace inspect
