// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/decrypt.h"

#include "base/translated.h"
#include "jose/cipher.h"
#include "jose/content_key.h"
#include "jose/inflate.h"
#include "jose/openssl.h"
#include "jose/parts.h"

using namespace Qt::StringLiterals;

namespace jose {

namespace {

using Outcome = Decryption::Outcome;
using Opened = tl::expected<QByteArray, QString>;

QString say(const char *text)
{
    return translated("decrypt", text);
}

/// The sentence about why no key could open it for this recipient, or a null string.
QString whyNotOpenable(const JweRecipient &recipient)
{
    const QString alg = recipient.headerString(u"alg");
    const QString enc = recipient.headerString(u"enc");
    const KeyManagement *management = findKeyManagement(alg);
    if (!recipient.header)
        return say("The header cannot be read, so it is not known how the token was encrypted.");
    if (const QString why = whyCritRefused(*recipient.header, recipient.unprotected, {}); !why.isNull())
        return say("The token must be refused: %1 (RFC 7516 4.1.13).").arg(why);
    if (!management)
        return alg.isEmpty() ? say("The header names no alg.") : say("The alg “%1” is not known.").arg(alg);
    if (management->mode == KeyMode::Refused)
        return say("%1 is not opened: whoever can try changed tokens on its holder reads it without the key "
                   "(Bleichenbacher's attack, RFC 8725 2.5). Ask for RSA-OAEP-256 instead.")
            .arg(alg);
    if (!findContentEncryption(enc))
        return enc.isEmpty() ? say("The header names no enc.") : say("The enc “%1” is not known.").arg(enc);
    if (recipient.header->find(u"zip") &&
        (recipient.headerString(u"zip") != "DEF"_L1 || recipient.unprotected.contains(u"zip"_s)))
        return say("The header's zip is not “DEF” in its protected part (RFC 7516 4.1.3).");
    return {};
}

/// Why a key is passed over for a recipient, or a null string.
QString whySkipped(const KeyQuestion &question)
{
    const Jwk &jwk = question.key.publicHalf;
    const QString kid = question.recipient.headerString(u"kid");
    const QLatin1StringView alg(question.management.name);
    const QLatin1StringView enc(question.encryption.name);
    static const QStringList decrypting = {u"decrypt"_s, u"unwrapKey"_s, u"deriveKey"_s, u"deriveBits"_s};
    const auto decrypts = [](const QString &operation) { return decrypting.contains(operation); };
    if (!kid.isEmpty() && !jwk.kid.isEmpty() && kid != jwk.kid)
        return say("the token names the kid “%1”").arg(kid);
    if (!serves(jwk.kty, question.management.mode))
        return say("it is of kty %1, which %2 does not use").arg(jwk.kty, alg);
    if (!jwk.alg.isEmpty() && jwk.alg != alg && jwk.alg != enc)
        return say("it is for alg %1 alone").arg(jwk.alg);
    if (!jwk.use.isEmpty() && jwk.use != "enc"_L1)
        return say("its use is “%1”, not “enc”").arg(jwk.use);
    if (!jwk.keyOps.isEmpty() && std::none_of(jwk.keyOps.begin(), jwk.keyOps.end(), decrypts))
        return say("its key_ops (%1) do not allow to decrypt").arg(jwk.keyOps.join(u", "_s));
    return {};
}

Opened open(const Jwe &jwe, const KeyQuestion &question, qint64 &rounds)
{
    const ContentEncryption &encryption = question.encryption;
    const auto key = contentKey(question, rounds);
    if (!key)
        return tl::unexpected(key.error());
    if (jwe.iv.size() != encryption.ivBytes || jwe.tag.size() != encryption.tagBytes)
        return tl::unexpected(say("the initialization vector has %1 bytes and the tag %2; %3 needs %4 and %5")
                                  .arg(jwe.iv.size())
                                  .arg(jwe.tag.size())
                                  .arg(QLatin1StringView(encryption.name))
                                  .arg(encryption.ivBytes)
                                  .arg(encryption.tagBytes));
    const auto content = openContent(encryption, *key, {jwe.iv, jwe.authenticated, jwe.ciphertext, jwe.tag});
    if (!content)
        return tl::unexpected(say("the tag does not match: the token was changed, or encrypted with another key"));
    return question.recipient.header->find(u"zip") ? inflated(*content) : *content;
}

/// One question after another, until one is answered by an opened token.
class Attempt
{
public:
    Attempt(const Jwe &jwe, const PrivateKeySet &keys)
        : m_jwe(jwe)
        , m_keys(keys)
    {
        m_result.skipped = keys.broken;
    }

    bool opens(size_t index)
    {
        const JweRecipient &recipient = m_jwe.recipients[index];
        m_result.recipient = m_tried ? m_result.recipient : index;
        if (const QString why = whyNotOpenable(recipient); !why.isNull()) {
            m_notOpenable.append(why);
            return false;
        }
        for (const PrivateKey &key : m_keys.keys) {
            if (ask({recipient, *findKeyManagement(recipient.headerString(u"alg")),
                     *findContentEncryption(recipient.headerString(u"enc")), key},
                    index))
                return true;
        }
        return false;
    }

    Decryption result()
    {
        if (m_tried)
            return m_result;
        const bool never = size_t(m_notOpenable.size()) == m_jwe.recipients.size();
        m_result.outcome = never ? Outcome::NotOpenable : m_keys.isEmpty() ? Outcome::NoKey : Outcome::NoFittingKey;
        m_result.reason = never              ? m_notOpenable.join(u' ')
                          : m_keys.isEmpty() ? say("No key was given to open it with.")
                                             : say("None of the keys fits: %1").arg(m_result.skipped.join(u' '));
        return m_result;
    }

private:
    bool ask(const KeyQuestion &question, size_t index)
    {
        const QString name = keyWords(question.key.publicHalf);
        if (const QString reason = whySkipped(question); !reason.isNull()) {
            m_result.skipped.append(say("%1 was not tried: %2.").arg(name, reason));
            return false;
        }
        m_tried = true;
        m_result.recipient = index;
        m_result.kid = question.key.publicHalf.kid;
        m_result.origin = question.key.publicHalf.origin;
        const Opened opened = open(m_jwe, question, m_rounds);
        m_result.outcome = opened ? Outcome::Opened : Outcome::Wrong;
        m_result.reason = opened ? say("%1 opens it.").arg(name)
                                 : say("%1 fits, yet does not open it: %2.").arg(name, opened.error());
        m_result.plaintext = opened.value_or(QByteArray());
        return opened.has_value();
    }

    const Jwe &m_jwe;
    const PrivateKeySet &m_keys;
    Decryption m_result;
    QStringList m_notOpenable;
    qint64 m_rounds = maximumRoundsInAll;
    bool m_tried = false;
};

} // namespace

Decryption decrypt(const Jwe &jwe, const PrivateKeySet &keys)
{
    const ErrorQueueCleaner cleaner;
    Decryption malformed;
    malformed.outcome = Outcome::NotOpenable;
    if (jwe.fault) {
        malformed.reason = say("A malformed token is not opened: at character %1: %2.")
                               .arg(jwe.fault->offset + 1)
                               .arg(jwe.fault->message);
        return malformed;
    }
    Attempt attempt(jwe, keys);
    for (size_t index = 0; index < jwe.recipients.size(); ++index) {
        if (attempt.opens(index))
            break;
    }
    return attempt.result();
}

} // namespace jose
