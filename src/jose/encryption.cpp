// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/encryption.h"

#include "jose/named_rows.h"

using namespace Qt::StringLiterals;

namespace jose {

namespace {

constexpr KeyManagement keyManagementTable[] = {
    {"dir", KeyMode::Direct, 0, nullptr},
    {"A128KW", KeyMode::AesKw, 16, nullptr},
    {"A192KW", KeyMode::AesKw, 24, nullptr},
    {"A256KW", KeyMode::AesKw, 32, nullptr},
    {"A128GCMKW", KeyMode::AesGcmKw, 16, nullptr},
    {"A192GCMKW", KeyMode::AesGcmKw, 24, nullptr},
    {"A256GCMKW", KeyMode::AesGcmKw, 32, nullptr},
    {"RSA-OAEP", KeyMode::RsaOaep, 0, "SHA1"},
    {"RSA-OAEP-256", KeyMode::RsaOaep, 0, "SHA256"},
    {"RSA-OAEP-384", KeyMode::RsaOaep, 0, "SHA384"},
    {"RSA-OAEP-512", KeyMode::RsaOaep, 0, "SHA512"},
    {"ECDH-ES", KeyMode::EcdhEs, 0, nullptr},
    {"ECDH-ES+A128KW", KeyMode::EcdhEs, 16, nullptr},
    {"ECDH-ES+A192KW", KeyMode::EcdhEs, 24, nullptr},
    {"ECDH-ES+A256KW", KeyMode::EcdhEs, 32, nullptr},
    {"PBES2-HS256+A128KW", KeyMode::Pbes2, 16, "SHA256"},
    {"PBES2-HS384+A192KW", KeyMode::Pbes2, 24, "SHA384"},
    {"PBES2-HS512+A256KW", KeyMode::Pbes2, 32, "SHA512"},
    // Whoever can ask whether a changed token opens can decrypt it (Bleichenbacher; RFC 8725 2.5).
    {"RSA1_5", KeyMode::Refused, 0, nullptr},
};

constexpr ContentEncryption contentEncryptionTable[] = {
    {"A128GCM", "AES-128-GCM", nullptr, 16, 12, 16},        {"A192GCM", "AES-192-GCM", nullptr, 24, 12, 16},
    {"A256GCM", "AES-256-GCM", nullptr, 32, 12, 16},        {"A128CBC-HS256", "AES-128-CBC", "SHA256", 32, 16, 16},
    {"A192CBC-HS384", "AES-192-CBC", "SHA384", 48, 16, 24}, {"A256CBC-HS512", "AES-256-CBC", "SHA512", 64, 16, 32},
};

} // namespace

std::span<const KeyManagement> keyManagements()
{
    return keyManagementTable;
}

std::span<const ContentEncryption> contentEncryptions()
{
    return contentEncryptionTable;
}

const KeyManagement *findKeyManagement(QStringView name)
{
    return findNamed(keyManagements(), name);
}

const ContentEncryption *findContentEncryption(QStringView name)
{
    return findNamed(contentEncryptions(), name);
}

bool serves(QStringView kty, KeyMode mode)
{
    switch (mode) {
    case KeyMode::Direct:
    case KeyMode::AesKw:
    case KeyMode::AesGcmKw:
    case KeyMode::Pbes2:
        return kty == "oct"_L1;
    case KeyMode::RsaOaep:
    case KeyMode::Refused:
        return kty == "RSA"_L1;
    case KeyMode::EcdhEs:
        return kty == "EC"_L1 || kty == "OKP"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace jose
