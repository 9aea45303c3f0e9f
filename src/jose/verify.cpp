// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/verify.h"

#include "base/translated.h"
#include "jose/base64url.h"
#include "jose/claims.h"
#include "jose/der_signature.h"
#include "jose/key.h"
#include "jose/openssl.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/rsa.h>

using namespace Qt::StringLiterals;

namespace jose {

namespace {

using Outcome = SignatureCheck::Outcome;

QString say(const char *text)
{
    return translated("verify", text);
}

// --- Which tokens can be verified at all

QString whyNoAlgorithm(const CompactToken &token)
{
    const json_text::Value *alg = token.header->find(u"alg");
    if (alg && alg->kind != json_text::Kind::String)
        return say("The header's alg is no text, so it names no algorithm.");
    return token.alg().isEmpty() ? say("The header names no alg.") : say("The alg “%1” is not known.").arg(token.alg());
}

/// The sentence about why no key could verify this token, or a null string.
QString whyNotVerifiable(const CompactToken &token)
{
    if (!token.header)
        return say("The header cannot be read, so it is not known how the token was signed.");
    if (token.fault)
        return say("A malformed token is not verified: at character %1: %2.")
            .arg(token.fault->offset + 1)
            .arg(token.fault->message);
    if (isUnsecured(token))
        return say("The header says alg “%1”: nothing is signed, anyone can write such a token.").arg(token.alg());
    if (!findAlgorithm(token.alg()))
        return whyNoAlgorithm(token);
    if (const QString why = whyCritRefused(token); !why.isNull())
        return say("The token must be refused: %1 (RFC 7515 4.1.11).").arg(why);
    return {};
}

// --- Which keys may

struct Candidate
{
    const CompactToken &token;
    const Algorithm &algorithm;
    const QString &kid; ///< that the token names, or empty
    const Jwk &jwk;
};

/// A rule by which a key may be tried, and the words about one that breaks it.
struct Rule
{
    bool (*holds)(const Candidate &);
    QString (*breach)(const Candidate &);
};

/// In the order in which they are told.

constexpr Rule rules[] = {
    {[](const Candidate &c) { return c.kid.isEmpty() || c.jwk.kid.isEmpty() || c.kid == c.jwk.kid; },
     [](const Candidate &c) { return say("the token names the kid “%1”").arg(c.kid); }},
    {[](const Candidate &c) { return c.jwk.kty == QLatin1StringView(ktyName(c.algorithm.keyType)); },
     [](const Candidate &c) {
         return say("it is of kty %1, %2 needs %3")
             .arg(c.jwk.kty, c.token.alg(), QLatin1StringView(ktyName(c.algorithm.keyType)));
     }},
    {[](const Candidate &c) { return !c.jwk.pssOnly || c.algorithm.padding == Padding::Pss; },
     [](const Candidate &c) { return say("it is an RSASSA-PSS key, %1 needs a plain RSA key").arg(c.token.alg()); }},
    {[](const Candidate &c) {
         const QLatin1StringView needed(c.algorithm.curve);
         return needed.isNull() || c.jwk.crv == needed;
     },
     [](const Candidate &c) {
         return say("its curve is %1, %2 needs %3").arg(c.jwk.crv, c.token.alg(), QLatin1StringView(c.algorithm.curve));
     }},
    {[](const Candidate &c) { return algorithmAllowed(c.jwk, c.algorithm); },
     [](const Candidate &c) { return say("it is for alg %1 alone").arg(c.jwk.alg); }},
    {[](const Candidate &c) { return c.jwk.use.isEmpty() || c.jwk.use == "sig"_L1; },
     [](const Candidate &c) { return say("its use is “%1”, not “sig”").arg(c.jwk.use); }},
    {[](const Candidate &c) {
         // A shared secret may be marked for signing alone, since both sides do both.
         return c.jwk.keyOps.isEmpty() || c.jwk.keyOps.contains(u"verify"_s) ||
                (c.algorithm.keyType == KeyType::Oct && c.jwk.keyOps.contains(u"sign"_s));
     },
     [](const Candidate &c) { return say("its key_ops (%1) do not allow to verify").arg(c.jwk.keyOps.join(u", "_s)); }},
};

/// The first rule that forbids to try the key, or null.
const Rule *brokenRule(const Candidate &candidate)
{
    const auto *const broken = std::ranges::find_if_not(rules, [&](const Rule &rule) { return rule.holds(candidate); });
    return broken == std::end(rules) ? nullptr : broken;
}

/// Why a key is passed over: it may not be tried, or cannot be used at all.
QString whySkipped(const Candidate &candidate, const Rule *broken, const Result<PublicKey> &key)
{
    return broken ? say("%1 was not tried: %2.").arg(keyWords(candidate.jwk), broken->breach(candidate))
                  : describe(key.error());
}

// --- The signature itself

using MacContext = OpenSsl<EVP_MAC_CTX, EVP_MAC_CTX_free>;

/// An HMAC by that secret, ready to begin; null when OpenSSL refuses it.
MacContext macContext(const Algorithm &algorithm, const QByteArray &secret)
{
    static EVP_MAC *const hmac =
        EVP_MAC_fetch(nullptr, "HMAC", nullptr); // for good: to look it up takes longer than it
    MacContext context(EVP_MAC_CTX_new(hmac));
    const std::array parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, const_cast<char *>(algorithm.digest), 0),
        OSSL_PARAM_construct_end()};
    // No secret at all is an empty one; null would mean the one of before.
    const uchar empty = 0;
    const uchar *key = secret.isEmpty() ? &empty : data(secret);
    return EVP_MAC_init(context.get(), key, size(secret), parameters.data()) == 1 ? std::move(context) : nullptr;
}

