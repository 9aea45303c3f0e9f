// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/expectations.h"

#include "base/translated.h"
#include "inspect/checks.h"

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

QString say(const char *text)
{
    return translated("inspection", text);
}

/// A check that ID tokens alone have, and whether the user gave something to compare with.
struct Expectation
{
    const char *id;
    bool (*isGiven)(const Context &);
};

constexpr Expectation expectations[] = {
    {"nonce", [](const Context &c) { return !c.nonce.isEmpty(); }},
    {"at-hash", [](const Context &c) { return !c.accessToken.isEmpty(); }},
    {"c-hash", [](const Context &c) { return !c.code.isEmpty(); }},
    {"authentication-context", [](const Context &c) { return !c.acrValues.isEmpty(); }},
    {"authentication-time", [](const Context &c) { return c.maxAge.has_value(); }},
    {"hosted-domain", [](const Context &c) { return !c.hostedDomain.isEmpty(); }},
};

} // namespace

QStringList notJudged(const Inspection &inspection, const Context &context)
{
    QStringList ids;
    if (!inspection.token.claims || inspection.verdict == Verdict::Unreadable ||
        isJudgedAsIdToken(inspection.profile, inspection.kind))
        return ids;
    for (const Expectation &expectation : expectations) {
        if (expectation.isGiven(context))
            ids.append(QString::fromLatin1(expectation.id));
    }
    return ids;
}

QString notJudgedWords(const Inspection &inspection, const Context &context)
{
    QStringList names;
    for (const QString &id : notJudged(inspection, context))
        names.append(checkName(id).toLower());
    return names.isEmpty() ? QString()
                           : say("Expected, and not judged because this is no ID token: %1.").arg(names.join(u", "_s));
}

} // namespace inspect
