// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/inspection.h"

#include "base/translated.h"
#include "inspect/checks.h"
#include "inspect/headline.h"
#include "inspect/lints.h"
#include "inspect/signatures.h"
#include "jose/jws_json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

QString say(const char *text)
{
    return translated("inspection", text);
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

Verdict verdictOf(const Inspection &inspection, const Context &context)
{
    if (hasFailure(inspection.checks))
        return Verdict::Invalid;
    const bool verified = inspection.signature.outcome == jose::SignatureCheck::Outcome::Verified;
    return verified && context.trust != Trust::Discovered ? Verdict::Valid : Verdict::Unverified;
}

/// Claims of a token whose payload is no object.
const json_text::Value &noClaims()
{
    static const json_text::Value empty{json_text::Kind::Object, 0, 0, {}, {}, {}, {}};
    return empty;
}

Subject subjectOf(const Inspection &inspection, const Context &context)
{
    const jose::CompactToken &token = inspection.token;
    return {inspection.kind, inspection.profile,
            token,           inspection.signature,
            context,         jose::ClaimsSet(token.claims ? *token.claims : noClaims())};
}

void refuse(Inspection &inspection, const std::optional<jose::CompactFault> &fault)
{
    inspection.kind = TokenKind::Unreadable;
    inspection.verdict = Verdict::Unreadable;
    inspection.error = fault;
    describeFault(inspection);
}

void describeOpaque(Inspection &inspection)
{
    inspection.verdict = Verdict::Unverified;
    describeKind(inspection);
}

/// The verdict and what follows from it, once the ledger is there.
void conclude(Inspection &inspection, const jose::ClaimsSet &claims, const Context &context)
{
    inspection.expiresAt = claims.numericDate(u"exp");
    inspection.verdict = verdictOf(inspection, context);
    describeJudged(inspection, claims, context);
}

} // namespace

Inspector::Inspector(Context context)
    : m_context(std::move(context))
{
    if (m_context.keys)
        m_keys.emplace(*m_context.keys);
}

jose::SignatureCheck Inspector::verify(const jose::CompactToken &token) const
{
    if (m_keys)
        return jose::verify(token, *m_keys);
    const bool neverVerifiable = jose::isUnsecured(token) || token.fault;
    return neverVerifiable ? jose::verify(token, jose::JwkSet()) : jose::SignatureCheck(); // says why no key would help
}

Inspection Inspector::inspectCompact(const QByteArray &text) const
{
    Inspection inspection;
    inspection.token = jose::parseCompact(text, m_context.detachedPayload);
    inspection.kind = tokenKind(inspection.token);
    inspection.profile = m_context.profile.value_or(profileOf(inspection.kind, inspection.token));
    if (isSigned(inspection.kind) && canBeShown(inspection.token)) {
        inspection.signature = verify(inspection.token);
        const Subject subject = subjectOf(inspection, m_context);
        inspection.checks = runChecks(subject);
        conclude(inspection, subject.claims, m_context);
    } else if (isSigned(inspection.kind) || inspection.kind == TokenKind::Unreadable) {
        refuse(inspection, inspection.token.fault);
    } else {
        describeOpaque(inspection);
    }
    inspection.lints = runLints(subjectOf(inspection, m_context));
    return inspection;
}

Inspection Inspector::inspectJws(const QByteArray &text) const
{
    Inspection inspection;
    const jose::JwsJson jws = jose::parseJwsJson(text, m_context.detachedPayload);
    for (const jose::CompactToken &token : jws.signatures)
        inspection.signatures.push_back({token, verify(token)});
    if (jws.signatures.empty() || !jws.signatures.front().header) {
        refuse(inspection, jws.fault);
        return inspection;
    }
    inspection.token = jws.signatures.front();
    inspection.kind = tokenKind(inspection.token);
    inspection.profile = m_context.profile.value_or(profileOf(inspection.kind, inspection.token));
    inspection.signature = jointOutcome(inspection.signatures);
    const Subject subject = subjectOf(inspection, m_context);
    inspection.checks = jointChecks(subject, inspection.signatures);
    inspection.lints = jointLints(subject, inspection.signatures);
    conclude(inspection, subject.claims, m_context);
    return inspection;
}

Inspection Inspector::inspectJson(const QByteArray &text) const
{
    const auto document = json_text::parse(text);
    if (document && jose::isJws(*document))
        return inspectJws(text);
    Inspection inspection;
    refuse(inspection,
           document ? jose::CompactFault{0, say("this JSON is no token: a signed one has a member "
                                                "“signature” or “signatures”")}
                    : jose::CompactFault{document.error().offset,
                                         say("it begins as JSON, yet is none: %1").arg(document.error().message)});
    return inspection;
}

Inspection Inspector::inspect(const QByteArray &text) const
{
    const QByteArray trimmed = text.trimmed();
    return trimmed.startsWith('{') ? inspectJson(trimmed) : inspectCompact(trimmed);
}

Inspection inspect(const QByteArray &text, const Context &context)
{
    return Inspector(context).inspect(text);
}

const char *statusId(Status status)
{
    switch (status) {
    case Status::Pass:
        return "pass";
    case Status::Fail:
        return "fail";
    case Status::Warn:
        return "warn";
    case Status::Unknown:
        return "unknown";
    }
    Q_UNREACHABLE();
}

const char *severityId(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return "info";
    case Severity::Low:
        return "low";
    case Severity::Medium:
        return "medium";
    case Severity::High:
        return "high";
    case Severity::Critical:
        return "critical";
    }
    Q_UNREACHABLE();
}

const char *verdictId(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return "valid";
    case Verdict::Invalid:
        return "invalid";
    case Verdict::Unverified:
        return "unverified";
    case Verdict::Unreadable:
        return "unreadable";
    }
    Q_UNREACHABLE();
}

} // namespace inspect
