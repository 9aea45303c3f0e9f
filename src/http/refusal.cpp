// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/refusal.h"

#include "base/translated.h"
#include "http/api_error.h"
#include "http/challenge.h"

namespace http {

namespace {

QString say(const char *text)
{
    return translated("refusal", text);
}

/// A full stop of the server's own is enough. It is never taken away: it may be the end of a token, which is known as a
/// whole alone.
QString saidInWords(const QString &said)
{
    static const QString ends = QStringLiteral(".!?…");
    return !said.isEmpty() && ends.contains(said.back()) ? say("It says: “%1”").arg(said)
                                                         : say("It says: “%1”.").arg(said);
}

QStringList descriptionInWords(const Challenge &challenge)
{
    const QByteArray description = challenge.parameter("error_description");
    return description.isEmpty() ? QStringList() : QStringList{saidInWords(QString::fromUtf8(description))};
}

QStringList bodyInWords(const ApiError &error)
{
    if (error.message.isEmpty() && error.reason.isEmpty())
        return {};
    if (error.message.isEmpty() || error.reason.isEmpty())
        return {saidInWords(error.message + error.reason)};
    return {say("It says: “%1” (%2).").arg(error.message, error.reason)};
}

QStringList challengeInWords(const Challenge &challenge)
{
    const QString scheme = QString::fromUtf8(challenge.scheme);
    const QString error = QString::fromUtf8(challenge.parameter("error"));
    QStringList lines = {error.isEmpty() ? say("It asks for %1 without an error code.").arg(scheme)
                                         : say("It asks for %1 with the error code %2.").arg(scheme, error)};
    if (const QByteArray scope = challenge.parameter("scope"); !scope.isEmpty())
        lines.append(say("One of these scopes is needed: %1.").arg(QString::fromUtf8(scope)));
    return lines;
}

} // namespace

RefusalWords refusalWords(const Response &response)
{
    RefusalWords words;
    for (const QByteArray &header : response.headers.values("WWW-Authenticate")) {
        for (const Challenge &challenge : parseChallenges(header)) {
            words.said += descriptionInWords(challenge);
            words.asked += challengeInWords(challenge);
        }
    }
    words.said += bodyInWords(parseApiError(response.body));
    words.said.removeDuplicates(); // bodies repeat what the challenge describes
    words.asked.removeDuplicates();
    return words;
}

QStringList refusalInWords(const Response &response)
{
    const RefusalWords words = refusalWords(response);
    return words.said + words.asked;
}

} // namespace http
