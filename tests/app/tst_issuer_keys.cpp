// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/issuer_keys.h"

#include "tests/support/provider_documents.h"
#include "tests/support/raw_server.h"
#include "tests/support/wait_for.h"

using namespace Qt::StringLiterals;
using app::NamedBy;

Q_DECLARE_METATYPE(NamedBy)

namespace {

const QByteArray publishedKeys =
    R"({"keys": [{"kty": "EC", "kid": "known", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
    R"("y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]})";

/// Names of a made-up internet.
Future<QList<QHostAddress>> madeUp(const QString &host)
{
    static const QHash<QString, QStringList> names = {
        {u"inside.example"_s, {u"10.0.0.1"_s}},
        {u"router.example"_s, {u"192.0.2.1"_s, u"192.168.0.1"_s}},
        {u"mapped.example"_s, {u"::ffff:10.0.0.1"_s}},
        {u"metadata.example"_s, {u"169.254.169.254"_s}},
        {u"six.example"_s, {u"fd00::1"_s}},
        {u"self.example"_s, {u"127.0.0.1"_s}},
        {u"public.example"_s, {u"192.0.2.1"_s, u"2001:db8::1"_s}},
    };
    QList<QHostAddress> addresses;
    for (const QString &address : names.value(host))
        addresses.append(QHostAddress(address));
    return ready<QList<QHostAddress>>(addresses);
}

/// Whether a question was ended before anything was sent, or what it came to.
struct Asked
{
    network::HttpClient client{network::Policy{std::chrono::seconds(20), 1024, {}}};
    network::KeySource source{client};
    int requests = 0;

    Asked()
    {
        QObject::connect(&client.accessManager(), &network::AccessManager::started, &client, [this] { ++requests; });
    }
};

} // namespace

class TestIssuerKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void privateHosts_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isPrivate");
        for (const char *host : {"127.0.0.1",
                                 "127.1.2.3",
                                 "10.1.2.3",
                                 "172.16.0.1",
                                 "172.31.255.255",
                                 "192.168.1.1",
                                 "169.254.169.254",
                                 "100.64.0.1",
                                 "0.0.0.0",
                                 "::1",
                                 "::",
                                 "fe80::1",
                                 "fd12::1",
                                 "::ffff:192.168.0.1",
                                 "localhost",
                                 "LOCALHOST",
                                 "a.localhost",
                                 "printer.local",
                                 "metadata.google.internal",
                                 "nas",
                                 "router.lan",
                                 "x.home.arpa"})
            QTest::newRow(host) << QString::fromLatin1(host) << true;
        for (const char *host : {"172.32.0.1", "192.0.2.1", "8.8.8.8", "2001:db8::1", "::ffff:8.8.8.8", "example.com",
                                 "localhost.example.com", "10.example.com"})
            QTest::newRow(host) << QString::fromLatin1(host) << false;
    }
    void privateHosts()
    {
        QFETCH(QString, host);
        QTEST(app::isPrivateHost(host), "isPrivate");
    }

    void anIssuerBehindAPublicName_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<NamedBy>("namedBy");
        QTest::addColumn<bool>("isAsked");
        for (const char *name : {"inside", "router", "mapped", "metadata", "six", "self"}) {
            const QString issuer = u"https://%1.example"_s.arg(QLatin1StringView(name));
            QTest::addRow("%s, named by the token", name) << issuer << NamedBy::Token << false;
            QTest::addRow("%s, named by the user", name) << issuer << NamedBy::User << true;
        }
        QTest::newRow("a public one") << u"https://public.example"_s << NamedBy::Token << true;
        QTest::newRow("one that stands for nothing") << u"https://nowhere.example"_s << NamedBy::Token << true;
        QTest::newRow("no https, named by the user") << u"http://public.example"_s << NamedBy::User << false;
        QTest::newRow("no https, and private") << u"http://10.0.0.1"_s << NamedBy::User << false;
    }
    void anIssuerBehindAPublicName()
    {
        QFETCH(QString, issuer);
        QFETCH(NamedBy, namedBy);
        QFETCH(bool, isAsked);
        Asked asked;
        const auto keys = waitFor(app::keysOfIssuer(asked.source, issuer, namedBy, {}, this, madeUp));
        QVERIFY(!keys); // there is no such internet
        QCOMPARE(asked.requests, isAsked ? 1 : 0);
        if (!isAsked)
            QCOMPARE(codeOf(keys), ErrorCode::UrlUnusable);
    }

    void aKeySetOfAPublicIssuer_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("keySet");
        QTest::addColumn<bool>("isAsked");
        const QString outside = u"https://public.example"_s;
        QTest::newRow("at a private address") << outside << u"https://192.168.0.1/keys"_s << false;
        QTest::newRow("on this machine") << outside << u"SERVER"_s << false;
        QTest::newRow("at a private name") << outside << u"https://nas/keys"_s << false;
        for (const char *name : {"inside", "router", "mapped", "metadata", "six", "self"})
            QTest::addRow("behind the name %s", name)
                << outside << u"https://%1.example/keys"_s.arg(QLatin1StringView(name)) << false;
        QTest::newRow("outside too") << outside << u"https://public.example/keys"_s << true;
        QTest::newRow("on this machine, and the issuer too") << u"http://127.0.0.1"_s << u"SERVER"_s << true;
        QTest::newRow("inside, and the issuer too")
            << u"https://inside.example"_s << u"https://self.example/keys"_s << true;
    }
    void aKeySetOfAPublicIssuer()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, keySet);
        QFETCH(bool, isAsked);
        RawServer server(RawServer::http("200 OK", "", R"({"keys":[]})"));
        oauth::ProviderMetadata metadata;
        metadata.issuer = issuer;
        metadata.jwksUri = keySet == u"SERVER"_s ? server.url(u"/keys"_s) : QUrl(keySet);
        Asked asked;
        const auto keys = waitFor(app::keysOfProvider(asked.source, metadata, {}, this, madeUp));
        QCOMPARE(asked.requests, isAsked ? 1 : 0);
        QCOMPARE(server.accepted, isAsked && keySet == u"SERVER"_s ? 1 : 0);
        if (!isAsked) {
            QCOMPARE(codeOf(keys), ErrorCode::UrlUnusable);
            QVERIFY2(wordsOf(keys).contains("points into a private network"), wordsOf(keys));
        }
    }

    void aKeyThatIsNotThereIsAskedForAnew_data()
    {
        QTest::addColumn<QString>("kid");
        QTest::addColumn<qint64>("age"); // milliseconds
        QTest::addColumn<int>("fetched");
        QTest::newRow("a known key") << u"known"_s << qint64(120'000) << 1;
        QTest::newRow("a key since a rotation") << u"new"_s << qint64(120'000) << 2;
        QTest::newRow("a forged kid within a minute") << u"forged"_s << qint64(59'000) << 1;
        QTest::newRow("a token without kid") << QString() << qint64(120'000) << 1;
    }

    void aKeyThatIsNotThereIsAskedForAnew()
    {
        QFETCH(QString, kid);
        QFETCH(qint64, age);
        QFETCH(int, fetched);
        int keySets = 0;
        QByteArray metadata;
        RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
            const bool isKeySet = request.startsWith("GET /keys ");
            keySets += isKeySet;
            RawServer::http("200 OK", "", isKeySet ? publishedKeys : metadata)(socket, request);
        });
        const QString issuer = u"http://127.0.0.1:%1"_s.arg(server.port());
        metadata = QJsonDocument(discoveryDocument(issuer)).toJson();
        network::HttpClient client;
        qint64 now = 1'000'000;
        network::KeySource source(client, [&now] { return now; });
        const auto first = waitFor(app::keysOfIssuer(source, issuer, NamedBy::User, u"known"_s, this, madeUp));
        QVERIFY2(first, wordsOf(first).constData());
        now += age;
        const auto second = waitFor(app::keysOfIssuer(source, issuer, NamedBy::User, kid, this, madeUp));
        QVERIFY2(second, wordsOf(second).constData());
        QCOMPARE(keySets, fetched);
    }

    void theSystemIsAsked()
    {
        const auto addresses = waitFor(app::addressesOf(u"localhost"_s));
        QVERIFY(addresses && !addresses->isEmpty());
        QVERIFY(addresses->constFirst().isLoopback());
        QVERIFY(waitFor(app::addressesOf(u"nowhere.invalid"_s))->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestIssuerKeys)
#include "tst_issuer_keys.moc"
