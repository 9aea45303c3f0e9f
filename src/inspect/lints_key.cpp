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
    const auto isPublic = [](const jose::Jwk &jwk) { return jwk.kty != "oct"_L1; };
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
    if (!jose::isMac(s.token) || !s.context.keys || s.signature.outcome != jose::SignatureCheck::Outcome::Verified)
        return {};
    const int needed = jose::findAlgorithm(s.token.alg())->signatureBytes;
    for (const jose::Jwk &jwk : s.context.keys->keys) {
        if (jwk.kid == s.signature.kid && jwk.kty == "oct"_L1 && jwk.k.reveal().size() < needed)
            return say("The secret has %1 bytes, %2 wants %3 at least: it can be guessed (RFC 7518 3.2).")
                .arg(jwk.k.reveal().size())
                .arg(quotable(s.token.alg()))
                .arg(needed);
    }
    return {};
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
    return isSigned(s) && s.context.keys && s.context.keys->keys.size() > 1 && !headerMember(s, u"kid")
               ? say("The header names no key (kid), and there are %1: each was tried.")
                     .arg(s.context.keys->keys.size())
               : Finding();
}

} // namespace inspect::lint_rules
