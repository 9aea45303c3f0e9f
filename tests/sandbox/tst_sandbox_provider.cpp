// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox_provider.h"

#include "jose/verify.h"
#include "tests/sandbox/session.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

/// `form` with `name` set to `value`, or without it when `value` is null.
http::Form with(http::Form form, const QString &name, const QString &value)
{
    form.removeIf([&name](const auto &field) { return field.first == name; });
    if (!value.isNull())
        form.append({name, value});
    return form;
}

QString text(const QJsonObject &object, const char *member)
{
    return object.value(QLatin1StringView(member)).toString();
}

} // namespace

class TestSandboxProvider : public QObject
{
    Q_OBJECT

    std::unique_ptr<Session> m_session;

private Q_SLOTS:
    void initTestCase() { m_session = std::make_unique<Session>(); }

    void publishesItself()
    {
        const QJsonObject document = Session::json(m_session->get("/.well-known/openid-configuration"_ba));
        QCOMPARE(text(document, "issuer"), m_session->box().issuer());
        QCOMPARE(document.value("code_challenge_methods_supported"_L1), QJsonValue(QJsonArray{u"S256"_s}));
        QCOMPARE(document.value("authorization_response_iss_parameter_supported"_L1), QJsonValue(true));
        const QByteArray keysPath = QUrl(text(document, "jwks_uri")).path().toLatin1();
        const auto keys = jose::parseJwkSet(m_session->get(keysPath).body, u"the key set"_s);
        QVERIFY(keys);
        QCOMPARE(keys->keys.size(), size_t(2));
        for (const jose::Jwk &key : keys->keys) {
            QCOMPARE(key.n.size(), 256);
            QCOMPARE(key.kid, QString::fromLatin1(jose::thumbprint(key)));
        }
    }

    void answersTheApplicationAsGoogleDoes()
    {
        const http::Form callback =
            m_session->callback(m_session->authorizationParameters(), {u"bob@partner.example.test"_s});
        QCOMPARE(http::formValue(callback, u"state"), u"state & more"_s);
        QCOMPARE(http::formValue(callback, u"iss"), m_session->box().issuer());
        QCOMPARE(http::formValue(callback, u"hd"), u"partner.example.test"_s);
        QCOMPARE(
            http::formValue(callback, u"scope"),
            u"openid https://www.googleapis.com/auth/userinfo.email https://www.googleapis.com/auth/userinfo.profile"_s);
        const QString code = http::formValue(callback, u"code");
        QVERIFY(code.startsWith("4/0A"_L1));
        QVERIFY(code.contains(u'+'));
        QCOMPARE(m_session->post("/token"_ba, m_session->codeGrant(code)).status, 200);
    }

    void saysNoForThePerson()
    {
        sandbox::Behaviour refusing = Session::alice();
        refusing.allow = false;
        const http::Form callback = m_session->callback(m_session->authorizationParameters(), refusing);
        QCOMPARE(http::formValue(callback, u"error"), u"access_denied"_s);
        QCOMPARE(http::formValue(callback, u"state"), u"state & more"_s);
        QVERIFY(http::formValue(callback, u"code").isNull());
    }

    void givesTokensOfGooglesShapes()
    {
        const QJsonObject tokens = m_session->signIn();
        QVERIFY(text(tokens, "access_token").startsWith("ya29.sandbox-"_L1));
        QVERIFY(text(tokens, "refresh_token").startsWith("1//0"_L1));
        QCOMPARE(text(tokens, "token_type"), u"Bearer"_s);
        QCOMPARE(tokens.value("expires_in"_L1).toInt(), 3600);
        const QJsonObject claims = Session::claims(tokens);
        QCOMPARE(text(claims, "iss"), m_session->box().issuer());
        QCOMPARE(text(claims, "aud"), m_session->box().clientId());
        QCOMPARE(text(claims, "azp"), m_session->box().clientId());
        QCOMPARE(text(claims, "email"), u"alice@example.test"_s);
        QCOMPARE(claims.value("email_verified"_L1), QJsonValue(true));
        QCOMPARE(text(claims, "hd"), u"example.test"_s);
        QCOMPARE(text(claims, "name"), u"Alice Martin"_s);
        QCOMPARE(text(claims, "nonce"), u"a-nonce"_s);
        QCOMPARE(claims.value("exp"_L1).toInt() - claims.value("iat"_L1).toInt(), 3600);
        QCOMPARE(text(claims, "at_hash"),
                 QString::fromLatin1(jose::leftHalfHash(text(tokens, "access_token").toLatin1(), u"RS256"_s)));
        const auto keys = jose::parseJwkSet(m_session->get("/oauth2/v3/certs"_ba).body, u"the key set"_s);
        QCOMPARE(jose::verify(jose::parseCompact(text(tokens, "id_token").toLatin1()), *keys).outcome,
                 jose::SignatureCheck::Outcome::Verified);
    }

