// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/form.h"
#include "network/authorization_code_flow.h"
#include "tests/support/raw_server.h"
#include "tests/support/wait_for.h"

#include <QLoggingCategory>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using network::AuthorizationCodeFlow;
using network::HttpClient;
using network::Policy;
using oauth::TokenResponse;

namespace {

const QByteArray tokens = R"({"access_token": "ya29.secret-a", "expires_in": 3599, "refresh_token": "1//secret-r",)"
                          R"("scope": "openid email", "id_token": "a.secret-i.c", "token_type": "Bearer"})";
const QByteArray awkward = "4/0AX4+b%c"; // a code as Google's, and one character that shows a second decoding

Policy quick()
{
    Policy policy;
    policy.deadline = 500ms;
    return policy;
}

/// A client, a provider whose token endpoint says what the test wants, and a browser that brings what the test wants.
class Rig
{
public:
    explicit Rig(RawServer::Answer answer, const Policy &policy = {})
        : server(std::move(answer))
        , client(policy)
    {
        provider.issuer = u"http://127.0.0.1:%1"_s.arg(server.port());
        provider.authorizationEndpoint = QUrl(u"https://accounts.example/authorize?tenant=a%20b"_s);
        provider.tokenEndpoint = server.url(u"/token"_s);
        provider.issParameterSupported = true;
        provider.tokenEndpointAuthMethods = {u"client_secret_basic"_s, u"client_secret_post"_s};
        flow = std::make_unique<AuthorizationCodeFlow>(client.accessManager(), provider, oauthClient);
    }

    /// `query`: what the browser brings, with STATE and ISS filled in.
    Future<TokenResponse> grant(const QList<QByteArray> &queries, std::chrono::seconds timeout = 20s)
    {
        auto request = oauth::AuthorizationRequest::create(oauthClient, {u"openid"_s, u"email"_s});
        request.loginHint = u"a+b@x.org"_s;
        state = request.state;
        verifier = request.codeVerifier.secret();
        return flow->grant(
            request,
            [this, queries](const QUrl &url) -> Result<bool> {
                seen = url;
                for (const QByteArray &query : queries)
                    pages.append(visit(query));
                return true;
            },
            timeout);
    }

    Future<http::Exchange> visit(QByteArray query)
    {
        query.replace("STATE", state.toLatin1()).replace("ISS", QUrl::toPercentEncoding(provider.issuer));
        http::Request request;
        request.url = QUrl::fromEncoded(flow->redirectUri().toLatin1() + '?' + query);
        return browser.send(request, &browser);
    }

    /// A request of the same program that has nothing to do with the client.
    Future<http::Exchange> visitProvider()
    {
        http::Request request;
        request.url = server.url(u"/other"_s);
        return client.send(request, &client);
    }

    http::Form posted(qsizetype index = 0) const
    {
        const QByteArray &request = server.requests.at(index);
        return http::decodeForm(request.mid(request.indexOf("\r\n\r\n") + 4));
    }

    oauth::Client oauthClient{u"client id+1/x"_s, Secret("s+e/c&r%e=t"), {}};
    oauth::ProviderMetadata provider;
    RawServer server;
    HttpClient client;
    HttpClient browser;
    std::unique_ptr<AuthorizationCodeFlow> flow;
    QList<Future<http::Exchange>> pages;
    QUrl seen;
    QString state;
    Secret verifier;
};

const QByteArray good = "state=STATE&iss=ISS&scope=openid+email&code=" + awkward.toPercentEncoding();

QByteArray logged;

void keepLog(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    logged += QByteArray(context.category) + ": " + message.toUtf8() + '\n';
}

} // namespace

class TestAuthorizationCodeFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInWithEveryValueEncodedOnce()
    {
        Rig rig(RawServer::http("200 OK", "Content-Type: application/json\r\n", tokens));
        QSignalSpy ready(rig.flow.get(), &AuthorizationCodeFlow::authorizationUrlReady);
        QSignalSpy accepted(rig.flow.get(), &AuthorizationCodeFlow::callbackAccepted);
        QVERIFY(rig.flow->redirectUri().isEmpty());
        const auto future = rig.grant({good});
        const QString redirectUri = rig.flow->redirectUri();
        QVERIFY(redirectUri.startsWith(u"http://127.0.0.1:"_s));
        const auto result = waitFor(future);
        QVERIFY2(result, wordsOf(result).constData());
        QCOMPARE(result->accessToken.reveal(), "ya29.secret-a"_ba);
        QCOMPARE(result->refreshToken.reveal(), "1//secret-r"_ba);
        QCOMPARE(accepted.size(), 1);
        QVERIFY(rig.flow->redirectUri().isEmpty());

        QCOMPARE(ready.at(0).at(0).toUrl(), rig.seen);
        const QByteArray url = rig.seen.toEncoded();
        QVERIFY2(url.startsWith("https://accounts.example/authorize?"), url.constData());
        const http::Form asked = http::decodeForm(url.mid(url.indexOf('?') + 1));
        QCOMPARE(http::formValue(asked, u"tenant"), u"a b"_s);
        QCOMPARE(http::formValue(asked, u"client_id"), rig.oauthClient.clientId);
        QCOMPARE(http::formValue(asked, u"redirect_uri"), redirectUri);
        QCOMPARE(http::formValue(asked, u"state"), rig.state);
        QCOMPARE(http::formValue(asked, u"scope"), u"openid email"_s);
        QCOMPARE(http::formValue(asked, u"login_hint"), u"a+b@x.org"_s);
        QCOMPARE(http::formValue(asked, u"code_challenge"),
                 QString::fromLatin1(oauth::codeChallengeS256(rig.verifier.reveal())));
        for (const auto &[name, value] : asked)
            QVERIFY2(http::formCount(asked, name) == 1, qPrintable(name));

        QCOMPARE(rig.server.requests.size(), 1);
        QVERIFY(rig.server.requests.at(0).startsWith("POST /token HTTP/1.1\r\n"));
        QVERIFY(rig.server.requests.at(0).contains("code=4%2F0AX4%2Bb%25c"));
        http::Form posted = rig.posted();
        std::sort(posted.begin(), posted.end());
        QCOMPARE(posted, (http::Form{{u"client_id"_s, rig.oauthClient.clientId},
                                     {u"client_secret"_s, u"s+e/c&r%e=t"_s},
                                     {u"code"_s, QString::fromLatin1(awkward)},
                                     {u"code_verifier"_s, QString::fromLatin1(rig.verifier.reveal())},
                                     {u"grant_type"_s, u"authorization_code"_s},
                                     {u"redirect_uri"_s, redirectUri}}));

        rig.flow->finishPage({true, u"ann@example.org"_s});
        const auto page = waitFor(rig.pages.at(0));
        QVERIFY2(page, wordsOf(page).constData());
        QVERIFY(page->response.body.contains("ann@example.org"));
    }

    void aClientProvesItselfAsTheProviderTakesIt_data()
    {
        QTest::addColumn<QStringList>("methods");
        QTest::addColumn<bool>("header");
        QTest::newRow("post where it is listed")
            << QStringList{u"client_secret_basic"_s, u"client_secret_post"_s} << false;
        QTest::newRow("Basic where it alone is listed") << QStringList{u"client_secret_basic"_s} << true;
        QTest::newRow("Basic where nothing is listed") << QStringList() << true;
    }

    void aClientProvesItselfAsTheProviderTakesIt()
    {
        QFETCH(const QStringList, methods);
        QFETCH(const bool, header);
        Rig rig(RawServer::http("200 OK", "Content-Type: application/json\r\n", tokens));
        rig.provider.tokenEndpointAuthMethods = methods;
        rig.flow = std::make_unique<AuthorizationCodeFlow>(rig.client.accessManager(), rig.provider, rig.oauthClient);
        QVERIFY(waitFor(rig.grant({good})));
        QVERIFY(waitFor(rig.flow->refresh(Secret("1//r"), {})));
        QVERIFY(waitFor(rig.visitProvider())); // what comes next must not carry it
        const QByteArray expected =
            "Authorization: Basic " + ("client%20id%2B1%2Fx:s%2Be%2Fc%26r%25e%3Dt"_ba).toBase64();
        for (int request = 0; request < 3; ++request) {
            const bool proves = request < 2;
            QCOMPARE(hasHeader(rig.server.requests.at(request), expected), header && proves);
            QCOMPARE(http::formCount(rig.posted(request), u"client_secret"), !header && proves ? 1 : 0);
            QCOMPARE(http::formCount(rig.posted(request), u"client_id"), !header && proves ? 1 : 0);
        }
    }

    void aProviderThatTakesNoSecretIsNamed()
    {
        Rig rig(RawServer::http("200 OK", "", tokens));
        rig.provider.tokenEndpointAuthMethods = {u"private_key_jwt"_s};
        rig.flow = std::make_unique<AuthorizationCodeFlow>(rig.client.accessManager(), rig.provider, rig.oauthClient);
        const auto result = waitFor(rig.flow->refresh(Secret("1//r"), {}));
        QCOMPARE(codeOf(result), ErrorCode::ProviderMetadataWrong);
        QVERIFY(result.error().detail.contains(u"private_key_jwt"_s));
        QVERIFY(rig.server.requests.isEmpty());
    }

    void rfc8252Section5TheBrowserAloneSeesTheAuthorizationEndpoint()
    {
        Rig rig(RawServer::http("200 OK", "", tokens));
        rig.provider.authorizationEndpoint = rig.server.url(u"/authorize"_s);
        rig.flow = std::make_unique<AuthorizationCodeFlow>(rig.client.accessManager(), rig.provider, rig.oauthClient);
        QVERIFY(waitFor(rig.grant({good})));
        QCOMPARE(rig.seen.path(), u"/authorize"_s);
        QCOMPARE(rig.server.requests.size(), 1);
        QVERIFY(rig.server.requests.at(0).startsWith("POST /token "));
    }

    void rfc7636Section45EveryClientProvesThatItAsked_data()
    {
        QTest::addColumn<Secret>("secret");
        QTest::newRow("RFC 8252 6: a public client") << Secret();
        QTest::newRow("RFC 8252 8.5: a secret that everybody can read proves nothing") << Secret("s");
    }

    void rfc7636Section45EveryClientProvesThatItAsked()
    {
        QFETCH(const Secret, secret);
        Rig rig(RawServer::http("200 OK", "", tokens));
        rig.oauthClient.clientSecret = secret;
        rig.flow = std::make_unique<AuthorizationCodeFlow>(rig.client.accessManager(), rig.provider, rig.oauthClient);
        QVERIFY(waitFor(rig.grant({good})));
        const http::Form asked = http::decodeForm(rig.seen.query(QUrl::FullyEncoded).toLatin1());
        const QString verifier = QString::fromLatin1(rig.verifier.reveal());
        QCOMPARE(http::formValue(asked, u"code_challenge_method"), u"S256"_s);
        QCOMPARE(http::formValue(asked, u"code_challenge"),
                 QString::fromLatin1(oauth::codeChallengeS256(rig.verifier.reveal())));
        QVERIFY(!rig.seen.toString().contains(verifier));
        QCOMPARE(http::formValue(rig.posted(), u"code_verifier"), verifier);
        QCOMPARE(http::formCount(rig.posted(), u"client_secret"), secret.isEmpty() ? 0 : 1);
    }

    void rfc9700Section21AStateIsGoodForOneSignIn()
    {
        Rig rig(RawServer::http("200 OK", "", tokens));
        QVERIFY(waitFor(rig.grant({good})));
        const QByteArray first = rig.state.toLatin1();
        const auto second = rig.grant({QByteArray(good).replace("STATE", first)});
        QCOMPARE(waitFor(rig.pages.at(1))->response.status, 400);
        QVERIFY(!second.isFinished());
        QCOMPARE(rig.server.requests.size(), 1);
    }

    void rfc7636Section41EveryGrantStartsAfresh()
    {
        Rig rig(RawServer::http("200 OK", "", tokens));
        QVERIFY(waitFor(rig.grant({good})));
        const QString first = rig.state;
        QVERIFY(waitFor(rig.grant({good})));
        QVERIFY(rig.state != first);
        QVERIFY(rig.server.requests.at(0) != rig.server.requests.at(1));
    }

    void goesOnWaitingAfterWhatIsNotOurs_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("parameter");
        QTest::newRow("RFC 8252 8.9: a wrong state") << "state=x&iss=ISS&code=evil"_ba << u"state"_s;
        QTest::newRow("RFC 8252 8.9: no state") << "iss=ISS&code=evil"_ba << u"state"_s;
        QTest::newRow("RFC 6749 3.1: the state twice") << "state=STATE&state=STATE&iss=ISS&code=evil"_ba << u"state"_s;
        QTest::newRow("RFC 9207 2.4: another issuer, before the code goes anywhere")
            << "state=STATE&iss=https://evil.example&code=evil"_ba << u"iss"_s;
        QTest::newRow("RFC 9207 2.4: no issuer, before the code goes anywhere")
            << "state=STATE&code=evil"_ba << u"iss"_s;
        QTest::newRow("RFC 8252 8.9: a denial without state") << "error=access_denied&iss=ISS"_ba << u"state"_s;
    }

    void goesOnWaitingAfterWhatIsNotOurs()
    {
        QFETCH(const QByteArray, bad);
        Rig rig(RawServer::http("200 OK", "", tokens));
        QSignalSpy rejected(rig.flow.get(), &AuthorizationCodeFlow::callbackRejected);
        const auto future = rig.grant({bad});
        const auto page = waitFor(rig.pages.at(0));
        QCOMPARE(page->response.status, 400);
        QCOMPARE(rejected.size(), 1);
        QTEST(rejected.at(0).at(0).value<Error>().subject, "parameter");
        QVERIFY(!future.isFinished());
        QVERIFY(rig.server.requests.isEmpty());
        const auto second = rig.visit(good);
        QVERIFY(waitFor(future));
        QCOMPARE(http::formValue(rig.posted(), u"code"), QString::fromLatin1(awkward));
    }

    void aDenialEndsTheSignInAndThePageSaysSo()
    {
        Rig rig(RawServer::http("200 OK", "", tokens));
        const auto result = waitFor(rig.grant({"state=STATE&iss=ISS&error=access_denied&error_description=no+way"}));
        QCOMPARE(codeOf(result), ErrorCode::AuthorizationDenied);
        QCOMPARE(result.error().detail, u"no way"_s);
        QVERIFY(rig.server.requests.isEmpty());
        rig.flow->finishPage({false, describe(result.error())});
        const auto page = waitFor(rig.pages.at(0));
        QVERIFY(page->response.body.contains("Not signed in"));
        QVERIFY(page->response.body.contains("access_denied"));
    }

    void saysWhatTheTokenEndpointDid_data()
    {
        QTest::addColumn<RawServer::Answer>("answer");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("a refusal") << RawServer::http(
                                          "400 Bad Request", "",
                                          R"({"error": "invalid_grant", "error_description": "Bad Request"})")
                                   << ErrorCode::ProviderRefused << u"invalid_grant (Bad Request)"_s;
        QTest::newRow("RFC 7636 4.6: a verifier that does not fit")
            << RawServer::http("400 Bad Request", "",
                               R"({"error": "invalid_grant", "error_description": "Invalid code verifier."})")
            << ErrorCode::ProviderRefused << u"invalid_grant (Invalid code verifier.)"_s;
        const QByteArray echo = R"({"error": "invalid_grant", "error_description": "Unknown code: THIS"})";
        QTest::newRow("a refusal that repeats the code")
            << RawServer::http("400 Bad Request", "", QByteArray(echo).replace("THIS", awkward))
            << ErrorCode::ProviderRefused << u"invalid_grant (Unknown code: CODE#1)"_s;
        QTest::newRow("401 with a Basic challenge, which must not cause a second POST")
            << RawServer::http("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n",
                               R"({"error": "invalid_client"})")
            << ErrorCode::ProviderRefused << u"invalid_client"_s;
        QTest::newRow("500") << RawServer::http("500 Internal Server Error", "", "<html>oops")
                             << ErrorCode::AnswerMalformed << u"HTML page instead of JSON (status 500)"_s;
        QTest::newRow("an error with 200") << RawServer::http("200 OK", "", R"({"error": "invalid_grant"})")
                                           << ErrorCode::ProviderRefused << u"invalid_grant"_s;
        QTest::newRow("no access token") << RawServer::http("200 OK", "", R"({"token_type": "Bearer"})")
                                         << ErrorCode::AnswerMalformed << u"“access_token” is missing"_s;
        QTest::newRow("HTML with 200") << RawServer::http("200 OK", "", "<html>") << ErrorCode::AnswerMalformed
                                       << u"HTML"_s;
        QTest::newRow("nothing in it") << RawServer::http("200 OK", "", "") << ErrorCode::AnswerMalformed << u"empty"_s;
        QTest::newRow("a redirect") << RawServer::http("307 Temporary Redirect",
                                                       "Location: http://127.0.0.1:1/take\r\n", "")
                                    << ErrorCode::AnswerMalformed << u"follows no redirect"_s;
        QTest::newRow("too late") << RawServer::silent() << ErrorCode::TimedOut << u"may already have redeemed"_s;
        QTest::newRow("too much") << RawServer::http("200 OK", "", QByteArray(9 * 1024 * 1024, ' '))
                                  << ErrorCode::AnswerTooLarge << u"too large"_s;
    }

    void saysWhatTheTokenEndpointDid()
    {
        QFETCH(const RawServer::Answer, answer);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, words);
        Rig rig(answer, quick());
        const auto result = waitFor(rig.grant({good}));
        QCOMPARE(codeOf(result), code);
        QVERIFY2(describe(result.error()).contains(words), wordsOf(result).constData());
        QCOMPARE(rig.server.requests.size(), 1);
    }

    void aCodeThatMayBeSpentIsCalledSo()
    {
        Rig rig(RawServer::saying(""));
        const auto dropped = waitFor(rig.grant({good}));
        QCOMPARE(codeOf(dropped), ErrorCode::ConnectionDropped);
        QVERIFY2(dropped.error().detail.contains(u"may already have redeemed"_s), wordsOf(dropped).constData());

        int times = 0;
        Rig again([&times](QTcpSocket &socket, const QByteArray &request) {
            (++times == 1 ? RawServer::saying("")
                          : RawServer::http("400 Bad Request", "", R"({"error": "invalid_grant"})"))(socket, request);
        });
        const auto refused = waitFor(again.grant({good}));
        QCOMPARE(codeOf(refused), ErrorCode::ProviderRefused);
        QVERIFY2(refused.error().detail.contains(u"may already have redeemed"_s), wordsOf(refused).constData());
    }

    void aRefreshThatWasNotAnsweredCanBeTriedAgain()
    {
        Rig rig(RawServer::saying(""));
        const auto dropped = waitFor(rig.flow->refresh(Secret("1//r"), {}));
        QCOMPARE(codeOf(dropped), ErrorCode::ConnectionDropped);
        QVERIFY2(describe(dropped.error()).contains(u"Try again"_s), wordsOf(dropped).constData());
        QVERIFY2(!describe(dropped.error()).contains(u"sign in again"_s), wordsOf(dropped).constData());
    }

    void aBrowserThatDoesNotOpenEndsNothing()
    {
        Rig rig(RawServer::http("200 OK", "", tokens));
        QSignalSpy notOpened(rig.flow.get(), &AuthorizationCodeFlow::browserNotOpened);
        auto request = oauth::AuthorizationRequest::create(rig.oauthClient, {});
        rig.state = request.state;
        const auto future = rig.flow->grant(
            request,
            [](const QUrl &url) -> Result<bool> {
                return failure(ErrorCode::BrowserNotOpened, u"no-such-browser"_s, url.toString());
            },
            20s);
        QCOMPARE(notOpened.size(), 1);
        QCOMPARE(notOpened.at(0).at(0).value<Error>().code, ErrorCode::BrowserNotOpened);
        const auto page = rig.visit(good);
        QVERIFY(waitFor(future));
    }

    void rfc8252Section83AnUnusedSignInTimesOutAndClosesThePort()
    {
        Rig rig(RawServer::silent());
        const auto result = waitFor(rig.grant({}, 1s));
        QCOMPARE(codeOf(result), ErrorCode::TimedOut);
        QVERIFY(rig.flow->redirectUri().isEmpty());
    }

    void rfc8252Section83ThePortIsOpenFromTheStartToTheCancellation()
    {
        Rig rig(RawServer::silent());
        QVERIFY(rig.flow->redirectUri().isEmpty());
        const auto future = rig.grant({});
        const QUrl uri(rig.flow->redirectUri());
        rig.flow.reset();
        QVERIFY(future.isCanceled());
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(uri.port()));
        QVERIFY(!socket.waitForConnected(1000));
    }

    void cancellingInTheTokenRequestDropsItAndTellsTheBrowser()
    {
        Rig rig(RawServer::silent());
        const auto future = rig.grant({good});
        QTRY_COMPARE(rig.server.requests.size(), 1);
        rig.flow.reset();
        QVERIFY(future.isCanceled());
        QTRY_COMPARE(rig.server.open, 0);
        QVERIFY(waitFor(rig.pages.at(0))->response.body.contains("given up"));
    }

    void theDeathOfTheManagerHarmsNothing()
    {
        auto rig = std::make_unique<Rig>(RawServer::silent());
        const auto future = rig->grant({good});
        QTRY_COMPARE(rig->server.requests.size(), 1);
        rig.reset();
        QVERIFY(future.isCanceled());
    }

    void refreshSendsWhatBelongsInIt_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QStringList>("scope");
        QTest::addColumn<http::Form>("expected");
        const auto field = [](const QString &name, const QString &value) { return QPair(name, value); };
        const auto id = field(u"client_id"_s, u"client id+1/x"_s);
        const auto type = field(u"grant_type"_s, u"refresh_token"_s);
        const auto token = field(u"refresh_token"_s, u"1//0+r/e%f"_s);
        QTest::newRow("with a secret and scopes")
            << "s+1"_ba << QStringList{u"openid"_s, u"email"_s}
            << http::Form{id, field(u"client_secret"_s, u"s+1"_s), type, token, field(u"scope"_s, u"openid email"_s)};
        QTest::newRow("a public client sends no empty secret, and never a redirect_uri")
            << ""_ba << QStringList() << http::Form{id, type, token};
    }

    void refreshSendsWhatBelongsInIt()
    {
        QFETCH(const QByteArray, secret);
        QFETCH(const QStringList, scope);
        Rig rig(
            RawServer::http("200 OK", "", R"({"access_token": "ya29.new", "token_type": "Bearer", "expires_in": 60})"));
        rig.oauthClient.clientSecret = secret.isEmpty() ? Secret() : Secret(secret);
        rig.flow = std::make_unique<AuthorizationCodeFlow>(rig.client.accessManager(), rig.provider, rig.oauthClient);
        const auto result = waitFor(rig.flow->refresh(Secret("1//0+r/e%f"), scope));
        QVERIFY2(result, wordsOf(result).constData());
        QCOMPARE(result->accessToken.reveal(), "ya29.new"_ba);
        QVERIFY(result->refreshToken.isEmpty());
        http::Form posted = rig.posted();
        std::sort(posted.begin(), posted.end());
        QTEST(posted, "expected");
    }

    void anAnswerUnderAnotherTypeIsReadAllTheSame()
    {
        Rig rig(RawServer::http("200 OK", "Content-Type: text/plain\r\n", tokens));
        const auto result = waitFor(rig.grant({good}));
        QVERIFY2(result, wordsOf(result).constData());
        QCOMPARE(result->idToken.reveal(), "a.secret-i.c"_ba);
    }

    void nothingOfAnEarlierAnswerIsInALaterOne()
    {
        int times = 0;
        Rig rig([&times](QTcpSocket &socket, const QByteArray &request) {
            RawServer::http("200 OK", "",
                            ++times == 1 ? tokens : R"({"access_token": "b", "token_type": "Bearer"})"_ba)(socket,
                                                                                                           request);
        });
        QVERIFY(waitFor(rig.grant({good})));
        const auto second = waitFor(rig.flow->refresh(Secret("1//secret-r"), {}));
        QVERIFY2(second, wordsOf(second).constData());
        QCOMPARE(second->accessToken.reveal(), "b"_ba);
        QVERIFY(second->idToken.isEmpty() && second->refreshToken.isEmpty() && second->scope.isEmpty());
        QVERIFY(!second->expiresIn);
    }

    void rfc8252Section810AnswersOfTwoProvidersAreToldApart()
    {
        Rig one(RawServer::http("200 OK", "", tokens));
        Rig other(RawServer::http("200 OK", "", tokens));
        const auto first = one.grant({});
        const auto second = other.grant({});
        QVERIFY(one.flow->redirectUri() != other.flow->redirectUri());
        QVERIFY(one.state != other.state);
        const auto page = waitFor(one.visit(QByteArray(good).replace("ISS", other.provider.issuer.toLatin1())));
        QCOMPARE(page->response.status, 400);
        QVERIFY(one.server.requests.isEmpty() && other.server.requests.isEmpty());
    }

    void aFailedRefreshCanBeTriedAgain()
    {
        int times = 0;
        Rig rig([&times](QTcpSocket &socket, const QByteArray &request) {
            (++times == 1 ? RawServer::http("503 Service Unavailable", "", "")
                          : RawServer::http("200 OK", "", tokens))(socket, request);
        });
        QCOMPARE(codeOf(waitFor(rig.flow->refresh(Secret("1//r"), {}))), ErrorCode::AnswerMalformed);
        QVERIFY(waitFor(rig.flow->refresh(Secret("1//r"), {})));
    }

    void nothingSecretIsLoggedByAnyone()
    {
        QLoggingCategory::setFilterRules(u"*=true"_s);
        const auto before = qInstallMessageHandler(keepLog);
        Rig rig(RawServer::http("200 OK", "", tokens));
        const auto result = waitFor(rig.grant({good}));
        const auto refreshed = waitFor(rig.flow->refresh(Secret("1//secret-r"), {}));
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        QVERIFY(result && refreshed);
        QVERIFY(logged.contains("tokenloupe.signin"));
        for (const QByteArray &secret : {"secret-"_ba, "4/0AX4"_ba, "4%2F0AX4"_ba, "s+e/c"_ba, rig.verifier.reveal()})
            QVERIFY2(!logged.contains(secret), logged.constData());
    }
};

QTEST_GUILESS_MAIN(TestAuthorizationCodeFlow)
#include "tst_authorization_code_flow.moc"
