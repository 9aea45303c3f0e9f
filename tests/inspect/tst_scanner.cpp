// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/scanner.h"

#include "inspect/scan/findings_json.h"
#include "tests/inspect/scanned.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace inspect::scan;
using scanned::accessToken;
using scanned::base64;
using scanned::jwt;
using scanned::scan;
using tokens::json;

namespace {

/// In lines of 48 characters.
QByteArray broken(const QByteArray &text, const QByteArray &lineBreak)
{
    QByteArrayList lines;
    for (qsizetype at = 0; at < text.size(); at += 48)
        lines.append(text.mid(at, 48));
    return lines.join(lineBreak);
}

} // namespace

class TestScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copies_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("bare", "a " + accessToken + " b", "a ACCESS#1 b");
        row("at a sentence's end", "it is " + accessToken + ".", "it is ACCESS#1.");
        row("twice", accessToken + ' ' + accessToken, "ACCESS#1 ACCESS#1");
        row("in a query, where # would begin a fragment", "https://h/p?access_token=" + accessToken + "&x=1",
            "https://h/p?access_token=ACCESS%231&x=1");
        row("percent-encoded twice", "u=https%253A%252F%252Fh%253Faccess_token%253D" + accessToken + "%2526x",
            "u=https%253A%252F%252Fh%253Faccess_token%253DACCESS%2525231%2526x");
        row("in a JSON string with escapes", json("{'a':'x\\u003d") + accessToken + json("\\n'}"),
            json("{'a':'x\\u003dACCESS#1\\n'}"));
        row("JSON in JSON", json("{'a':'{\\'client_secret\\':\\'hUnter2hUnter2\\'}'}"),
            json("{'a':'{\\'client_secret\\':\\'SECRET#1\\'}'}"));
        row("base64, to the end", "d: " + base64("say " + accessToken + " now"), "d: " + base64("say ACCESS#1 now"));
        row("base64 in a path, behind other base64 and off its groups",
            "GET /d/" + base64(QByteArray(60, 'x')) + "/" + base64("say " + accessToken + " now"),
            "GET /d/" + base64(QByteArray(60, 'x')) + "/" + base64("say ACCESS#1- now"));
        row("a secret in each of two in a path",
            "GET /d/" + base64("say " + jwt + " now") + "/" + base64("say " + accessToken + " now"),
            "GET /d/" + base64("say JWT#1-- now") + "/" + base64("say ACCESS#1- now"));
        row("the same, at the end of both", "GET /d/" + base64("it's " + jwt) + "/" + base64("say " + accessToken),
            "GET /d/" + base64("it's JWT#1--") + "/" + base64("say ACCESS#1-"));
        const QByteArray harmless = base64("hello, this is a harmless page");
        row("base64 that is harmless behind some that is not",
            "/d/" + base64("a " + accessToken + " b c") + "/" + harmless,
            "/d/" + base64("a ACCESS#1- b c") + "/" + harmless);
        row("base64 right before what it holds", base64("is " + accessToken) + accessToken,
            base64("is ACCESS#1") + "ACCESS#1");
        row("base64 in base64", "d: " + base64("{\"d\":\"" + base64("say " + accessToken) + "\"}"),
            "d: " + base64("{\"d\":\"" + base64("say ACCESS#1") + "\"}"));
        row("quoted-printable with a soft break",
            "x =3D " + QByteArray(43, 'x') + " " + accessToken.left(25) + "=\n" + accessToken.mid(25) + "\n",
            "x =3D " + QByteArray(43, 'x') + " ACCESS#1\n");
        row("a JWT over two lines", jwt.left(60) + "\n  " + jwt.mid(60) + "\n", "JWT#1\n");
        row("a header", "Authorization: Bearer opaque4Token\r\nHost: h\r\n",
            "Authorization: Bearer BEARER#1\r\nHost: h\r\n");
        row("a scheme that nobody knows", "Authorization: Hawk id=\"x\", mac=\"y\"",
            "Authorization: Hawk CREDENTIAL#1");
        row("a security code", "Authorization: securityCode aB3dEf6hIj", "Authorization: securityCode SECURITYCODE#1");
        row("credentials of Basic that look like a word", "Authorization: Basic aac6bdefijklmnopqrst",
            "Authorization: Basic BASIC#1");
        row("a word in their place", "Authorization: Basic abcdefijklmnopqrstuv",
            "Authorization: Basic abcdefijklmnopqrstuv");
        row("a header of a HAR", json("{'name': 'X-Api-Key', 'value': 'aB3dEf6hIj'}"),
            json("{'name': 'X-Api-Key', 'value': 'APIKEY#1'}"));
        row("one whose name comes last", json("{'value': 'aB3dEf6hIj', 'name': 'X-Api-Key'}"),
            json("{'value': 'APIKEY#1', 'name': 'X-Api-Key'}"));
        row("cookies", "Cookie: theme=dark; sid=aB3dEf6hIj; lang=en", "Cookie: theme=dark; sid=COOKIE#1; lang=en");
        row("a form field", "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\naB3dEf6h\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\nPASSWORD#1\r\n--b--");
        row("names of keys",
            "Ocp-Apim-Subscription-Key: 9f8e7d6c5b4a\nx-functions-key: aB3dEf6hIj\nsigning_key=kL2nOp5qRs",
            "Ocp-Apim-Subscription-Key: APIKEY#1\nx-functions-key: APIKEY#2\nsigning_key=SECRET#1");
        row("names of sessions",
            json("{'session': 'aB3dEf6hIj9kLm2nOp5q', 'PHPSESSID': 'kL2nOp5qRs', 'pwd': 'hUnter22'}"),
            json("{'session': 'SESSION#1', 'PHPSESSID': 'SESSION#2', 'pwd': 'PASSWORD#1'}"));
        row("XML", "<access_token>aB3dEf6hIj</access_token>", "<access_token>ACCESS#1</access_token>");
        row("the password in an address", "ftp://user:hunter22@h/", "ftp://user:PASSWORD%231@h/");
        row("percent-encoded in a form", "client_secret=abc%2Fdef%2BghiJ9k8&x=1", "client_secret=SECRET%231&x=1");
        row("in a query beside what is percent-encoded twice",
            "https://h/p?next=https%253A%252F%252Fh&access_token=" + accessToken + "&x=1",
            "https://h/p?next=https%253A%252F%252Fh&access_token=ACCESS%231&x=1");
        row("in a query within a query", "https://h/p?next=https%3A%2F%2Fh%3Faccess_token%3D" + accessToken,
            "https://h/p?next=https%3A%2F%2Fh%3Faccess_token%3DACCESS%25231");
        row("in a query within JSON", json("{'u':'https://h/p?a=%2F\\u0026access_token=") + accessToken + json("'}"),
            json("{'u':'https://h/p?a=%2F\\u0026access_token=ACCESS%231'}"));
        row("base64 with signs in a form", "d=" + base64("~~~>>?? " + accessToken).toPercentEncoding() + "&x=1",
            "d=" + base64("~~~>>?? ACCESS#1").toPercentEncoding() + "&x=1");
        row("base64 with line breaks in a JSON string",
            json("{'d':'") + broken(base64(QByteArray(60, 'x') + ' ' + accessToken + QByteArray(20, ' ')), "\\n") +
                json("'}"),
            json("{'d':'") + broken(base64(QByteArray(60, 'x') + " ACCESS#1" + QByteArray(20, ' ')), "\\n") +
                json("'}"));
        row("what was redacted already, in an address within an address", "next=%3Ftoken%3DACCESS%25252317",
            "next=%3Ftoken%3DACCESS%25252317");
        row("a refresh token that begins otherwise", "cannot take 1//xEoDL4iW3cxlI7yDbSRFYNG01kVKM2C-259HOF2aQbI.",
            "cannot take REFRESH#1.");
        row("an AWS key and its secret", "AKIAIOSFODNN7EXAMPLF,wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzKEY\n",
            "AWS#1,AWS#2\n");
        row("a SAML response",
            "SAMLResponse=" + base64("<samlp:Response ID=\"_1\">>>>\?</samlp:Response>").toPercentEncoding() +
                "&RelayState=x",
            "SAMLResponse=SAML%231&RelayState=x");
        row("what was redacted already", "Authorization: Bearer BEARER#1, ACCESS#12 and token=JWT%233",
            "Authorization: Bearer BEARER#1, ACCESS#12 and token=JWT%233");
    }

    void copies()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text)->copy, expected);
    }

    void numbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
            QTest::newRow(name) << text << expected;
        };
        const auto wide = [](const QByteArray &text) {
            const QString letters = QString::fromLatin1(text);
            return QByteArray(reinterpret_cast<const char *>(letters.utf16()), 2 * letters.size());
        };
        const QByteArray plain = json("{'password': 12345678, 'n': [1]}");
        const QByteArray hidden = json("{'password': 'PASSWORD#1', 'n': [1]}");
        row("a member", plain, hidden);
        row("again, under another name", json("{'n' : 12345678, 'password': 12345678}"),
            json("{'n' : 'PASSWORD#1', 'password': 'PASSWORD#1'}"));
        row("negative", json("{'password':-12345.5e6}"), json("{'password':'PASSWORD#1'}"));
        row("cut", json("{'password':12345678"), json("{'password':'PASSWORD#1'"));
        row("marked as in Python", "{'password': 12345678}", "{'password': 'PASSWORD#1'}");
        row("JSON in JSON", json("{'a':'{\\'password\\':12345678}'}"),
            json("{'a':'{\\'password\\':\\'PASSWORD#1\\'}'}"));
        row("percent-encoded", "a=%7B%22password%22%3A12345678%7D&b", "a=%7B%22password%22%3A%22PASSWORD%231%22%7D&b");
        row("in base64", base64(plain), base64(hidden));
        row("in UTF-16", wide(plain), wide(hidden));
        row("of a HAR", json("{'name': 'password', 'value': 12345678}"),
            json("{'name': 'password', 'value': 'PASSWORD#1'}"));
        row("before its name", json("{'value': 12345678, 'name': 'password'}"),
            json("{'value': 'PASSWORD#1', 'name': 'password'}"));
        row("of a header", json("{'Authorization': 12345678}"), json("{'Authorization': 'CREDENTIAL#1'}"));
        for (const char *other : {"{'password': 12345678x}", "{'password': -}", "{'password': true}",
                                  "{'code': 40012345}", "{'max_token': 4096}", "{'password': [12345678]}"})
            row(other, json(other), json(other));
    }

    /// A label is a string where the number was.
    void numbers()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text, {false, false, true})->copy, expected);
    }

    void tokensOfOthers_data()
    {
        QTest::addColumn<QString>("kind");
        const auto row = [](const QByteArray &token, const QString &kind) { QTest::newRow(token) << kind; };
        const QByteArray rest = "aB3dEf6hIj9kLm2nOp5qRs8tUvWx1yZ4aB7c";
        row("ghp_" + rest, u"github_token"_s);
        row("github_pat_11ABCDEFG0" + rest + '_' + rest, u"github_token"_s);
        row("glpat-" + rest.first(20), u"gitlab_token"_s);
        row("npm_" + rest, u"npm_token"_s);
        row("xoxb-123456789012-123456789012-" + rest.first(24), u"slack_token"_s);
        row("xoxp-123456789012-" + rest.first(24), u"slack_token"_s);
        row("sk_live_" + rest.first(24), u"stripe_key"_s);
        row("AKIAIOSFODNN7EXAMPLF", u"aws_key"_s);
        row("ASIAQWERTYUIOPASDFGH", u"aws_key"_s);
    }

    void tokensOfOthers()
    {
        QFETCH(const QString, kind);
        const auto outcome = scan(QByteArray("it is ") + QTest::currentDataTag() + ", you see");
        QCOMPARE(outcome->ledger.findings().size(), 1);
        QCOMPARE(outcome->ledger.findings().first().kind, kind);
        QCOMPARE(outcome->copy, "it is " + outcome->ledger.findings().first().label.toLatin1() + ", you see");
    }

    void tooManyEncodingsAreNotPassedInSilence_data()
    {
        QTest::addColumn<int>("times");
        QTest::addColumn<bool>("isCutShort");
        QTest::newRow("as often as anybody does") << 3 << false;
        QTest::newRow("as often as is read") << 9 << false;
        QTest::newRow("once more") << 10 << true;
        QTest::newRow("more often than is read") << 12 << true;
    }

    void tooManyEncodingsAreNotPassedInSilence()
    {
        QFETCH(const int, times);
        QFETCH(const bool, isCutShort);
        QByteArray text = "?access_token=" + accessToken;
        for (int i = 0; i < times; ++i)
            text = text.toPercentEncoding();
        Ledger ledger;
        Scanner scanner({}, ledger, nullptr, u"file"_s);
        scanner.feed(text);
        scanner.finish();
        QCOMPARE(scanner.isCutShort(), isCutShort);
    }

    void lookAlikes_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *text) { QTest::newRow(text) << QByteArray(text); };
        row("commit 3b16643b1c7c1d9d3b16643b1c7c1d9d3b16643b");
        row("\"key\": \"550e8400-e29b-41d4-a716-446655440000\"");
        row("\"code\": \"invalid_grant\", \"token\": \"accessToken\", \"password\": \"Password\"");
        row("return 1//comment that goes on for a while");
        row("4/05/2024 and 14/0Abcdef");
        row("ya29. is a prefix, GOCSPX- and AIza too");
        row("Bearer token expected, Basic authentication is off");
        row("Authorization: Bearer <token>");
        row("t.token=e.token||getToken2();if(a.password===b)return");
        row("client_id=123-abc.apps.googleusercontent.com");
        row("\"nextPageToken\": \"aB3dEf6hIj9kLm2nOp5qRs8tUv\"");
        row("private_key: ec.EllipticCurvePrivateKey");
        row("def load(password: getPasswordFromKeyring, token: AccessTokenProvider)");
        row("token = process.env.NPM_ID_TOKEN");
        row("Token: '#f8f8f2'");
        row("PWD=/home/ci/build-4f9K2xQ1z7/src OLDPWD=/tmp/aB3dEf6hIj9kLm2nOp5q");
        row("\"session\": \"550e8400-e29b-41d4-a716-446655440000\", \"ticket\": \"PROJECT-1234\"");
        row("\"session_state\": \"aB3dEf6hIj9kLm2nOp5q\", \"primary_key\": \"aB3dEf6hIj9kLm2nOp5q\"");
        row("sort_key=aB3dEf6hIj9kLm2nOp5q&cache_key=aB3dEf6hIj9kLm2nOp5q&public_key=aB3dEf6hIj9kLm2nOp5q");
        row("curl -u alice https://h/; curl -u $USER:$PASSWORD https://h/");
        row("login with the default password please");
        row("AKIA and ASIAPACIFICREGIONOFFICE, ghp_ and npm_config_user_agent_is_long_enough");
        row("sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8KuxyUrmk5hkTRs3DHxt0AfX4yaB3dEf6h");
    }

    void lookAlikes()
    {
        QFETCH(const QByteArray, text);
        const auto outcome = scan(text);
        QCOMPARE(outcome->ledger.total(), 0);
        QCOMPARE(outcome->copy, text);
    }

    void aFindingTellsWhereItStoodAndWhoseItIs()
    {
        const auto outcome = scan("{\n  \"log\": {\"entries\": [{}, {\"a/b\": \"" + jwt + "\"}]}\n}");
        QCOMPARE(outcome->ledger.findings().size(), 1);
        const Finding &finding = outcome->ledger.findings().first();
        QCOMPARE(finding.label, u"JWT#1"_s);
        QCOMPARE(finding.issuer, u"https://login.example.com"_s);
        QCOMPARE(finding.subject, u"42"_s);
        QCOMPARE(finding.owner, u"a@example.com"_s);
        QCOMPARE(finding.expiresAt, std::optional<qint64>(1700000000));
        QCOMPARE(finding.places, (QList<Place>{{u"file"_s, 2, 36, 37, u"/log/entries/1/a~1b"_s, {}}}));
    }

    void findingsAsJson()
    {
        const auto outcome = scan("{\"a\": \"" + jwt + "\"}\n" + accessToken);
        const QJsonObject whole = toJson(outcome->ledger.findings().first(), 1'700'000'060);
        QCOMPARE(whole[u"expires_at"].toString(), u"2023-11-14T22:13:20Z"_s);
        QCOMPARE(whole[u"expires_in"].toInt(), -60);
        QCOMPARE(whole[u"issuer"].toString(), u"https://login.example.com"_s);
        QCOMPARE(whole[u"place"][u"pointer"].toString(), u"/a"_s);
        const QJsonObject opaque = toJson(outcome->ledger.findings().last(), 1'700'000'060);
        for (const QString &unknown : {u"issuer"_s, u"subject"_s, u"owner"_s, u"expires_at"_s})
            QVERIFY(opaque.contains(unknown) && opaque[unknown].isNull());
        QVERIFY(!opaque.contains(u"expires_in"));
        QVERIFY(opaque[u"place"][u"pointer"].isNull());
    }

    void aTimeWithoutADateIsNone()
    {
        Finding finding;
        finding.places = {Place{u"file"_s, 1, 1, 0, {}, {}}};
        finding.expiresAt = 1'000'000'000'000'000;
        const QJsonObject object = toJson(finding, 1'700'000'000);
        QVERIFY(object[u"expires_at"].isNull() && !object.contains(u"expires_in"));
    }

    void keysOfAPlaceHoldNoSecrets_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("segment");
        QTest::newRow("a token") << accessToken << u"ACCESS#1"_s;
        QTest::newRow("a token in base64") << base64(accessToken) << QString::fromLatin1(base64("ACCESS#1"));
        QTest::newRow("a JWT") << jwt << u"JWT#1"_s;
        QTest::newRow("words") << QByteArray("access/tokens~of users") << u"access~1tokens~0of users"_s;
    }

    void keysOfAPlaceHoldNoSecrets()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const QString, segment);
        const auto outcome = scan(json("{'tokens': {'") + key + json("': {'password': 'hUnter2hUnter2'}}}"));
        const QList<Place> places = outcome->ledger.findings().last().places;
        QCOMPARE(places.size(), 1);
        QCOMPARE(places.first().pointer, u"/tokens/%1/password"_s.arg(segment));
    }

    void beginningsOfAJwtInARow_data()
    {
        QTest::addColumn<QByteArray>("between");
        QTest::newRow("a run that is no part of a JWT") << QByteArray(" ");
        QTest::newRow("a run that may be a header") << QByteArray(". ");
        QTest::newRow("a run that a JWT ends") << "-" + jwt + ' ';
    }

    /// Each may be the beginning of a token that is as long as the rest. The square of that takes minutes, which ends
    /// the test.
    void beginningsOfAJwtInARow()
    {
        QFETCH(const QByteArray, between);
        const QByteArray run = QByteArray("eyJ").repeated(200'000);
        const auto outcome = scan(run + between + run);
        QCOMPARE(outcome->ledger.total(), between.contains(jwt) ? 1 : 0);
    }

    void headersInARow_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("total");
        QTest::newRow("credentials of a scheme that nobody knows") << QByteArray("Authorization: Hawk mac=1 ") << 1;
        QTest::newRow("credentials") << QByteArray("Authorization: Bearer aB3dEf6hIj ") << 50'000;
        QTest::newRow("cookies") << QByteArray("Cookie: a=aB3dEf6hIj; ") << 50'000;
    }

    /// In one line, each may go on to its end. Here too the square takes minutes.
    void headersInARow()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const int, total);
        const auto outcome = scan(header.repeated(50'000));
        QCOMPARE_GE(outcome->ledger.total(), total);
    }

    void neighboursInBase64Twice_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("firstEnd");
        for (int before = 0; before < 3; ++before) {
            for (int end = 0; end < 3; ++end)
                QTest::addRow("%d bytes before them, %d at the end of the first", before, end)
                    << QByteArray(before, '-') << QByteArray("Wx").first(end);
        }
    }

    /// Their bytes share characters of the outer base64.
    void neighboursInBase64Twice()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, firstEnd);
        const QByteArray other = "ya29.b9Qw8Er7Ty6Ui5Op4As3Df2Gh1Jk";
        const auto outcome =
            scan(base64(base64(before + accessToken + firstEnd + '\n' + other + '\n')), {false, false, true});
        QCOMPARE(outcome->ledger.findings().size(), 2);
        QCOMPARE(outcome->copy, base64(base64(before + "ACCESS#1\nACCESS#2\n")));
    }

    void theUserOfBasicCredentials_data()
    {
        QTest::addColumn<QByteArray>("pair");
        QTest::addColumn<QString>("user");
        QTest::newRow("a name and a password") << QByteArray("alice:hUnter2hUnter2") << u"alice"_s;
        QTest::newRow("a name without a password: an API key may stand there")
            << QByteArray("alice-adams-of-sales:") << QString();
        QTest::newRow("an API key without a password") << QByteArray("sk_live_4eC39HqLyjWDarjtT1zdp7dc:") << QString();
        QTest::newRow("an API key and a word for a password")
            << QByteArray("4eC39HqLyjWDarjtT1zdp7dc:api_token") << QString();
        QTest::newRow("no pair") << QByteArray("alice adams of sales") << QString();
    }

    void theUserOfBasicCredentials()
    {
        QFETCH(const QByteArray, pair);
        QFETCH(const QString, user);
        const auto outcome = scan("Authorization: Basic " + base64(pair) + "\n");
        QCOMPARE(outcome->ledger.findings().size(), 1);
        QCOMPARE(outcome->ledger.findings().first().subject, user);
    }

    void claimsStayReadable()
    {
        const QByteArray head = jwt.left(jwt.lastIndexOf('.') + 1);
        const auto outcome = scan("t " + jwt + " u", {false, true, false});
        QCOMPARE(outcome->copy, "t " + head + "JWT#1 u");
        QCOMPARE(scan(outcome->copy, {false, true, false})->ledger.total(), 0);
    }

    void aCopyHidesWordsThatASearchPasses()
    {
        const QByteArray text = json("{'password': 'correct horse'}");
        QCOMPARE(scan(text)->ledger.total(), 0);
        QCOMPARE(scan(text, {false, false, true})->copy, json("{'password': 'PASSWORD#1'}"));
    }

    void aCopyOfACopyIsTheSame()
    {
        const QByteArray text = "text: 'grant_type=x&refresh_token=SECRET%231&password=PASSWORD%25232&client_id=abc'";
        QCOMPARE(scan(text, {false, false, true})->copy, text);
    }

    void aCopyHidesPasswordsThatLookLikeNamesOfClasses_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("behind");
        const auto row = [](const char *name, const char *before, const char *password, const char *behind) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(password) << QByteArray(behind);
        };
        row("a form", "curl -d 'user=bob&password=", "BlueSkyRedSun", "' https://h/");
        row("a query", "GET /?password=", "BlueSkyRedSun", "&x=1");
        row("a query, in small letters", "GET /?password=", "correcthorse", "&x=1");
        row("a setting", "password: ", "BlueSkyRedSun", "\n");
    }

    void aCopyHidesPasswordsThatLookLikeNamesOfClasses()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, password);
        QFETCH(const QByteArray, behind);
        const auto outcome = scan(before + password + behind, {false, false, true});
        QVERIFY2(outcome->copy.startsWith(before + "PASSWORD"), outcome->copy);
        QVERIFY2(outcome->copy.endsWith("1" + behind), outcome->copy);
        QCOMPARE(scan(before + password + behind)->ledger.total(), 0);
    }

    void people_data()
    {
        scanned::addCopyColumns();
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << json(text) << json(expected);
        };
        row("a name and addresses", "{'name': 'Alice Adams', 'email': 'Alice@example.com', 'by': 'alice@example.com'}",
            "{'name': 'NAME#1', 'email': 'EMAIL#1', 'by': 'EMAIL#1'}");
        row("one word under a name of people alone", "{'nickname': 'Alice'}", "{'nickname': 'NAME#1'}");
        row("two letters", "{'givenName': 'Al'}", "{'givenName': 'NAME#1'}");
        row("a user name", "{'preferred_username': 'alice7'}", "{'preferred_username': 'NAME#1'}");
        row("one that is an address", "{'preferred_username': 'a@x.example'}", "{'preferred_username': 'EMAIL#1'}");
        for (const char *other : {"a@-b.com pkg@.foo.bar user@host b@.com", "{'name': 'Alice'}", "{'name': 'Route 66'}",
                                  "{'name': 'error: not found'}", "{'nickname': 'A'}", "{'nickname': 'NAME#7'}",
                                  "{'kind': 'Alice Adams'}", "{'title': 'Alice Adams'}"})
            row(other, other, other);
    }

    void people()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text, {true, false, false})->copy, expected);
    }
};

QTEST_APPLESS_MAIN(TestScanner)
#include "tst_scanner.moc"
