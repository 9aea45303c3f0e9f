// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request_evidence.h"

#include "diagnosis/credential.h"

#include <algorithm>

namespace app {

namespace {

using Outcome = jose::SignatureCheck::Outcome;

/// Whether the keys at hand tell who signed. A signature that they do not verify is wrong only by the key that the
/// token names: without a kid, a newer key may have made it. Of a token with a nonce in the header Entra signed another
/// form, which Microsoft Graph alone can verify.
bool isJudged(const inspect::Inspection &inspection)
{
    if (inspection.signature.outcome == Outcome::Verified)
        return true;
    const jose::CompactToken &token = inspection.token;
    return inspection.signature.outcome == Outcome::Wrong && !token.kid().isEmpty() &&
           inspection.signature.kid == token.kid() && !token.header->find(u"nonce");
}

} // namespace

diagnosis::AccountFacts accountFacts(const Account &account, qint64 expiresAt)
{
    diagnosis::AccountFacts facts;
    facts.issuer = account.issuer;
    facts.email = account.email;
    facts.clientId = account.clientId;
    facts.scopesGranted = account.scopesGranted;
    facts.signedInAt = account.signedInAt;
    facts.lastGood = std::max(account.signedInAt, account.refreshTokenCheckedAt);
    facts.accessExpiresAt = expiresAt;
    facts.newestExpiresAt = account.accessTokenExpiresAt;
    return facts;
}

diagnosis::Evidence requestEvidence(const http::Exchange &exchange, const Authorization &authorization,
                                    const LiveTokens &tokens, const std::optional<http::ClockBounds> &clock,
                                    const Settings &settings)
{
    diagnosis::Evidence evidence;
    evidence.exchange = exchange;
    if (exchange.response.status == 0)
        evidence.transportError = exchange.cut;
    evidence.clock = clock;
    if (authorization.kind == Authorization::Kind::AccountToken)
        evidence.account = accountFacts(authorization.account, tokens.accessExpiresAt);
    addSettings(evidence, settings);
    return evidence;
}

void addSignature(diagnosis::Evidence &evidence, const KnownKeys &known)
{
    if (!evidence.exchange || evidence.inspection)
        return;
    const diagnosis::Credential credential = diagnosis::credentialOf(evidence.exchange->request, {});
    const QString issuer = credential.issuer();
    inspect::Context context;
    context.keys = issuer.isEmpty() ? std::nullopt : known(issuer);
    if (!context.keys)
        return;
    context.trust = inspect::Trust::Provider;
    const inspect::Inspection inspection = inspect::inspect(credential.parsed.text, context);
    if (isJudged(inspection))
        evidence.inspection = inspection;
}

void addSettings(diagnosis::Evidence &evidence, const Settings &settings)
{
    if (!settings.aodocsClients.isEmpty() && !evidence.aodocsClients)
        evidence.aodocsClients = settings.aodocsClients;
}

} // namespace app
