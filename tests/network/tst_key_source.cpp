// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/key_source.h"
#include "tests/support/provider_documents.h"
#include "tests/support/raw_server.h"
#include "tests/support/wait_for.h"

using namespace Qt::StringLiterals;
using network::HttpClient;
using network::KeySource;

namespace {

const QByteArray keySet =
    R"({"keys": [{"kty": "EC", "kid": "known", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
    R"("y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]})";

} // namespace

class TestKeySource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreKeptForAWhile_data()
    {
        QTest::addColumn<QString>("kid");
        QTest::addColumn<qint64>("age");
        QTest::addColumn<qsizetype>("requests");
        const qint64 second = 1000;
        QTest::newRow("a known key within 5 minutes") << u"known"_s << 299 * second << qsizetype(1);
        QTest::newRow("a known key after 5 minutes") << u"known"_s << 300 * second << qsizetype(2);
        QTest::newRow("any key within 5 minutes") << QString() << 299 * second << qsizetype(1);
        QTest::newRow("a forged kid within a minute") << u"forged"_s << 59 * second << qsizetype(1);
        QTest::newRow("a new kid after a minute") << u"forged"_s << 60 * second << qsizetype(2);
    }

    void keysAreKeptForAWhile()
    {
        QFETCH(const QString, kid);
        QFETCH(const qint64, age);
        RawServer server(RawServer::http("200 OK", "", keySet));
        HttpClient client;
        qint64 now = 1000000;
        KeySource source(client, [&now] { return now; });
        const auto first = waitFor(source.keys(server.url(), u"known"_s));
        QVERIFY2(first, wordsOf(first).constData());
        QCOMPARE(first->keys.size(), size_t(1));
        now += age;
        QVERIFY(waitFor(source.keys(server.url(), kid)));
        QTEST(server.requests.size(), "requests");
    }

    void saysWhyThereAreNoKeys_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("500") << "500 Internal Server Error"_ba << keySet << ErrorCode::AnswerMalformed;
        QTest::newRow("a redirect") << "302 Found"_ba
                                    << ""_ba << ErrorCode::AnswerMalformed;
        QTest::newRow("HTML") << "200 OK"_ba
                              << "<html>"_ba << ErrorCode::AnswerMalformed;
        QTest::newRow("more than 1 MB") << "200 OK"_ba << QByteArray(1024 * 1024 + 1, ' ') << ErrorCode::AnswerTooLarge;
    }

    void saysWhyThereAreNoKeys()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const QByteArray, body);
        QFETCH(const ErrorCode, code);
        RawServer server(RawServer::http(status, "Location: http://127.0.0.1:1/\r\n", body));
        HttpClient client;
        KeySource source(client);
        QCOMPARE(codeOf(waitFor(source.keys(server.url(), {}))), code);
        // A failure is not kept.
        QCOMPARE(codeOf(waitFor(source.keys(server.url(), {}))), code);
        QCOMPARE(server.requests.size(), 2);
    }

    void rfc8414Section6KeysAndMetadataFromElsewhereNeedHttps()
    {
        HttpClient client;
        KeySource source(client);
        QCOMPARE(codeOf(waitFor(source.keys(QUrl(u"http://example.org/certs"_s), {}))), ErrorCode::UrlUnusable);
        QCOMPARE(codeOf(waitFor(source.metadata(u"http://example.org"_s))), ErrorCode::UrlUnusable);
    }

    void rfc8414Section32OnlyAnAnswerWithTheStatus200IsMetadata()
    {
        QByteArray status = "200 OK";
        QByteArray document;
        RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
            RawServer::http(status, "Content-Type: application/json\r\n", document)(socket, request);
        });
        const QString issuer = u"http://127.0.0.1:%1"_s.arg(server.port());
        document = QJsonDocument(discoveryDocument(issuer)).toJson();
        HttpClient client;
        KeySource source(client);
        for (const char *wrong : {"201 Created", "404 Not Found", "500 Internal Server Error"}) {
            status = wrong;
            QCOMPARE(codeOf(waitFor(source.metadata(issuer))), ErrorCode::AnswerMalformed);
        }
        status = "200 OK";
        QVERIFY(waitFor(source.metadata(issuer)));
    }

    /// By the same source, in the same process.
    void whatFailedWithoutANetworkIsFetchedOnceItIsBack()
    {
        QByteArray document;
        RawServer server([&document](QTcpSocket &socket, const QByteArray &request) {
            const bool isDiscovery = request.startsWith("GET /.well-known/");
            RawServer::http("200 OK", "Content-Type: application/json\r\n", isDiscovery ? document : keySet)(socket,
                                                                                                             request);
        });
        const QString issuer = u"http://127.0.0.1:%1"_s.arg(server.port());
        document = QJsonDocument(discoveryDocument(issuer)).toJson();
        HttpClient client;
        KeySource source(client);
        server.goAway();
        const auto gone = waitFor(source.metadata(issuer));
        QCOMPARE(codeOf(gone), ErrorCode::HostUnreachable);
        QVERIFY2(wordsOf(gone).contains("cannot be reached"), wordsOf(gone).constData());
        QCOMPARE(codeOf(waitFor(source.keys(QUrl(issuer + u"/keys"_s), {}))), ErrorCode::HostUnreachable);
        QCOMPARE(server.accepted, 0);

        server.comeBack();
        const auto metadata = waitFor(source.metadata(issuer));
        QVERIFY2(metadata, wordsOf(metadata).constData());
        const auto keys = waitFor(source.keys(metadata->jwksUri, u"known"_s));
        QVERIFY2(keys, wordsOf(keys).constData());
        QCOMPARE(keys->keys.size(), size_t(1));
    }

    void rfc8414Section33MetadataIsOfTheIssuerThatWasAskedAndFetchedOnce()
    {
        QByteArray document;
        RawServer server([&document](QTcpSocket &socket, const QByteArray &request) {
            RawServer::http("200 OK", "Content-Type: application/json\r\n", document)(socket, request);
        });
        const QString issuer = u"http://127.0.0.1:%1"_s.arg(server.port());
        document = QJsonDocument(discoveryDocument(issuer)).toJson();
        HttpClient client;
        KeySource source(client);
        QVERIFY(!source.knownMetadata(issuer));
        const auto metadata = waitFor(source.metadata(issuer));
        QVERIFY2(metadata, wordsOf(metadata).constData());
        QCOMPARE(source.knownMetadata(issuer).value(), *metadata);
        QCOMPARE(metadata->tokenEndpoint, QUrl(issuer + u"/token"_s));
        QVERIFY(waitFor(source.metadata(issuer)));
        QCOMPARE(server.requests.size(), 1);
        QVERIFY(server.requests.at(0).startsWith("GET /.well-known/openid-configuration HTTP/1.1\r\n"));
        document.replace("127.0.0.1", "localhost");
        KeySource stranger(client);
        QCOMPARE(codeOf(waitFor(stranger.metadata(issuer))), ErrorCode::ProviderMetadataWrong);
    }
};

QTEST_GUILESS_MAIN(TestKeySource)
#include "tst_key_source.moc"
