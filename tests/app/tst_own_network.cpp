// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers.h"
#include "app/services.h"
#include "http/form.h"
#include "jose/sign.h"
#include "network/proxies.h"
#include "tests/support/own_authority.h"
#include "tests/support/provider_documents.h"
#include "tests/support/recording_proxy.h"
#include "tests/support/wait_for.h"

#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

const QString issuerHost = u"issuer.example"_s;
const QString tokenHost = u"token.example"_s;
const QString keysHost = u"keys.example"_s;
const QString apiHost = u"api.example"_s;

/// A company's network: a provider and an API, each of their parts on a host of its own with a certificate of the
/// company's authority, and a proxy as the only way to them.
class Company
{
public:
    enum class Guests { Anybody, Certified };

    explicit Company(Guests guests = Guests::Anybody)
        : m_guests(guests)
    {
        authority.certifyClient(u"client"_s);
        serve(issuerHost, {{u"issuer"_s, u"https://issuer.example"_s},
                           {u"authorization_endpoint"_s, u"https://issuer.example/auth"_s},
                           {u"token_endpoint"_s, u"https://token.example/"_s},
                           {u"jwks_uri"_s, u"https://keys.example/"_s}});
        serve(keysHost, keySetOf(m_key.publicJwk()));
        serve(tokenHost, {});
        serve(apiHost, {{u"hello"_s, u"world"_s}});
    }

    OwnAuthority authority;
    RecordingProxy proxy;

    /// Of somebody whom all its hosts let in.
    network::ClientCertificate certificate() const
    {
        return *network::clientCertificate({u"client.pem"_s, authority.read(u"client.pem"_s)},
                                           {u"client.key"_s, Secret(authority.read(u"client.key"_s))});
    }

    /// From now on this host has a certificate for `name`, of this authority, good for `days`.
    void certify(const QString &host, const OwnAuthority &by, const QString &name, int days)
    {
        m_servers[host] = std::make_unique<RawServer>(
            [this, host](QTcpSocket &socket, const QByteArray &request) {
                const QByteArray body = QJsonDocument(host == tokenHost ? tokens() : m_documents[host]).toJson();
                RawServer::http("200 OK", "Content-Type: application/json\r\n", body)(socket, request);
            },
            m_guests == Guests::Certified ? by.listenerFor(authority, name) : by.listener(name, days));
        proxy.hosts.insert(host.toLatin1() + ":443", m_servers[host]->port());
    }

    qsizetype requestsAt(const QString &host) { return m_servers[host]->requests.size(); }

    /// What the person's browser does at the authorization URL.
    void consent(const QUrl &url)
    {
        const QUrlQuery query(url);
        m_nonce = query.queryItemValue(u"nonce"_s);
        http::Request request;
        request.url = QUrl(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        request.url.setQuery(u"code=s3cret-code&state="_s + query.queryItemValue(u"state"_s));
        m_browser.send(request, &m_browser);
    }

private:
    void serve(const QString &host, const QJsonObject &document)
    {
        m_documents.insert(host, document);
        certify(host, authority, u"DNS:"_s + host, 1);
    }

    QJsonObject tokens() const
    {
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const QJsonObject claims{{u"iss"_s, u"https://issuer.example"_s},
                                 {u"sub"_s, u"ada"_s},
                                 {u"aud"_s, u"client"_s},
                                 {u"iat"_s, now},
                                 {u"exp"_s, now + 3600},
                                 {u"nonce"_s, m_nonce}};
        return {{u"access_token"_s, u"s3cret-access"_s},
                {u"token_type"_s, u"Bearer"_s},
                {u"expires_in"_s, 3600},
                {u"refresh_token"_s, u"s3cret-refresh"_s},
                {u"id_token"_s, QString::fromLatin1(m_key.signCompact(QJsonDocument(claims).toJson()))}};
    }

    const jose::SigningKey m_key = jose::SigningKey::generate();
    Guests m_guests;
    QString m_nonce;
    network::HttpClient m_browser;
    QHash<QString, QJsonObject> m_documents;
    std::map<QString, std::unique_ptr<RawServer>> m_servers;
};

/// The program, started with --proxy and --ca-file.
class Program
{
public:
    explicit Program(Company &company, const network::ClientCertificate &certificate = {})
        : m_company(company)
        , m_services({m_folder.path(), true, company.authority.pem(), *network::parseProxy(company.proxy.address()),
                      certificate})
    {
    }

