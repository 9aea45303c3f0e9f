// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/jws_json.h"

#include "base/translated.h"
#include "jose/parts.h"

using namespace Qt::StringLiterals;

namespace jose {

namespace {

using json_text::Value;

QString say(const char *text)
{
    return translated("jws_json", text);
}

/// One signature with its two headers; the payload is the whole token's.
CompactToken readSignature(const JsonForm &form, const Value &object, const QByteArray &text, Part &header)
{
    CompactToken token;
    token.text = text;
    header = form.part(token.fault, object, u"protected");
    const JointHeader joint = joinHeaders(token.fault, decodePart(token.fault, header), header.offset,
                                          {form.objectText(token.fault, object, u"header")});
    token.headerBytes = joint.bytes;
    token.header = joint.value;
    token.unprotected = joint.unprotected;
    readUnencoded(token, header.offset);
    if (!object.find(u"signature"))
        note(token.fault, object.offset, say("the member “signature” is missing"));
    token.signature = decodePart(token.fault, form.part(token.fault, object, u"signature"));
    return token;
}

/// What the first signature has read of the payload serves the others.
void sharePayload(CompactToken &token, const CompactToken &first, const Part &header)
{
    token.payloadBytes = first.payloadBytes;
    token.detached = first.detached;
    token.signedHalves = {header.text, first.signedHalves->payload};
    if (token.unencoded != first.unencoded)
        note(token.fault, header.offset, say("its b64 differs from that of the first signature (RFC 7797 3)"));
}

/// The objects that hold a signature each: items of `signatures`, or in the flattened form the whole.
std::vector<const Value *> signatureObjects(const JsonForm &form, std::optional<CompactFault> &fault)
{
    if (!form.has(u"signatures"))
        return {&form.document()};
    for (const QStringView flattened : {u"signature", u"protected", u"header"}) {
        if (const Value *value = form.document().find(flattened))
            note(fault, value->offset, say("“%1” stands beside “signatures”: that mixes two forms").arg(flattened));
    }
    return form.objects(fault, u"signatures");
}

} // namespace

bool isJws(const Value &document)
{
    return document.find(u"signatures") || document.find(u"signature") ||
           (document.find(u"payload") && document.find(u"protected"));
}

JwsJson parseJwsJson(const QByteArray &text, const std::optional<QByteArray> &detachedPayload)
{
    JwsJson jws;
    const JsonForm form(text);
    form.check(jws.fault);
    if (!form.isObject())
        return jws;
    const Part payload = form.part(jws.fault, form.document(), u"payload");
    for (const Value *object : signatureObjects(form, jws.fault)) {
        Part header;
        CompactToken token = readSignature(form, *object, text, header);
        if (jws.signatures.empty()) {
            token.signedHalves = {header.text, payload.text};
            readPayload(token, header, payload, detachedPayload);
        } else {
            sharePayload(token, jws.signatures.front(), header);
        }
        jws.signatures.push_back(std::move(token));
    }
    // A breach of the whole document is one of each signature in it.
    for (CompactToken &token : jws.signatures) {
        if (jws.fault)
            note(token.fault, jws.fault->offset, jws.fault->message);
    }
    for (const CompactToken &token : jws.signatures) {
        if (token.fault)
            note(jws.fault, token.fault->offset, token.fault->message);
    }
    return jws;
}

} // namespace jose
