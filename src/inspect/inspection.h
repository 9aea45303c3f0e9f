// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/profile.h"
#include "inspect/token_kind.h"
#include "jose/compact.h"
#include "jose/decrypt.h"
#include "jose/jwk.h"
#include "jose/verify.h"

#include <QList>
#include <memory>
#include <optional>
#include <vector>

namespace inspect {

/// Why we have a key: it decides what a verified signature proves.
enum class Trust {
    Given,      ///< the user gave the key
    Provider,   ///< keys of a provider that the user added, or named as issuer
    Discovered, ///< found only by way of the token's own `iss`: proves nothing about who that is
};

/// What is known beside the token. Every field may be left empty: the check that needs it then says "unknown".
struct Context
{
    qint64 now = 0;                 ///< seconds since the epoch
    bool isNowChosen = false;       ///< the user named `now`, the clock did not: all that is told has to say so
    qint64 leeway = 0;              ///< seconds
    qint64 leewayAhead = 0;         ///< seconds that `iat` and `nbf` alone may lie ahead, where `leeway` is less
    qint64 skew = 0;                ///< seconds that the server's clock was measured to be ahead of `now`
    std::optional<Profile> profile; ///< the rules to judge by; by issuer and shape when not chosen
    QString issuer;                 ///< expected `iss`; for Entra, "{tenantid}" or "common" may stand for any tenant
    QString clientId;               ///< expected `aud` of an ID token, and `azp`
    QString audience; ///< expected `aud`, where it is not the client: the API that takes a JWT access token
    QString nonce;    ///< as sent; empty when the token came from a refresh or was pasted
    QString hostedDomain;
    QString algorithm;                         ///< the `alg` that the client registered (id_token_signed_response_alg)
    QStringList acrValues;                     ///< as asked for: one of them must be in `acr`
    std::optional<qint64> maxAge;              ///< seconds, as asked for: how long ago the person may have signed in
    Secret accessToken;                        ///< of the same answer, for at_hash
    Secret code;                               ///< of the same answer, for c_hash
    std::optional<QByteArray> detachedPayload; ///< the payload of tokens that come without (RFC 7515 F)
    std::optional<jose::JwkSet> keys;
    jose::PrivateKeySet openingKeys; ///< that the user gave to open encrypted tokens: private keys, secrets, passwords
    Trust trust = Trust::Given;
    QString keyOrigin;       ///< where all keys are from that bear no `origin` of their own, in words
    QByteArrayList wordList; ///< the user's guesses at weak HMAC secrets
    QString foundAs; ///< the name that the token bore where it was found: "id_token", "Authorization" …, or empty
    bool foundInUrl = false; ///< in the query or fragment of an address

    /// The time to judge by, in seconds since the epoch: this clock's, corrected by the measured skew.
    qint64 correctedNow() const { return now + skew; }
};

enum class Status { Pass, Fail, Warn, Unknown };
enum class Severity { Info, Low, Medium, High, Critical };
enum class Verdict { Valid, Invalid, Unverified, Unreadable };

/// One row of the ledger: a rule, how it came out, and a sentence with both compared values.
struct Check
{
    QString id;   ///< of the command line's contract, for example "authorized-party"
    QString name; ///< for people
    Status status = Status::Unknown;
    QString reason;  ///< one sentence; says what would settle an unknown
    QString section; ///< where the rule stands, for example "OIDC Core 3.1.3.7 (3)"
    bool operator==(const Check &) const = default;
};

struct Lint
{
    QString id; ///< for example "alg-none"
    Severity severity = Severity::Info;
    QString reason;
    bool operator==(const Lint &) const = default;
};

/// One signature of a JWS in JSON serialization.
struct SignedPart
{
    jose::CompactToken token;
    jose::SignatureCheck check;
};

/// Everything there is to say about one token.
struct Inspection
{
    TokenKind kind = TokenKind::Unreadable;
    Profile profile = Profile::Jwt; ///< the rules that it was judged by
    Verdict verdict = Verdict::Unreadable;
    QString headline;                   ///< one sentence: "Valid ID token for alice@example.com"
    QString summary;                    ///< who signed, when issued, when it expires, and what was not judged
    jose::CompactToken token;           ///< of a JWS in JSON: by its leading signature; of a JWE: header and plaintext
    jose::SignatureCheck signature;     ///< of all signatures together
    std::vector<SignedPart> signatures; ///< of a JWS in JSON serialization, in order; else empty
    std::optional<jose::Decryption> decryption; ///< of a JWE: whether it was opened, and the plaintext
    std::shared_ptr<const Inspection> nested;   ///< the token that it holds, judged alike; null when it holds none
    QList<Check> checks;
    QList<Lint> lints;
    std::optional<qint64> expiresAt;         ///< seconds since the epoch
    std::optional<jose::CompactFault> error; ///< when unreadable: where and why
    QString looksLike;      ///< when unreadable: what it is instead, as in Stranger::id, where that can be told
    QString adviceInWindow; ///< of such a text; the summary holds what to do elsewhere
};

/// Decodes, opens, verifies, checks; an Inspector does it for many tokens. Pure: no clock, no network. White space
/// around the token is dropped, nothing else is.
Inspection inspect(const QByteArray &text, const Context &context);

/// The JSON of the command line's contract, in one line; holds no signature and no raw token, but for one that another
/// held. Header and claims are the token's own text, so that order and digits stay. Sentences are as inspect() made
/// them: for the contract's English, hold an EnglishOnly while inspecting.
QByteArray toJson(const Inspection &inspection, const Context &context);

const char *statusId(Status status); ///< "pass", "fail", "warn", "unknown"
const char *severityId(Severity severity);
const char *verdictId(Verdict verdict); ///< "valid", "invalid", "unverified", "unreadable"

} // namespace inspect
