// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plain_text.h"
#include "base/translated.h"
#include "inspect/meaning.h"
#include "inspect/subject.h"
#include "jose/algorithms.h"
#include "jose/base64url.h"
#include "jose/encryption.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

using json_text::Kind;
using json_text::Value;

QString say(const char *text)
{
    return translated("meaning", text);
}

// --- What a value tells, beyond the name of its parameter; empty when that is nothing

QString keyManagementWords(const jose::KeyManagement &management)
{
    switch (management.mode) {
    case jose::KeyMode::Direct:
        return say("a secret that both sides share encrypts the content itself");
    case jose::KeyMode::AesKw:
    case jose::KeyMode::AesGcmKw:
        return say("a secret of %1 bits that both sides share wraps the content's key").arg(management.wrapBytes * 8);
    case jose::KeyMode::RsaOaep:
        return say("the recipient's RSA key wraps the content's key");
    case jose::KeyMode::EcdhEs:
        return management.wrapBytes == 0
                   ? say("the content's key is agreed on between the recipient's key and epk")
                   : say("a key agreed on between the recipient's key and epk wraps the content's key");
    case jose::KeyMode::Pbes2:
        return say("a key made from a password (p2s, p2c) wraps the content's key");
    case jose::KeyMode::Refused:
        return say("an RSA key wraps the content's key in a way that is refused here, for it can be broken");
    }
    Q_UNREACHABLE();
}

QString algorithmWords(const Value &value)
{
    if (const jose::Algorithm *algorithm = jose::findAlgorithm(value.string()))
        return algorithm->keyType == jose::KeyType::Oct ? say("one secret signs and verifies")
                                                        : say("a private key signs, its public key verifies");
    if (const jose::KeyManagement *management = jose::findKeyManagement(value.string()))
        return keyManagementWords(*management);
    return value.string().compare("none"_L1, Qt::CaseInsensitive) == 0 ? say("nothing is signed") : QString();
}

QString encryptionWords(const Value &value)
{
    const jose::ContentEncryption *encryption = jose::findContentEncryption(value.string());
    if (!encryption)
        return {};
    return encryption->mac ? say("AES-CBC with a key of %1 bits, beside an HMAC that shows changes")
                                 .arg(encryption->keyBytes * 8 / 2)
                           : say("AES-GCM with a key of %1 bits, which shows changes").arg(encryption->keyBytes * 8);
}

QString keyKindWords(const Value &value)
{
    const Value *kty = value.find(u"kty");
    const Value *crv = value.find(u"crv");
    QStringList words;
    for (const Value *part : {kty, crv}) {
        if (part && part->kind == Kind::String)
            words.append(quotable(part->string()));
    }
    return words.join(u' ');
}

/// Base64url of a name that both sides agreed on, when it is text.
QString partyWords(const Value &value)
{
    const auto bytes = jose::decodeBase64url(value.string().toUtf8());
    const QString text = bytes ? QString::fromUtf8(*bytes) : QString();
    const auto isPrintable = [](QChar c) { return c.isPrint() && c != QChar::ReplacementCharacter; };
    return std::all_of(text.begin(), text.end(), isPrintable) ? quotable(text) : QString();
}

QString bytesWords(const Value &value)
{
    const auto bytes = jose::decodeBase64url(value.string().toUtf8());
    return bytes && value.kind == Kind::String ? say("%1 bytes").arg(bytes->size()) : QString();
}

QString roundsWords(const Value &value)
{
    return value.kind == Kind::Number
               ? say("%1 rounds; the more, the slower to guess").arg(QString::fromLatin1(value.raw()))
               : QString();
}

QString compressionWords(const Value &value)
{
    return value.string() == "DEF"_L1 ? u"DEFLATE"_s : QString();
}

QString contentTypeWords(const Value &value)
{
    const QString cty = value.string().toLower();
    return cty == "jwt"_L1 || cty == "application/jwt"_L1 ? say("another token is in it") : QString();
}

/// What a parameter is, and what its value tells.
struct Parameter
{
    const char *name;
    const char *words;
    QString (*detail)(const Value &) = nullptr;
};

// RFC 7515 4.1, RFC 7516 4.1, RFC 7518 4.6 to 4.8, RFC 7797 3.
constexpr Parameter parameters[] = {
    {"alg", QT_TRANSLATE_NOOP("meaning", "Algorithm"), algorithmWords},
    {"kid", QT_TRANSLATE_NOOP("meaning", "Which key was used; a hint, not proof")},
    {"typ", QT_TRANSLATE_NOOP("meaning", "Kind of token")},
    {"cty", QT_TRANSLATE_NOOP("meaning", "Kind of the content"), contentTypeWords},
    {"enc", QT_TRANSLATE_NOOP("meaning", "How the content is encrypted"), encryptionWords},
    {"zip", QT_TRANSLATE_NOOP("meaning", "How the content of an encrypted token is compressed"), compressionWords},
    {"epk", QT_TRANSLATE_NOOP("meaning", "The sender's public key for this one token"), keyKindWords},
    {"apu", QT_TRANSLATE_NOOP("meaning", "The sender, who goes into the key that is agreed on"), partyWords},
    {"apv", QT_TRANSLATE_NOOP("meaning", "The recipient, who goes into the key that is agreed on"), partyWords},
    {"iv", QT_TRANSLATE_NOOP("meaning", "Initialization vector of the wrapped key"), bytesWords},
    {"tag", QT_TRANSLATE_NOOP("meaning", "Authentication tag of the wrapped key"), bytesWords},
    {"p2s", QT_TRANSLATE_NOOP("meaning", "Salt of the password"), bytesWords},
    {"p2c", QT_TRANSLATE_NOOP("meaning", "How often the password is hashed"), roundsWords},
    {"crit", QT_TRANSLATE_NOOP("meaning", "Extensions that a reader must understand")},
    {"b64", QT_TRANSLATE_NOOP("meaning", "Whether the payload is base64url-encoded")},
    {"jwk", QT_TRANSLATE_NOOP("meaning", "A key that the token brings itself: never trusted"), keyKindWords},
    {"jku", QT_TRANSLATE_NOOP("meaning", "Address of a key set: never fetched")},
    {"x5u", QT_TRANSLATE_NOOP("meaning", "Address of a certificate: never fetched")},
    {"x5c", QT_TRANSLATE_NOOP("meaning", "A certificate that the token brings itself: never trusted")},
    {"x5t", QT_TRANSLATE_NOOP("meaning", "SHA-1 thumbprint of the certificate")},
    {"x5t#S256", QT_TRANSLATE_NOOP("meaning", "SHA-256 thumbprint of the certificate")},
    {"nonce",
     QT_TRANSLATE_NOOP("meaning", "Value that changes what was signed: Microsoft puts it into tokens for Graph")},
};

} // namespace

QString headerMeaning(const QString &parameter, const Value &value)
{
    const auto *row = std::find_if(std::begin(parameters), std::end(parameters), [&parameter](const Parameter &known) {
        return parameter == QLatin1StringView(known.name);
    });
    if (row == std::end(parameters))
        return {};
    const QString detail = row->detail ? row->detail(value) : QString();
    return detail.isEmpty() ? say(row->words) : say("%1: %2").arg(say(row->words), detail);
}

} // namespace inspect
