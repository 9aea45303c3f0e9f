// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/token_kind.h"

#include "jose/base64url.h"
#include "tests/support/unsigned_token.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray jws(const QByteArray &header, const QByteArray &payload)
{
    return unsignedToken(payload, header);
}

QByteArray jwt(const QByteArray &payload)
{
    return jws(R"({"alg":"RS256","typ":"JWT"})", payload);
}

/// The same in JSON serialization.
QByteArray inJson(const QByteArray &payload)
{
    const QByteArrayList parts = jwt(payload).split('.');
    return R"({"protected":")" + parts[0] + R"(","payload":")" + parts[1] + R"(","signature":")" + parts[2] + R"("})";
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
        row("azp beside a scope", jwt(R"({"iss":"i","azp":"a","scope":"x"})"), "jwt_access_token");
        row("Entra's access token for an app alone, v1.0",
            jwt(R"({"iss":"i","sub":"s","aud":"a","exp":2,"iat":1,"appid":"c","appidacr":"1","tid":"t","ver":"1.0"})"),
            "jwt_access_token");
        row("Entra's access token for an app alone, v2.0",
            jwt(R"({"iss":"i","sub":"s","aud":"a","exp":2,"iat":1,"azp":"c","azpacr":"1","roles":["r"],"ver":"2.0"})"),
            "jwt_access_token");
        row("Auth0's access token for an app alone",
            jwt(R"({"iss":"i","sub":"x@clients","aud":"a","exp":2,"iat":1,"azp":"x","gty":"client-credentials"})"),
            "jwt_access_token");
        row("an appid beside a nonce", jwt(R"({"iss":"i","sub":"s","appid":"c","nonce":"n"})"), "id_token");
        row("Cognito's access token",
            jwt(R"({"iss":"i","sub":"s","auth_time":1,"exp":2,"iat":1,"token_use":"access"})"), "jwt_access_token");
        row("Cognito's ID token", jwt(R"({"iss":"i","sub":"s","token_use":"id","client_id":"c"})"), "id_token");
        row("Keycloak's access token", jwt(R"({"iss":"i","sub":"s","azp":"a","nonce":"n","typ":"Bearer"})"),
            "jwt_access_token");
        row("Keycloak's ID token", jwt(R"({"iss":"i","sub":"s","azp":"a","typ":"ID","scope":"x"})"), "id_token");
        row("Keycloak's refresh token",
            jwt(R"({"iss":"i","sub":"s","aud":"i","azp":"a","nonce":"n","scope":"x","typ":"Refresh"})"), "jws");
        row("Keycloak's refresh token that does not end", jwt(R"({"iss":"i","sub":"s","scope":"x","typ":"Offline"})"),
            "jws");
        row("a typ of another kind among the claims", jwt(R"({"iss":"i","sub":"s","scope":"x","typ":"Other"})"),
            "jwt_access_token");
        row("an assertion of a service account", jwt(R"({"iss":"i","scope":"x","aud":"a","exp":2,"iat":1})"), "jws");
        row("an assertion of a service account, for a person",
            jwt(R"({"iss":"r@p.iam.gserviceaccount.com","sub":"a@b","scope":"x","aud":"a","exp":2,"iat":1})"), "jws");
        row("an assertion of a client", jwt(R"({"iss":"c","sub":"c","aud":"a","jti":"j","exp":2,"iat":1})"), "jws");
        row("one who is his own issuer", jwt(R"({"iss":"d","sub":"d","aud":"a","nonce":"n","exp":2,"iat":1})"),
            "id_token");
        row("a logout token", jwt(R"({"iss":"i","sub":"s","aud":"a","exp":2,"iat":1,"events":{}})"), "jws");
        row("a DPoP proof", jws(R"({"alg":"ES256","typ":"dpop+jwt"})", R"({"iss":"i","nonce":"n"})"), "jws");
        row("a payload that is text", jws(R"({"alg":"HS256"})", "hello"), "jws");
        row("alg none", jws(R"({"alg":"none"})", "{}"), "jws");
        row("five parts", jose::encodeBase64url(R"({"alg":"dir","enc":"A128GCM"})") + "..a.b.c", "jwe");
        row("five parts without enc", jose::encodeBase64url(R"({"alg":"dir"})") + ".a.b.c.d", "unreadable");
        row("five parts without a header", "abcd.efgh.ijkl.mnop.qrst", "opaque");
        row("signed, in JSON", inJson(R"({"iss":"i","nonce":"n"})"), "id_token");
        row("signed, in JSON, a scope", inJson(R"({"iss":"i","sub":"s","scope":"x"})"), "jwt_access_token");
        row("signed by nobody, in JSON", R"({"payload":"e30","signatures":[]})", "unreadable");
        row("encrypted, in JSON", R"({"protected":"e30","iv":"AA","ciphertext":"AA","tag":"AA"})", "jwe");
        row("other JSON", R"({"iss":"i","nonce":"n"})", "unreadable");
        row("JSON that is cut", R"({"payload":"e30","protected)", "unreadable");
        row("an access token", "ya29.a0Ab", "google_access_token");
        row("a refresh token", "1//04ab", "google_refresh_token");
        row("a refresh token of the older form", "1/abcdef", "google_refresh_token");
        row("an authorization code", "4/0Ab_c", "google_authorization_code");
        row("a client secret", "GOCSPX-abc", "google_client_secret");
        row("an API key", "AIzaSyabc", "google_api_key");
        row("letters and digits", "abcdefghijklmnop0123456789", "opaque");
        row("capital letters", "ABCDEFGHIJKLMNOZ", "opaque");
        row("digits", "0123456789012349", "opaque");
        row("15 characters", "abcdefghijklmno", "unreadable");
        row("signs alone", "-----------------", "unreadable");
        row("a client ID", "12-abcdefgh.apps.googleusercontent.com", "unreadable");
        row("with padding", "abcdefghijklmnop+/==", "opaque");
        row("three parts that are no token", "abcdefgh.ijklmnop.qrstuvwx", "opaque");
        row("three parts in capitals that are no token", "ABCDEFGH.IJKLMNOP.QRSTUVWX", "opaque");
        const QByteArray whole = jwt(R"({"iss":"i","nonce":"n"})");
        row("a token without its first characters", whole.sliced(2), "unreadable");
        row("a token in small letters", whole.toLower(), "unreadable");
        row("a token in capitals", whole.toUpper(), "unreadable");
        row("small letters that only begin like one", "eyjhbgcioijsuzi1nij9", "opaque");
        row("capitals that only begin like one", "EYJHBGCIOIJSUZI1NIJ9", "opaque");
        row("what begins like a token in small letters", "eyjABCDE.ijklmnop.qrstuvwx", "opaque");
        row("what begins like a token in capitals", "EYJabcde.IJKLMNOP.QRSTUVWX", "opaque");
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
