// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/redact.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using http::Redactor;

class TestRedact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, QByteArray text, QByteArray expected) {
            QTest::newRow(name) << text.replace('\'', '"') << expected.replace('\'', '"');
        };
        row("a pair in the value of another", "to=https://h/?x=1;client_secret=hush-hush&a=b",
            "to=https://h/?x=1;client_secret=SECRET#1&a=b");
        row("a JWT", "it is eyJhbGciOiJub25lIn0.e30.c2ln, you see", "it is JWT#1, you see");
        row("a JWT cut in the payload", "eyJhbGciOiJub25lIn0.e3", "JWT#1");
        row("a JWE", "eyJhbGciOiJkaXIifQ..a-_.b.c!", "JWT#1!");
        row("an access token", "ya29.a0Ab_C-d.e", "ACCESS#1");
        row("a refresh token", "'1//04ab_c-d'", "'REFRESH#1'");
        row("a refresh token behind a word's mark", "'PAGE#1//04ab_c-d MONKEY#1//04ab_c-d'",
            "'PAGE#REFRESH#1 MONKEY#REFRESH#1'");
        row("a label's number before slashes", "'BASIC#1//04ab_c-d NAME#1//04ab APIKEY#12//04ab_c-d'",
            "'BASIC#1//04ab_c-d NAME#1//04ab APIKEY#12//04ab_c-d'");
        row("a refresh token, encoded", "x=1%2F%2F04ab&y", "x=REFRESH#1&y");
        row("an address with a double slash is none", "http://h/v1//04ab", "http://h/v1//04ab");
        row("a refresh token that begins otherwise", "cannot take 1//xEoDL4iW3cxlI7yDbSRFYNG01kVKM2C-259HOF2aQbI",
            "cannot take REFRESH#1");
        row("what is encoded behind a refresh token", "1%2F%2F04abc%26grant_type%3Dx 1//04abc",
            "REFRESH#1%26grant_type%3Dx REFRESH#1");
        row("what is encoded behind a client secret", "GOCSPX-abc%22%7D GOCSPX-abc+x", "SECRET#1%22%7D SECRET#1+x");
        row("a code", "4/0AX4-b_c", "CODE#1");
        row("a code, encoded", "code is 4%2F0AX4b", "code is CODE#1");
        row("dates and fractions are none", "4/05/2024 and 14/0Abcdef", "4/05/2024 and 14/0Abcdef");
        row("a client secret", "GOCSPX-ab_c-d", "SECRET#1");
        row("an API key", "AIzaSyA-bcdefghijklmnop", "APIKEY#1");
        row("a GitHub token, one of an AWS key and one of Slack",
            "ghp_aB3dEf6hIj9kLm2nOp5q AKIAIOSFODNN7EXAMPLF xoxb-1234567890-aB3dEf", "GITHUB#1 AWS#1 SLACK#1");
        row("a private key", "-----BEGIN RSA PRIVATE KEY-----\nAA\n-----END RSA PRIVATE KEY-----\nx", "KEY#1\nx");
        row("a private key that is cut", "-----BEGIN PRIVATE KEY-----\nAA\n", "KEY#1");
        row("the same one twice", "ya29.a ya29.b ya29.a", "ACCESS#1 ACCESS#2 ACCESS#1");
        row("raw and encoded are the same", "1//04ab 1%2f%2F04ab", "REFRESH#1 REFRESH#1");
        row("opaque tokens of a token response", "{'access_token': 'opaque','expires_in':3600,'refresh_token':'r\\'s'}",
            "{'access_token': 'ACCESS#1','expires_in':3600,'refresh_token':'REFRESH#1'}");
        row("an error code is none", "{'error':{'code':401,'reason':'required'}}",
            "{'error':{'code':401,'reason':'required'}}");
        row("numbers that are secrets", "{'password':12345678,'x':[{'pin_token': -12345.5e3 }],'sid':55555",
            "{'password':'PASSWORD#1','x':[{'pin_token': 'TOKEN#1' }],'sid':'SESSION#1'");
        row("a number that is a secret elsewhere",
            "{'id' : 12345678,'password':12345678, 'exp':1234567890 } \\\'n\\\':12345678, 12345678",
            "{'id' : 'PASSWORD#1','password':'PASSWORD#1', 'exp':'PASSWORD#190' } \\\'n\\\':\\\'PASSWORD#1\\\', "
            "PASSWORD#1");
        row("elements of XML",
            "<x><wsse:Password Type='PasswordText'>hush &amp; hush</wsse:Password><db.password>hush</db.password></x>",
            "<x><wsse:Password "
            "Type='PasswordText'>PASSWORD#1</wsse:Password><db.password>PASSWORD#2</db.password></x>");
        row("an element that is cut", "<token>hush", "<token>TOKEN#1");
        row("elements with a label, a blank, others, and a name with other meanings",
            "<token>TOKEN#4</token><token> <b>x</b></token><Code>AccessDenied</Code><Key>a/b</Key><p>password</p>",
            "<token>TOKEN#4</token><token> <b>x</b></token><Code>AccessDenied</Code><Key>a/b</Key><p>password</p>");
        row("one-time passwords of digits, and a word with other meanings",
            "{'otp':123456,'pin':54321,'session':'9f8e7d6c','ticket':4096123}",
            "{'otp':'CODE#1','pin':'PASSWORD#1','session':'SESSION#1','ticket':4096123}");
        row("keys of databases and states of sessions",
            "{'primary_key':'abcdef','session_state':'abcdef','key_id':'abcdef'} sort_key=abcdef&cache_key=abcdef",
            "{'primary_key':'abcdef','session_state':'abcdef','key_id':'abcdef'} sort_key=abcdef&cache_key=abcdef");
        row("counts, codes, and what is no number", "{'token':4096,'code':10036,'key':12345678,'password':12345x}",
            "{'token':4096,'code':10036,'key':12345678,'password':12345x}");
        row("members by what their names end with", "{'clientSecret':'a','X-Auth.Token':'b','nextPageToken':'c'}",
            "{'clientSecret':'SECRET#1','X-Auth.Token':'TOKEN#1','nextPageToken':'c'}");
        row("addresses of endpoints are none",
            "{'token_endpoint':'https://h/t','authorization_endpoint':'https://h/a'}",
            "{'token_endpoint':'https://h/t','authorization_endpoint':'https://h/a'}");
        row("a field of multipart/form-data",
            "--b\r\nContent-Disposition: form-data; name='client_secret'\r\nContent-Type: text/plain\r\n\r\nhunter2"
            "\r\n--b\r\nContent-Disposition: form-data; name='x'\r\n\r\ny\r\n--b--\r\n",
            "--b\r\nContent-Disposition: form-data; name='client_secret'\r\nContent-Type: text/plain\r\n\r\nSECRET#1"
            "\r\n--b\r\nContent-Disposition: form-data; name='x'\r\n\r\ny\r\n--b--\r\n");
        row("a field of multipart/form-data whose name is not quoted",
            "--b\r\nContent-Disposition: form-data; name=password\r\n\r\nhunter2\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=password\r\n\r\nPASSWORD#1\r\n--b--");
        row("a field of multipart/form-data whose file is called like one",
            "--b\r\nContent-Disposition: form-data; name='password'; filename='name=x'\r\n\r\nhunter2\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name='password'; filename='name=x'\r\n\r\nPASSWORD#1\r\n--b--");
        row("options of commands", "run --password=hunter2 -Dpassword=hunter3 -- --client-secret 'hush hush'",
            "run --password=PASSWORD#1 -Dpassword=PASSWORD#2 -- --client-secret 'SECRET#1'");
        row("a setting of a program", "DB_PASSWORD=hunter2\nDB_PASSWORD='hunter 3'",
            "DB_PASSWORD=PASSWORD#2\nDB_PASSWORD='PASSWORD#1'");
        row("a connection string", "Server=db;User Id=sa;Pwd=hunter2", "Server=db;User Id=sa;Pwd=PASSWORD#1");
        row("the password in an address", "at postgres://joe:hunt:er@2@db:5432/x, http://h:80/@x",
            "at postgres://joe:PASSWORD#1@db:5432/x, http://h:80/@x");
        row("a security code in a path", "PATCH /domain/v1beta1/securityCodes/cbvQYzJXJp1mUSjwv06LbpXl?a=1",
            "PATCH /domain/v1beta1/securityCodes/SECURITYCODE#1?a=1");
        row("its label", "PATCH /securityCodes/SECURITYCODE#7 /securityCodes/SECURITYCODE%237",
            "PATCH /securityCodes/SECURITYCODE#7 /securityCodes/SECURITYCODE%237");
        row("the label in an address", "ftp://joe:PASSWORD%237@h/", "ftp://joe:PASSWORD%237@h/");
        row("the password in an address with escaped slashes", "{'u':'https:\\/\\/joe:hunter2@h\\/'}",
            "{'u':'https:\\/\\/joe:PASSWORD#1@h\\/'}");
        row("a private key in a string", "{'pem':'-----BEGIN PRIVATE KEY-----\\nAA\\n-----END PRIVATE KEY-----\\n'}",
            "{'pem':'KEY#1\\n'}");
        row("a private key of PGP",
            "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAA\n-----END PGP PRIVATE KEY BLOCK-----\nx", "KEY#1\nx");
        row("private keys in settings, of several lines",
            "A_PRIVATE_KEY='-----BEGIN PRIVATE KEY-----\nAA\n-----END PRIVATE KEY-----'\n"
            "PRIVATE_KEY=-----BEGIN RSA PRIVATE KEY-----\nBB\n-----END RSA PRIVATE KEY-----\nx=1",
            "A_PRIVATE_KEY='KEY#1'\nPRIVATE_KEY=KEY#2\nx=1");
        row("a private key of JSON in JSON",
            "'{\\'private_key\\':\\'-----BEGIN PRIVATE KEY-----\\\\nAA\\\\n-----END PRIVATE KEY-----\\\\n\\'}'",
            "'{\\'private_key\\':\\'KEY#1\\\\n\\'}'");
        row("JSON in JSON", "{'a':'{\\'password\\': \\'hush \\\\\\'hush\\', \\'x\\':\\'y\\'}'}",
            "{'a':'{\\'password\\': \\'PASSWORD#1\\', \\'x\\':\\'y\\'}'}");
        row("a text that ends with a name", "{'message':'Invalid token:','x':'no password: ','y':'z'}",
            "{'message':'Invalid token:','x':'no password: ','y':'z'}");
        row("a secret before it is named", "no sid aB3dEf6hIj9k for sid=aB3dEf6hIj9k",
            "no sid SESSION#1 for sid=SESSION#1");
        row("bytes stay", "\xff\xfe\x01 caf\xc3\xa9", "\xff\xfe\x01 caf\xc3\xa9");
    }
    void texts()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(Redactor().text(text), expected);
    }

    void headers_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *value, const char *expected) {
            QTest::addRow("%s: %s", name, value) << QByteArray(name) << QByteArray(value) << QByteArray(expected);
        };
        row("Authorization", "Bearer opaque", "Bearer BEARER#1");
        row("authorization", "securityCode abc", "securityCode SECURITYCODE#1");
        row("Authorization", "Basic YTpi", "Basic BASIC#1");
        row("Authorization", "opaque", "CREDENTIAL#1");
        row("Authorization", "Bearer ", "Bearer ");
        row("Authorization", "opaque-token-123 ", "CREDENTIAL#1");
        row("Authorization", "an-opaque-token-1 Bearer", "CREDENTIAL#1");
        row("Authorization", "a.b c", "CREDENTIAL#1");
        row("Authorization", "AWS4-HMAC-SHA256 a=b", "AWS4-HMAC-SHA256 AWS4-HMAC-SHA256#1");
        row("Authorization", "", "");
        row("Proxy-Authorization", "Basic YTpi", "Basic BASIC#1");
        row("X-Authorization", "Bearer opaque", "Bearer BEARER#1");
        row("authentication", "Basic YTpi", "Basic BASIC#1");
        row("X-Goog-IAP-JWT-Assertion", "opaque", "JWT#1");
        row("WWW-Authenticate", "Bearer realm=x", "Bearer realm=x");
        row("Cookie", "sid=1; x=2", "COOKIE#1");
        row("Set-Cookie", "sid=1; Path=/", "COOKIE#1");
        row("X-Goog-Api-Key", "abc", "APIKEY#1");
        row("Location", "http://127.0.0.1:1/?code=abc&state=s", "http://127.0.0.1:1/?code=CODE#1&state=s");
        row("X-Token", "ya29.abc", "ACCESS#1");
        row("Content-Type", "application/json", "application/json");
        row("X-Auth-Token", "9f8e7d", "TOKEN#1");
        row("Private-Token", "abc", "TOKEN#1");
        row("Ocp-Apim-Subscription-Key", "9f8e7d", "APIKEY#1");
        row("X-Session", "9f8e7d", "SESSION#1");
        row("X-Request-Id", "9f8e7d", "9f8e7d");
        row("X-Debug", "1//xEoDL4iW3cxlI7yDbSRFYNG01kVKM2C-259HOF2aQbI", "REFRESH#1");
    }
    void headers()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, expected);
        QCOMPARE(Redactor().header(name, value), expected);
    }

    void forms()
    {
        Redactor redactor;
        QCOMPARE(redactor.form("grant_type=authorization_code&code=4%2F0A%2Bb&client_secret=s+e&Code_Verifier=v&x=1"),
                 QByteArray("grant_type=authorization_code&code=CODE#1&client_secret=SECRET#1&Code_Verifier=VERIFIER#1"
                            "&x=1"));
        QCOMPARE(redactor.form("code=&flag&a=ya29.x&=y"), QByteArray("code=&flag&a=ACCESS#1&=y"));
        QCOMPARE(Redactor().form("PHPSESSID=a&otp=1&ticket=b&session_state=c&master_key=d"),
                 "PHPSESSID=SESSION#1&otp=CODE#1&ticket=TOKEN#1&session_state=c&master_key=SECRET#1"_ba);
        QCOMPARE(redactor.form("code%5Fverifier=v"), QByteArray("code%5Fverifier=VERIFIER#1"));
        QCOMPARE(redactor.form("<x a=\"b\"><password>hush&amp;hush</password></x>"),
                 "<x a=\"b\"><password>PASSWORD#1</password></x>"_ba);
        QCOMPARE(redactor.form("access_token=ACCESS%2317&code=CODE#9"), "access_token=ACCESS%2317&code=CODE#9"_ba);
        QCOMPARE(redactor.form("a=opaque-token-1&access_token=opaque-token-1"),
                 QByteArray("a=ACCESS#2&access_token=ACCESS#2"));
    }

    void aCookieIsKnownApart()
    {
        Redactor redactor;
        QCOMPARE(redactor.header("Cookie", "sid=opaque123456; theme=x"), QByteArray("COOKIE#1"));
        QCOMPARE(redactor.header("Set-Cookie", "b=another-secret; Path=/some-long-path"), QByteArray("COOKIE#3"));
        const QByteArray shown = redactor.text("opaque123456 another-secret /some-long-path");
        QVERIFY2(!shown.contains("opaque") && !shown.contains("another") && shown.endsWith("/some-long-path"), shown);
    }

    void joinedCookiesAreKnownApart()
    {
        Redactor redactor;
        redactor.header("Set-Cookie", "a=opaque123456; Path=/\nb=another-secret; Path=/some-long-path");
        const QByteArray shown = redactor.text("opaque123456 another-secret /some-long-path");
        QCOMPARE(shown, "COOKIE#2 COOKIE#3 /some-long-path"_ba);
    }

    /// Its name would be taken for the beginning of a key at the second time.
    void aSchemeThatLooksLikeTheBeginningOfAKeyNamesNoLabel()
    {
        Redactor redactor;
        const QByteArray value = "B-----BEGIN opaque-1234 PRIVATE KEY-----abcdefgh";
        QCOMPARE(redactor.header("Authorization", value), "B-----BEGIN CREDENTIAL#1"_ba);
        const QByteArray shown = redactor.text(value);
        QVERIFY2(!shown.contains("abcdefgh"), shown);
        QCOMPARE(redactor.text(shown), shown);
    }

    void aSchemeThatHoldsTheCredentialIsNotShown_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("it is the credential") << "opaque-1234 opaque-1234"_ba;
        QTest::newRow("in quotes") << "opaque-1234 \"opaque-1234\""_ba;
        QTest::newRow("a part of it") << "xopaque-1234 opaque-1234"_ba;
        QTest::newRow("the beginning of a key's first line") << "B-----BEGIN -----BEGIN PRIVATE KEY-----opaque-1234"_ba;
        QTest::newRow("like a key's first line") << "B-----BEGs-BEGIN B-----BEGs-BEGIN"_ba;
    }

    void aSchemeThatHoldsTheCredentialIsNotShown()
    {
        QFETCH(QByteArray, value);
        Redactor redactor;
        QCOMPARE(redactor.header("Authorization", value), "CREDENTIAL#1"_ba);
        const QByteArray shown = redactor.text(value);
        QVERIFY2(!shown.contains("opaque"), shown);
        QCOMPARE(redactor.text(shown), shown);
    }

    void aCredentialIsKnownWithoutWhatStandsAroundIt_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("repeated");
        QTest::newRow("quotes") << "Bearer \"opaque-token-1\""_ba
                                << "opaque-token-1"_ba;
        QTest::newRow("the scheme twice") << "Bearer Bearer opaque-token-1"_ba
                                          << "opaque-token-1"_ba;
        QTest::newRow("two blanks") << "bearer  opaque-token-1"_ba
                                    << "opaque-token-1"_ba;
        QTest::newRow("no scheme, but quotes") << "\"opaque-token-1\""_ba
                                               << "opaque-token-1"_ba;
        QTest::newRow("the header's name") << "Bearer Authorization: opaque-token-1"_ba
                                           << "opaque-token-1"_ba;
        QTest::newRow("the password of Basic")
            << "Basic " + "joe:opaque-password"_ba.toBase64() << "opaque-password"_ba;
    }

    void aCredentialIsKnownWithoutWhatStandsAroundIt()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, repeated);
        Redactor redactor;
        redactor.header("Authorization", value);
        const QByteArray shown =
            redactor.text("no such token: " + repeated + ", Bearer is the scheme of Authorization: it");
        QVERIFY2(!shown.contains(repeated) && shown.endsWith("#1, Bearer is the scheme of Authorization: it"), shown);
    }

    void bodiesByTheirType()
    {
        const QByteArray form = "grant_type=password&password=it's&x=1";
        QCOMPARE(Redactor().body("application/x-www-form-urlencoded; charset=UTF-8", form),
                 QByteArray("grant_type=password&password=PASSWORD#1&x=1"));
        QCOMPARE(Redactor().body({}, "token=it's a"), QByteArray("token=TOKEN#1"));
        QCOMPARE(Redactor().body("text/plain", "token=it's a"), QByteArray("token=it's a"));
        QCOMPARE(Redactor().body("application/json", "{\"token\":\"a\"}"), QByteArray("{\"token\":\"TOKEN#1\"}"));
    }

    void whatIsShownCanBeParsedAgain()
    {
        const QUrl url(u"https://h.example/p?access_token=t&fields=a"_s);
        QCOMPARE(QUrl::fromEncoded(Redactor().sendableUrl(url)).query(QUrl::FullyEncoded),
                 u"access_token=ACCESS%231&fields=a"_s);
        QCOMPARE(http::urlOfShown(Redactor().url(url)).query(QUrl::FullyEncoded),
                 u"access_token=ACCESS%231&fields=a"_s);
        const QUrl path(u"https://h.example/securityCodes/cbvQYzJXJp1mUSjwv06LbpXl?fields=a"_s);
        QCOMPARE(http::urlOfShown(Redactor().url(path)).toString(QUrl::FullyEncoded),
                 u"https://h.example/securityCodes/SECURITYCODE%231?fields=a"_s);
    }

    void urls()
    {
        Redactor redactor;
        QCOMPARE(redactor.url(QUrl(u"https://u:p@h.example:8/a%20b?access_token=t&q=1#id_token=j&x"_s)),
                 u"https://h.example:8/a%20b?access_token=ACCESS#1&q=1#id_token=JWT#1&x"_s);
        QCOMPARE(redactor.url(QUrl(u"https://h.example/"_s)), u"https://h.example/"_s);
    }

    void whatIsKnownIsFoundOverTheFieldsOfAForm()
    {
        Redactor redactor;
        redactor.header("Authorization", "Bearer opaque1&fields=of-mine");
        QCOMPARE(redactor.form("x=opaque1&fields=of-mine&y=1"), "x=BEARER#1&y=1"_ba);
    }

    void aJwtWithPaddingIsOne()
    {
        for (const QByteArray padding : {"", "=", "=="})
            QCOMPARE(Redactor().text("a eyJhbGciOiJSUzI1NiJ9" + padding + ".e30" + padding + ".c2ln b"),
                     "a JWT#1 b"_ba);
    }

    void whatIsKnownIsFoundOverThePartsOfAnAddress()
    {
        Redactor redactor;
        redactor.header("Authorization", "Bearer opaque?fields=of-mine");
        const QUrl url(u"https://h.example/opaque?fields=of-mine&x=1"_s);
        QCOMPARE(redactor.url(url), u"https://h.example/BEARER#1&x=1"_s);
        QVERIFY2(!redactor.sendableUrl(url).contains("of-mine"), redactor.sendableUrl(url));
    }

    void oneSecretHasOneLabelEverywhere()
    {
        Redactor redactor;
        QCOMPARE(redactor.form("refresh_token=1%2F%2F04ab"), QByteArray("refresh_token=REFRESH#1"));
        QCOMPARE(redactor.text("1//04ab"), QByteArray("REFRESH#1"));
        QCOMPARE(redactor.header("Authorization", "Bearer 1//04ab"), QByteArray("Bearer REFRESH#1"));
        QCOMPARE(redactor.label("1//04ab", "OTHER"), QByteArray("REFRESH#1"));
    }

    void whatIsRedactedIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("whole") << "{\"access_token\": \"of-no-known-shape\"}"_ba;
        QTest::newRow("cut in the secret") << "{\"access_token\": \"of-no-known-sha"_ba;
        QTest::newRow("one shape within another") << "GOCSPX-aB3dEf6hIj9kLm2nOp1//0gAbCdEfGhIjKlMnOpQrStUv"_ba;
        QTest::newRow("a slash behind one, and a capital before") << "xBGOCSPX-aB3dEf6hIj9kLm2n//0p"_ba;
        QTest::newRow("the same of the fourth one")
            << "GOCSPX-aB3dEf6hIj9kLm2n GOCSPX-bB3dEf6hIj9kLm2n GOCSPX-cB3dEf6hIj9kLm2n BGOCSPX-dB3dEf6hIj9kLm2n/0AbCdEf"_ba;
        QTest::newRow("a setting of a line") << "token: hush-hush\npassword = 'hush, hush'\nhush-hush"_ba;
        QTest::newRow("an option") << "tool --password hush-hush --token \"hush, hush\" <a value='hush!' key='pwd'>"_ba;
        QTest::newRow("cut in JSON in JSON") << "\"{\\\"token\\\": \\\"hush-hush\\"_ba;
        QTest::newRow("an element behind a name") << "password: a<password>hush, hush"_ba;
        QTest::newRow("an escaped line break") << "{\"token\": \"hush-hush\\\nx"_ba;
        QTest::newRow("an option before a pair") << "tool --token key=hush-token x"_ba;
        QTest::newRow("cut in an escape") << "{\"access_token\": \"of-no-known-sha\\"_ba;
    }

    void whatIsRedactedIsLeftAlone()
    {
        QFETCH(QByteArray, text);
        http::Redactor redactor;
        const QByteArray shown = redactor.text(text);
        QVERIFY(shown != text);
        QCOMPARE(redactor.text(shown), shown);
    }

    void aSecretThatAnotherBeginsWithLeavesNoRestOfIt()
    {
        Redactor redactor;
        for (const QByteArray &length : {"opaque-token"_ba, "opaque-token-whole"_ba, "opaque-tok"_ba})
            redactor.label(length, "TOKEN");
        QCOMPARE(redactor.text("sent opaque-token-whole"), QByteArray("sent TOKEN#2"));
        QCOMPARE(redactor.text("sent opaque-token"), QByteArray("sent TOKEN#1"));
    }

    void aLargeBodyTakesLinearTime()
    {
        const QByteArray body = QByteArray("{\"name\":\"some text\",\"n\":1},").repeated(200'000) + "ya29.abc";
        QVERIFY(Redactor().text(body).endsWith("ACCESS#1"));
        for (const QByteArray start : {"password: ", "--token a ", "\\\"token\\\": \\\"", "key=\"pwd\" ",
                                       "value=\"x\" ", "token=a ", "\\\\\\\\\\\\\\\\"})
            QVERIFY(!Redactor().text(start.repeated(50'000)).isEmpty());
        const QByteArray field = "Content-Disposition: form-data; name=";
        QVERIFY(Redactor().text(field + QByteArray(300'000, 'a') + "\nx").endsWith("a\nx"));
        QVERIFY(Redactor().text("-----BEGIN PRIVATE KEY-----" + QByteArray(3'000'000, 'A')) == "KEY#1");
    }
};

QTEST_APPLESS_MAIN(TestRedact)
#include "tst_redact.moc"