    void releasesWhatTheScopesAllow()
    {
        const QJsonObject claims = Session::claims(m_session->signIn(u"openid"_s));
        QVERIFY(!claims.contains("email"_L1));
        QVERIFY(!claims.contains("name"_L1));
        QVERIFY(!m_session->signIn(u"email"_s).contains("id_token"_L1));
        QVERIFY(!Session::claims(m_session->signIn(u"openid email"_s, {u"sam@personal.test"_s})).contains("hd"_L1));
    }

    void refreshesWithoutANonce()
    {
        const QJsonObject tokens = m_session->signIn();
        const QJsonObject again =
            Session::json(m_session->post("/token"_ba, m_session->refreshGrant(text(tokens, "refresh_token"))));
        QVERIFY(!again.contains("refresh_token"_L1));
        QVERIFY(text(again, "access_token") != text(tokens, "access_token"));
        QVERIFY(!Session::claims(again).contains("nonce"_L1));
        QCOMPARE(text(Session::claims(again), "sub"), text(Session::claims(tokens), "sub"));
        QCOMPARE(m_session->get("/v1/userinfo"_ba, Session::bearer(again)).status, 200);
    }

    void makesTokensOfThePastWhenAsked()
    {
        sandbox::Options options;
        options.rotateRefreshTokens = true;
        Session session(options);
        const QString refreshToken = text(session.signIn(), "refresh_token");
        http::Form form = session.refreshGrant(refreshToken);
        form.append({QString::fromUtf16(sandbox::ageParameter), u"4000"_s});
        const QJsonObject aged = Session::json(session.post("/token"_ba, form));
        QCOMPARE(aged["expires_in"_L1].toInt(-1), 0);
        const QJsonObject claims = Session::claims(aged);
        QVERIFY(claims["exp"_L1].toInteger() < QDateTime::currentSecsSinceEpoch());
        QCOMPARE(session.get("/v1/userinfo"_ba, Session::bearer(aged)).status, 401);
        QVERIFY(!aged.contains("refresh_token"_L1)); // and the old one is good
        QCOMPARE(session.post("/token"_ba, session.refreshGrant(refreshToken)).status, 200);
    }

    void rfc6749Section6ARefreshMayAskForLessAndForNoMore()
    {
        sandbox::Options options;
        options.rotateRefreshTokens = true;
        Session session(options);
        const QString first = text(session.signIn(u"openid email"_s), "refresh_token");
        const http::Response wider =
            session.post("/token"_ba, session.refreshGrant(first) + http::Form{{u"scope"_s, u"openid profile"_s}});
        QCOMPARE(wider.status, 400);
        QCOMPARE(text(Session::json(wider), "error"), u"invalid_scope"_s);
        const QJsonObject narrower = Session::json(
            session.post("/token"_ba, session.refreshGrant(first) + http::Form{{u"scope"_s, u"openid"_s}}));
        QCOMPARE(text(narrower, "scope"), u"openid"_s);
        const QJsonObject whole =
            Session::json(session.post("/token"_ba, session.refreshGrant(text(narrower, "refresh_token"))));
        QVERIFY2(text(whole, "scope").contains(u"email"_s), "the grant itself stays what it was");
    }

