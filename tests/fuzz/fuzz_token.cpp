// SPDX-License-Identifier: GPL-3.0-or-later
// A token that somebody pasted: compact or in JSON, signed or encrypted.
#include "inspect/inspection.h"
#include "inspect/report.h"
#include "inspect/shareable.h"
#include "jose/base64url.h"
#include "jose/jwe.h"
#include "jose/jws_json.h"
#include "target.h"

using fuzz::require;
using namespace Qt::StringLiterals;

namespace {

/// With keys, so that signatures and encryption are looked at too.
inspect::Context context()
{
    inspect::Context context;
    context.now = 1'800'000'000;
    context.keys = jose::secretAsKeys(Secret("a secret of thirty-two bytes, see"_ba));
    context.openingKeys.keys.push_back(jose::symmetricKey(Secret("sixteen bytes, s"_ba)));
    context.issuer = u"https://accounts.google.com"_s;
    context.clientId = u"client"_s;
    context.accessToken = Secret("ya29.x"_ba);
    return context;
}

void checkFault(const std::optional<jose::CompactFault> &fault, const QByteArray &text)
{
    require(!fault || fuzz::isWithin(fault->offset, text), "a fault stands within the text");
    require(!fault || !fault->message.isEmpty(), "a fault has a sentence");
}

void checkParts(const QByteArray &text)
{
    const jose::CompactToken token = jose::parseCompact(text);
    require(token.text == text, "a token's text is the one that came");
    require(fuzz::isWithin(token.payloadOffset, text) && fuzz::isWithin(token.signatureOffset, text),
            "the parts stand within the text");
    checkFault(token.fault, text);
    if (!token.fault && !token.unencoded) {
        require(token.signingInput() + '.' + jose::encodeBase64url(token.signature) == text,
                "a token has one encoding");
        require(token.header.has_value(), "a token without fault has a header");
    }
    const jose::Jwe jwe = jose::parseJwe(text);
    checkFault(jwe.fault, text);
    require(jwe.fault || !jwe.recipients.empty(), "a JWE is for somebody");
    const jose::JwsJson jws = jose::parseJwsJson(text);
    checkFault(jws.fault, text);
    require(jws.fault || !jws.signatures.empty(), "a JWS has a signature");
}

/// Whether the signature is told, and not because the token says it in its claims.
bool tellsSignature(const QByteArray &told, const inspect::Inspection &inspection)
{
    constexpr qsizetype shortest = 16; // bytes: shorter ones may stand anywhere
    const jose::CompactToken &token = inspection.token;
    const QByteArray signature = jose::encodeBase64url(token.signature);
    return !token.fault && signature.size() >= shortest && told.contains(signature) &&
           !token.headerBytes.contains(signature) && !token.payloadBytes.contains(signature);
}

} // namespace

void tryInput(const QByteArray &input)
{
    checkParts(input);
    static const inspect::Context known = context();
    const inspect::Inspection inspection = inspect::inspect(input, known);
    require(!inspection.headline.isEmpty(), "a token has a headline");
    require((inspection.verdict == inspect::Verdict::Unreadable) == inspection.error.has_value(),
            "what cannot be read is told why");
    checkFault(inspection.error, input);
    const QByteArray json = inspect::toJson(inspection, known);
    require(json_text::parse(json).has_value() && !json.contains('\n'), "an inspection is JSON in one line");
    for (const QByteArray &told : {json, inspect::shareable(inspection), inspect::explain(inspection, known).toUtf8(),
                                   inspect::report(inspection, known, inspect::ReportFormat::Html),
                                   inspect::report(inspection, known, inspect::ReportFormat::Markdown)})
        require(!tellsSignature(told, inspection), "a signature is not told");
}
