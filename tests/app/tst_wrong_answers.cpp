// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sign_in.h"

#include "http/form.h"
#include "jose/sign.h"
#include "keychain/memory_store.h"
#include "tests/support/provider_documents.h"
#include "tests/support/raw_server.h"
#include "tests/support/wait_for.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray discovery = "/.well-known/openid-configuration"_ba;
const QByteArray tokenEndpoint = "/token"_ba;
const QByteArray keys = "/keys"_ba;
const QByteArray json = "Content-Type: application/json\r\n"_ba;

/// A provider that is right but for one of its answers.
class Provider
{
public:
    Provider() { key(); } // made before anybody waits for an answer

    QByteArray wrongAt;      ///< a path, or empty
    RawServer::Answer wrong; ///< what is answered there

    QString issuer() const { return u"http://127.0.0.1:%1"_s.arg(m_server.port()); }

    /// What the person's browser does at the authorization URL: brings the nonce here and the code to the program.
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
    QJsonObject document(const QByteArray &path) const
    {
        if (path == discovery)
            return discoveryDocument(issuer());
        if (path == keys)
            return keySetOf(key().publicJwk());
        return {{u"access_token"_s, u"s3cret-access"_s},
                {u"token_type"_s, u"Bearer"_s},
                {u"refresh_token"_s, u"s3cret-refresh"_s},
                {u"id_token"_s, QString::fromLatin1(key().signCompact(claims()))}};
    }

    QByteArray claims() const
    {
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        return QJsonDocument(QJsonObject{{u"iss"_s, issuer()},
                                         {u"sub"_s, u"ada"_s},
                                         {u"aud"_s, u"client"_s},
                                         {u"iat"_s, now},
                                         {u"exp"_s, now + 3600},
                                         {u"nonce"_s, m_nonce}})
            .toJson();
    }

    void answer(QTcpSocket &socket, const QByteArray &request)
    {
        const QByteArray path = request.split(' ').value(1);
        if (path == wrongAt)
            return wrong(socket, request);
        RawServer::http("200 OK", json, QJsonDocument(document(path)).toJson())(socket, request);
    }

    static const jose::SigningKey &key()
    {
        static const auto made = jose::SigningKey::generate();
        return made;
    }

    QString m_nonce;
    network::HttpClient m_browser;
    RawServer m_server{[this](QTcpSocket &socket, const QByteArray &request) { answer(socket, request); }};
};

RawServer::Answer ok(const QByteArray &body)
{
    return RawServer::http("200 OK", json, body);
}

/// A byte now and then, for ever.
void drip(QTcpSocket &socket, const QByteArray &)
{
    socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{");
    auto *timer = new QTimer(&socket);
    QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
    timer->start(20ms);
}

/// As one process has it, for all the sign-ins of a test.
struct Program
{
    static network::Policy policy()
    {
        network::Policy policy;
        policy.deadline = 1s;
        return policy;
    }

    Result<app::Account> signIn(Provider &provider)
    {
        app::SignInOptions options;
        options.provider = app::otherProvider;
        options.issuer = provider.issuer();
        options.client.clientId = u"client"_s;
        options.scope = QStringList{u"openid"_s};
        app::SignIn flow(client, keySource, accounts, secrets, tokens, clockWatch, clock, options);
        return waitFor(flow.start([&provider](const QUrl &url) -> Result<bool> {
            provider.consent(url);
            return true;
        }));
    }

    QTemporaryDir folder;
    MemoryStore keychain;
    app::Clock clock = app::systemClock();
    network::HttpClient client{policy()};
    network::KeySource keySource{client};
    app::ClockWatch clockWatch{client.accessManager()};
    app::AccountStore accounts{folder.path()};
    app::AccountSecrets secrets{keychain};
    app::Turns turns{folder.path()};
    app::AccessTokens tokens{
        client, keySource, accounts, secrets, turns, [](const app::Account &) { return ready<bool>(true); }, clock};
};

} // namespace

Q_DECLARE_METATYPE(RawServer::Answer)

class TestWrongAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachEndsInOneSentenceAndSigningInWorksAgain_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<RawServer::Answer>("wrong");
        QTest::addColumn<int>("code");
        const auto row = [](const char *what, const QByteArray &path, const RawServer::Answer &wrong,
                            ErrorCode code = ErrorCode::AnswerMalformed) {
            QTest::addRow("%s: %s", path.constData(), what) << path << wrong << int(code);
        };
        for (const QByteArray &path : {discovery, tokenEndpoint, keys}) {
            row("an HTML page", path, RawServer::http("200 OK", "Content-Type: text/html\r\n", "<html>login</html>"));
            row("an HTML page of a proxy", path, RawServer::http("502 Bad Gateway", "", "<html>502</html>"));
            row("nothing", path, ok(""));
            row("a list", path, ok("[]"));
            row("an object without members", path, ok("{}"));
            row("half an object", path, ok("{\"issuer\": \"ht"));
            row("10 MB", path, ok(QByteArray(10'000'000, ' ')), ErrorCode::AnswerTooLarge);
            row("a redirect", path, RawServer::http("302 Found", "Location: http://evil.example/\r\n", ""));
            row("no HTTP", path, RawServer::saying("SSH-2.0-OpenSSH_9.2\r\n"), ErrorCode::ConnectionDropped);
            row("a byte now and then", path, drip, ErrorCode::TimedOut);
            row("silence", path, RawServer::silent(), ErrorCode::TimedOut);
            row("a closed connection", path, RawServer::saying(""), ErrorCode::ConnectionDropped);
            row("a connection that closes half-way", path,
                RawServer::saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"), ErrorCode::ConnectionDropped);
        }
        row("an error with status 200", tokenEndpoint, ok("{\"error\":\"invalid_grant\"}"), ErrorCode::ProviderRefused);
        row("an error of the wrong type", tokenEndpoint, ok("{\"error\":5}"));
        row("an error with status 200", discovery, ok("{\"error\":\"temporarily_unavailable\"}"));
        row("an error with status 200", keys, ok("{\"error\":\"temporarily_unavailable\"}"));
        row("a number for the token", tokenEndpoint, ok("{\"access_token\":5,\"token_type\":\"Bearer\"}"));
        row("two tokens", tokenEndpoint,
            ok("{\"access_token\":\"s3cret-a\",\"access_token\":\"s3cret-b\",\"token_type\":\"Bearer\"}"));
        row("no ID token", tokenEndpoint, ok("{\"access_token\":\"s3cret-a\",\"token_type\":\"Bearer\"}"),
            ErrorCode::IdTokenRejected);
        row("an ID token that is none", tokenEndpoint,
            ok("{\"access_token\":\"s3cret-a\",\"token_type\":\"Bearer\",\"id_token\":\"s3cret-i\"}"),
            ErrorCode::IdTokenRejected);
        row("a number for the issuer", discovery, ok("{\"issuer\":5}"));
        row("another issuer", discovery, ok("{\"issuer\":\"https://evil.example\"}"), ErrorCode::ProviderMetadataWrong);
        row("two issuers", discovery, ok("{\"issuer\":\"https://evil.example\",\"issuer\":\"https://x.example\"}"));
        row("a text for the keys", keys, ok("{\"keys\":\"none\"}"));
        row("two sets of keys", keys, ok("{\"keys\":[],\"keys\":[]}"));
        row("no key", keys, ok("{\"keys\":[]}"), ErrorCode::IdTokenRejected);
    }

    void eachEndsInOneSentenceAndSigningInWorksAgain()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const RawServer::Answer, wrong);
        QFETCH(const int, code);
        Provider provider;
        Program program;
        provider.wrongAt = path;
        provider.wrong = wrong;

        const auto refused = program.signIn(provider);
        QVERIFY(!refused);
        const QByteArray sentence = wordsOf(refused);
        QVERIFY2(int(refused.error().code) == code, sentence);
        QCOMPARE(exitCode(refused.error()), 3); // not the user's fault
        QVERIFY2(sentence.endsWith('.') && !sentence.contains("..") && !sentence.contains('\n'), sentence);
        QVERIFY2(sentence.size() < 400 && !sentence.contains("s3cret"), sentence);
        QVERIFY(program.accounts.accounts().isEmpty());

        provider.wrongAt.clear();
        const auto account = program.signIn(provider);
        QVERIFY2(account, wordsOf(account));
        QCOMPARE(account->subject, u"ada"_s);
    }
};

QTEST_GUILESS_MAIN(TestWrongAnswers)
#include "tst_wrong_answers.moc"
