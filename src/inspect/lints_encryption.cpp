// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/lint_rules.h"

#include "base/translated.h"
#include "jose/encryption.h"

using namespace Qt::StringLiterals;

namespace inspect::lint_rules {

namespace {

/// RFC 7518 4.8.1.2 asks for 1000 at least, as of 2015; a hundred times that is little today.
constexpr double fewRounds = 100'000;
/// As many as are computed here before a token is refused.
constexpr double manyRounds = 1'000'000;

QString say(const char *text)
{
    return translated("lints", text);
}

/// The number that says how often the password is hashed, when it is a password that opens the token; else null.
const json_text::Value *rounds(const Subject &s)
{
    const json_text::Value *count = headerMember(s, u"p2c");
    const bool isOne = s.decryption && count && count->kind == json_text::Kind::Number;
    return isOne && s.token.alg().startsWith("PBES2-"_L1) ? count : nullptr;
}

} // namespace

Finding fewPbes2Rounds(const Subject &s)
{
    const json_text::Value *count = rounds(s);
    return count && count->raw().toDouble() < fewRounds
               ? say("The password is hashed %1 times only (p2c): whoever has the token guesses fast. Hundreds of "
                     "thousands are usual.")
                     .arg(quotable(QString::fromUtf8(count->raw())))
               : Finding();
}

Finding manyPbes2Rounds(const Subject &s)
{
    const json_text::Value *count = rounds(s);
    return count && count->raw().toDouble() > manyRounds
               ? say("The password is to be hashed %1 times (p2c): a service that does so can be kept busy by anyone "
                     "who sends such tokens.")
                     .arg(quotable(QString::fromUtf8(count->raw())))
               : Finding();
}

Finding sha1Oaep(const Subject &s)
{
    return s.decryption && s.token.alg() == "RSA-OAEP"_L1
               ? say("alg is RSA-OAEP, which uses SHA-1. No attack on that is known; RSA-OAEP-256 spares the question.")
               : Finding();
}

Finding unprotectedHeader(const Subject &s)
{
    return s.decryption && !s.token.unprotected.isEmpty()
               ? say("The encryption does not protect these members of the header: %1. Anyone on the way can change "
                     "them.")
                     .arg(quotable(s.token.unprotected.join(u", "_s)))
               : Finding();
}

Finding encryptedNotSigned(const Subject &s)
{
    const jose::KeyManagement *management = jose::findKeyManagement(s.token.alg());
    const bool isPublic =
        management && (management->mode == jose::KeyMode::RsaOaep || management->mode == jose::KeyMode::EcdhEs);
    return s.decryption && s.token.claims && isPublic && !s.nested
               ? say("It is encrypted for a public key and not signed: anyone can write such claims. Who takes them "
                     "for the issuer's can be fooled (RFC 7519 11.2).")
               : Finding();
}

} // namespace inspect::lint_rules