    Result<app::Account> signIn()
    {
        app::SignInOptions options;
        options.provider = app::otherProvider;
        options.issuer = u"https://issuer.example"_s;
        options.client.clientId = u"client"_s;
        options.scope = QStringList{u"openid"_s};
        const auto flow = m_services.signIn(options);
        return waitFor(flow->start([this](const QUrl &url) -> Result<bool> {
            m_company.consent(url);
            return true;
        }));
    }

    Result<http::Exchange> ask(const app::Account &account)
    {
        http::Request request;
        request.url = QUrl(u"https://api.example/"_s);
        app::Authorization authorization;
        authorization.kind = app::Authorization::Kind::AccountToken;
        authorization.account = account;
        return waitFor(m_services.requests().run(request, authorization, {{apiHost}, {}}, &m_services));
    }

    /// Signs in and asks the API; the first error ends it.
    Result<http::Exchange> work()
    {
        return signIn().and_then([this](const app::Account &account) { return ask(account); });
    }

private:
    Company &m_company;
    QTemporaryDir m_folder;
    app::Services m_services;
};

} // namespace

/// Proxy and authority hold for all requests alike: discovery, token, keys and API.
class TestOwnNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allRequestsTakeTheProxyAndTrustTheAuthority()
    {
        Company company;
        Program program(company);
        const auto answer = program.work();
        QVERIFY2(answer, wordsOf(answer));
        QCOMPARE(answer->response.status, 200);
        const QList<QByteArray> asked = {"CONNECT issuer.example:443", "CONNECT token.example:443",
                                         "CONNECT keys.example:443", "CONNECT api.example:443"};
        QCOMPARE(company.proxy.served, asked); // the callback to this computer is not among them
        QCOMPARE(company.requestsAt(tokenHost), 1);
        QCOMPARE(company.requestsAt(apiHost), 1);
    }

    void allRequestsShowTheClientsCertificate()
    {
        Company company(Company::Guests::Certified);
        Program program(company, company.certificate());
        const auto answer = program.work();
        QVERIFY2(answer, wordsOf(answer));
        QCOMPARE(answer->response.status, 200);
        for (const QString &host : {issuerHost, tokenHost, keysHost, apiHost})
            QCOMPARE(company.requestsAt(host), 1);
    }

    void whoShowsNoCertificateIsLetInNowhere()
    {
        Company company(Company::Guests::Certified);
        Program program(company);
        QVERIFY(!program.work());
        QCOMPARE(company.requestsAt(issuerHost), 0);
    }

    void aBadCertificateEndsEachOfThem_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("words");
        const std::pair<const char *, QString> requests[] = {
            {"RFC 8414 6: discovery", issuerHost}, {"token", tokenHost}, {"keys", keysHost}, {"API", apiHost}};
        for (const auto &[what, host] : requests) {
            QTest::addRow("%s: an unknown issuer", what)
                << host << false << host << 1 << u"issued by “Stranger”, which is not trusted here"_s;
            QTest::addRow("%s: expired", what) << host << true << host << -1 << u"was good until"_s;
            QTest::addRow("%s: for another host", what)
                << host << true << u"portal.example"_s << 1 << u"is for portal.example, not for "_s + host;
        }
    }

    void aBadCertificateEndsEachOfThem()
    {
        QFETCH(QString, host);
        QFETCH(bool, known);
        QFETCH(QString, name);
        QFETCH(int, days);
        QFETCH(QString, words);
        const OwnAuthority stranger(u"Stranger"_s);
        Company company;
        company.certify(host, known ? company.authority : stranger, u"DNS:"_s + name, days);
        Program program(company);
        const auto answer = program.work();
        QCOMPARE(codeOf(answer), ErrorCode::TlsFailed);
        QCOMPARE(answer.error().subject, host);
        QVERIFY2(answer.error().detail.contains(words), wordsOf(answer));
        QCOMPARE(company.requestsAt(host), 0);
    }
};

QTEST_GUILESS_MAIN(TestOwnNetwork)
#include "tst_own_network.moc"
