// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http_client.h"
#include "network/tls_words.h"
#include "tests/support/own_authority.h"
#include "tests/support/places.h"
#include "tests/support/raw_server.h"
#include "tests/support/wait_for.h"

#include <QDirIterator>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace {

Result<http::Exchange> ask(const QUrl &url, const QByteArray &caCertificates)
{
    network::Policy policy;
    policy.caCertificates = caCertificates;
    network::HttpClient client(policy);
    http::Request request;
    request.url = url;
    return waitFor(client.send(request, &client));
}

QString here(int days)
{
    return QDateTime::currentDateTime().addDays(days).toString(u"yyyy-MM-dd"_s);
}

} // namespace

/// Servers whose certificate is not to be trusted, each in its own way.
class TestTls : public QObject
{
    Q_OBJECT

private:
    OwnAuthority m_authority;
    OwnAuthority m_other{u"Other Authority"_s};
    RawServer::Answer m_answer = RawServer::http("200 OK", "", "hello");

private Q_SLOTS:
    void anOwnAuthorityIsTrustedWhenNamed()
    {
        RawServer server(m_answer, m_authority.listener(u"IP:127.0.0.1"_s));
        const auto answer = ask(server.url(u"/"_s, u"https"_s), m_authority.pem());
        QVERIFY2(answer, wordsOf(answer));
        QCOMPARE(answer->response.body, "hello"_ba);
        QVERIFY(answer->timing.encrypted >= 0);
    }

    void theSystemsAuthoritiesStayTrustedBesideIt()
    {
        RawServer server(m_answer, m_authority.listener(u"IP:127.0.0.1"_s));
        network::Policy policy;
        policy.caCertificates = m_authority.pem();
        network::HttpClient client(policy);
        QNetworkReply *reply = client.accessManager().get(QNetworkRequest(server.url(u"/"_s, u"https"_s)));
        QTRY_VERIFY(reply->isFinished());
        const QList<QSslCertificate> trusted = reply->request().sslConfiguration().caCertificates();
        QCOMPARE(trusted.size(), QSslConfiguration::systemCaCertificates().size() + 1);
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("an unknown issuer")
            << u"IP:127.0.0.1"_s << 1 << false << QStringList{u"“Own Authority”"_s, u"not trusted"_s, u"--ca-file"_s};
        QTest::newRow("expired yesterday")
            << u"IP:127.0.0.1"_s << -1 << true
            << QStringList{u"was good until "_s + here(-1), u"clock here says "_s + here(0), u"renew"_s};
        QTest::newRow("for another host")
            << u"DNS:portal.example"_s << 1 << true
            << QStringList{u"is for portal.example, not for 127.0.0.1"_s, u"Check the address"_s};
        QTest::newRow("for five other hosts")
            << u"DNS:a.example,DNS:b.example,DNS:c.example,DNS:d.example,DNS:e.example"_s << 1 << true
            << QStringList{u"is for a.example, b.example, c.example and 2 more, not"_s};
        QTest::newRow("for another host, expired, by an unknown issuer")
            << u"DNS:portal.example"_s << -1 << false
            << QStringList{u"portal.example"_s, u"was good until"_s, u"not trusted"_s, u"Check the address"_s};
    }

    void whatIsWrongIsSaid()
    {
        QFETCH(QString, name);
        QFETCH(int, days);
        QFETCH(bool, known);
        QFETCH(QStringList, words);
        RawServer server(m_answer, m_authority.listener(name, days));
        const auto answer = ask(server.url(u"/"_s, u"https"_s), known ? m_authority.pem() : m_other.pem());
        QCOMPARE(codeOf(answer), ErrorCode::TlsFailed);
        const QString sentence = describe(answer.error());
        for (const QString &word : words)
            QVERIFY2(sentence.contains(word), qPrintable(sentence));
        QCOMPARE(sentence.contains(u"--ca-file"_s), words.contains(u"--ca-file"_s));
        QVERIFY(server.requests.isEmpty());
    }

    void aCertificateThatVouchesForItselfIsNamed()
    {
        RawServer server(m_answer, m_other.selfSignedListener());
        const auto answer = ask(server.url(u"/"_s, u"https"_s), m_authority.pem());
        QCOMPARE(codeOf(answer), ErrorCode::TlsFailed);
        QVERIFY2(answer.error().detail.contains(u"“Other Authority” alone"_s), wordsOf(answer));
    }

    void aServerWithoutTlsIsNoMatterOfCertificates()
    {
        RawServer server(m_answer);
        const auto answer = ask(server.url(u"/"_s, u"https"_s), m_authority.pem());
        QVERIFY(!answer);
        QVERIFY2(!wordsOf(answer).contains("--ca-file"), wordsOf(answer));
    }

    void anErrorWithoutARowKeepsItsOwnWords()
    {
        const QSslError error(QSslError::InvalidPurpose);
        QCOMPARE(network::certificateProblem({error, error}, u"a.example"_s, 0), error.errorString());
        QCOMPARE(network::certificateProblem({}, u"a.example"_s, 0), QString());
    }

    void aCertificateOfTomorrowIsToldByTheClock()
    {
        const QSslCertificate certificate(m_authority.pem());
        const qint64 begin = certificate.effectiveDate().toSecsSinceEpoch();
        const QString words = network::certificateProblem({QSslError(QSslError::CertificateNotYetValid, certificate)},
                                                          u"a.example"_s, begin - 86400);
        QVERIFY2(words.contains(u"“Own Authority” is good from "_s + here(0)), qPrintable(words));
        QVERIFY2(words.contains(u"clock here says "_s + here(-1)), qPrintable(words));
    }

    /// There is no way to go on in spite of an error, so no line of code may offer one.
    void noErrorIsEverIgnored()
    {
        int files = 0;
        for (const QString &folder : {u"src"_s, u"ui"_s}) {
            QDirIterator sources(places::inSource(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                                 QDirIterator::Subdirectories);
            while (sources.hasNext()) {
                QFile file(sources.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray code = file.readAll();
                for (const char *way : {"ignoreSslErrors", "VerifyNone", "QueryPeer", "setPeerVerify"})
                    QVERIFY2(!code.contains(way), qPrintable(file.fileName()));
                ++files;
            }
        }
        QVERIFY(files > 100);
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
