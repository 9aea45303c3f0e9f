// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/rules.h"

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

bool isRefusedTokenRequest(const Matter &matter)
{
    return matter.api == Api::TokenEndpoint && matter.response.status >= 400;
}

Ruling clientSecretMissing(const Matter &matter)
{
    if (!isRefusedTokenRequest(matter) || matter.error.reason != "invalid_request"_L1 ||
        !matter.error.message.contains("client_secret is missing"_L1))
        return {};
    return certain({serverSays(matter)});
}

/// Google's words for what goes wrong between the two steps of the code flow.
struct Saying
{
    const char *text;
    const char *meaning;
};

constexpr Saying sayings[] = {
    {"Malformed auth code", QT_TRANSLATE_NOOP("diagnosis", "The code is cut, or was percent-decoded twice.")},
    {"Missing code verifier",
     QT_TRANSLATE_NOOP("diagnosis", "The sign-in began with a code_challenge, and its code_verifier was not sent.")},
    {"Invalid code verifier",
     QT_TRANSLATE_NOOP("diagnosis", "The code_verifier does not belong to the sign-in's code_challenge.")},
};

Ruling codeExchangeBroken(const Matter &matter)
{
    const http::Form form = http::decodeForm(matter.request.body);
    if (!isRefusedTokenRequest(matter) || http::formValue(form, u"grant_type") != "authorization_code"_L1)
        return {};
    if (matter.error.reason == "redirect_uri_mismatch"_L1)
        return certain(
            {serverSays(matter),
             say("The redirect URI was sent as %1.").arg(matter.quotable(http::formValue(form, u"redirect_uri")))});
    if (matter.error.reason != "invalid_grant"_L1)
        return {};
    for (const Saying &saying : sayings) {
        if (matter.error.message.contains(QLatin1StringView(saying.text)))
            return certain({serverSays(matter), say(saying.meaning)});
    }
    return possible({serverSays(matter), say("The code may have been used before, or be older than its few minutes.")});
}

/// RFC 9449 5, 7.1 and 8.
bool isAboutDpop(const QString &error)
{
    return error == "invalid_dpop_proof"_L1 || error == "use_dpop_nonce"_L1;
}

QStringList dpopEvidence(const Matter &matter)
{
    QStringList evidence = {serverSays(matter)};
    if (matter.response.headers.contains("DPoP-Nonce"))
        evidence.append(say("The answer brings a new DPoP-Nonce to use."));
    return evidence;
}

Ruling dpopProofRefused(const Matter &matter)
{
    if ((matter.isUnauthorized() && matter.api != Api::TokenEndpoint) || !isAboutDpop(matter.error.reason))
        return {};
    return certain(dpopEvidence(matter));
}

/// An API says so in its challenge; some repeat it in the body.
Ruling dpopProofWanted(const Matter &matter)
{
    const QString challenged = QString::fromLatin1(matter.challengeError());
    if (!matter.isUnauthorized() || matter.api == Api::TokenEndpoint ||
        (!isAboutDpop(challenged) && !isAboutDpop(matter.error.reason)))
        return {};
    QStringList evidence = dpopEvidence(matter);
    if (!challenged.isEmpty() && !evidence.constFirst().contains(challenged))
        evidence.prepend(say("Its challenge says %1.").arg(matter.quotable(challenged)));
    if (!matter.request.method.isEmpty() && !matter.request.headers.contains("DPoP"))
        evidence.append(say("The record shows no DPoP header, in which a proof stands."));
    return certain(evidence);
}

/// The key that the token names by its `kid` is at hand, from who publishes it, and did not make the signature.
bool isNotByItsOwnKey(const Matter &matter)
{
    const inspect::Inspection &inspection = *matter.evidence.inspection;
    return inspection.signature.outcome == jose::SignatureCheck::Outcome::Wrong &&
           matter.hasCheck("key"_L1, inspect::Status::Pass) && !inspection.signature.kid.isEmpty() &&
           inspection.signature.kid == inspection.token.kid();
}