bool macMatches(EVP_MAC_CTX *context, QByteArrayView input, const QByteArray &signature)
{
    std::array<uchar, EVP_MAX_MD_SIZE> mac{};
    size_t length = 0;
    return context && EVP_MAC_update(context, data(input), size(input)) == 1 &&
           EVP_MAC_final(context, mac.data(), &length, mac.size()) == 1 && length == size(signature) &&
           CRYPTO_memcmp(mac.data(), signature.constData(), length) == 0;
}

bool setPssPadding(EVP_PKEY_CTX *context)
{
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
           EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1;
}

/// A key made ready to verify by one algorithm with a digest, RSA or ECDSA: that takes a fourth of the time of an RSA
/// signature.
class Verifier
{
public:
    Verifier() = default;
    Verifier(const Algorithm &algorithm, std::shared_ptr<EVP_PKEY> key)
        : m_algorithm(&algorithm)
        , m_key(std::move(key))
        , m_digest(EVP_MD_fetch(nullptr, algorithm.digest, nullptr))
        , m_digestContext(EVP_MD_CTX_new())
        , m_context(EVP_PKEY_CTX_new(m_key.get(), nullptr))
    {
        m_isReady = EVP_PKEY_verify_init(m_context.get()) == 1 &&
                    (algorithm.padding != Padding::Pkcs1 ||
                     EVP_PKEY_CTX_set_rsa_padding(m_context.get(), RSA_PKCS1_PADDING) == 1) &&
                    (algorithm.padding != Padding::Pss || setPssPadding(m_context.get())) &&
                    EVP_PKEY_CTX_set_signature_md(m_context.get(), m_digest.get()) == 1;
    }

    bool isFor(const Algorithm &algorithm, const std::shared_ptr<EVP_PKEY> &key) const
    {
        return m_algorithm == &algorithm && m_key == key;
    }

    bool matches(const QByteArray &signature, QByteArrayView input) const
    {
        std::array<uchar, EVP_MAX_MD_SIZE> digest{};
        unsigned length = 0;
        return m_isReady && EVP_DigestInit_ex2(m_digestContext.get(), m_digest.get(), nullptr) == 1 &&
               EVP_DigestUpdate(m_digestContext.get(), input.data(), size(input)) == 1 &&
               EVP_DigestFinal_ex(m_digestContext.get(), digest.data(), &length) == 1 &&
               EVP_PKEY_verify(m_context.get(), data(signature), size(signature), digest.data(), length) == 1;
    }

private:
    const Algorithm *m_algorithm = nullptr;
    std::shared_ptr<EVP_PKEY> m_key;
    OpenSsl<EVP_MD, EVP_MD_free> m_digest;
    OpenSsl<EVP_MD_CTX, EVP_MD_CTX_free> m_digestContext;
    OpenSsl<EVP_PKEY_CTX, EVP_PKEY_CTX_free> m_context;
    bool m_isReady = false;
};

/// EdDSA takes the input itself (RFC 8032).
class EdwardsVerifier
{
public:
    EdwardsVerifier() = default;
    explicit EdwardsVerifier(std::shared_ptr<EVP_PKEY> key)
        : m_key(std::move(key))
        , m_context(EVP_MD_CTX_new())
    {
        m_isReady =
            EVP_DigestVerifyInit_ex(m_context.get(), nullptr, nullptr, nullptr, nullptr, m_key.get(), nullptr) == 1;
    }

    bool isFor(const std::shared_ptr<EVP_PKEY> &key) const { return m_isReady && m_key == key; }

    bool matches(const QByteArray &signature, QByteArrayView input)
    {
        return m_isReady &&
               EVP_DigestVerify(m_context.get(), data(signature), size(signature), data(input), size(input)) == 1;
    }

private:
    std::shared_ptr<EVP_PKEY> m_key;
    OpenSsl<EVP_MD_CTX, EVP_MD_CTX_free> m_context;
    bool m_isReady = false;
};

} // namespace