    void rfc6749Section52WhoTriesByTheHeaderIsToldItsScheme()
    {
        const http::Form form = {{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, u"x"_s}};
        const QByteArray wrong = "Basic " + (m_session->box().clientId().toLatin1() + ":wrong").toBase64();
        const http::Response byHeader = m_session->post("/token"_ba, form, {"Authorization: " + wrong});
        QCOMPARE(byHeader.status, 401);
        QVERIFY(byHeader.headers.value("WWW-Authenticate"_ba).startsWith("Basic realm="));
        const http::Form client = {{u"client_id"_s, m_session->box().clientId()}, {u"client_secret"_s, u"wrong"_s}};
        const http::Response byBody = m_session->post("/token"_ba, form + client);
        QCOMPARE(byBody.status, 401);
        QVERIFY(byBody.headers.value("WWW-Authenticate"_ba).isEmpty());
    }

    void rotatesWhenAsked()
    {
        sandbox::Options options;
        options.rotateRefreshTokens = true;
        Session session(options);
        const QJsonObject tokens = session.signIn();
        const QString first = text(tokens, "refresh_token");
        const QString second =
            text(Session::json(session.post("/token"_ba, session.refreshGrant(first))), "refresh_token");
        QVERIFY(!second.isEmpty() && second != first);
        QCOMPARE(text(Session::json(session.post("/token"_ba, session.refreshGrant(first))), "error"),
                 u"invalid_grant"_s);
        QCOMPARE(session.post("/token"_ba, session.refreshGrant(second)).status, 200);
        QCOMPARE(session.get("/v1/userinfo"_ba, Session::bearer(tokens)).status, 200); // RFC 6749 6: only that one died
    }

    void takesTheClientFromBasicToo()
    {
        http::Form form = m_session->codeGrant(http::formValue(m_session->callback(), u"code"));
        form = with(with(form, u"client_id"_s, {}), u"client_secret"_s, {});
        const QByteArray pair = QUrl::toPercentEncoding(m_session->box().clientId()) + ':' +
                                QUrl::toPercentEncoding(m_session->box().clientSecret());
        QCOMPARE(m_session->post("/token"_ba, form, {"Authorization: Basic "_ba + pair.toBase64()}).status, 200);
    }

