// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/inspecting.h"
#include "tests/support/raw_server.h"
#include "tests/support/seal.h"

using namespace Qt::StringLiterals;
using inspecting::good;
using inspecting::keySet;
using tokens::json;

/// `inspect --discover`: keys of the issuer.
class TestDiscovery : public Inspecting
{
    Q_OBJECT

private Q_SLOTS:
    void discovery_data()
    {
        QTest::addColumn<bool>("named");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<int>("code");
        QTest::newRow("the token's own issuer on this machine") << false << QString() << u"unverified"_s << 3;
        QTest::newRow("an issuer that the user named") << true << QString() << u"valid"_s << 0;
        QTest::newRow("the same of an encrypted token") << true << u"sealed"_s << u"valid"_s << 0;
        QTest::newRow("a document of another issuer") << true << u"other"_s << QString() << 3;
        QTest::newRow("a redirect") << true << u"redirect"_s << QString() << 3;
        QTest::newRow("a key set of 2 MB") << true << u"large"_s << QString() << 3;
        QTest::newRow("a key set elsewhere without https") << true << u"http-keys"_s << QString() << 3;
        QTest::newRow("an endpoint elsewhere without https") << true << u"http-endpoint"_s << QString() << 3;
        QTest::newRow("a key set that redirects") << true << u"redirected-keys"_s << QString() << 3;
    }
    void discovery()
    {
        QFETCH(bool, named);
        QFETCH(QString, fault);
        QFETCH(QString, verdict);
        QFETCH(int, code);
        QString issuer;
        RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
            const bool isDocument = request.contains(".well-known");
            const QByteArray base = issuer.toLatin1();
            if (fault == u"redirect"_s || (fault == u"redirected-keys"_s && !isDocument)) {
                RawServer::http("302 Found", "Location: " + base + "/elsewhere\r\n", "")(socket, request);
                return;
            }
            const QByteArray document = json("{'issuer':'") + (fault == u"other"_s ? "https://evil.example" : base) +
                                        json("','authorization_endpoint':'") + base + json("/a','token_endpoint':'") +
                                        (fault == u"http-endpoint"_s ? "http://public.example" : base) +
                                        json("/t','jwks_uri':'") +
                                        (fault == u"http-keys"_s ? "http://public.example" : base) + json("/keys'}");
            const QByteArray keys = fault == u"large"_s ? QByteArray(2'000'000, ' ') + keySet() : keySet();
            RawServer::http("200 OK", "Content-Type: application/json\r\n", isDocument ? document : keys)(socket,
                                                                                                          request);
        });
        issuer = server.url(QString()).toString();
        QByteArray token = good("{\"iss\":\"" + issuer.toLatin1() + "\"}");
        QStringList asked{u"--discover"_s};
        if (fault == u"sealed"_s) {
            const QByteArray secret(16, 'k');
            token = seal::compact(json("{'alg':'dir','enc':'A128GCM'}"), {}, "AES-128-GCM", secret, token);
            asked << u"--secret-file"_s << file(u"secret"_s, secret);
        }
        const CliAnswer answer =
            inspectServed(token, asked << (named ? QStringList{u"--issuer"_s, issuer, u"--client-id"_s, u"client"_s}
                                                 : QStringList()));
        QVERIFY2(answer.json().object()[u"verdict"].toString() == verdict, answer.out + answer.err);
        QCOMPARE(answer.code, code);
        QCOMPARE(answer.err.isEmpty(), code == 0);
        QCOMPARE(server.accepted > 0, named); // what a token alone names leads to no machine of this network
        QCOMPARE(answer.err.contains("name it with --issuer"), !named);
        for (const QByteArray &request : server.requests)
            QVERIFY(!request.contains("/elsewhere"));
    }

    void anIssuerThatIsNoAddressIsNotAsked()
    {
        const CliAnswer answer = inspect(good(json("{'iss':'http://issuer.example'}")), QStringList(u"--discover"_s));
        QCOMPARE(answer.json().object()[u"verdict"].toString(), u"unverified"_s);
        QVERIFY2(answer.err.contains("https"), answer.err);
        QCOMPARE(inspect(good(), words("--discover --lines")).code, 2);
    }

    void aTokenWithoutAnIssuerLeavesNobodyToAsk()
    {
        const QByteArray token = good(json("{'iss':null,'nonce':null,'at_hash':null,'c_hash':null}")); // no ID token
        const CliAnswer answer = inspect(token, words("--discover --profile jwt"));
        QCOMPARE(answer.json().object()[u"verdict"].toString(), u"unverified"_s);
        QCOMPARE(answer.code, 1); // a key was asked for
        QVERIFY2(answer.err.contains("names no issuer"), answer.err);
    }

    void onlyTheFirstIssuersAreAsked()
    {
        QByteArray text;
        for (int i = 0; i < 9; ++i)
            text += good("{\"iss\":\"http://issuer" + QByteArray::number(i) + ".example\"}") + '\n';
        const CliAnswer answer = inspect(text, QStringList(u"--discover"_s));
        QVERIFY2(answer.err.contains("issuer7.example") && !answer.err.contains("issuer8.example"), answer.err);
        QVERIFY2(answer.err.contains("the first 8 were asked"), answer.err);
    }

    void aGivenKeyJudgesBesideDiscovery_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("code");
        // What the token alone names is not asked, as nothing is open; an issuer that is named and does not answer is
        // an outside that failed.
        QTest::newRow("the token's own issuer") << QStringList() << 0;
        QTest::newRow("an issuer that does not answer") << words("--client-id client --issuer http://127.0.0.1:1") << 3;
    }
    void aGivenKeyJudgesBesideDiscovery()
    {
        QFETCH(QStringList, more);
        QFETCH(int, code);
        const QByteArray token = good(json("{'iss':'http://127.0.0.1:1'}"));
        const CliAnswer answer = inspect(token, withKey() << u"--discover"_s << more);
        QVERIFY2(answer.json().object()[u"verdict"].toString() == u"valid"_s, answer.out + answer.err);
        QCOMPARE(answer.code, code);
        QCOMPARE(answer.err.isEmpty(), code == 0);
    }
};

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
