// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/client_certificate.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <memory>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <optional>

namespace network {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("network", text);
}

struct Release
{
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};

template<class T>
using Owned = std::unique_ptr<T, Release>;

Owned<BIO> reading(const QByteArray &bytes)
{
    return Owned<BIO>(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

/// Instead of OpenSSL's own question, which would stop the program at its terminal.
int refusePassphrase(char *, int, int, void *asked)
{
    *static_cast<bool *>(asked) = true;
    return -1;
}

/// Null when there is none; `encrypted` says whether that is for want of a passphrase.
Owned<EVP_PKEY> privateKey(const Secret &pem, bool &encrypted)
{
    Owned<EVP_PKEY> key(PEM_read_bio_PrivateKey(reading(pem.reveal()).get(), nullptr, refusePassphrase, &encrypted));
    ERR_clear_error();
    return key;
}

std::optional<QSsl::KeyAlgorithm> algorithmOf(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "RSA"))
        return QSsl::Rsa;
    if (EVP_PKEY_is_a(key, "EC"))
        return QSsl::Ec;
    return std::nullopt;
}

/// What keeps the key from being used; nothing when it can be.
QString faultOf(const Secret &pem)
{
    bool encrypted = false;
    const Owned<EVP_PKEY> key = privateKey(pem, encrypted);
    if (encrypted)
        return say("it is encrypted; make a copy without the passphrase, for your eyes only, with: openssl pkey");
    if (!key)
        return say("it holds no private key in PEM form");
    if (!algorithmOf(key.get()))
        return say("a client's key has to be RSA or EC, and it is %1")
            .arg(QString::fromLatin1(EVP_PKEY_get0_type_name(key.get())));
    return {};
}

bool belongTogether(const QByteArray &chain, const Secret &pem)
{
    bool encrypted = false;
    const Owned<EVP_PKEY> key = privateKey(pem, encrypted);
    const Owned<X509> certificate(PEM_read_bio_X509(reading(chain).get(), nullptr, refusePassphrase, &encrypted));
    const bool fit = certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error();
    return fit;
}

} // namespace

Result<ClientCertificate> clientCertificate(const Named<QByteArray> &chain, const Named<Secret> &key)
{
    if (QSslCertificate::fromData(chain.content, QSsl::Pem).isEmpty())
        return failure(ErrorCode::FileMalformed, chain.path, say("it holds no certificate in PEM form"));
    if (const QString fault = faultOf(key.content); !fault.isEmpty())
        return failure(ErrorCode::FileMalformed, key.path, fault);
    if (!belongTogether(chain.content, key.content))
        return failure(ErrorCode::FileMalformed, key.path,
                       say("it is not the key of the certificate in %1").arg(chain.path));
    return ClientCertificate{chain.content, key.content};
}

void present(const ClientCertificate &certificate, QSslConfiguration &configuration)
{
    bool encrypted = false;
    const Owned<EVP_PKEY> key = privateKey(certificate.key, encrypted);
    const auto algorithm = key ? algorithmOf(key.get()) : std::nullopt;
    if (!algorithm)
        return;
    configuration.setLocalCertificateChain(QSslCertificate::fromData(certificate.chain, QSsl::Pem));
    configuration.setPrivateKey(QSslKey(certificate.key.reveal(), *algorithm));
}

} // namespace network