    void refusesToAuthorize_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::newRow("no client") << u"client_id"_s << QString() << 400 << u"invalid_request"_s;
        QTest::newRow("an unknown client") << u"client_id"_s << u"x"_s << 401 << u"invalid_client"_s;
        QTest::newRow("no redirect URI") << u"redirect_uri"_s << QString() << 400 << u"invalid_request"_s;
        for (const char *uri :
             {"http://localhost:8080/callback", "https://127.0.0.1:8080/", "http://127.0.0.1/callback",
              "http://127.0.0.1:0/", "http://127.0.0.1:70000/", "http://127.0.0.2:80/", "http://0x7f.1:8080/",
              "http://2130706433:8080/", "http://127.0.0.1:80@evil.example/",
              "http://evil.example/?http://127.0.0.1:80/", "http://127.0.0.1:8080/#fragment",
              "http://127.0.0.1:8080/a b", "http://127.0.0.1:8080/\r\nX: y", "http://127.0.0.1:8080.evil.example/",
              "urn:ietf:wg:oauth:2.0:oob", "javascript:alert(1)", "HTTP://127.0.0.1:8080/"})
            QTest::newRow(qPrintable(u"redirect URI %1"_s.arg(QString::fromLatin1(uri).simplified())))
                << u"redirect_uri"_s << QString::fromLatin1(uri) << 400 << u"redirect_uri_mismatch"_s;
        QTest::newRow("no response type") << u"response_type"_s << QString() << 400 << u"invalid_request"_s;
        QTest::newRow("the implicit flow") << u"response_type"_s << u"token"_s << 400 << u"unsupported_response_type"_s;
        QTest::newRow("no scope") << u"scope"_s << QString() << 400 << u"invalid_request"_s;
        QTest::newRow("an unknown scope") << u"scope"_s << u"openid foo"_s << 400 << u"invalid_scope"_s;
        QTest::newRow("no PKCE") << u"code_challenge"_s << QString() << 400 << u"invalid_request"_s;
        QTest::newRow("PKCE plain") << u"code_challenge_method"_s << u"plain"_s << 400 << u"invalid_request"_s;
        QTest::newRow("PKCE without a method, which would be plain")
            << u"code_challenge_method"_s << QString() << 400 << u"invalid_request"_s;
        QTest::newRow("a challenge that is no hash")
            << u"code_challenge"_s << u"short"_s << 400 << u"invalid_request"_s;
    }

    void refusesToAuthorize()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        QFETCH(int, status);
        QFETCH(QString, error);
        const http::Form parameters = with(m_session->authorizationParameters(), parameter, value);
        const http::Response response = m_session->get(m_session->authorizationTarget(parameters));
        QCOMPARE(response.status, status);
        QVERIFY2(response.body.contains("Error "_ba + QByteArray::number(status) + ": " + error.toLatin1()),
                 response.body.constData());
        QVERIFY(!response.headers.contains("Location"_ba));
    }

    void refusesAParameterThatComesTwice()
    {
        http::Form parameters = m_session->authorizationParameters();
        parameters.append({u"state"_s, u"another"_s});
        QCOMPARE(m_session->get(m_session->authorizationTarget(parameters)).status, 400);
    }

    void takesBothLoopbackLiterals()
    {
        QVERIFY(sandbox::isLoopbackRedirect(u"http://127.0.0.1:8080"_s));
        QVERIFY(sandbox::isLoopbackRedirect(u"http://[::1]:8080/callback?a=b"_s));
    }

    void asksNobodyWhenItMayNot()
    {
        const http::Form parameters = with(m_session->authorizationParameters(), u"prompt"_s, u"none"_s);
        const http::Form callback = m_session->callback(parameters, Session::alice());
        QCOMPARE(http::formValue(callback, u"error"), u"login_required"_s);
        QCOMPARE(http::formValue(callback, u"state"), u"state & more"_s);
    }

    void theHintSkipsTheChooser()
    {
        http::Form parameters = with(m_session->authorizationParameters(), u"login_hint"_s, u"sam@personal.test"_s);
        QVERIFY(m_session->get(m_session->authorizationTarget(parameters)).body.contains("id=\"allow\""));
        parameters = with(parameters, u"prompt"_s, u"select_account consent"_s);
        QVERIFY(m_session->get(m_session->authorizationTarget(parameters)).body.contains("id=\"account-sam\""));
    }

    void refusesToAnswerAPageThatIsNotThere_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<http::Form>("form");
        QTest::newRow("account, no id") << "/o/oauth2/v2/auth/account"_ba
                                        << http::Form{{u"account"_s, u"107000000000000000001"_s}};
        QTest::newRow("consent, a guessed id")
            << "/o/oauth2/v2/auth/consent"_ba << http::Form{{u"request"_s, u"x"_s}, {u"decision"_s, u"allow"_s}};
    }

    void refusesToAnswerAPageThatIsNotThere()
    {
        QFETCH(QByteArray, path);
        QFETCH(http::Form, form);
        const http::Response response = m_session->post(path, form);
        QCOMPARE(response.status, 400);
        QVERIFY(!response.headers.contains("Location"_ba));
    }

    void consentNeedsAPersonFirstAndCountsOnce()
    {
        static const QRegularExpression hidden(u"name=\"request\" value=\"([^\"]+)\""_s);
        const http::Response chooser =
            m_session->get(m_session->authorizationTarget(m_session->authorizationParameters()));
        const QString id = hidden.match(QString::fromUtf8(chooser.body)).captured(1);
        const http::Form allow{{u"request"_s, id}, {u"decision"_s, u"allow"_s}};
        QCOMPARE(m_session->post("/o/oauth2/v2/auth/consent"_ba, allow).status, 400);
        QCOMPARE(
            m_session
                ->post("/o/oauth2/v2/auth/account"_ba, {{u"request"_s, id}, {u"account"_s, u"107000000000000000001"_s}})
                .status,
            200);
        QCOMPARE(m_session->post("/o/oauth2/v2/auth/consent"_ba, allow).status, 302);
        QCOMPARE(m_session->post("/o/oauth2/v2/auth/consent"_ba, allow).status, 400);
    }

    void pagesEscapeWhatTheyAreGiven()
    {
        const QString nasty = u"openid \"><script>alert(1)</script>"_s;
        const http::Response response =
            m_session->get(m_session->authorizationTarget(m_session->authorizationParameters(nasty)));
        QCOMPARE(response.status, 400);
        QVERIFY(!response.body.contains("<script"));
        QVERIFY(response.body.contains("&lt;script&gt;"));
    }

    void pagesCanDoNothingButTheirForms()
    {
        const http::Response response =
            m_session->get(m_session->authorizationTarget(m_session->authorizationParameters()));
        const QByteArray policy = response.headers.value("Content-Security-Policy"_ba);
        QVERIFY(policy.startsWith("default-src 'none'; style-src 'sha256-"));
        QVERIFY(policy.contains("form-action 'self'; frame-ancestors 'none'"));
        QVERIFY(response.body.contains("alice@example.test"));
        QVERIFY(response.body.contains("not Google"));
        QVERIFY(!response.body.contains("<script"));
    }

    void refusesToken_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("description");
        const auto row = [](const char *name, const char *parameter, const QString &value, int status,
                            const char *error, const char *description) {
            QTest::newRow(name) << QString::fromLatin1(parameter) << value << status << QString::fromLatin1(error)
                                << QString::fromLatin1(description);
        };
        row("no client", "client_id", {}, 400, "invalid_request", "Could not determine client ID from request.");
        row("an unknown client", "client_id", u"x"_s, 401, "invalid_client", "The OAuth client was not found.");
        row("no secret", "client_secret", {}, 400, "invalid_request", "client_secret is missing.");
        row("a wrong secret", "client_secret", u"x"_s, 401, "invalid_client", "The provided client secret is invalid.");
        row("no grant type", "grant_type", {}, 400, "invalid_request", "Required parameter is missing: grant_type");
        row("another grant type", "grant_type", u"password"_s, 400, "unsupported_grant_type",
            "Invalid grant_type: password");
        row("no code", "code", {}, 400, "invalid_grant", "Malformed auth code.");
        row("a code that was cut", "code", u"4/0AX4"_s, 400, "invalid_grant", "Malformed auth code.");
        row("a code nobody gave out", "code", u"4/0A%1+%1"_s.arg(QString(32, u'x')), 400, "invalid_grant",
            "Bad Request");
        row("no verifier", "code_verifier", {}, 400, "invalid_grant", "Missing code verifier.");
        row("another verifier", "code_verifier", QString(43, u'x'), 400, "invalid_grant", "Invalid code verifier.");
        row("the challenge as the verifier", "code_verifier",
            QString::fromLatin1(oauth::codeChallengeS256(Session::verifier)), 400, "invalid_grant",
            "Invalid code verifier.");
        row("no redirect URI", "redirect_uri", {}, 400, "redirect_uri_mismatch", "Bad Request");
        row("another redirect URI", "redirect_uri", m_session->redirectUri() + u'/', 400, "redirect_uri_mismatch",
            "Bad Request");
    }

    void refusesToken()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        QFETCH(int, status);
        QFETCH(QString, error);
        QFETCH(QString, description);
        const http::Form good = m_session->codeGrant(http::formValue(m_session->callback(), u"code"));
        const http::Response response = m_session->post("/token"_ba, with(good, parameter, value));
        QCOMPARE(response.status, status);
        QCOMPARE(text(Session::json(response), "error"), error);
        QCOMPARE(text(Session::json(response), "error_description"), description);
    }

    void aCodeCountsOnce()
    {
        const http::Form form = m_session->codeGrant(http::formValue(m_session->callback(), u"code"));
        QCOMPARE(m_session->post("/token"_ba, form).status, 200);
        const http::Response second = m_session->post("/token"_ba, form);
        QCOMPARE(second.status, 400);
        QCOMPARE(text(Session::json(second), "error_description"), u"Bad Request"_s);
    }

    void aCodeEncodedTwiceIsMalformed()
    {
        const QString code = http::formValue(m_session->callback(), u"code");
        const QString twice = QString::fromLatin1(QUrl::toPercentEncoding(code));
        QCOMPARE(text(Session::json(m_session->post("/token"_ba, m_session->codeGrant(twice))), "error_description"),
                 u"Malformed auth code."_s);
    }

    void refusesRefresh_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("description");
        QTest::newRow("none") << QString() << u"Missing required parameter: refresh_token"_s;
        QTest::newRow("garbage") << u"garbage"_s << u"Bad Request"_s;
        QTest::newRow("one that was revoked, or of another sandbox")
            << u"1//0"_s + QString(64, u'x') << u"Token has been expired or revoked."_s;
    }

    void refusesRefresh()
    {
        QFETCH(QString, token);
        QFETCH(QString, description);
        const http::Response response = m_session->post("/token"_ba, m_session->refreshGrant(token));
        QCOMPARE(response.status, 400);
        QCOMPARE(text(Session::json(response), "error_description"), description);
    }

    void theTokenEndpointTakesFormsByPostOnly()
    {
        QCOMPARE(m_session->get("/token"_ba).status, 405);
        const QByteArray request =
            raw_http::request(m_session->port, "POST"_ba, "/token"_ba, {"Content-Type: application/json"_ba},
                              http::encodeForm(m_session->codeGrant(u"x"_s)));
        QCOMPARE(raw_http::send(m_session->port, request).status, 400);
        http::Form twice = m_session->refreshGrant(u"x"_s);
        twice.append({u"client_id"_s, m_session->box().clientId()});
        QCOMPARE(text(Session::json(m_session->post("/token"_ba, twice)), "error"), u"invalid_request"_s);
    }

    void aPersonCanLeaveScopesOut()
    {
        const QString drive = u"https://www.googleapis.com/auth/drive"_s;
        const QString file = u"https://www.googleapis.com/auth/drive.file"_s;
        sandbox::Behaviour behaviour = Session::alice();
        behaviour.unticked = QStringList{drive, u"openid"_s}; // there is no box for who they are
        const QJsonObject tokens = m_session->signIn(u"openid "_s + drive + u' ' + file, behaviour);
        QCOMPARE(text(tokens, "scope"), u"openid "_s + file);
    }

    void boxesCanArriveUntickedAsGooglesDo()
    {
        sandbox::Options options;
        options.faults = {sandbox::Fault::UntickedScopes};
        Session session(options);
        const QJsonObject tokens = session.signIn(u"openid https://www.googleapis.com/auth/drive"_s);
        QCOMPARE(text(tokens, "scope"), u"openid"_s);
    }

    void whatWasAllowedBeforeIsIncludedWhenThatIsAskedFor()
    {
        Session session;
        const QString drive = u"https://www.googleapis.com/auth/drive"_s;
        session.signIn(u"openid "_s + drive);
        http::Form parameters = session.authorizationParameters(u"openid email"_s);
        QVERIFY(!http::formValue(session.callback(parameters, Session::alice()), u"scope").contains(drive));
        parameters.append({u"include_granted_scopes"_s, u"true"_s});
        QVERIFY(http::formValue(session.callback(parameters, Session::alice()), u"scope").contains(drive));
        QVERIFY(
            !http::formValue(session.callback(parameters, {u"bob@partner.example.test"_s}), u"scope").contains(drive));
    }

    void userinfoNeedsALiveToken()
    {
        const QJsonObject tokens = m_session->signIn();
        const QJsonObject info = Session::json(m_session->get("/v1/userinfo"_ba, Session::bearer(tokens)));
        QCOMPARE(text(info, "email"), u"alice@example.test"_s);
        for (const QByteArray &wrong :
             {QByteArray(), "Bearer x"_ba, "Bearer "_ba + text(tokens, "id_token").toLatin1()}) {
            const http::Response response = m_session->get("/v1/userinfo"_ba, wrong);
            QCOMPARE(response.status, 401);
            QCOMPARE(text(Session::json(response), "error_description"), u"Invalid Credentials"_s);
        }
    }

    void revokingEndsTheWholeGrant()
    {
        const QJsonObject tokens = m_session->signIn();
        const http::Form form{{u"token"_s, text(tokens, "access_token")}};
        QCOMPARE(m_session->post("/revoke"_ba, form).status, 200);
        QCOMPARE(m_session->get("/v1/userinfo"_ba, Session::bearer(tokens)).status, 401);
        QCOMPARE(m_session->post("/token"_ba, m_session->refreshGrant(text(tokens, "refresh_token"))).status, 400);
        const http::Response again = m_session->post("/revoke"_ba, form);
        QCOMPARE(again.status, 400);
        QCOMPARE(text(Session::json(again), "error"), u"invalid_token"_s);
    }

    void tokeninfoTellsOfALiveToken()
    {
        Session session;
        const QString token = session.signIn().value("access_token"_L1).toString();
        const http::Response answer = session.post("/tokeninfo", {{u"access_token"_s, token}});
        QCOMPARE(answer.status, 200);
        const QJsonObject info = Session::json(answer);
        QCOMPARE(info.value("email"_L1).toString(), u"alice@example.test"_s);
        QCOMPARE(info.value("email_verified"_L1).toString(), u"true"_s);
        QVERIFY(info.value("exp"_L1).toString().toLongLong() > 0);
        QCOMPARE(info.value("aud"_L1).toString(), session.box().clientId());
        const http::Response unknown = session.post("/tokeninfo", {{u"access_token"_s, u"ya29.sandbox-x"_s}});
        QCOMPARE(unknown.status, 400);
        QCOMPARE(Session::json(unknown).value("error"_L1).toString(), u"invalid_token"_s);
    }

    void tokeninfoKeepsTheAddressToItselfWithoutTheScope()
    {
        Session session;
        const QString token = session.signIn(u"openid"_s).value("access_token"_L1).toString();
        const QJsonObject info = Session::json(session.post("/tokeninfo", {{u"access_token"_s, token}}));
        QVERIFY(info.contains("sub"_L1));
        QVERIFY(!info.contains("email"_L1));
    }

    void introspectionAsksWhoAsks()
    {
        Session session;
        const QString token = session.signIn().value("access_token"_L1).toString();
        const http::Form client = {{u"client_id"_s, session.box().clientId()},
                                   {u"client_secret"_s, session.box().clientSecret()}};
        const auto ask = [&session](const QString &about, const http::Form &who) {
            return session.post("/introspect", http::Form{{u"token"_s, about}} + who);
        };
        QCOMPARE(Session::json(ask(token, client)).value("active"_L1).toBool(), true);
        QCOMPARE(Session::json(ask(token, client)).value("sub"_L1).toString(), u"107000000000000000001"_s);
        QCOMPARE(Session::json(ask(u"ya29.sandbox-x"_s, client)), (QJsonObject{{u"active"_s, false}}));
        QCOMPARE(ask(token, {}).status, 400);
        QCOMPARE(ask(token, {client.first(), {u"client_secret"_s, u"wrong"_s}}).status, 401);
        session.post("/revoke", {{u"token"_s, token}});
        QCOMPARE(Session::json(ask(token, client)).value("active"_L1).toBool(true), false);
    }

    void rfc7662Section21IntrospectionFindsARefreshTokenToo()
    {
        Session session;
        const QString token = text(session.signIn(), "refresh_token");
        const http::Form form = {{u"token"_s, token},
                                 {u"token_type_hint"_s, u"access_token"_s},
                                 {u"client_id"_s, session.box().clientId()},
                                 {u"client_secret"_s, session.box().clientSecret()}};
        const QJsonObject answer = Session::json(session.post("/introspect", form));
        QCOMPARE(answer.value("active"_L1).toBool(), true);
        QCOMPARE(text(answer, "sub"), u"107000000000000000001"_s);
        QCOMPARE(text(answer, "client_id"), session.box().clientId());
        QVERIFY2(!answer.contains("exp"_L1), "it does not run out");
        session.post("/revoke", {{u"token"_s, token}});
        QCOMPARE(Session::json(session.post("/introspect", form)), (QJsonObject{{u"active"_s, false}}));
    }
};

QTEST_GUILESS_MAIN(TestSandboxProvider)
#include "tst_sandbox_provider.moc"
