// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/inspector.h"

#include "base/translated.h"
#include "inspect/checks.h"
#include "inspect/headline.h"
#include "inspect/lints.h"
#include "inspect/nested_token.h"
#include "inspect/signatures.h"
#include "inspect/stranger.h"
#include "jose/jwe.h"
#include "jose/jws_json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

/// Tokens within tokens: sign, encrypt, sign again is more than anybody does.
constexpr int deepest = 4;

QString say(const char *text)
{
    return translated("inspection", text);
}

/// A placeholder such as [TOKEN] is no list.
bool beginsAsJson(const QByteArray &text)
{
    static constexpr QByteArrayView inLists = "[{\"]";
    return text.startsWith('{') || (text.startsWith('[') && text.size() > 1 && inLists.contains(text[1]));
}

bool isSigned(TokenKind kind)
{
    return kind == TokenKind::IdToken || kind == TokenKind::JwtAccessToken || kind == TokenKind::Jws;
}

/// Three parts are not enough: a payload that decodes neither strictly nor to a JSON object cannot be shown.
bool canBeShown(const jose::CompactToken &token)
{
    const bool faultInPayload =
        token.fault && token.fault->offset >= token.payloadOffset && token.fault->offset < token.signatureOffset;
    return token.header && (token.claims || !faultInPayload);
}

bool hasFailure(const QList<Check> &checks)
{
    return std::any_of(checks.begin(), checks.end(), [](const Check &check) { return check.status == Status::Fail; });
}

/// That a token could be opened tells nothing about who made it; a signature that is inside may.
Verdict verdictOf(const Inspection &inspection, const Context &context)
{
    if (hasFailure(inspection.checks))
        return Verdict::Invalid;
    const bool verified = inspection.signature.outcome == jose::SignatureCheck::Outcome::Verified;
    const bool outside =
        inspection.decryption ? inspection.nested != nullptr : verified && context.trust != Trust::Discovered;
    const bool inside = !inspection.nested || inspection.nested->verdict == Verdict::Valid;
    return outside && inside ? Verdict::Valid : Verdict::Unverified;
}

/// Claims of a token whose payload is no object.
const json_text::Value &noClaims()
{
    static const json_text::Value empty{json_text::Kind::Object, 0, 0, {}, {}, {}};
    return empty;
}

Subject subjectOf(const Inspection &inspection, const Context &context, Extent extent = Extent::Whole)
{
    const jose::CompactToken &token = inspection.token;
    return {inspection.kind,
            inspection.profile,
            token,
            inspection.signature,
            context,
            jose::ClaimsSet(token.claims ? *token.claims : noClaims()),
            inspection.decryption ? &*inspection.decryption : nullptr,
            inspection.nested.get(),
            extent == Extent::Whole};
}

void refuse(Inspection &inspection, const std::optional<jose::CompactFault> &fault)
{
    inspection.kind = TokenKind::Unreadable;
    inspection.verdict = Verdict::Unreadable;
    inspection.error = fault;
    describeFault(inspection);
}

/// Nothing of a stranger is read as if it were a token's.
Inspection refusal(const QByteArray &text, const Stranger &stranger)
{
    Inspection inspection;
    inspection.token.text = text;
    describeStranger(inspection, stranger);
    return inspection;
}

/// What is no token, by the name that it bore or by its looks.
std::optional<Stranger> strangerOf(const Inspection &inspection, const QString &foundAs)
{
    const bool isUnknown = inspection.kind == TokenKind::Unreadable || inspection.kind == TokenKind::Opaque;
    auto stranger = isUnknown ? strangerNamed(foundAs, inspection.token.text) : std::nullopt;
    if (!stranger && inspection.kind == TokenKind::Unreadable)
        stranger = strangerIn(inspection.token.text);
    return stranger;
}

Inspection refusal(qsizetype offset, const QString &message)
{
    Inspection inspection;
    refuse(inspection, jose::CompactFault{offset, message});
    return inspection;
}

Inspection leftAlone(const QByteArray &text, int depth)
{
    Inspection inspection;
    inspection.token.text = text;
    inspection.kind = tokenKind(text);
    inspection.verdict = Verdict::Unverified;
    inspection.headline = say("It stands within %1 others and was not looked into").arg(depth);
    return inspection;
}

/// A JWE by the recipient that decided: its header, and the plaintext as the payload.
jose::CompactToken readJwe(const QByteArray &text, const jose::Jwe &jwe, const jose::Decryption &decryption)
{
    jose::CompactToken token;
    token.text = text;
    token.fault = jwe.fault;
    if (!text.startsWith('{')) {
        token.payloadOffset = text.indexOf('.') + 1;
        token.signatureOffset = text.indexOf('.', token.payloadOffset) + 1;
    }
    if (jwe.recipients.empty())
        return token;
    const jose::JweRecipient &recipient = jwe.recipients.at(decryption.recipient);
    token.headerBytes = recipient.headerBytes;
    token.header = recipient.header;
    token.unprotected = recipient.unprotected;
    token.payloadBytes = decryption.plaintext;
    if (holdsClaims(token))
        token.claims = jose::claimsIn(decryption.plaintext);
    return token;
}

} // namespace

Inspector::Inspector(Context context, Extent extent)
    : m_context(std::move(context))
    , m_extent(extent)
{
    if (m_context.keys)
        m_keys.emplace(*m_context.keys);
}

jose::SignatureCheck Inspector::verify(const jose::CompactToken &token) const
{
    if (m_keys)
        return jose::verify(token, *m_keys, m_extent == Extent::Whole ? jose::Words::Told : jose::Words::Spared);
    const bool neverVerifiable = jose::isUnsecured(token) || token.fault;
    return neverVerifiable ? jose::verify(token, jose::JwkSet()) : jose::SignatureCheck(); // says why no key would help
}

