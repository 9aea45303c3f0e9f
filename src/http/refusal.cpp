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

QStringList challengeInWords(const Challenge &challenge)
{
    const QByteArray error = challenge.parameter("error");
    const QByteArray scope = challenge.parameter("scope");
    QStringList lines = {say("It asks for %1: %2")
                             .arg(QString::fromUtf8(challenge.scheme),
                                  error.isEmpty() ? say("no error named") : QString::fromUtf8(error))};
    if (const QByteArray description = challenge.parameter("error_description"); !description.isEmpty())
        lines.append(say("It says: %1").arg(QString::fromUtf8(description)));
    if (!scope.isEmpty())
        lines.append(say("One of these scopes is needed: %1").arg(QString::fromUtf8(scope)));
    return lines;
}

QStringList bodyInWords(const ApiError &error)
{
    if (error.message.isEmpty() && error.reason.isEmpty())
        return {};
    if (error.message.isEmpty() || error.reason.isEmpty())
        return {say("It says: %1").arg(error.message + error.reason)};
    return {say("It says: %1 (%2)").arg(error.message, error.reason)};
}

} // namespace

QStringList refusalInWords(const Response &response)
{
    QStringList lines;
    for (const QByteArray &header : response.headers.values("WWW-Authenticate")) {
        for (const Challenge &challenge : parseChallenges(header))
            lines.append(challengeInWords(challenge));
    }
    lines += bodyInWords(parseApiError(response.body));
    lines.removeDuplicates(); // bodies repeat what the challenge describes
    return lines;
}

} // namespace http
