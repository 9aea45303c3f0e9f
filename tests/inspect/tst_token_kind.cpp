// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/token_kind.h"

#include "jose/base64url.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray jws(const QByteArray &header, const QByteArray &payload)
{
    return jose::encodeBase64url(header) + '.' + jose::encodeBase64url(payload) + ".c2ln";
}

QByteArray jwt(const QByteArray &payload)
{
    return jws(R"({"alg":"RS256","typ":"JWT"})", payload);
}

} // namespace

class TestTokenKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("id");
        const auto row = [](const char *name, const QByteArray &text, const char *id) {
            QTest::newRow(name) << text << QByteArray(id);
        };
        row("the claims that OIDC requires", jwt(R"({"iss":"i","sub":"s","aud":"a","exp":2,"iat":1})"), "id_token");
        row("a nonce", jwt(R"({"iss":"i","nonce":"n"})"), "id_token");
        row("an at_hash beside a scope", jwt(R"({"iss":"i","sub":"s","at_hash":"h","scope":"x"})"), "id_token");
        row("typ at+jwt", jws(R"({"alg":"RS256","typ":"at+jwt"})", "{}"), "jwt_access_token");
        row("typ at+JWT", jws(R"({"alg":"RS256","typ":"at+JWT"})", "{}"), "jwt_access_token");
        row("typ application/at+jwt", jws(R"({"alg":"RS256","typ":"application/at+jwt"})", "{}"), "jwt_access_token");
        row("a scope", jwt(R"({"iss":"i","sub":"s","aud":"a","exp":2,"iat":1,"scope":"x"})"), "jwt_access_token");
        row("Entra's scp", jwt(R"({"iss":"i","sub":"s","azp":"a","scp":"x"})"), "jwt_access_token");
        row("a client_id", jwt(R"({"iss":"i","sub":"s","client_id":"c"})"), "jwt_access_token");
        row("an assertion of a service account", jwt(R"({"iss":"i","scope":"x","aud":"a","exp":2,"iat":1})"), "jws");
        row("a logout token", jwt(R"({"iss":"i","sub":"s","aud":"a","exp":2,"iat":1,"events":{}})"), "jws");
        row("a DPoP proof", jws(R"({"alg":"ES256","typ":"dpop+jwt"})", R"({"iss":"i","nonce":"n"})"), "jws");
        row("a payload that is text", jws(R"({"alg":"HS256"})", "hello"), "jws");
        row("alg none", jws(R"({"alg":"none"})", "{}"), "jws");
        row("five parts", jose::encodeBase64url(R"({"alg":"dir","enc":"A128GCM"})") + "..a.b.c", "jwe");
        row("five parts without enc", jose::encodeBase64url(R"({"alg":"dir"})") + ".a.b.c.d", "unreadable");
        row("an access token", "ya29.a0Ab", "google_access_token");
        row("a refresh token", "1//04ab", "google_refresh_token");
        row("a refresh token of the older form", "1/abcdef", "google_refresh_token");
        row("an authorization code", "4/0Ab_c", "google_authorization_code");
        row("a client secret", "GOCSPX-abc", "google_client_secret");
        row("an API key", "AIzaSyabc", "google_api_key");
        row("letters and digits", "abcdefghijklmnop0123456789", "opaque");
        row("with padding", "abcdefghijklmnop+/==", "opaque");
        row("one short word", "hello", "unreadable");
        row("two words", "hello big wide world out there", "unreadable");
        row("nothing", "", "unreadable");
        row("the first part of a token", "eyJhbGciOiJSUzI1NiJ9", "unreadable");
        row("two parts of a token", "eyJhbGciOiJSUzI1NiJ9.e30", "unreadable");
    }
    void kinds()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, id);
        QCOMPARE(QByteArray(inspect::kindId(inspect::tokenKind(text))), id);
        QVERIFY(!inspect::kindName(inspect::tokenKind(text)).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTokenKind)
#include "tst_token_kind.moc"
