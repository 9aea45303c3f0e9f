// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/compact.h"

#include "base/translated.h"
#include "jose/base64url.h"

using namespace Qt::StringLiterals;

namespace jose {

namespace {

QString say(const char *text)
{
    return translated("compact", text);
}

/// Notes the breaches of a token; the first one, in reading order, is what is told.
void note(CompactToken &token, qsizetype offset, const QString &message)
{
    if (!token.fault || offset < token.fault->offset)
        token.fault = CompactFault{offset, message};
}

/// One part, strictly; when that fails, what a lax reader makes of it, with the breach noted.
QByteArray decodePart(CompactToken &token, qsizetype offset, qsizetype length, const QString &part)
{
    const QByteArrayView text = QByteArrayView(token.text).sliced(offset, length);
    if (auto bytes = decodeBase64url(text))
        return *std::move(bytes);
    else
        note(token, offset + bytes.error().offset, say("in the %1: %2").arg(part, bytes.error().message));
    // Skips what is foreign, takes both alphabets and any padding.
    QByteArray lax = text.toByteArray();
    lax.replace('+', '-').replace('/', '_');
    return QByteArray::fromBase64(lax, QByteArray::Base64UrlEncoding);
}

void readHeader(CompactToken &token)
{
    auto parsed = json_text::parse(token.headerBytes);
    if (!parsed) {
        const qsizetype at = parsed.error().offset;
        note(token, at / 3 * 4, say("the header is no JSON: byte %1 of it: %2").arg(at).arg(parsed.error().message));
    } else if (parsed->kind != json_text::Kind::Object) {
        note(token, 0, say("the header is JSON, yet no object"));
    } else {
        if (const QString twice = json_text::duplicateMember(*parsed); !twice.isNull())
            note(token, 0, say("the header holds the member “%1” twice").arg(twice));
        token.header = *std::move(parsed);
    }
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

} // namespace

QString CompactToken::headerString(QStringView name) const
{
    const json_text::Value *value = header ? header->find(name) : nullptr;
    return value ? value->string : QString();
}

CompactToken parseCompact(const QByteArray &text)
{
    CompactToken token;
    token.text = text;
    const qsizetype parts = text.count('.') + 1;
    const qsizetype firstDot = text.indexOf('.');
    const qsizetype secondDot = firstDot < 0 ? -1 : text.indexOf('.', firstDot + 1);
    const qsizetype thirdDot = secondDot < 0 ? -1 : text.indexOf('.', secondDot + 1);
    const auto end = [&text](qsizetype dot) { return dot < 0 ? text.size() : dot; };

    token.headerBytes = decodePart(token, 0, end(firstDot), say("header"));
    readHeader(token);
    if (firstDot >= 0) {
        token.payloadOffset = firstDot + 1;
        token.payloadBytes =
            decodePart(token, token.payloadOffset, end(secondDot) - token.payloadOffset, say("payload"));
        if (auto parsed = json_text::parse(token.payloadBytes); parsed && parsed->kind == json_text::Kind::Object)
            token.claims = *std::move(parsed);
    }
    if (secondDot >= 0) {
        token.signatureOffset = secondDot + 1;
        token.signature =
            decodePart(token, token.signatureOffset, end(thirdDot) - token.signatureOffset, say("signature"));
    }
    if (parts != 3)
        note(token, wrongCountOffset(token, parts), wrongCount(parts));
    return token;
}

} // namespace jose