/// HMACs by one secret that no thread uses at the moment. They go with the key set, so that the secret does too.
class IdleMacs
{
public:
    bool matches(const Algorithm &algorithm, const QByteArray &secret, QByteArrayView input,
                 const QByteArray &signature)
    {
        MacContext context = take(algorithm);
        bool good = context && EVP_MAC_init(context.get(), nullptr, 0, nullptr) == 1 &&
                    macMatches(context.get(), input, signature);
        if (!good) { // OpenSSL before 3.0.3 begins none anew, and says it did: only a fresh one says no
            context = macContext(algorithm, secret);
            good = macMatches(context.get(), input, signature);
        }
        const std::scoped_lock lock(m_mutex);
        m_idle.emplace_back(&algorithm, std::move(context));
        return good;
    }

private:
    MacContext take(const Algorithm &algorithm)
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = std::ranges::find(m_idle, &algorithm, &std::pair<const Algorithm *, MacContext>::first);
        if (found == m_idle.end())
            return nullptr;
        MacContext context = std::move(found->second);
        m_idle.erase(found);
        return context;
    }

    std::mutex m_mutex;
    std::vector<std::pair<const Algorithm *, MacContext>> m_idle;
};

namespace {

/// What was signed, without a copy where the token's text begins with it.
struct SigningInput
{
    explicit SigningInput(const CompactToken &token)
        : joined(token.signedHalves ? token.signingInput() : QByteArray())
        , bytes(token.signedHalves ? QByteArrayView(joined)
                                   : QByteArrayView(token.text).first(token.signatureOffset - 1))
    {
    }

    QByteArray joined;
    QByteArrayView bytes;
};

bool signatureMatches(const Algorithm &algorithm, const PreparedKeys::Key &prepared, const CompactToken &token)
{
    const SigningInput input(token);
    const PublicKey &key = *prepared.key;
    if (algorithm.keyType == KeyType::Oct)
        return prepared.macs->matches(algorithm, key.hmacSecret.reveal(), input.bytes, token.signature);
    // Most tokens come with many others of the same issuer.
    if (algorithm.keyType == KeyType::Okp) {
        thread_local EdwardsVerifier last;
        if (last.isFor(key.key) && last.matches(token.signature, input.bytes))
            return true;
        last = EdwardsVerifier(key.key); // newer OpenSSL refuses to use one twice: only a fresh one says no
        return last.matches(token.signature, input.bytes);
    }
    thread_local Verifier last;
    if (!last.isFor(algorithm, key.key))
        last = Verifier(algorithm, key.key);
    return last.matches(algorithm.keyType == KeyType::Ec ? derSignature(token.signature) : token.signature,
                        input.bytes);
}

/// The exact length that a signature by this key has, in bytes.
qsizetype signatureBytes(const Algorithm &algorithm, const PublicKey &key)
{
    if (algorithm.keyType == KeyType::Rsa)
        return (key.bits + 7) / 8;
    return algorithm.signatureBytes > 0 ? algorithm.signatureBytes : findCurve(key.curve)->signatureBytes;
}

QString whyWrong(const Candidate &candidate)
{
    const CompactToken &token = candidate.token;
    if (token.payloadBytes.isEmpty() && !token.detached)
        return say("%1 fits, yet the signature does not match. The token holds no payload: if that is kept apart from "
                   "it, give it too.")
            .arg(keyWords(candidate.jwk));
    if (token.detached)
        return say("%1 fits, yet the signature does not match the payload that was given beside the token.")
            .arg(keyWords(candidate.jwk));
    return say("%1 fits, yet the signature was not made with it, or the token was changed since.")
        .arg(keyWords(candidate.jwk));
}

QString wrongLengthWords(const Candidate &candidate, qsizetype expected)
{
    const QByteArray &signature = candidate.token.signature;
    const QString length = say("The signature has %1 bytes; %2 with this key makes %3.")
                               .arg(signature.size())
                               .arg(candidate.token.alg())
                               .arg(expected);
    const QString der = derSignatureWords(candidate.algorithm, signature);
    return der.isNull() ? length : u"%1 %2"_s.arg(length, der);
}

SignatureCheck judge(const Candidate &candidate, const PreparedKeys::Key &prepared, Words words)
{
    const auto told = [&](Outcome outcome, const auto &reason) {
        return SignatureCheck{
            outcome, words == Words::Told ? reason() : QString(), candidate.jwk.kid, candidate.jwk.origin, {}};
    };
    const qsizetype expected = signatureBytes(candidate.algorithm, *prepared.key);
    if (candidate.token.signature.size() != expected)
        return told(Outcome::Wrong, [&] { return wrongLengthWords(candidate, expected); });
    if (!signatureMatches(candidate.algorithm, prepared, candidate.token))
        return told(Outcome::Wrong, [&] { return whyWrong(candidate); });
    return told(Outcome::Verified, [&] { return say("%1 verifies the signature.").arg(keyWords(candidate.jwk)); });
}

/// Why more than one key had to be tried; %1 is their number.
QString whySeveral(const CompactToken &token)
{
    return token.kid().isEmpty() ? say("The token names no kid, so %1 keys of its kind were tried.")
                                 : say("%1 keys may bear the kid that the token names; each was tried.");
}

SignatureCheck noFittingKey(const PreparedKeys &keys, const QStringList &skipped)
{
    if (keys.keys().empty() && keys.broken().isEmpty())
        return {Outcome::NoFittingKey, say("The key set is empty."), {}, {}, {}};
    return {Outcome::NoFittingKey, say("None of the keys fits: %1").arg(skipped.join(u' ')), {}, {}, skipped};
}

} // namespace

