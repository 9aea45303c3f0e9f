// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/meaning.h"

#include "inspect/remarks.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QString meaning(const QString &claim, const QByteArray &json, const QString &issuer = {})
{
    return inspect::claimMeaning(claim, json_text::parse(json).value(), issuer, 1'700'000'000);
}

} // namespace

class TestMeaning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreShownThreeWays()
    {
        const QString exp = meaning(u"exp"_s, "1700003600");
        QVERIFY2(exp.startsWith(u"Expires: "_s) && exp.endsWith(u" · 2023-11-14T23:13:20Z · in 60 min"_s),
                 qPrintable(exp));
        QCOMPARE(meaning(u"exp"_s, "\"soon\""), u"Expires"_s);
        QCOMPARE(meaning(u"iat"_s, "1e400"), u"Issued"_s);
    }

    void theIssuerPicksTheWords()
    {
        QVERIFY(meaning(u"sub"_s, "\"1\"").startsWith(u"Subject"_s));
        QVERIFY(meaning(u"sub"_s, "\"1\"", u"https://accounts.google.com"_s).startsWith(u"Google’s"_s) ||
                meaning(u"sub"_s, "\"1\"", u"https://accounts.google.com"_s).startsWith(u"Google's"_s));
        QVERIFY(meaning(u"hd"_s, "\"example.com\"").isEmpty());
        QVERIFY(meaning(u"hd"_s, "\"example.com\"", u"accounts.google.com"_s).contains(u"Hosted domain"_s));
    }

    void aGoogleClientShowsItsProject()
    {
        QVERIFY(meaning(u"aud"_s, "\"1234-abc.apps.googleusercontent.com\"").endsWith(u"project 1234"_s));
        QVERIFY(!meaning(u"aud"_s, "\"abc-1.apps.googleusercontent.com\"").contains(u"project"_s));
    }

    void scopesInWords()
    {
        QCOMPARE(meaning(u"scope"_s, "\"openid email unknown https://www.googleapis.com/auth/userinfo.email\""),
                 u"Scopes: what the token allows: Sign in: know who you are; See your e-mail address"_s);
        QVERIFY(!inspect::scopeMeaning(u"https://www.googleapis.com/auth/drive.file"_s).isEmpty());
        QVERIFY(inspect::scopeMeaning(u"drive.file"_s).isEmpty());
    }

    void eachVendorHasItsWords_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *issuer, const char *claim, const char *value,
                            const char *words) {
            QTest::newRow(name) << QString::fromLatin1(issuer) << QString::fromLatin1(claim) << QByteArray(value)
                                << QString::fromUtf8(words);
        };
        const char *entra = "https://login.microsoftonline.com/t/v2.0";
        row("Entra's tenant", entra, "tid", "\"t\"", "Tenant");
        row("Entra's tenant of personal accounts", entra, "tid", "\"9188040d-6c67-4c5b-b112-36a304b66dad\"",
            "personal Microsoft accounts");
        row("Entra's member, a number", entra, "acct", "0", "a member");
        row("Entra's guest, a number", entra, "acct", "1", "a guest");
        row("Entra's client with a certificate", entra, "azpacr", "\"2\"", "by its certificate");
        row("a time of Entra's own", entra, "xms_tcdt", "1700000000", "2023-11-14T22:13:20Z");
        row("the issuer's name", entra, "iss", "\"x\"", "Microsoft Entra");
        row("Auth0's grant", "https://x.auth0.com/", "gty", "\"client-credentials\"", "an app alone");
        row("a claim under an address", "https://x.auth0.com/", "https://example.com/roles", "[]", "issuer's own");
        row("Okta's client", "https://x.okta.com", "cid", "\"c\"", "client");
        row("Cognito's kind", "https://cognito-idp.eu-west-1.amazonaws.com/p", "token_use", "\"access\"",
            "an access token");
        row("Firebase's project", "https://securetoken.google.com/p", "aud", "\"p\"", "Firebase project");
        row("Keycloak's kind", "https://k.example/realms/r", "typ", "\"Offline\"", "does not end");
        row("Keycloak's roles", "https://k.example/realms/r", "realm_access", "{}", "Roles");
        row("means of signing in", "https://issuer.example", "amr", "[\"pwd\",\"mfa\"]",
            "password; more than one factor");
        row("scopes in a list", "https://x.okta.com", "scp", "[\"openid\",\"email\"]",
            "Sign in: know who you are; See your e-mail address");
    }
    void eachVendorHasItsWords()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, claim);
        QFETCH(QByteArray, value);
        QFETCH(QString, words);
        QVERIFY2(meaning(claim, value, issuer).contains(words), qPrintable(meaning(claim, value, issuer)));
        // The words are the vendor's: elsewhere the claim means something else, or nothing.
        if (issuer != "https://issuer.example"_L1 && claim != "scp"_L1 && !claim.startsWith(u"https:"))
            QVERIFY(!meaning(claim, value, u"https://issuer.example"_s).contains(words));
    }

    void remarks_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, QByteArray claims, const char *sentence) {
            QTest::newRow(name) << claims.replace('\'', '"') << QString::fromUtf8(sentence);
        };
        const QByteArray google = "{'iss':'https://accounts.google.com','email':";
        row("Workspace", google + "'a@example.com','hd':'example.com'}", "account of example.com");
        row("Gmail", google + "'a@gmail.com'}", "A personal Google account.");
        row("a personal account of a foreign domain", google + "'a@example.com'}", "belongs to no Workspace");
        row("a service account", google + "'x@p.iam.gserviceaccount.com'}", "service account");
        const QByteArray entra = "{'iss':'https://login.microsoftonline.com/t/v2.0','tid':";
        row("a work account", entra + "'t'}", "work or school account of the tenant t");
        row("a guest", entra + "'t','acct':1}", "guest");
        row("one who signed in elsewhere", entra + "'t','idp':'live.com'}", "guest");
        row("one of another tenant", entra + "'t','idp':'https://sts.windows.net/u/'}", "guest");
        row("one who signed in at home", entra + "'t','idp':'https://sts.windows.net/t/'}", "account of the tenant t");
        row("an empty idp", entra + "'t','idp':''}", "account of the tenant t");
        row("no tenant", entra + "''}", "");
        row("a personal Microsoft account", entra + "'9188040d-6c67-4c5b-b112-36a304b66dad'}", "personal Microsoft");
        row("an app alone", entra + "'t','idtyp':'app','sub':'s'}", "app alone");
        row("an app alone that does not say so, v2.0", entra + "'t','sub':'o','oid':'o','azpacr':'1','roles':['r']}",
            "app alone");
        row("an app alone that does not say so, v1.0", entra + "'t','sub':'o','oid':'o','appidacr':'2'}", "app alone");
        row("a person who granted scopes", entra + "'t','sub':'o','oid':'o','scp':'User.Read'}", "work or school");
        row("a person with roles", entra + "'t','sub':'s','oid':'o','roles':['r']}", "work or school");
        row("a person by idtyp", entra + "'t','sub':'o','oid':'o','idtyp':'user'}", "work or school");
        row("an app alone of another tenant", entra + "'t','idtyp':'app','sub':'s','idp':'https://sts.windows.net/u/'}",
            "app alone");
        const QByteArray cognito = "{'iss':'https://cognito-idp.eu-west-1.amazonaws.com/p','client_id':'c','sub':";
        row("Cognito's app", cognito + "'c','token_use':'access'}", "app alone");
        row("Cognito's person", cognito + "'s','token_use':'access','username':'alice'}", "");
        row("Cognito's person who is named as a client", cognito + "'c','token_use':'access','username':'c'}", "");
        row("one that is its own subject elsewhere", "{'iss':'https://issuer.example','sub':'o','oid':'o'}", "");
        row("Auth0's app", "{'iss':'https://x.auth0.com/','sub':'abc@clients'}", "app alone");
        row("Auth0's person of such a name", "{'iss':'https://x.auth0.com/','sub':'auth0|bob@clients'}",
            "connection auth0");
        row("Auth0's connection", "{'iss':'https://x.auth0.com/','sub':'github|1'}", "connection github");
        row("client and audience are one", "{'azp':'c','aud':'c'}", "is the one that it is for");
        row("an app for its server", "{'azp':'1-a.apps.googleusercontent.com','aud':'1-b.apps.googleusercontent.com'}",
            "same Google project");
        row("two projects", "{'azp':'1-a.apps.googleusercontent.com','aud':'2-b.apps.googleusercontent.com'}",
            "for another party");
        row("Gmail's action", "{'azp':'gmail@system.gserviceaccount.com','aud':'https://example.com'}",
            "mail from https://example.com");
        row("nothing to tell", "{'iss':'https://issuer.example'}", "");
    }
    void remarks()
    {
        QFETCH(QByteArray, claims);
        QFETCH(QString, sentence);
        const json_text::Value object = json_text::parse(claims).value();
        const QStringList found = inspect::remarks(jose::ClaimsSet(object));
        QCOMPARE(found.size(), sentence.isEmpty() ? 0 : 1);
        QVERIFY2(found.join(u' ').contains(sentence), qPrintable(found.join(u' ')));
    }

    void headers()
    {
        const auto header = [](const QString &name, const QByteArray &json) {
            return inspect::headerMeaning(name, json_text::parse(json).value());
        };
        QVERIFY(header(u"alg"_s, "\"HS256\"").contains(u"one secret"_s));
        QVERIFY(header(u"alg"_s, "\"ES256\"").contains(u"public key"_s));
        QCOMPARE(header(u"alg"_s, "7"), u"Algorithm"_s);
        QVERIFY(header(u"jku"_s, "\"x\"").contains(u"never fetched"_s));
        QVERIFY(header(u"zzz"_s, "\"x\"").isEmpty());
        QVERIFY(header(u"alg"_s, "\"none\"").contains(u"nothing is signed"_s));
    }

    void headersOfEncryptedTokens_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &parameter, const char *value, const QString &words) {
            QTest::newRow(name) << parameter << QByteArray(value).replace('\'', '"') << words;
        };
        row("a shared secret", u"alg"_s, "'dir'", u"encrypts the content itself"_s);
        row("a shared key that wraps", u"alg"_s, "'A256KW'", u"256 bits"_s);
        row("RSA", u"alg"_s, "'RSA-OAEP-256'", u"RSA key wraps"_s);
        row("an agreed key", u"alg"_s, "'ECDH-ES'", u"agreed on between"_s);
        row("an agreed key that wraps", u"alg"_s, "'ECDH-ES+A128KW'", u"wraps the content's key"_s);
        row("a password", u"alg"_s, "'PBES2-HS256+A128KW'", u"password"_s);
        row("what is refused", u"alg"_s, "'RSA1_5'", u"refused"_s);
        row("GCM", u"enc"_s, "'A256GCM'", u"AES-GCM with a key of 256 bits"_s);
        row("CBC", u"enc"_s, "'A128CBC-HS256'", u"key of 128 bits, beside an HMAC"_s);
        row("an unknown encryption", u"enc"_s, "'X'", u"How the content is encrypted"_s);
        row("the sender's key", u"epk"_s, "{'kty':'OKP','crv':'X25519','x':'a'}", u"OKP X25519"_s);
        row("the sender", u"apu"_s, "'QWxpY2U'", u"Alice"_s);
        row("a recipient that is no text", u"apv"_s, "'AAECAw'", u"The recipient, who goes into the key"_s);
        row("the salt", u"p2s"_s, "'AAAA'", u"3 bytes"_s);
        row("the rounds", u"p2c"_s, "4096", u"4096 rounds"_s);
        row("the vector of the wrapped key", u"iv"_s, "'AAAA'", u"wrapped key: 3 bytes"_s);
        row("the tag of the wrapped key", u"tag"_s, "'AAAA'", u"wrapped key: 3 bytes"_s);
        row("compression", u"zip"_s, "'DEF'", u"How the content of an encrypted token is compressed: DEFLATE"_s);
        row("a token within", u"cty"_s, "'JWT'", u"another token"_s);
        row("the same, with its whole type", u"cty"_s, "'application/JWT'", u"another token"_s);
    }
    void headersOfEncryptedTokens()
    {
        QFETCH(QString, parameter);
        QFETCH(QByteArray, value);
        QFETCH(QString, words);
        const QString told = inspect::headerMeaning(parameter, json_text::parse(value).value());
        QVERIFY2(told.contains(words), qPrintable(told));
        QVERIFY(meaning(u"zzz"_s, "1").isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestMeaning)
#include "tst_meaning.moc"
