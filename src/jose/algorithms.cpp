// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/algorithms.h"

#include "jose/named_rows.h"

namespace jose {

namespace {

constexpr Algorithm algorithmTable[] = {
    {"RS256", KeyType::Rsa, nullptr, "SHA256", Padding::Pkcs1, 0, "SHA256"},
    {"RS384", KeyType::Rsa, nullptr, "SHA384", Padding::Pkcs1, 0, "SHA384"},
    {"RS512", KeyType::Rsa, nullptr, "SHA512", Padding::Pkcs1, 0, "SHA512"},
    {"PS256", KeyType::Rsa, nullptr, "SHA256", Padding::Pss, 0, "SHA256"},
    {"PS384", KeyType::Rsa, nullptr, "SHA384", Padding::Pss, 0, "SHA384"},
    {"PS512", KeyType::Rsa, nullptr, "SHA512", Padding::Pss, 0, "SHA512"},
    {"ES256", KeyType::Ec, "P-256", "SHA256", Padding::None, 64, "SHA256"},
    {"ES384", KeyType::Ec, "P-384", "SHA384", Padding::None, 96, "SHA384"},
    {"ES512", KeyType::Ec, "P-521", "SHA512", Padding::None, 132, "SHA512"},
    {"ES256K", KeyType::Ec, "secp256k1", "SHA256", Padding::None, 64, "SHA256"},
    // Ed25519 hashes with SHA-512, and "EdDSA" nearly always means it; for Ed448 nobody has said how to halve a hash.
    {"EdDSA", KeyType::Okp, nullptr, nullptr, Padding::None, 0, "SHA512"},
    {"Ed25519", KeyType::Okp, "Ed25519", nullptr, Padding::None, 64, "SHA512"},
    {"Ed448", KeyType::Okp, "Ed448", nullptr, Padding::None, 114, nullptr},
    {"HS256", KeyType::Oct, nullptr, "SHA256", Padding::None, 32, "SHA256"},
    {"HS384", KeyType::Oct, nullptr, "SHA384", Padding::None, 48, "SHA384"},
    {"HS512", KeyType::Oct, nullptr, "SHA512", Padding::None, 64, "SHA512"},
};

constexpr Curve curveTable[] = {
    {"P-256", KeyType::Ec, "prime256v1", 32, 64}, {"P-384", KeyType::Ec, "secp384r1", 48, 96},
    {"P-521", KeyType::Ec, "secp521r1", 66, 132}, {"secp256k1", KeyType::Ec, "secp256k1", 32, 64},
    {"Ed25519", KeyType::Okp, "ED25519", 32, 64}, {"Ed448", KeyType::Okp, "ED448", 57, 114},
    {"X25519", KeyType::Okp, "X25519", 32, 0},    {"X448", KeyType::Okp, "X448", 56, 0},
};

} // namespace

std::span<const Algorithm> algorithms()
{
    return algorithmTable;
}

const Algorithm *findAlgorithm(QStringView name)
{
    return findNamed(algorithms(), name);
}

bool needsPublicKey(QStringView name)
{
    const Algorithm *algorithm = findAlgorithm(name);
    return algorithm && algorithm->keyType != KeyType::Oct;
}

std::span<const Curve> curves()
{
    return curveTable;
}

const Curve *findCurve(QStringView name)
{
    return findNamed(curves(), name);
}

const char *ktyName(KeyType type)
{
    switch (type) {
    case KeyType::Rsa:
        return "RSA";
    case KeyType::Ec:
        return "EC";
    case KeyType::Okp:
        return "OKP";
    case KeyType::Oct:
        return "oct";
    }
    Q_UNREACHABLE();
}

} // namespace jose