/// A payload that was given is that of the outermost token.
std::optional<QByteArray> Inspector::payloadBeside(int depth) const
{
    return depth == 0 ? m_context.detachedPayload : std::nullopt;
}

void Inspector::classify(Inspection &inspection, int depth) const
{
    const auto text = nestedToken(inspection.token);
    if (text)
        inspection.token.claims.reset(); // a token in JSON is an object, and no claims
    inspection.profile = m_context.profile.value_or(profileOf(inspection.kind, inspection.token));
    if (text)
        inspection.nested = std::make_shared<const Inspection>(inspectWithin(depth + 1, *text));
}

void Inspector::conclude(Inspection &inspection) const
{
    const jose::ClaimsSet claims = subjectOf(inspection, m_context).claims;
    inspection.expiresAt = claims.numericDate(u"exp");
    if (inspection.nested && !inspection.token.claims)
        inspection.expiresAt = inspection.nested->expiresAt;
    inspection.verdict = verdictOf(inspection, m_context);
    const auto describe = m_extent == Extent::Whole ? describeJudged : nameJudged;
    describe(inspection, claims, m_context);
}

QList<Lint> Inspector::lintsOf(const Inspection &inspection) const
{
    return m_extent == Extent::Whole ? runLints(subjectOf(inspection, m_context)) : QList<Lint>();
}

Inspection Inspector::inspectOpaque(const jose::CompactToken &token) const
{
    Inspection inspection;
    inspection.token = token;
    inspection.kind = tokenKind(token);
    if (const auto stranger = strangerOf(inspection, m_context.foundAs)) {
        inspection = refusal(token.text, *stranger);
    } else if (isSigned(inspection.kind) || inspection.kind == TokenKind::Unreadable) {
        refuse(inspection, token.fault);
    } else {
        inspection.verdict = Verdict::Unverified;
        describeKind(inspection);
    }
    inspection.lints = lintsOf(inspection);
    return inspection;
}

Inspection Inspector::inspectCompact(int depth, const QByteArray &text) const
{
    Inspection inspection;
    inspection.token = jose::parseCompact(text, payloadBeside(depth));
    inspection.kind = tokenKind(inspection.token);
    if (inspection.kind == TokenKind::Jwe)
        return inspectJwe(depth, text);
    if (!isSigned(inspection.kind) || !canBeShown(inspection.token))
        return inspectOpaque(inspection.token);
    classify(inspection, depth);
    inspection.signature = verify(inspection.token);
    inspection.checks = runChecks(subjectOf(inspection, m_context, m_extent));
    conclude(inspection);
    inspection.lints = lintsOf(inspection);
    return inspection;
}

Inspection Inspector::inspectJws(int depth, const QByteArray &text) const
{
    Inspection inspection;
    const jose::JwsJson jws = jose::parseJwsJson(text, payloadBeside(depth));
    for (const jose::CompactToken &token : jws.signatures)
        inspection.signatures.push_back({token, verify(token)});
    if (!jws.signatures.empty()) {
        jose::CompactToken &leading = inspection.signatures[leadingSignature(inspection.signatures)].token;
        leading.claims = jws.signatures.front().claims; // which the first alone has
        inspection.token = leading;
    }
    if (!inspection.token.header) {
        refuse(inspection, jws.fault);
        return inspection;
    }
    inspection.kind = tokenKind(inspection.token);
    classify(inspection, depth);
    inspection.signature = jointOutcome(inspection.signatures);
    const Subject subject = subjectOf(inspection, m_context);
    inspection.checks = jointChecks(subject, inspection.signatures);
    if (m_extent == Extent::Whole)
        inspection.lints = jointLints(subject, inspection.signatures);
    conclude(inspection);
    return inspection;
}

Inspection Inspector::inspectJwe(int depth, const QByteArray &text) const
{
    Inspection inspection;
    const jose::Jwe jwe = jose::parseJwe(text);
    inspection.decryption = jose::decrypt(jwe, m_context.openingKeys);
    inspection.token = readJwe(text, jwe, *inspection.decryption);
    if (!inspection.token.header) {
        refuse(inspection, jwe.fault);
        return inspection;
    }
    inspection.kind = TokenKind::Jwe;
    classify(inspection, depth);
    inspection.checks = runChecks(subjectOf(inspection, m_context, m_extent));
    conclude(inspection);
    inspection.lints = lintsOf(inspection);
    return inspection;
}

Inspection Inspector::inspectJson(int depth, const QByteArray &text) const
{
    const auto document = json_text::parse(text);
    if (!document)
        return refusal(document.error().offset,
                       say("it begins as JSON, which cannot be read: %1").arg(document.error().message));
    if (jose::isJws(*document))
        return inspectJws(depth, text);
    if (jose::isJwe(*document))
        return inspectJwe(depth, text);
    if (const auto stranger = strangerIn(text)) {
        Inspection inspection = refusal(text, *stranger);
        inspection.lints = lintsOf(inspection);
        return inspection;
    }
    return refusal(0, say("this JSON is no token: a signed one has a member “signature” or “signatures”, an encrypted "
                          "one a “ciphertext”"));
}

Inspection Inspector::inspectWithin(int depth, const QByteArray &text) const
{
    const QByteArray trimmed = text.trimmed();
    if (depth > deepest)
        return leftAlone(trimmed, depth);
    return beginsAsJson(trimmed) ? inspectJson(depth, trimmed) : inspectCompact(depth, trimmed);
}

} // namespace inspect
