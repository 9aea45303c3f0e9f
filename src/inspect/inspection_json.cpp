// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/inspection.h"

#include "base/json_output.h"
#include "base/time_text.h"
#include "inspect/expectations.h"
#include "inspect/remarks.h"
#include "jose/base64url.h"

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

using json_text::arrayText;
using json_text::ObjectText;

QByteArray checksJson(const QList<Check> &checks)
{
    QByteArrayList items;
    for (const Check &check : checks) {
        ObjectText item;
        item.addText("id", check.id);
        item.addText("status", statusId(check.status));
        item.addText("reason", check.reason);
        item.addText("section", check.section);
        items.append(item.toJson());
    }
    return arrayText(items);
}

QByteArray lintsJson(const QList<Lint> &lints)
{
    QByteArrayList items;
    for (const Lint &lint : lints) {
        ObjectText item;
        item.addText("id", lint.id);
        item.addText("severity", severityId(lint.severity));
        item.addText("reason", lint.reason);
        items.append(item.toJson());
    }
    return arrayText(items);
}

QByteArray textsJson(const QStringList &texts)
{
    QByteArrayList items;
    for (const QString &text : texts)
        items.append(json_text::quoted(text));
    return arrayText(items);
}

QByteArray errorJson(const jose::CompactFault &error)
{
    ObjectText object;
    object.add("offset", QByteArray::number(error.offset));
    object.addText("message", error.message);
    return object.toJson();
}

QByteArray base64Json(const QByteArray &bytes)
{
    return json_text::quoted(QString::fromLatin1(jose::encodeBase64url(bytes)));
}

/// RFC 3339, or the seconds of a time that it cannot write.
QByteArray timeJson(qint64 time)
{
    return time_text::hasDate(time) ? json_text::quoted(time_text::utc(time)) : QByteArray::number(time);
}

/// Header, payload and signature of what could be taken apart.
void addParts(ObjectText &object, const Inspection &inspection)
{
    const jose::CompactToken &token = inspection.token;
    if (token.header)
        object.add("header", json_text::compacted(token.headerBytes));
    if (token.claims)
        object.add("claims", json_text::compacted(token.payloadText()));
    if (inspection.decryption) {
        if (inspection.decryption->outcome == jose::Decryption::Outcome::Opened)
            object.add("plaintext_b64u", base64Json(inspection.decryption->plaintext));
        return;
    }
    if (token.signatureOffset == 0 && inspection.signatures.empty())
        return;
    if (!token.claims)
        object.add("payload_b64u", base64Json(token.payloadBytes));
    object.add("signature_bytes", QByteArray::number(token.signature.size()));
}

QString statusOf(const jose::SignatureCheck &check)
{
    switch (check.outcome) {
    case jose::SignatureCheck::Outcome::Verified:
        return QString::fromLatin1(statusId(Status::Pass));
    case jose::SignatureCheck::Outcome::Wrong:
        return QString::fromLatin1(statusId(Status::Fail));
    case jose::SignatureCheck::Outcome::NoKey:
    case jose::SignatureCheck::Outcome::NoFittingKey:
    case jose::SignatureCheck::Outcome::NotVerifiable:
        return QString::fromLatin1(statusId(Status::Unknown));
    }
    Q_UNREACHABLE();
}

QByteArray signaturesJson(const std::vector<SignedPart> &signatures)
{
    QByteArrayList items;
    for (const SignedPart &part : signatures) {
        ObjectText item;
        if (part.token.header)
            item.add("header", json_text::compacted(part.token.headerBytes));
        QByteArrayList unprotected;
        for (const QString &name : part.token.unprotected)
            unprotected.append(json_text::quoted(name));
        item.add("unprotected", arrayText(unprotected));
        item.add("signature_bytes", QByteArray::number(part.token.signature.size()));
        item.addText("status", statusOf(part.check));
        item.addText("kid", part.check.kid);
        item.addText("reason", part.check.reason);
        items.append(item.toJson());
    }
    return arrayText(items);
}

} // namespace

QByteArray toJson(const Inspection &inspection, const Context &context)
{
    ObjectText object;
    object.addText("kind", kindId(inspection.kind));
    object.addText("verdict", verdictId(inspection.verdict));
    object.addText("headline", inspection.headline);
    if (!inspection.checks.isEmpty())
        object.addText("profile", profileId(inspection.profile));
    if (context.isNowChosen)
        object.add("judged_at", timeJson(context.now));
    addParts(object, inspection);
    if (!inspection.signatures.empty())
        object.add("signatures", signaturesJson(inspection.signatures));
    if (inspection.expiresAt) {
        if (time_text::hasDate(*inspection.expiresAt))
            object.addText("expires_at", time_text::utc(*inspection.expiresAt));
        object.add("expires_in", QByteArray::number(*inspection.expiresAt - context.now));
    }
    if (inspection.token.claims)
        object.add("remarks", textsJson(remarks(jose::ClaimsSet(*inspection.token.claims))));
    if (const QStringList ids = notJudged(inspection, context); !ids.isEmpty())
        object.add("not_judged", textsJson(ids));
    object.add("checks", checksJson(inspection.checks));
    object.add("lints", lintsJson(inspection.lints));
    if (inspection.nested)
        object.add("nested", toJson(*inspection.nested, context));
    if (inspection.error)
        object.add("error", errorJson(*inspection.error));
    if (!inspection.looksLike.isEmpty())
        object.addText("looks_like", inspection.looksLike);
    return object.toJson();
}

} // namespace inspect
