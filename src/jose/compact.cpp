// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/compact.h"

#include "base/translated.h"
#include "jose/base64url.h"
#include "jose/claims.h"
#include "jose/parts.h"

using namespace Qt::StringLiterals;

namespace jose {

namespace {

using json_text::Kind;

QString say(const char *text)
{
    return translated("compact", text);
}

QString wrongCount(qsizetype parts)
{
    if (parts == 1)
        return say("there is no dot in it; a signed token has three parts, parted by dots");
    if (parts == 2)
        return say("it ends after the second of three parts: the signature is cut off");
    if (parts == 5)
        return say("it has five parts, as an encrypted token (JWE) has; a signed one has three");
    return say("it has %1 parts; a signed token has three").arg(parts);
}

/// Where the wrong number of parts shows: at the end of a short token, at the fourth part of a long one.
qsizetype wrongCountOffset(const CompactToken &token, qsizetype parts)
{
    return parts < 3 ? token.text.size() : token.text.indexOf('.', token.signatureOffset);
}

/// The breach of RFC 7797 in the use of `b64`, or a null string.
QString whyWrongB64(const CompactToken &token)
{
    const Kind kind = token.header->find(u"b64")->kind;
    const QStringList crit = ClaimsSet(*token.header).strings(u"crit").value_or(QStringList());
    if (kind != Kind::True && kind != Kind::False)
        return say("b64 is neither true nor false");
    if (token.unprotected.contains(u"b64"_s))
        return say("b64 stands outside the protected header");
    return crit.contains(u"b64"_s) ? QString() : say("the header holds b64, yet crit does not list it (RFC 7797 6)");
}

/// With white space in the place of the byte order mark: every offset stays.
QByteArray withoutMark(QByteArray text)
{
    return text.replace(0, 3, "   ");
}

} // namespace

QByteArray CompactToken::signingInput() const
{
    return signedHalves ? signedHalves->header + '.' + signedHalves->payload : text.left(signatureOffset - 1);
}

QByteArray CompactToken::payloadText() const
{
    return beginsWithMark(payloadBytes) ? withoutMark(payloadBytes) : payloadBytes;
}

json_text::Text CompactToken::headerText(QStringView name) const
{
    const json_text::Value *value = header ? header->find(name) : nullptr;
    return value && value->kind == Kind::String ? value->text : json_text::Text();
}

void readUnencoded(CompactToken &token, qsizetype headerOffset)
{
    const json_text::Value *b64 = token.header ? token.header->find(u"b64") : nullptr;
    if (!b64)
        return;
    token.unencoded = b64->kind == Kind::False;
    if (const QString why = whyWrongB64(token); !why.isNull())
        note(token.fault, headerOffset, why);
}

void readPayload(CompactToken &token, const Part &header, const Part &payload,
                 const std::optional<QByteArray> &detachedPayload)
{
    token.detached = detachedPayload && payload.text.isEmpty();
    if (detachedPayload && !token.detached)
        note(token.fault, payload.offset, say("the token holds a payload, though another was given beside it"));
    if (token.detached)
        token.payloadBytes = *detachedPayload;
    else
        token.payloadBytes = token.unencoded ? payload.text : decodePart(token.fault, payload);
    if (token.detached || token.unencoded)
        token.signedHalves = {header.text, token.unencoded ? token.payloadBytes : encodeBase64url(token.payloadBytes)};
    token.claims = claimsIn(token.payloadBytes);
}

CompactToken parseCompact(const QByteArray &text, const std::optional<QByteArray> &detachedPayload)
{
    CompactToken token;
    token.text = text;
    const qsizetype firstDot = text.indexOf('.');
    const qsizetype secondDot = firstDot < 0 ? -1 : text.indexOf('.', firstDot + 1);
    const qsizetype thirdDot = secondDot < 0 ? -1 : text.indexOf('.', secondDot + 1);
    const qsizetype parts = secondDot >= 0 && thirdDot < 0 ? 3 : text.count('.') + 1;
    const auto part = [&text](qsizetype from, qsizetype dot, auto name) {
        return Part{text.mid(from, dot < 0 ? -1 : dot - from), from, name};
    };

    const Part header = part(0, firstDot, [] { return say("header"); });
    token.headerBytes = decodePart(token.fault, header);
    token.header = readHeader(token.fault, token.headerBytes, 0);
    readUnencoded(token, 0);
    if (firstDot >= 0) {
        token.payloadOffset = firstDot + 1;
        const Part payload = part(token.payloadOffset, secondDot, [] { return say("payload"); });
        readPayload(token, header, payload, detachedPayload);
    }
    if (secondDot >= 0) {
        token.signatureOffset = secondDot + 1;
        token.signature =
            decodePart(token.fault, part(token.signatureOffset, thirdDot, [] { return say("signature"); }));
    }
    if (parts != 3)
        note(token.fault, wrongCountOffset(token, parts), wrongCount(parts));
    return token;
}

bool beginsWithMark(const QByteArray &payload)
{
    return payload.startsWith("\xef\xbb\xbf");
}

std::optional<json_text::Value> claimsIn(const QByteArray &payload)
{
    auto parsed = beginsWithMark(payload) ? json_text::parse(withoutMark(payload)) : json_text::parse(payload);
    return parsed && parsed->kind == Kind::Object ? std::optional(*std::move(parsed)) : std::nullopt;
}

QString whyCritRefused(const CompactToken &token)
{
    return token.header ? whyCritRefused(*token.header, token.unprotected, {u"b64"_s}) : QString();
}

} // namespace jose
