// SPDX-License-Identifier: GPL-3.0-or-later
// bench_make_tokens FOLDER COUNT: ID tokens of about 1.1 kB as Google makes them, none like another, one a line, in a
// file for each algorithm; and the keys: jwks.json with all of them, one PEM each, and `secret`. Made with OpenSSL
// alone.
#include "tests/support/keys.h"

#include <QDir>
#include <QSaveFile>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 issuedAt = 1'800'000'000;

struct Signer
{
    const char *alg;
    testkeys::Key key; ///< null for HMAC
    const char *digest;
    int half;           ///< bytes of ECDSA's r
    QByteArray members; ///< of the JWK, besides alg and kid
};

QByteArray secret()
{
    return QByteArray(64, 'k');
}

QByteArray coordinate(const testkeys::Key &key, const char *name, int length)
{
    return '"' + jose::encodeBase64url(jose::bigNumberParameter(key.get(), name, length)) + '"';
}

QByteArray edwardsPoint(const testkeys::Key &key)
{
    QByteArray point(32, '\0');
    size_t length = 32;
    EVP_PKEY_get_raw_public_key(key.get(), jose::data(point), &length);
    return '"' + jose::encodeBase64url(point) + '"';
}

std::vector<Signer> signers()
{
    const auto rsa = testkeys::rsa(2048);
    const auto ec = testkeys::ec("P-256");
    const auto edwards = testkeys::named("ED25519");
    return {
        {"RS256", rsa, "SHA256", 0, R"("kty":"RSA","e":"AQAB","n":)" + coordinate(rsa, "n", 256)},
        {"ES256", ec, "SHA256", 32,
         R"("kty":"EC","crv":"P-256","x":)" + coordinate(ec, "qx", 32) + R"(,"y":)" + coordinate(ec, "qy", 32)},
        {"EdDSA", edwards, nullptr, 0, R"("kty":"OKP","crv":"Ed25519","x":)" + edwardsPoint(edwards)},
        {"HS256", nullptr, "SHA256", 0, R"("kty":"oct","k":")" + jose::encodeBase64url(secret()) + '"'},
    };
}

QByteArray kid(const Signer &signer)
{
    return QByteArray(40 - qsizetype(qstrlen(signer.alg)), 'a') + signer.alg;
}

QByteArray claims(int number)
{
    const QByteArray id = QByteArray::number(1'000'000 + number);
    const QByteArray time = QByteArray::number(issuedAt + number % 3000);
    return R"({"iss":"https://accounts.google.com","azp":"407408718192.apps.googleusercontent.com",)"
           R"("aud":"407408718192.apps.googleusercontent.com","sub":"11016948447438)" +
           id + R"(","hd":"example.test","email":"person.number)" + id +
           R"(@example.test","email_verified":true,"at_hash":"HK6E_P6Dh8Y93m)" + id + R"(","nonce":"n-0S6_WzA2Mj-)" +
           id + R"(","name":"Person Number )" + id +
           R"(","picture":"https://lh3.googleusercontent.com/a/ACg8ocKpL2vQ7wXyZ)" + id +
           R"(=s96-c","given_name":"Person","family_name":"Number )" + id + R"(","iat":)" + time + R"(,"exp":)" +
           QByteArray::number(issuedAt + number % 3000 + 3599) + R"(,"jti":"3f1c0a5be27d49)" + id + "\"}";
}

QByteArray token(const Signer &signer, int number)
{
    const QByteArray header =
        R"({"alg":")" + QByteArray(signer.alg) + R"(","kid":")" + kid(signer) + R"(","typ":"JWT"})";
    const QByteArray input = testkeys::input(header, claims(number));
    const QByteArray signature = signer.key ? testkeys::sign(signer.key, input, signer.digest, false, signer.half)
                                            : testkeys::hmac(signer.digest, secret(), input);
    return input + '.' + jose::encodeBase64url(signature) + '\n';
}

bool write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    QByteArrayList keys;
    bool written = write(folder.filePath(u"secret"_s), secret());
    for (const Signer &signer : signers()) {
        const QString alg = QString::fromLatin1(signer.alg);
        QByteArray lines;
        for (int number = 0; number < std::atoi(argv[2]); ++number)
            lines += token(signer, number);
        keys.append(R"({"kid":")" + kid(signer) + R"(","alg":")" + signer.alg + R"(","use":"sig",)" + signer.members +
                    '}');
        written &= write(folder.filePath(alg + u".txt"_s), lines);
        if (signer.key)
            written &= write(folder.filePath(alg + u".pem"_s), testkeys::publicPem(signer.key));
    }
    written &= write(folder.filePath(u"jwks.json"_s), R"({"keys":[)" + keys.join(',') + "]}");
    return written ? 0 : 1;
}
