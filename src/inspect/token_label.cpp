// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/token_label.h"

#include "base/plain_text.h"
#include "base/translated.h"
#include "inspect/headline.h"
#include "inspect/status_words.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

constexpr qsizetype longest = 40; // characters of each part

QString say(const char *text)
{
    return translated("token_label", text);
}

QString brief(const QString &text)
{
    return plain_text::elided(plain_text::visible(text), longest);
}

QString stateOf(const Inspection &inspection, qint64 now)
{
    return isMerelyExpired(inspection, now) ? say("expired") : inWords(inspection.verdict);
}

/// The person; of an application's own token, what its `sub` names.
QString ownerOf(const jose::ClaimsSet &claims)
{
    return claims.string(u"email").value_or(claims.string(u"sub").value_or(QString()));
}

QString issuerOf(const jose::ClaimsSet &claims)
{
    const QString issuer = claims.string(u"iss").value_or(QString());
    const QString host = QUrl(issuer).host();
    return host.isEmpty() ? issuer : host;
}

} // namespace

TokenLabel labelOf(const FoundToken &found, qint64 now)
{
    Context context;
    context.now = now;
    context.foundAs = found.name;
    return labelOf(found, inspect(found.text, context), now);
}

TokenLabel labelOf(const FoundToken &found, const Inspection &inspection, qint64 now)
{
    QStringList parts = {titleOf(found)};
    if (inspection.token.claims && !inspection.decryption) { // who made an encrypted one is not known
        const jose::ClaimsSet claims(*inspection.token.claims);
        parts += {stateOf(inspection, now), brief(ownerOf(claims)), brief(issuerOf(claims))};
    }
    parts.removeAll(QString());
    return {parts.join(u" · "_s), plain_text::visible(inspection.headline)};
}

TokenLabel labelOf(const QByteArray &text, qint64 now)
{
    const auto found = recognise(text).found;
    return labelOf(found.isEmpty() ? asItStands(text) : found.constFirst(), now);
}

} // namespace inspect
