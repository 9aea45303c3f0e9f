// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/stranger.h"

#include "inspect/oauth_errors.h"
#include "inspect/recognise.h"
#include "tests/inspect/tokens.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using tokens::json;

namespace {

QByteArray pem(const char *label)
{
    return QByteArray("-----BEGIN ") + label + "-----\nAAAA\n-----END " + label + "-----\n";
}

} // namespace

/// What people give in the place of a token.
class TestStranger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameTellsWhatAWordIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("tells");
        QTest::newRow("a client's secret") << u"client_secret"_s << QByteArray("json-secret-1") << true;
        QTest::newRow("a token's name") << u"access_token"_s << QByteArray("json-secret-1") << false;
        QTest::newRow("no name") << QString() << QByteArray("json-secret-1") << false;
        QTest::newRow("the words of a guide") << u"client_secret"_s << QByteArray("YOUR_CLIENT_SECRET") << false;
        QTest::newRow("what was shortened for print") << u"client_secret"_s << QByteArray("json-sec...") << false;
    }

    void aNameTellsWhatAWordIs()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        QFETCH(bool, tells);
        const auto stranger = inspect::strangerNamed(name, text);
        QCOMPARE(stranger.has_value(), tells);
        QVERIFY(!stranger || stranger->advice.contains(u"new secret"_s));
    }

    void whatIsNoTokenIsToldWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("words"); // of the headline or of the advice
        const auto row = [](const char *name, const QByteArray &text, const QString &id, const QString &words) {
            QTest::newRow(name) << text << id << words;
        };
        row("nothing", "", u"empty"_s, u"nothing in it"_s);
        row("blanks", " \n ", u"empty"_s, u"nothing in it"_s);
        row("words", "hello there, my friend", u"words"_s, u"no token is among them"_s);
        row("one short word", "hello", u"too-short"_s, u"too short"_s);
        row("a placeholder", "YOUR_ACCESS_TOKEN", u"placeholder"_s, u"real token"_s);
        row("dots", QByteArray(100, '.'), u"dots"_s, u"but dots"_s);
        row("a public key", testkeys::publicPem(tokens::key()), u"public-key"_s, u"--key FILE"_s);
        row("a public key of PKCS #1", pem("RSA PUBLIC KEY"), u"public-key"_s, u"--key FILE"_s);
        row("a certificate", pem("CERTIFICATE"), u"certificate"_s, u"--key FILE"_s);
        row("a private key", pem("PRIVATE KEY"), u"private-key"_s, u"replace it"_s);
        row("a private key behind a certificate", pem("CERTIFICATE") + pem("EC PRIVATE KEY"), u"private-key"_s,
            u"exposed"_s);
        row("a key of SSH", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI me@host", u"ssh-key"_s, u"SSH"_s);
        row("a public JWK", json("{'kty':'EC','crv':'P-256','x':'a','y':'b'}"), u"jwk"_s, u"--key FILE"_s);
        row("a private JWK", json("{'kty':'EC','crv':'P-256','x':'a','y':'b','d':'c'}"), u"private-jwk"_s,
            u"exposed"_s);
        row("a secret as a JWK", json("{'kty':'oct','k':'c2VjcmV0'}"), u"private-jwk"_s, u"exposed"_s);
        row("a key set", json("{'keys':[{'kty':'EC','x':'a','y':'b'}]}"), u"jwk-set"_s, u"--jwks FILE"_s);
        row("a key set with a private key", json("{'keys':[{'kty':'EC'},{'kty':'EC','d':'a'}]}"), u"private-jwk"_s,
            u"exposed"_s);
        row("a callback with an error", "http://127.0.0.1:5000/?error=access_denied&state=a", u"error-callback"_s,
            u"refused what was asked for"_s);
        row("the same in the fragment", "https://app.example/cb#error=login_required", u"error-callback"_s,
            u"prompt=none"_s);
        row("an error with a description", "http://[::1]/?error=mystery&error_description=No+luck+today",
            u"error-callback"_s, u"“No luck today”"_s);
        row("the address of a sign-in", "https://accounts.google.com/o/oauth2/v2/auth?response_type=code&client_id=1",
            u"authorization-request"_s, u"begins"_s);
        row("another address", "https://example.com/page?x=1", u"address"_s, u"--jwks"_s);
        row("an error of a token endpoint", json("{'error':'invalid_grant','error_description':'Bad Request'}"),
            u"error-answer"_s, u"used up, revoked"_s);
        row("an error of an API", json("{'error':{'code':401,'message':'Invalid Credentials'}}"), u"error-answer"_s,
            u"Invalid Credentials"_s);
        row("a discovery document", json("{'issuer':'https://a.example','jwks_uri':'https://a.example/keys'}"),
            u"provider-metadata"_s, u"https://a.example/keys"_s);
        row("a client ID", "123-abc.apps.googleusercontent.com", u"client-id"_s, u"--client-id"_s);
        row("the key of a service account", json("{'type':'service_account','private_key':'x'}"), u"client-file"_s,
            u"service account"_s);
        row("a web page", "<!DOCTYPE html><html><body>Not found</body></html>", u"web-page"_s, u"HTML"_s);
        row("an answer of HTTP", "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"a\"\n\n{}",
            u"http-answer"_s, u"diagnose --exchange FILE"_s);
        row("a HAR without a token", json("{'log':{'version':'1.2','entries':[]}}"), u"har"_s,
            u"diagnose --har FILE"_s);
        row("SAML", "<samlp:Response xmlns:samlp='urn:oasis:names:tc:SAML:2.0:protocol'/>", u"saml"_s, u"XML"_s);
        const QByteArray token = tokens::signedBy(tokens::header(), tokens::claims());
        row("a token without its first character", token.mid(1), u"cut-beginning"_s, u"beginning is cut off"_s);
        row("a token without its first four", token.mid(4), u"cut-beginning"_s, u"beginning is cut off"_s);
        row("a token right behind its scheme", "Bearer" + token, u"glued-scheme"_s, u"without a blank"_s);
        row("a token in small letters", token.toLower(), u"lost-case"_s, u"made alike"_s);
        row("a token in capital letters", token.toUpper(), u"lost-case"_s, u"made alike"_s);
        row("a token in base64", QByteArray("ya29.abcdefghijklmnopqr").toBase64(), u"base64-token"_s, u"repair"_s);
    }
    void whatIsNoTokenIsToldWhatItIs()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, id);
        QFETCH(QString, words);
        const inspect::Inspection inspection = inspect::inspect(text, tokens::context());
        QCOMPARE(inspection.verdict, inspect::Verdict::Unreadable);
        QCOMPARE(inspection.looksLike, id);
        QVERIFY2((inspection.headline + inspection.summary).contains(words),
                 qPrintable(inspection.headline + u" / "_s + inspection.summary));
        QVERIFY2(!inspection.headline.endsWith(u'.') && inspection.summary.endsWith(u'.'),
                 qPrintable(inspection.headline + u" / "_s + inspection.summary));
        QVERIFY2(!inspection.headline.contains(u"JSON value"_s), qPrintable(inspection.headline));
        QVERIFY(inspect::toJson(inspection, tokens::context()).contains("\"looks_like\":\"" + id.toLatin1() + '"'));
        const QString &inWindow = inspection.adviceInWindow;
        QVERIFY2(inWindow.endsWith(u'.'), qPrintable(inWindow));
        for (const auto &commandLine : {u"(--"_s, u"FILE"_s, u"The command"_s})
            QVERIFY2(!inWindow.contains(commandLine), qPrintable(inWindow));
        const bool isPrivate = id.startsWith(u"private"_s) || words == u"service account"_s;
        QCOMPARE(tokens::lintIds(inspection).contains(u"secret-exposed"_s), isPrivate);
    }

    void aTokenIsNoStranger_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("an ID token") << tokens::signedBy(tokens::header(), tokens::claims());
        QTest::newRow("a cut one") << tokens::signedBy(tokens::header(), tokens::claims()).left(60);
        QTest::newRow("an opaque one") << "abcdefghijklmnop"_ba;
        QTest::newRow("one of 16 dots and a letter") << "................a"_ba;
    }
    void aTokenIsNoStranger()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!inspect::strangerIn(text));
        QVERIFY(inspect::inspect(text, tokens::context()).adviceInWindow.isEmpty());
    }

    void theFileOfAClientIsNamedBesideItsSecret()
    {
        const QByteArray file = json("{'installed':{'client_id':'1-a.apps.googleusercontent.com','client_secret':"
                                     "'GOCSPX-abcdefghij','auth_uri':'https://accounts.google.com/o/oauth2/auth',"
                                     "'token_uri':'https://oauth2.googleapis.com/token'}}");
        const auto found = inspect::recognise(file).found;
        QCOMPARE(found.size(), 1);
        QVERIFY2(found[0].advice.contains(u"“client FILE”"_s), qPrintable(found[0].advice));
        QVERIFY2(found[0].advice.contains(u"add a new secret"_s), qPrintable(found[0].advice));
    }

    void hostileTextIsReadToItsEnd_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("id");
        QTest::newRow("dots") << QByteArray(20'000'000, '.') << u"dots"_s;
        QTest::newRow("beginnings of keys") << QByteArray("-----BEGIN ").repeated(1'000'000) << u"words"_s;
        QTest::newRow("beginnings of tokens in base64") << QByteArray("ZXlK").repeated(5'000'000) << QString();
        QTest::newRow("parameters") << "https://a/?" + QByteArray("error&").repeated(3'000'000) << QString();
    }

    void hostileTextIsReadToItsEnd()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, id);
        const auto stranger = inspect::strangerIn(text);
        QCOMPARE(stranger ? stranger->id : QString(), id);
    }
};

QTEST_APPLESS_MAIN(TestStranger)
#include "tst_stranger.moc"