/// AODocs verifies ID tokens. An account's own was verified here too, when it came.
Ruling mayBeForged(const Matter &matter)
{
    if (!matter.isAodocs401() || !matter.isIdToken() || matter.evidence.account)
        return {};
    return unseen({say("Its signature was not verified here; AODocs refuses a token that was changed since it was "
                       "signed.")});
}

/// A check here, not the server's: where it is not known how the server verifies, it explains a refusal no more than
/// likely. That a key fits the header says nothing yet of who signed: the signature has to match it too.
Ruling signingKeyUnknown(const Matter &matter)
{
    if (!matter.isUnauthorized() || !matter.bearerArrived())
        return {};
    const inspect::Check *key = matter.check("key"_L1);
    if (!key)
        return mayBeForged(matter);
    const bool fitsNone = matter.evidence.inspection->signature.outcome == jose::SignatureCheck::Outcome::NoFittingKey;
    if (key->status == inspect::Status::Fail || fitsNone)
        return likely({key->reason});
    if (key->status == inspect::Status::Unknown)
        return mayBeForged(matter);
    if (!matter.hasCheck("signature"_L1, inspect::Status::Fail))
        return ruledOut({key->reason});
    const QStringList evidence = {matter.check("signature"_L1)->reason};
    return matter.isAodocs401() && matter.isIdToken() && isNotByItsOwnKey(matter) ? certain(evidence)
                                                                                  : likely(evidence);
}

Ruling mixedSignIns(const Matter &matter)
{
    QStringList failed;
    QStringList held;
    for (const char *id : {"at-hash", "c-hash", "nonce"}) {
        const inspect::Check *check = matter.check(QLatin1StringView(id));
        if (check && check->status == inspect::Status::Fail)
            failed.append(check->reason);
        if (check && check->status == inspect::Status::Pass)
            held.append(check->reason);
    }
    if (!failed.isEmpty())
        return likely(failed);
    return held.isEmpty() ? Ruling() : ruledOut(held);
}

constexpr Rule rules[] = {
    {"client-secret-missing",
     clientSecretMissing,
     QT_TRANSLATE_NOOP("diagnosis", "The token endpoint wants the client's secret, and the client was used without."),
     Action::SignInAgain,
     QT_TRANSLATE_NOOP("diagnosis", "Sign in with the client's whole file: Google gives desktop clients a secret too."),
     {}},
    {"code-exchange-broken",
     codeExchangeBroken,
     QT_TRANSLATE_NOOP("diagnosis", "The code, its verifier and the redirect URI do not belong to one sign-in."),
     Action::SignInAgain,
     QT_TRANSLATE_NOOP("diagnosis", "Sign in again: a code is good once."),
     {}},
    {"dpop-proof-refused",
     dpopProofRefused,
     QT_TRANSLATE_NOOP("diagnosis", "The refresh token is bound to a key (DPoP), and the proof of it was refused."),
     Action::SignInAgain,
     QT_TRANSLATE_NOOP("diagnosis", "Use the program that holds the key, or sign in again here."),
     {}},
    {"dpop-proof-wanted",
     dpopProofWanted,
     QT_TRANSLATE_NOOP("diagnosis", "The API takes the token only with a DPoP proof, and got none that it accepts."),
     Action::UseOtherToken,
     QT_TRANSLATE_NOOP("diagnosis",
                       "Use the program that holds the token's key: it sends the request again, with a new "
                       "proof that repeats the answer's DPoP-Nonce (RFC 9449 8)."),
     {}},
    {"signing-key-unknown",
     signingKeyUnknown,
     QT_TRANSLATE_NOOP("diagnosis", "No published key of the issuer signed this token."),
     Action::UseOtherToken,
     QT_TRANSLATE_NOOP("diagnosis",
                       "Take a new token; where the key itself was not found, fetch the issuer's keys again first."),
     {}},
    {"mixed-sign-ins",
     mixedSignIns,
     QT_TRANSLATE_NOOP("diagnosis", "The ID token belongs to another sign-in than what stands beside it."),
     Action::SignInAgain,
     QT_TRANSLATE_NOOP("diagnosis", "Sign in again, and use the tokens of one answer together."),
     {}},
};

} // namespace

std::span<const Rule> endpointRules()
{
    return rules;
}

} // namespace diagnosis
