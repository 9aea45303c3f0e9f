// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/authorization.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

oauth::AuthorizationRequest request()
{
    auto made = oauth::AuthorizationRequest::create({u"client id+1"_s, Secret("s"), {}}, {u"openid"_s, u"email"_s});
    made.redirectUri = u"http://127.0.0.1:41234/callback"_s;
    made.state = u"the-state"_s;
    return made;
}

oauth::ProviderMetadata provider(bool promisesIss = true)
{
    oauth::ProviderMetadata made;
    made.issuer = u"https://accounts.google.com"_s;
    made.authorizationEndpoint = QUrl(u"https://accounts.example/authorize?tenant=a%20b%2Bc"_s);
    made.issParameterSupported = promisesIss;
    return made;
}

} // namespace

class TestAuthorization : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rfc9700Section211EverySignInHasItsOwnSecrets()
    {
        const auto one = oauth::AuthorizationRequest::create({u"c"_s, {}, {}}, {});
        const auto two = oauth::AuthorizationRequest::create({u"c"_s, {}, {}}, {});
        QCOMPARE(one.state.size(), 43); // 256 bits
        QCOMPARE(one.nonce.size(), 43);
        QVERIFY(one.state != two.state && one.nonce != two.nonce && one.state != one.nonce);
        QVERIFY(!(one.codeVerifier == two.codeVerifier));
    }

    void rfc6749Section31TheUrlKeepsTheProvidersQueryAndEncodesEveryValueOnce()
    {
        auto made = request();
        made.loginHint = u"a+b@x.org"_s;
        made.prompt = u"consent"_s;
        made.extras = {{u"access_type"_s, u"offline"_s}, {u"state"_s, u"another"_s}};
        const QByteArray url = oauth::authorizationUrl(made, provider()).toEncoded();
        QVERIFY2(url.startsWith("https://accounts.example/authorize?tenant=a%20b%2Bc&"), url.constData());
        const http::Form form = http::decodeForm(url.mid(url.indexOf('?') + 1));
        QVERIFY(url.contains("&client_id=client%20id%2B1&"));
        QVERIFY(url.contains("&login_hint=a%2Bb%40x.org&"));
        QCOMPARE(http::formValue(form, u"redirect_uri"), made.redirectUri);
        QCOMPARE(http::formValue(form, u"scope"), u"openid email"_s);
        QCOMPARE(http::formValue(form, u"response_type"), u"code"_s);
        QCOMPARE(http::formValue(form, u"access_type"), u"offline"_s);
        QCOMPARE(http::formValue(form, u"prompt"), u"consent"_s);
        QCOMPARE(http::formValue(form, u"nonce"), made.nonce);
        QCOMPARE(http::formValue(form, u"code_challenge"), QString::fromLatin1(made.codeVerifier.challenge()));
        QCOMPARE(http::formValue(form, u"code_challenge_method"), u"S256"_s);
        QCOMPARE(http::formCount(form, u"state"), 1);
        QCOMPARE(http::formValue(form, u"state"), u"the-state"_s);
    }

    void rfc7636Section42AProviderThatNamesPlainAloneIsSentS256()
    {
        oauth::ProviderMetadata old = provider();
        old.codeChallengeMethods = QStringList{u"plain"_s};
        const auto made = request();
        const http::Form form =
            http::decodeForm(oauth::authorizationUrl(made, old).query(QUrl::FullyEncoded).toLatin1());
        QCOMPARE(http::formValue(form, u"code_challenge_method"), u"S256"_s);
        QVERIFY(http::formValue(form, u"code_challenge") != QString::fromLatin1(made.codeVerifier.secret().reveal()));
    }

    void rfc9700Section212TokensAreNeverAskedForInTheFrontChannel()
    {
        auto made = request();
        made.extras = {{u"response_type"_s, u"token"_s}, {u"code_challenge_method"_s, u"plain"_s}};
        const http::Form form = oauth::authorizationParameters(made);
        QCOMPARE(http::formCount(form, u"response_type"), 1);
        QCOMPARE(http::formValue(form, u"response_type"), u"code"_s);
        QCOMPARE(http::formValue(form, u"code_challenge_method"), u"S256"_s);
    }

    void rfc6749Section412TheCodeIsDecodedExactlyOnce()
    {
        const auto answer = oauth::validateAuthorizationResponse(
            request(), provider(),
            "state=the-state&iss=https://accounts.google.com&code=4%2F0AX%252Bb&scope=openid+email&authuser=0");
        QVERIFY(answer);
        QCOMPARE(answer->code().reveal(), "4/0AX%2Bb"_ba);
    }

    void judgesACallback_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("parameter");
        const QByteArray iss = "&iss=https%3A%2F%2Faccounts.google.com";
        QTest::newRow("RFC 6749 10.12: no state") << "code=4/0A"_ba + iss << u"state"_s;
        QTest::newRow("RFC 6749 10.12: an empty state") << "code=4/0A&state="_ba + iss << u"state"_s;
        QTest::newRow("RFC 6749 4.1.2: the state must be the one that was sent")
            << "code=4/0A&state=other-one"_ba + iss << u"state"_s;
        QTest::newRow("RFC 6749 10.12: a longer state") << "code=4/0A&state=the-state1"_ba + iss << u"state"_s;
        QTest::newRow("RFC 6749 10.12: an error without state ends nothing")
            << "error=access_denied"_ba + iss << u"state"_s;
        QTest::newRow("RFC 6749 3.1: the right state twice")
            << "code=4/0A&state=the-state&state=the-state"_ba + iss << u"state"_s;
        QTest::newRow("RFC 6749 3.1: two codes") << "code=1&code=2&state=the-state"_ba + iss << u"code"_s;
        QTest::newRow("RFC 6749 3.1: an unknown parameter twice")
            << "code=1&x=1&x=1&state=the-state"_ba + iss << u"x"_s;
        QTest::newRow("RFC 9207 2.4: a promised iss is missing") << "code=4/0A&state=the-state"_ba << u"iss"_s;
        QTest::newRow("RFC 9207 2.4: another iss")
            << "code=4/0A&state=the-state&iss=https://evil.example"_ba << u"iss"_s;
        QTest::newRow("RFC 9207 2.4: Google's older form is no match here")
            << "code=4/0A&state=the-state&iss=accounts.google.com"_ba << u"iss"_s;
        QTest::newRow("RFC 9207 2.4: encoded twice")
            << "code=4/0A&state=the-state&iss=https%253A%252F%252Faccounts.google.com"_ba << u"iss"_s;
        QTest::newRow("RFC 9207 2.4: an error needs it too") << "error=access_denied&state=the-state"_ba << u"iss"_s;
        QTest::newRow("RFC 9207 2.4: a slash more is another iss")
            << "code=4/0A&state=the-state&iss=https://accounts.google.com/"_ba << u"iss"_s;
        QTest::newRow("RFC 9207 2.4: upper case is another iss")
            << "code=4/0A&state=the-state&iss=https://Accounts.google.com"_ba << u"iss"_s;
        QTest::newRow("RFC 9207 2.4: an empty iss") << "code=4/0A&state=the-state&iss="_ba << u"iss"_s;
        QTest::newRow("RFC 9207 2.4: an error of another iss says nothing of ours")
            << "error=access_denied&state=the-state&iss=https://evil.example"_ba << u"iss"_s;
        QTest::newRow("RFC 9700 2.1.2: a token in the front channel is no code")
            << "access_token=ya29.x&token_type=Bearer&state=the-state"_ba + iss << u"code"_s;
        QTest::newRow("RFC 6749 4.1.2: neither code nor error") << "state=the-state"_ba + iss << u"code"_s;
        QTest::newRow("RFC 6749 4.1.2: an empty code") << "code=&state=the-state"_ba + iss << u"code"_s;
        QTest::newRow("RFC 6749 4.1.2: nothing at all") << ""_ba << u"state"_s;
    }

    void judgesACallback()
    {
        QFETCH(const QByteArray, query);
        QFETCH(const QString, parameter);
        const auto answer = oauth::validateAuthorizationResponse(request(), provider(), query);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::AuthorizationRejected);
        QCOMPARE(answer.error().subject, parameter);
    }

    void rfc9207Section24AProviderThatPromisesNoIssNeedsNoneAndAForeignOneIsRefused()
    {
        const QByteArray query = "code=4/0A&state=the-state";
        QVERIFY(oauth::validateAuthorizationResponse(request(), provider(false), query));
        QVERIFY(!oauth::validateAuthorizationResponse(request(), provider(false), query + "&iss=https://evil.example"));
    }

    void rfc6749Section1012AnOwnEmptyStateMatchesNothing()
    {
        auto stateless = request();
        stateless.state.clear();
        QVERIFY(!oauth::validateAuthorizationResponse(stateless, provider(false), "code=1&state="));
        QVERIFY(!oauth::validateAuthorizationResponse(stateless, provider(false), "code=1"));
    }

    void rfc6749Section4121ADenialWithOurStateIsFinal()
    {
        const auto answer = oauth::validateAuthorizationResponse(
            request(), provider(false), "error=access_denied&error_description=User+said+no%21&state=the-state&code=1");
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::AuthorizationDenied);
        QCOMPARE(answer.error().subject, u"access_denied"_s);
        QCOMPARE(answer.error().detail, u"User said no!"_s);
    }
};

QTEST_APPLESS_MAIN(TestAuthorization)
#include "tst_authorization.moc"
