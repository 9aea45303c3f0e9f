// SPDX-License-Identifier: GPL-3.0-or-later
// floor_verify ALG KEY TOKENS ROUNDS: the bare primitive of OpenSSL over tokens that were taken apart before, one
// context kept for all, on one core. Prints the seconds of the loop and how many signatures held.
#include "tests/support/keys.h"

#include <QElapsedTimer>
#include <QFile>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <openssl/core_names.h>

using namespace Qt::StringLiterals;

namespace {

/// What the primitive takes.
struct Item
{
    QByteArray message; ///< RSA and ECDSA: its digest
    QByteArray signature;
};
using Primitive = std::function<bool(const Item &)>;

QByteArray read(const char *path)
{
    QFile file(QString::fromLocal8Bit(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray derOf(const QByteArray &rs)
{
    const jose::OpenSsl<ECDSA_SIG, ECDSA_SIG_free> pair(ECDSA_SIG_new());
    ECDSA_SIG_set0(pair.get(), jose::bigNumber(rs.first(rs.size() / 2)).release(),
                   jose::bigNumber(rs.last(rs.size() / 2)).release());
    return testkeys::der<ECDSA_SIG>(i2d_ECDSA_SIG, pair.get());
}

QByteArray digestOf(const QByteArray &input)
{
    QByteArray digest(32, '\0');
    EVP_Q_digest(nullptr, "SHA256", nullptr, input.constData(), jose::size(input), jose::data(digest), nullptr);
    return digest;
}

std::vector<Item> items(const QByteArray &alg, const QByteArray &tokens)
{
    std::vector<Item> all;
    for (const QByteArray &token : tokens.trimmed().split('\n')) {
        const qsizetype dot = token.lastIndexOf('.');
        const QByteArray input = token.first(dot);
        const QByteArray signature = QByteArray::fromBase64(token.sliced(dot + 1), QByteArray::Base64UrlEncoding);
        const bool isWhole = alg == "EdDSA" || alg == "HS256";
        all.push_back({isWhole ? input : digestOf(input), alg == "ES256" ? derOf(signature) : signature});
    }
    return all;
}

Primitive hmacWith(const QByteArray &secret)
{
    EVP_MAC *mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    EVP_MAC_CTX *context = EVP_MAC_CTX_new(mac);
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                     OSSL_PARAM_construct_end()};
    EVP_MAC_init(context, jose::data(secret), jose::size(secret), parameters);
    return [context](const Item &item) {
        uchar result[32];
        size_t length = 0;
        return EVP_MAC_init(context, nullptr, 0, nullptr) == 1 &&
               EVP_MAC_update(context, jose::data(item.message), jose::size(item.message)) == 1 &&
               EVP_MAC_final(context, result, &length, sizeof result) == 1 &&
               memcmp(result, item.signature.constData(), length) == 0;
    };
}

Primitive signatureBy(const QByteArray &alg, const QByteArray &pem)
{
    BIO *bio = BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()));
    EVP_PKEY *key = PEM_read_bio_PUBKEY(bio, nullptr, nullptr, nullptr);
    if (alg == "EdDSA") {
        EVP_MD_CTX *context = EVP_MD_CTX_new();
        EVP_DigestVerifyInit_ex(context, nullptr, nullptr, nullptr, nullptr, key, nullptr);
        return [context](const Item &item) {
            return EVP_DigestVerify(context, jose::data(item.signature), jose::size(item.signature),
                                    jose::data(item.message), jose::size(item.message)) == 1;
        };
    }
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(key, nullptr);
    EVP_PKEY_verify_init(context);
    if (alg == "RS256")
        EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING);
    EVP_PKEY_CTX_set_signature_md(context, EVP_sha256());
    return [context](const Item &item) {
        return EVP_PKEY_verify(context, jose::data(item.signature), jose::size(item.signature),
                               jose::data(item.message), jose::size(item.message)) == 1;
    };
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 5)
        return 2;
    const QByteArray alg = argv[1];
    const Primitive holds = alg == "HS256" ? hmacWith(read(argv[2])) : signatureBy(alg, read(argv[2]));
    const std::vector<Item> all = items(alg, read(argv[3]));
    qint64 held = 0;
    QElapsedTimer clock;
    clock.start();
    const std::clock_t before = std::clock();
    for (int round = std::atoi(argv[4]); round > 0; --round) {
        for (const Item &item : all)
            held += holds(item) ? 1 : 0;
    }
    const double cpu = double(std::clock() - before) / CLOCKS_PER_SEC;
    printf("{\"seconds\": %.6f, \"cpu\": %.6f, \"count\": %lld}\n", double(clock.nsecsElapsed()) / 1e9, cpu, held);
    return 0;
}