bool isUnsecured(const CompactToken &token)
{
    const json_text::Text alg = token.headerText(u"alg");
    return alg.isPlain() ? QLatin1StringView(alg.written()).trimmed().compare("none"_L1, Qt::CaseInsensitive) == 0
                         : alg.toString().trimmed().compare("none"_L1, Qt::CaseInsensitive) == 0;
}

bool isMac(const CompactToken &token)
{
    const Algorithm *algorithm = findAlgorithm(token.alg());
    return algorithm && algorithm->keyType == KeyType::Oct;
}

bool macMatches(const CompactToken &token, const QByteArray &secret)
{
    return isMac(token) &&
           macMatches(macContext(*findAlgorithm(token.alg()), secret).get(), token.signingInput(), token.signature);
}

bool algorithmAllowed(const Jwk &jwk, const Algorithm &algorithm)
{
    // RFC 9864 gave the curves of EdDSA names of their own; a key may still bear the old one, or the reverse.
    const QLatin1StringView name(algorithm.name);
    const bool sameByCurve = algorithm.keyType == KeyType::Okp && (jwk.alg == "EdDSA"_L1 || jwk.alg == jwk.crv);
    return jwk.alg.isEmpty() || jwk.alg == name || sameByCurve;
}

PreparedKeys::PreparedKeys(const JwkSet &set)
    : m_broken(set.broken)
{
    for (const Jwk &jwk : set.keys)
        m_keys.push_back({jwk, publicKey(jwk), std::make_shared<IdleMacs>()});
}

SignatureCheck verify(const CompactToken &token, const PreparedKeys &keys, Words words)
{
    const ErrorQueueCleaner cleaner;
    if (const QString why = whyNotVerifiable(token); !why.isEmpty())
        return {Outcome::NotVerifiable, why, {}, {}, {}};
    const Algorithm &algorithm = *findAlgorithm(token.alg());
    const QString kid = token.kid();
    QStringList skipped = words == Words::Told ? keys.broken() : QStringList();
    std::optional<SignatureCheck> decision;
    int tried = 0;
    for (const PreparedKeys::Key &prepared : keys.keys()) {
        const Candidate candidate{token, algorithm, kid, prepared.jwk};
        const Rule *broken = brokenRule(candidate);
        if (broken || !prepared.key) {
            if (words == Words::Told)
                skipped.append(whySkipped(candidate, broken, prepared.key));
            continue;
        }
        ++tried;
        decision = judge(candidate, prepared, words);
        if (decision->outcome == Outcome::Verified)
            break;
    }
    if (!decision)
        return words == Words::Told ? noFittingKey(keys, skipped)
                                    : SignatureCheck{Outcome::NoFittingKey, {}, {}, {}, {}};
    if (tried > 1 && words == Words::Told)
        decision->reason += u' ' + whySeveral(token).arg(tried);
    decision->skipped = skipped;
    return *decision;
}

SignatureCheck verify(const CompactToken &token, const JwkSet &keys)
{
    return verify(token, PreparedKeys(keys));
}

QByteArray leftHalfHash(const QByteArray &value, const QString &alg)
{
    const Algorithm *algorithm = findAlgorithm(alg);
    if (!algorithm || !algorithm->hashForHalf)
        return {};
    QByteArray hash(EVP_MAX_MD_SIZE, '\0');
    size_t length = 0;
    if (EVP_Q_digest(nullptr, algorithm->hashForHalf, nullptr, value.constData(), size(value), data(hash), &length) !=
        1)
        return {};
    return encodeBase64url(hash.first(static_cast<qsizetype>(length / 2)));
}

} // namespace jose
