// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/client_certificate.h"

#include "network/http_client.h"
#include "tests/support/own_authority.h"
#include "tests/support/raw_server.h"
#include "tests/support/wait_for.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// OpenSSL's own server, which says why it lets nobody in; Qt's only closes the connection.
class StrictServer
{
public:
    StrictServer(const OwnAuthority &authority, const QStringList &options)
    {
        authority.listener(u"IP:127.0.0.1"_s); // makes s.pem and s.key
        m_process.setWorkingDirectory(authority.path({}));
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(u"openssl"_s, u"s_server -accept 127.0.0.1:0 -cert s.pem -key s.key -CAfile ca.pem -Verify 1 "
                                      "-verify_return_error -www"_s.split(u' ') +
                                          options);
        static const QRegularExpression listening(u"ACCEPT 127.0.0.1:(\\d+)"_s);
        QByteArray said;
        while (!listening.match(QString::fromLatin1(said)).hasMatch() && m_process.waitForReadyRead())
            said += m_process.readAll();
        url = QUrl(u"https://127.0.0.1:%1/"_s.arg(listening.match(QString::fromLatin1(said)).captured(1)));
    }

    ~StrictServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QUrl url;

private:
    QProcess m_process;
};

} // namespace

/// Mutual TLS: servers that want to know who asks.
class TestClientCertificate : public QObject
{
    Q_OBJECT

private:
    Result<network::ClientCertificate> filesOf(const QString &chain, const QString &key) const
    {
        return network::clientCertificate({chain, m_authority.read(chain)}, {key, Secret(m_authority.read(key))});
    }

    Result<http::Exchange> ask(const QUrl &url, const network::ClientCertificate &certificate) const
    {
        network::Policy policy;
        policy.caCertificates = m_authority.pem();
        policy.clientCertificate = certificate;
        network::HttpClient client(policy);
        http::Request request;
        request.url = url;
        return waitFor(client.send(request, &client));
    }

    const OwnAuthority m_authority;
    const OwnAuthority m_other{u"Other Authority"_s};
    const RawServer::Answer m_answer = RawServer::http("200 OK", "", "for friends");

private Q_SLOTS:
    void initTestCase()
    {
        m_authority.certifyClient(u"rsa"_s);
        m_authority.certifyClient(u"ec"_s, u"ec -pkeyopt ec_paramgen_curve:P-256"_s);
        m_authority.certifyClient(u"ed"_s, u"ed25519"_s);
        m_authority.encryptKey(u"rsa"_s, u"encrypted"_s);
        m_other.certifyClient(u"stranger"_s);
    }

    void whoShowsACertificateIsLetIn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("RSA") << u"rsa"_s;
        QTest::newRow("EC") << u"ec"_s;
    }

    void whoShowsACertificateIsLetIn()
    {
        QFETCH(QString, name);
        RawServer server(m_answer, m_authority.listenerFor(m_authority, u"IP:127.0.0.1"_s));
        const auto certificate = filesOf(name + u".pem"_s, name + u".key"_s);
        QVERIFY2(certificate, wordsOf(certificate));
        const auto answer = ask(server.url(u"/"_s, u"https"_s), *certificate);
        QVERIFY2(answer, wordsOf(answer));
        QCOMPARE(answer->response.body, "for friends"_ba);
    }

    void whoIsNotLetInIsToldWhy_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("shown");
        QTest::addColumn<QString>("words");
        QTest::newRow("TLS 1.3, and no certificate") << u"-tls1_3"_s << false << u"--client-cert"_s;
        QTest::newRow("TLS 1.2, and no certificate") << u"-tls1_2"_s << false << u"--client-cert"_s;
        QTest::newRow("TLS 1.3, and a stranger's") << u"-tls1_3"_s << true << u"does not take the client certificate"_s;
        QTest::newRow("TLS 1.2, and a stranger's") << u"-tls1_2"_s << true << u"does not take the client certificate"_s;
    }

    void whoIsNotLetInIsToldWhy()
    {
        QFETCH(QString, version);
        QFETCH(bool, shown);
        QFETCH(QString, words);
        const StrictServer server(m_authority, {version});
        const auto stranger = network::clientCertificate({{}, m_other.read(u"stranger.pem"_s)},
                                                         {{}, Secret(m_other.read(u"stranger.key"_s))});
        QVERIFY2(stranger, wordsOf(stranger));
        const auto answer = ask(server.url, shown ? *stranger : network::ClientCertificate());
        QVERIFY(!answer);
        QVERIFY2(answer.error().code == ErrorCode::TlsFailed, wordsOf(answer));
        QVERIFY2(answer.error().detail.contains(words), wordsOf(answer));
    }

    void aServerThatDoesNotAskIsShownNothing()
    {
        RawServer server(m_answer, m_authority.listener(u"IP:127.0.0.1"_s));
        const auto answer = ask(server.url(u"/"_s, u"https"_s), *filesOf(u"rsa.pem"_s, u"rsa.key"_s));
        QVERIFY2(answer, wordsOf(answer));
    }

    void filesThatCannotServeAreOneSentence_data()
    {
        QTest::addColumn<QString>("chain");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("words");
        QTest::newRow("the key has a passphrase")
            << u"rsa.pem"_s << u"encrypted.key"_s << u"encrypted.key"_s << u"openssl pkey"_s;
        QTest::newRow("the key is another certificate's")
            << u"rsa.pem"_s << u"ec.key"_s << u"ec.key"_s << u"not the key of the certificate in rsa.pem"_s;
        QTest::newRow("the key is of a kind that Qt cannot use")
            << u"ed.pem"_s << u"ed.key"_s << u"ed.key"_s << u"ED25519"_s;
        QTest::newRow("a certificate instead of the key")
            << u"rsa.pem"_s << u"rsa.pem"_s << u"rsa.pem"_s << u"no private key"_s;
        QTest::newRow("a key instead of the certificate")
            << u"rsa.key"_s << u"rsa.key"_s << u"rsa.key"_s << u"no certificate"_s;
        QTest::newRow("an empty key") << u"rsa.pem"_s << u"nothing"_s << u"nothing"_s << u"no private key"_s;
    }

    void filesThatCannotServeAreOneSentence()
    {
        QFETCH(QString, chain);
        QFETCH(QString, key);
        QFETCH(QString, subject);
        QFETCH(QString, words);
        const auto certificate = filesOf(chain, key);
        QCOMPARE(codeOf(certificate), ErrorCode::FileMalformed);
        QCOMPARE(certificate.error().subject, subject);
        QVERIFY2(certificate.error().detail.contains(words), wordsOf(certificate));
    }
};

QTEST_GUILESS_MAIN(TestClientCertificate)
#include "tst_client_certificate.moc"
