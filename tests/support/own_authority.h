// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
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
        const auto day = [](int distance) {
            return QDateTime::currentDateTimeUtc().addDays(distance).toString(QStringLiteral("yyyyMMddhhmmssZ"));
        };
        write(QStringLiteral("index.txt"), {});
        write(QStringLiteral("ca.conf"), caConfiguration);
        openssl(QStringLiteral("ca -batch -config ca.conf -cert ca.pem -keyfile ca.key -in s.csr -out s.pem "
                               "-startdate %1 -enddate %2")
                    .arg(day(-2), day(days))
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
    /// x509 makes no certificate of the past, as of OpenSSL 3.5.
    static constexpr char caConfiguration[] =
        "[ca]\ndefault_ca=own\n"
        "[own]\ndatabase=index.txt\nnew_certs_dir=.\nrand_serial=yes\ndefault_md=sha256\n"
        "policy=any\ncopy_extensions=copy\nunique_subject=no\n"
        "[any]\norganizationName=optional\n";

    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s: %s", qPrintable(name), qPrintable(file.errorString()));
    }

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
