// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>
#include <memory>

/// A certificate authority that no system knows, made by openssl for one test.
class OwnAuthority
{
public:
    explicit OwnAuthority(const QString &name = QStringLiteral("Own Authority"))
    {
        openssl(QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -keyout ca.key "
                               "-out ca.pem -subj")
                    .split(u' ') +
                QStringList{QStringLiteral("/CN=") + name});
    }

    QString file() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    QByteArray pem() const { return read(QStringLiteral("ca.pem")); }

    /// Listens with a certificate for `name`, in openssl's form ("DNS:a.example"), that is good for `days`; -1: it was
    /// good until yesterday.
    std::unique_ptr<QTcpServer> listener(const QString &name, int days = 1) const
    {
        openssl(QStringLiteral("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /O=Test -keyout s.key "
                               "-out s.csr -addext subjectAltName=%1")
                    .arg(name)
                    .split(u' '));
        openssl(QStringLiteral("x509 -req -in s.csr -CA ca.pem -CAkey ca.key -CAcreateserial -copy_extensions copy "
                               "-days %1 -out s.pem")
                    .arg(days)
                    .split(u' '));
        return listenerWith("s");
    }

    /// Listens with the authority's own certificate.
    std::unique_ptr<QTcpServer> selfSignedListener() const { return listenerWith("ca"); }

    /// The same as listener(), for those alone that show a certificate of `clients`.
    std::unique_ptr<QTcpServer> listenerFor(const OwnAuthority &clients, const QString &name) const
    {
        auto server = listener(name);
        auto &tls = static_cast<QSslServer &>(*server);
        QSslConfiguration configuration = tls.sslConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
        configuration.setCaCertificates({QSslCertificate(clients.pem())});
        tls.setSslConfiguration(configuration);
        return server;
    }

    /// Makes NAME.pem and NAME.key, a client's certificate and its key; `algorithm` as `openssl req -newkey` takes it.
    void certifyClient(const QString &name, const QString &algorithm = QStringLiteral("rsa:2048")) const
    {
        openssl(QStringLiteral("req -newkey %1 -nodes -subj /CN=%2 -keyout %2.key -out c.csr")
                    .arg(algorithm, name)
                    .split(u' '));
        openssl(QStringLiteral("x509 -req -in c.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 1 -out %1.pem")
                    .arg(name)
                    .split(u' '));
    }

    /// Makes OTHER.key of NAME.key, with a passphrase.
    void encryptKey(const QString &name, const QString &other) const
    {
        openssl(
            QStringLiteral("pkey -aes256 -passout pass:s3cret -in %1.key -out %2.key").arg(name, other).split(u' '));
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QByteArray read(const QString &name) const
    {
        QFile opened(m_folder.filePath(name));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

private:
    std::unique_ptr<QTcpServer> listenerWith(const char *stem) const
    {
        const QString file = QString::fromLatin1(stem);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(read(file + QStringLiteral(".pem"))));
        configuration.setPrivateKey(QSslKey(read(file + QStringLiteral(".key")), QSsl::Ec));
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(configuration);
        return server;
    }

    void openssl(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("openssl: %s", process.readAllStandardError().constData());
    }

    QTemporaryDir m_folder;
};
