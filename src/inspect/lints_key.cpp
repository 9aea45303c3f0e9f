// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/lint_rules.h"

#include "base/translated.h"
#include "inspect/weak_secrets.h"
#include "jose/algorithms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect::lint_rules {

namespace {

QString say(const char *text)
{
    return translated("lints", text);
}

/// The keys that the context holds under the token's kid.
qsizetype keysNamed(const Subject &s)
{
    const auto &keys = s.context.keys->keys;
    return std::count_if(keys.begin(), keys.end(), [&s](const jose::Jwk &jwk) { return jwk.kid == s.token.kid(); });
}

/// Whether a key is public, or a secret that is the text of a public key: what anybody has.
bool isPublic(const jose::Jwk &jwk)
{
    const QByteArray &secret = jwk.k.reveal();
    return jwk.kty != "oct"_L1 || secret.contains("PUBLIC KEY-----") || secret.contains("CERTIFICATE-----") ||
           secret.startsWith("ssh-rsa ");
}

/// Whether one secret is the other and a line break: one file, read in two ways.
bool isRereading(const jose::Jwk &a, const jose::Jwk &b)
{
    const QByteArray &shorter = a.k.reveal();
    const QByteArray &longer = b.k.reveal();
    return a.kty == "oct"_L1 && b.kty == "oct"_L1 && (longer == shorter + '\n' || longer == shorter + "\r\n");
}

/// The keys of the kind that the token's algorithm needs.
qsizetype keysOfItsKind(const Subject &s)
{
    const jose::Algorithm *algorithm = jose::findAlgorithm(s.token.alg());
    if (!algorithm || !s.context.keys)
        return 0;
    const auto &keys = s.context.keys->keys;
    return std::count_if(keys.begin(), keys.end(), [&](const jose::Jwk &jwk) {
        const bool isAgain =
            std::any_of(keys.begin(), keys.end(), [&jwk](const jose::Jwk &other) { return isRereading(other, jwk); });
        return jwk.kty == QLatin1StringView(jose::ktyName(algorithm->keyType)) && !isAgain;
    });
}

bool isSigned(const Subject &s)
{
    return s.kind == TokenKind::IdToken || s.kind == TokenKind::JwtAccessToken || s.kind == TokenKind::Jws;
}

bool isZero(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == 0; });
}

} // namespace

Finding hsWithPublicKey(const Subject &s)
{
    if (!jose::isMac(s.token) || !s.context.keys || s.context.keys->keys.empty())
        return {};
    return std::all_of(s.context.keys->keys.begin(), s.context.keys->keys.end(), isPublic)
               ? say("alg is %1, but the keys are public ones. A server that takes a public key for the secret can be "
                     "fooled by such a token (RFC 8725 2.1).")
                     .arg(quotable(s.token.alg()))
               : Finding();
}

Finding shortHmacKey(const Subject &s)
{
    const jose::Jwk *jwk = secretThatVerified(s);
    const int needed = jwk ? jose::findAlgorithm(s.token.alg())->signatureBytes : 0;
    return jwk && jwk->k.reveal().size() < needed
               ? say("The secret has %1 bytes, %2 wants %3 at least: it can be guessed (RFC 7518 3.2).")
                     .arg(jwk->k.reveal().size())
                     .arg(quotable(s.token.alg()))
                     .arg(needed)
               : Finding();
}

Finding weakHmacSecret(const Subject &s)
{
    const auto weak = findWeakSecret(s);
    if (!weak)
        return {};
    switch (weak->source) {
    case WeakSecret::Source::Common:
        return say(
            "The secret is one of the words that everybody tries first: anyone can sign such tokens. Change it.");
    case WeakSecret::Source::Derived:
        return say("The secret can be read off the token itself: anyone can sign such tokens. Change it.");
    case WeakSecret::Source::WordList:
        return say("The secret is entry %1 of the word list: anyone can sign such tokens. Change it.").arg(weak->entry);
    }
    Q_UNREACHABLE();
}

Finding emptySignature(const Subject &s)
{
    return isSigned(s) && s.token.signatureOffset > 0 && s.token.signature.isEmpty() && !jose::isUnsecured(s.token)
               ? say("The signature is empty, though the header says that it was signed: a reader that takes this "
                     "takes "
                     "anything.")
               : Finding();
}

Finding zeroSignature(const Subject &s)
{
    const jose::Algorithm *algorithm = jose::findAlgorithm(s.token.alg());
    const QByteArrayView signature = s.token.signature;
    if (!algorithm || algorithm->keyType != jose::KeyType::Ec || signature.size() < 2)
        return {};
    const qsizetype half = signature.size() / 2;
    return isZero(signature.first(half)) || isZero(signature.sliced(half))
               ? say("Half of the signature is zero: no key makes such a one, but some programs took it for good "
                     "(CVE-2022-21449).")
               : Finding();
}

Finding duplicateKid(const Subject &s)
{
    return s.context.keys && !s.token.kid().isEmpty() && keysNamed(s) > 1
               ? say("%1 keys of the set bear the kid “%2”: which one is meant is a guess.")
                     .arg(keysNamed(s))
                     .arg(quotable(s.token.kid()))
               : Finding();
}

Finding missingKid(const Subject &s)
{
    return isSigned(s) && keysOfItsKind(s) > 1 && !headerMember(s, u"kid")
               ? say("The header names no key (kid), and %1 are of its kind: which one is meant is a guess.")
                     .arg(keysOfItsKind(s))
               : Finding();
}

} // namespace inspect::lint_rules
