// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/scanner.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace inspect::scan;

namespace {

const QByteArray accessToken = "ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv";
const QByteArray jwt =
    "eyJhbGciOiJSUzI1NiJ9."
    "eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUuY29tIiwic3ViIjoiNDIiLCJlbWFpbCI6ImFAZXhhbXBsZS5jb20iLCJleHAi"
    "OjE3MDAwMDAwMDB9.c2lnbmF0dXJlMTIz";

struct Outcome
{
    Ledger ledger;
    QByteArray copy;
};

/// Reads the text twice, as a copy does.
std::shared_ptr<Outcome> scanned(const QByteArray &text, Rules rules = {}, qsizetype block = 1 << 20)
{
    auto outcome = std::make_shared<Outcome>();
    for (const bool isCopy : {false, true}) {
        outcome->ledger.forgetPlaces();
        Scanner scanner(rules, outcome->ledger, isCopy ? &outcome->ledger.known() : nullptr, u"file"_s);
        if (isCopy)
            scanner.setSink([&outcome](QByteArrayView bytes) { outcome->copy += bytes; });
        for (qsizetype at = 0; at < text.size(); at += block)
            scanner.feed(QByteArrayView(text).sliced(at, std::min(block, text.size() - at)));
        scanner.finish();
    }
    return outcome;
}

/// With quotation marks for apostrophes: moc reads no raw string.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray base64(const QByteArray &text)
{
    return text.toBase64();
}

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
        row("a header of a HAR", json("{'name': 'X-Api-Key', 'value': 'aB3dEf6hIj'}"),
            json("{'name': 'X-Api-Key', 'value': 'APIKEY#1'}"));
        row("one whose name comes last", json("{'value': 'aB3dEf6hIj', 'name': 'X-Api-Key'}"),
            json("{'value': 'APIKEY#1', 'name': 'X-Api-Key'}"));
        row("cookies", "Cookie: theme=dark; sid=aB3dEf6hIj; lang=en", "Cookie: theme=dark; sid=COOKIE#1; lang=en");
        row("a form field", "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\naB3dEf6h\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\nPASSWORD#1\r\n--b--");
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
        row("the password of a command", "curl -u alice:hUnter22 https://h/", "curl -u alice:PASSWORD#1 https://h/");
        row("the password of a command, of several words", "curl -u \"alice:correct horse battery\" https://h/",
            "curl -u \"alice:PASSWORD#1\" https://h/");
        row("the password of a command, quoted alone", "curl -u alice:'correct horse' https://h/",
            "curl -u alice:'PASSWORD#1' https://h/");
        row("the password of a command, with a backslash in quotes", "curl -u 'alice:Tr0ub4dor\\3xyz789' https://h/",
            "curl -u 'alice:PASSWORD#1' https://h/");
        row("the password of a command, ending in a backslash", "curl -u 'alice:Tr0ub4dor\\' 'https://h/'",
            "curl -u 'alice:PASSWORD#1' 'https://h/'");
        row("the password of a command, with an escaped sign", "curl -u alice:pa\\$sw0rd99 https://h/",
            "curl -u alice:PASSWORD#1 https://h/");
        row("the password of a command, with an escaped blank", "curl -u alice:pass\\ w0rd99 https://h/",
            "curl -u alice:PASSWORD#1 https://h/");
        row("the password of a command, right behind the option", "curl -ualice@h.example:hUnter22 https://h/",
            "curl -ualice@h.example:PASSWORD#1 https://h/");
        row("the password of a command, behind several options", "curl -sSu alice:hUnter22 https://h/",
            "curl -sSu alice:PASSWORD#1 https://h/");
        row("the password of a command, behind the option in quotes", "curl -u'alice:hUnter 22' https://h/",
            "curl -u'alice:PASSWORD#1' https://h/");
        row("the password of a command, behind an equals sign", "curl --user=alice:hUnter22 https://h/",
            "curl --user=alice:PASSWORD#1 https://h/");
        row("the password of a command for a proxy", "curl -U alice:hUnter22 --proxy-user 'bob:hUnter 33' https://h/",
            "curl -U alice:PASSWORD#1 --proxy-user 'bob:PASSWORD#2' https://h/");
        row("the password of a command in a JSON string", json("{'run': 'curl -u alice:hUnter22\\nls now'}"),
            json("{'run': 'curl -u alice:PASSWORD#1\\nls now'}"));
        row("the password of a command in quotes in a JSON string",
            json("{'run': 'curl -u \\'alice:hUnter 22\\' h; sh -c \\'curl -u alice:hUnter33\\'', 'x': 1}"),
            json("{'run': 'curl -u \\'alice:PASSWORD#1\\' h; sh -c \\'curl -u alice:PASSWORD#2\\'', 'x': 1}"));
        row("the password of a command over two lines", "curl https://h/ \\\n  --user 'alice:hUnter22'",
            "curl https://h/ \\\n  --user 'alice:PASSWORD#1'");
        row("a .netrc", "machine h\n  login alice\n  password hUnter22\n",
            "machine h\n  login alice\n  password PASSWORD#1\n");
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
        QCOMPARE(scanned(text)->copy, expected);
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
        const auto outcome = scanned(QByteArray("it is ") + QTest::currentDataTag() + ", you see");
        QCOMPARE(outcome->ledger.findings().size(), 1);
        QCOMPARE(outcome->ledger.findings().first().kind, kind);
        QCOMPARE(outcome->copy, "it is " + outcome->ledger.findings().first().label.toLatin1() + ", you see");
    }

    void secretsBrokenOverLines_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("between");
        QTest::addColumn<QByteArray>("behind");
        const std::pair<const char *, QByteArray> breaks[] = {
            {"a line break", "\n"},
            {"a line break of Windows", "\r\n"},
            {"an indented line", "\n    "},
            {"a backslash", "\\\n"},
            {"a backslash and an indented line", "\\\n  "},
            {"a soft break of quoted-printable", "=\n"},
            {"the next line of a log", "\n2026-11-26 06:14:40 INFO "},
        };
        const QByteArray opaque = "aB3dEf6hIj9kLm2nOp5qRs8tUvWx1yZ4";
        for (const auto &[name, between] : breaks) {
            QTest::addRow("a token, by its shape, over %s", name) << "token "_ba << accessToken << between << " ok"_ba;
            QTest::addRow("a JWT over %s", name) << "token "_ba << jwt << between << ""_ba;
            QTest::addRow("a header over %s", name) << "Authorization: Bearer "_ba << opaque << between << ""_ba;
            QTest::addRow("a member over %s", name)
                << "\"client_secret\": \""_ba << opaque << between << "\", \"x\": 1"_ba;
        }
    }

    /// Wherever it is broken, as long as so much of it is on either side that it can be told.
    void secretsBrokenOverLines()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, secret);
        QFETCH(const QByteArray, between);
        QFETCH(const QByteArray, behind);
        const QByteArray start = "2026-11-26 06:14:39 INFO " + before;
        for (qsizetype cut = 9; cut <= secret.size() - 10; ++cut) {
            const QByteArray end = behind + "\nthe next line\n";
            const auto outcome =
                scanned(start + secret.first(cut) + between + secret.sliced(cut) + end, {false, false, true});
            QCOMPARE(outcome->ledger.findings().size(), 1);
            QCOMPARE(outcome->copy, start + outcome->ledger.findings().first().label.toLatin1() + end);
        }
    }

    void linesThatDoNotGoOn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray opaque = "aB3dEf6hIj9kLm2nOp5qRs8tUvWx1yZ4";
        QTest::newRow("a word") << accessToken + "\nConnection refused"
                                << "ACCESS#1\nConnection refused"_ba;
        QTest::newRow("a name") << "secret=" + opaque + "\napiKeyNumber12=x"
                                << "secret=SECRET#1\napiKeyNumber12=x"_ba;
        QTest::newRow("a list of tokens") << accessToken + "\n" + accessToken + "x"
                                          << "ACCESS#1\nACCESS#2"_ba;
        const QByteArray longJwt = "eyJhbGciOiJub25lIn0." +
                                   base64(json("{'x':'") + QByteArray(2000, 'x') + json("'}  ")) +
                                   jwt.mid(jwt.lastIndexOf('.'));
        QTest::newRow("a list of long JWTs") << longJwt + "\n" + longJwt + "\n"
                                             << "JWT#1\nJWT#1\n"_ba;
        QTest::newRow("a list of JWTs") << jwt + "\n" + jwt + "x\n" + jwt << "JWT#1\nJWT#2\nJWT#1"_ba;
        QTest::newRow("a digest") << "secret=" + opaque + "\n3b16643b1c7c1d9d3b16643b1c7c1d9d"
                                  << "secret=SECRET#1\n3b16643b1c7c1d9d3b16643b1c7c1d9d"_ba;
        QTest::newRow("a quoted setting") << "DB_PASSWORD=Sup3rS3cretValue9\nS3_BUCKET_V2=\"assets\""_ba
                                          << "DB_PASSWORD=PASSWORD#1\nS3_BUCKET_V2=\"assets\""_ba;
        QTest::newRow("a setting between blanks") << "DB_PASSWORD=Sup3rS3cretValue9\nDB2_HOST_A1 = db"_ba
                                                  << "DB_PASSWORD=PASSWORD#1\nDB2_HOST_A1 = db"_ba;
        QTest::newRow("a setting whose name looks like chance") << "secret=" + opaque + "\naB3dEf6hI = 'x'"
                                                                << "secret=SECRET#1\naB3dEf6hI = 'x'"_ba;
        QTest::newRow("the same, quoted without blanks") << "secret=" + opaque + "\naB3dEf6hI='x'"
                                                         << "secret=SECRET#1\naB3dEf6hI='x'"_ba;
        QTest::newRow("an id") << "DB_PASSWORD=Sup3rS3cretValue9\nid-4f9K2 done"_ba
                               << "DB_PASSWORD=PASSWORD#1\nid-4f9K2 done"_ba;
        QTest::newRow("the same field of a log again")
            << "2026-11-26 06:14:39 token: " + opaque + "\n2026-11-26 06:14:40 token: Z" + opaque
            << "2026-11-26 06:14:39 token: TOKEN#1\n2026-11-26 06:14:40 token: TOKEN#2"_ba;
    }

    void linesThatDoNotGoOn()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scanned(text)->copy, expected);
        QCOMPARE(scanned(text, {false, false, true})->copy, expected);
    }

    void paddingIsOfTheSecret_data()
    {
        QTest::addColumn<QByteArray>("padding");
        for (const char *padding : {"==", "=", "= and more", "=\", \"x\": 1", "=,", "=</secret>"})
            QTest::newRow(padding) << QByteArray(padding);
    }

    /// Behind a line break as well: there "=" might part a name from its value.
    void paddingIsOfTheSecret()
    {
        QFETCH(const QByteArray, padding);
        const QByteArray text = "\"secret\": \"aB3dEf6hIj9kLm2nOp5q\nRs8tUvWx1yZ4" + padding + '\n';
        const QByteArray copy = scanned(text, {false, false, true})->copy;
        QVERIFY2(copy.startsWith("\"secret\": \"SECRET#1") && !copy.contains("Rs8t"), copy);
    }

    void whatWasReadTooFarIsKnownByItsHead()
    {
        const QByteArray opaque = "aB3dEf6hIj9kLm2nOp5qRs8tUvWx1yZ4";
        QCOMPARE(scanned("Authorization: Bearer " + opaque + "\nqW9eR8tY7uI6oP5a\nand " + opaque)->copy,
                 "Authorization: Bearer BEARER#1\nand BEARER#1");
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
        row("curl -u alice https://h/; curl -u $USER:$PASSWORD https://h/");
        row("login with the default password please");
        row("AKIA and ASIAPACIFICREGIONOFFICE, ghp_ and npm_config_user_agent_is_long_enough");
        row("sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8KuxyUrmk5hkTRs3DHxt0AfX4yaB3dEf6h");
    }

    void lookAlikes()
    {
        QFETCH(const QByteArray, text);
        const auto outcome = scanned(text);
        QCOMPARE(outcome->ledger.total(), 0);
        QCOMPARE(outcome->copy, text);
    }

    void blocksOfAnySize_data()
    {
        QTest::addColumn<int>("block");
        for (const int block : {1, 7, 4096, 100'000, 524'288, 600'001})
            QTest::addRow("%d bytes", block) << block;
    }

    /// The same text, longer than a window, whatever the blocks that it comes in.
    void blocksOfAnySize()
    {
        QFETCH(const int, block);
        QByteArray text;
        QByteArray expected;
        for (int i = 0; i < 60; ++i) {
            const QByteArray filler(9'973 + 31 * i, i % 2 == 0 ? ' ' : 'x');
            text += filler + " Authorization: Bearer " + accessToken + QByteArray::number(i) + '\n';
            expected += filler + " Authorization: Bearer ACCESS#" + QByteArray::number(i + 1) + '\n';
        }
        const auto outcome = scanned(text, {}, block);
        QCOMPARE(outcome->ledger.total(), 60);
        QCOMPARE(outcome->copy, expected);
    }

    void base64AcrossTheEdgeOfAWindow_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("shift");
        QTest::newRow("a secret that goes on behind it") << ""_ba << -21;
        QTest::newRow("the same, not in step with its groups") << ":"_ba << -19;
        QTest::newRow("a secret whose first group began before it") << "::"_ba << -2;
        QTest::newRow("the same, in another step") << ":::"_ba << -2;
    }

    /// Whole groups are written anew, also those of which a part is in another window.
    void base64AcrossTheEdgeOfAWindow()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const int, shift);
        constexpr qsizetype edge = 448 * 1024; // bytes of the first window that are written
        const QByteArray head = QByteArray("lorem ipsum dolor sit amet ").repeated(20'000).left(edge / 4 * 3 + shift);
        const QByteArray tail = QByteArray(" consectetur adipiscing elit").repeated(5'000);
        const QByteArray copy = scanned(before + base64(head + ' ' + accessToken + tail))->copy;
        QVERIFY(copy.startsWith(before));
        const QByteArray read = QByteArray::fromBase64(copy.sliced(before.size()));
        QVERIFY(read.startsWith(head + " ACCESS#1") && read.endsWith(tail));
        QVERIFY(read.size() <= head.size() + 11 + tail.size()); // "-" in place of a group's rest
    }

    /// The second begins in a group that the first one's window still writes.
    void twoAcrossTheEdgeOfAWindow()
    {
        constexpr qsizetype edge = 448 * 1024; // bytes of the first window that are written
        const QByteArray other = "ya29.b9Qw8Er7Ty6Ui5Op4As3Df2Gh1Jk";
        const QByteArray tail = QByteArray(" consectetur adipiscing elit").repeated(5'000);
        for (qsizetype before = 34; before < 40; ++before) {
            const QByteArray head =
                QByteArray("lorem ipsum dolor sit amet ").repeated(20'000).left(edge / 4 * 3 - before);
            const QByteArray copy = scanned(base64(head + '\n' + accessToken + ' ' + other + tail))->copy;
            const QByteArray read = QByteArray::fromBase64(copy);
            QVERIFY(read.startsWith(head + "\nACCESS#1") && read.endsWith(tail));
            const QByteArray between = read.chopped(tail.size()).sliced(head.size() + 9);
            QVERIFY2(between.contains(" ACCESS#2") && between.size() < 14, between.constData());
        }
    }

    void aFindingTellsWhereItStoodAndWhoseItIs()
    {
        const auto outcome = scanned("{\n  \"log\": {\"entries\": [{}, {\"a/b\": \"" + jwt + "\"}]}\n}");
        QCOMPARE(outcome->ledger.findings().size(), 1);
        const Finding &finding = outcome->ledger.findings().first();
        QCOMPARE(finding.label, u"JWT#1"_s);
        QCOMPARE(finding.issuer, u"https://login.example.com"_s);
        QCOMPARE(finding.subject, u"42"_s);
        QCOMPARE(finding.owner, u"a@example.com"_s);
        QCOMPARE(finding.expiresAt, std::optional<qint64>(1700000000));
        QCOMPARE(finding.places, (QList<Place>{{u"file"_s, 2, 36, 37, u"/log/entries/1/a~1b"_s}}));
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
        const auto outcome = scanned(json("{'tokens': {'") + key + json("': {'password': 'hUnter2hUnter2'}}}"));
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
        const auto outcome = scanned(run + between + run);
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
        const auto outcome = scanned(header.repeated(50'000));
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
            scanned(base64(base64(before + accessToken + firstEnd + '\n' + other + '\n')), {false, false, true});
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
        const auto outcome = scanned("Authorization: Basic " + base64(pair) + "\n");
        QCOMPARE(outcome->ledger.findings().size(), 1);
        QCOMPARE(outcome->ledger.findings().first().subject, user);
    }

    void whatIsKnownIsFoundBare()
    {
        const auto outcome = scanned("opaque4Token first\nAuthorization: Bearer opaque4Token\n");
        QCOMPARE(outcome->copy, "BEARER#1 first\nAuthorization: Bearer BEARER#1\n");
    }

    void whatIsKnownIsFoundWhereItsShapeIsHidden_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray secret = "GOCSPX-aB3dEf6hIj9kLm2nOp5q";
        QTest::newRow("a Google secret behind a letter") << secret + " x" + secret << QByteArray("SECRET#1 xSECRET#1");
        QTest::newRow("a Google token behind a letter")
            << accessToken + " z" + accessToken << QByteArray("ACCESS#1 zACCESS#1");
        QTest::newRow("a JWT's signature alone")
            << jwt + " sig " + jwt.mid(jwt.lastIndexOf('.') + 1) << QByteArray("JWT#1 sig JWT#1");
        const QByteArray opaque = "opaque4TokenOfMine012345678"; // of which nine stand before the middle
        for (const QByteArray lineBreak : {"\n", "\r\n", " \n > ", "  \r\n\t"}) {
            for (qsizetype width = 8; width < opaque.size(); ++width) {
                QByteArray broken;
                for (qsizetype at = 0; at < opaque.size(); at += width)
                    broken += opaque.sliced(at, std::min(width, opaque.size() - at)) + lineBreak;
                QTest::addRow("broken after %lld characters by %s", width, lineBreak.toPercentEncoding().constData())
                    << "Authorization: Bearer " + opaque + "\nSee " + broken + "x"
                    << "Authorization: Bearer BEARER#1\nSee BEARER#1" + lineBreak + "x";
            }
        }
        QTest::newRow("two that overlap, one of them broken")
            << QByteArray("Authorization: Bearer Ka7Qm2Zx9Rt4\nAuthorization: Bearer 9Rt4Lw8Pn3Vb6Hs1\n"
                          "(Ka7Qm2Zx9Rt4Lw8Pn3Vb6Hs1) (Ka7Qm2Zx\n              9Rt4Lw8Pn3Vb6Hs1)")
            << QByteArray("Authorization: Bearer BEARER#1\nAuthorization: Bearer BEARER#2\n(BEARER#1) (BEARER#1)");
        QTest::newRow("one that overlaps itself")
            << QByteArray("Authorization: Bearer x1Yb2Qx1Yb2Qx1Yb2Q\n(x1Yb2Qx1Yb2Qx1Yb2Qx1Yb2Qx1Yb2Q)")
            << QByteArray("Authorization: Bearer BEARER#1\n(BEARER#1)");
        QTest::newRow("two of one middle, bare, the longer one around the other")
            << QByteArray(
                   "Authorization: Bearer B3dEf6hIj9kL\nAuthorization: Bearer xB3dEf6hIj9kLx\n(yxB3dEf6hIj9kLxy)")
            << QByteArray("Authorization: Bearer BEARER#1\nAuthorization: Bearer BEARER#2\n(yBEARER#2y)");
        QTest::newRow("two that overlap: nothing of either stays")
            << QByteArray(
                   "Authorization: Bearer aB3dEf6hIj9k\nAuthorization: Bearer Ij9kLm2nOp5qRs\n(aB3dEf6hIj9kLm2nOp5qRs)")
            << QByteArray("Authorization: Bearer BEARER#1\nAuthorization: Bearer BEARER#2\n(BEARER#1)");
    }

    void whatIsKnownIsFoundWhereItsShapeIsHidden()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scanned(text)->copy, expected);
    }

    void claimsStayReadable()
    {
        const QByteArray head = jwt.left(jwt.lastIndexOf('.') + 1);
        const auto outcome = scanned("t " + jwt + " u", {false, true, false});
        QCOMPARE(outcome->copy, "t " + head + "JWT#1 u");
        QCOMPARE(scanned(outcome->copy, {false, true, false})->ledger.total(), 0);
    }

    void aCopyHidesWordsThatASearchPasses()
    {
        const QByteArray text = json("{'password': 'correct horse'}");
        QCOMPARE(scanned(text)->ledger.total(), 0);
        QCOMPARE(scanned(text, {false, false, true})->copy, json("{'password': 'PASSWORD#1'}"));
    }

    void aCopyOfACopyIsTheSame()
    {
        const QByteArray text = "text: 'grant_type=x&refresh_token=SECRET%231&password=PASSWORD%25232&client_id=abc'";
        QCOMPARE(scanned(text, {false, false, true})->copy, text);
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
        const auto outcome = scanned(before + password + behind, {false, false, true});
        QVERIFY2(outcome->copy.startsWith(before + "PASSWORD"), outcome->copy);
        QVERIFY2(outcome->copy.endsWith("1" + behind), outcome->copy);
        QCOMPARE(scanned(before + password + behind)->ledger.total(), 0);
    }

    void wideText_data()
    {
        QTest::addColumn<bool>("isLittle");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("the low byte first") << true << QByteArray(" z\n");
        QTest::newRow("the high byte first") << false << QByteArray(" z\n");
        QTest::newRow("the low byte first, to the end") << true << QByteArray();
        QTest::newRow("the high byte first, to the end") << false << QByteArray();
    }

    /// Longer than a window, so that one begins in the middle of a unit or not.
    void wideText()
    {
        QFETCH(const bool, isLittle);
        QFETCH(const QByteArray, end);
        const auto wide = [isLittle](const QByteArray &text) {
            QByteArray bytes = isLittle ? "\xff\xfe" : "\xfe\xff";
            for (const char c : text)
                bytes += isLittle ? QByteArray(1, c).append('\0') : QByteArray(1, '\0').append(c);
            return bytes;
        };
        QByteArray text;
        QByteArray expected;
        for (int i = 0; i < 60; ++i) {
            const QByteArray line(9'973 + 31 * i, 'x');
            text += line + "\nAuthorization: Bearer " + accessToken + QByteArray::number(i) + (i < 59 ? "\n" : end);
            expected += line + "\nAuthorization: Bearer ACCESS#" + QByteArray::number(i + 1) + (i < 59 ? "\n" : end);
        }
        QCOMPARE(scanned(wide(text))->copy, wide(expected));
    }

    void people()
    {
        const QByteArray text =
            json("{'name': 'Alice Adams', 'email': 'Alice@example.com', 'by': 'alice@example.com'}");
        QCOMPARE(scanned(text, {true, false, false})->copy,
                 json("{'name': 'NAME#1', 'email': 'EMAIL#1', 'by': 'EMAIL#1'}"));
        const QByteArray others = "a@-b.com pkg@.foo.bar user@host b@.com";
        QCOMPARE(scanned(others, {true, false, false})->copy, others);
    }
};

QTEST_APPLESS_MAIN(TestScanner)
#include "tst_scanner.moc"
