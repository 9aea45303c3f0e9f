// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/rules.h"

#include "jose/encryption.h"
#include "jose/parts.h"

using namespace Qt::StringLiterals;

namespace inspect::rules {

namespace {

using Outcome = jose::Decryption::Outcome;

Saying say(const Subject &s, const char *text)
{
    return {s, "checks", text};
}

const jose::KeyManagement *management(const Subject &s)
{
    return jose::findKeyManagement(s.token.alg());
}

/// Which key opened it, and where that is from.
QString openedWords(const Subject &s)
{
    const QString &reason = s.decryption->reason;
    const bool isTold = !s.decryption->origin.isEmpty() || s.context.keyOrigin.isEmpty();
    return isTold ? reason : u"%1 (%2)."_s.arg(reason.chopped(1), s.context.keyOrigin);
}

} // namespace

Judgment encryptedStructure(const Subject &s)
{
    static constexpr char section[] = "RFC 7516 5.2";
    if (s.token.fault)
        return Ruling{Status::Fail,
                      say(s, "At character %1: %2.").arg(s.token.fault->offset + 1).arg(s.token.fault->message),
                      section};
    if (const QString why = jose::whyCritRefused(*s.token.header, s.token.unprotected, {}); !why.isNull())
        return Ruling{Status::Fail, say(s, "The token must be refused: %1.").arg(quoted(why)), "RFC 7516 4.1.13"};
    const QString twice = s.token.claims ? json_text::duplicateMember(*s.token.claims) : QString();
    if (!twice.isNull())
        return Ruling{Status::Fail,
                      say(s, "The member “%1” is there twice: readers differ in which one counts.").arg(quoted(twice)),
                      "RFC 7519 4"};
    return Ruling{Status::Pass, say(s, "Strict base64url throughout; the header is a JSON object."), section};
}

Judgment encryptionAlgorithm(const Subject &s)
{
    static constexpr char section[] = "RFC 7518 4.1, 5.1, RFC 8725 3.2";
    const QString alg = s.token.alg();
    const QString enc = s.token.headerString(u"enc");
    if (alg.isEmpty() || enc.isEmpty())
        return Ruling{Status::Fail, say(s, "The header must name both alg and enc."), "RFC 7516 4.1.1, 4.1.2"};
    if (!management(s))
        return Ruling{Status::Fail, say(s, "alg is “%1”, by which no known way leads to the key.").arg(quoted(alg)),
                      section};
    if (!jose::findContentEncryption(enc))
        return Ruling{Status::Fail, say(s, "enc is “%1”, which is no encryption that is known.").arg(quoted(enc)),
                      section};
    switch (management(s)->mode) {
    case jose::KeyMode::Refused:
        return Ruling{Status::Fail,
                      say(s, "alg is %1, which is refused: whoever can try changed tokens on the recipient reads them "
                             "without the key (Bleichenbacher's attack).")
                          .arg(quoted(alg)),
                      section};
    case jose::KeyMode::RsaOaep:
    case jose::KeyMode::EcdhEs:
        return Ruling{Status::Pass,
                      say(s, "%1 encrypts the content; %2 brings its key to who holds the private key.")
                          .arg(quoted(enc), quoted(alg)),
                      section};
    case jose::KeyMode::Pbes2:
        return Ruling{Status::Warn,
                      say(s, "%1 makes the key from a password: whoever has the token can guess at it in peace.")
                          .arg(quoted(alg)),
                      section};
    case jose::KeyMode::Direct:
    case jose::KeyMode::AesKw:
    case jose::KeyMode::AesGcmKw:
        return Ruling{
            Status::Warn,
            say(s, "%1 uses one shared secret: whoever can read the token can also make one.").arg(quoted(alg)),
            section};
    }
    Q_UNREACHABLE();
}

Judgment decryption(const Subject &s)
{
    static constexpr char section[] = "RFC 7516 5.2";
    const QString &reason = s.decryption->reason;
    switch (s.decryption->outcome) {
    case Outcome::Opened:
        return Ruling{Status::Pass, openedWords(s), section};
    case Outcome::Wrong:
        return Ruling{Status::Fail, reason, section};
    case Outcome::NoKey:
        return Ruling{Status::Unknown,
                      say(s, "No key was given. Give the private key of the recipient, or the secret that both share."),
                      section};
    case Outcome::NoFittingKey:
    case Outcome::NotOpenable:
        return Ruling{Status::Unknown, reason, section};
    }
    Q_UNREACHABLE();
}

Judgment encryptedOrigin(const Subject &s)
{
    static constexpr char section[] = "RFC 7519 11.2";
    if (s.decryption->outcome != Outcome::Opened)
        return Ruling{Status::Unknown,
                      say(s, "Until it is opened it is not known whether anybody signed what is inside."), section};
    if (s.nested)
        return std::nullopt;
    const jose::KeyMode mode = management(s)->mode;
    const bool isPublic = mode == jose::KeyMode::RsaOaep || mode == jose::KeyMode::EcdhEs;
    return Ruling{Status::Unknown,
                  isPublic
                      ? say(s, "Nothing in it is signed: anyone who has the recipient's public key can have made it. "
                               "To encrypt hides, it does not prove who wrote.")
                      : say(s, "Nothing in it is signed: whoever holds the shared secret can have made it, and that "
                               "the secret opens it tells no more. Who that was was not judged."),
                  section};
}

Judgment nested(const Subject &s)
{
    static constexpr char section[] = "RFC 7519 7.2 (8)";
    if (!s.nested)
        return std::nullopt;
    const Saying words = say(s, "It holds another token. %1.").arg(s.nested->headline);
    switch (s.nested->verdict) {
    case Verdict::Valid:
        return Ruling{Status::Pass, words, section};
    case Verdict::Invalid:
        return Ruling{Status::Fail, words, section};
    case Verdict::Unreadable:
        return Ruling{Status::Fail, say(s, "By its header it holds another token. %1.").arg(s.nested->headline),
                      section};
    case Verdict::Unverified:
        return Ruling{Status::Unknown, words, section};
    }
    Q_UNREACHABLE();
}

} // namespace inspect::rules
