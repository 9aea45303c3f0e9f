// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/named.h"

#include "tests/inspect/scanned.h"

#include <QtTest>
#include <numeric>

using namespace inspect::scan;

/// What names give away, and what that costs.
class TestNamed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesInTheValuesOfOthers_data()
    {
        QTest::addColumn<QByteArray>("pair");
        QTest::newRow("a loose name") << QByteArray("sig=aB3dE5fG7hI9");
        QTest::newRow("a secret") << QByteArray("token=aB3dE5fG7h");
        QTest::newRow("a secret behind a colon") << QByteArray("token:aB3dE5fG7h");
        QTest::newRow("a cookie") << QByteArray("cookie=aB3dE5fG7h");
        QTest::newRow("credentials") << QByteArray("authorization=aB3dE5fG7h");
        QTest::newRow("a secret in curly marks") << QByteArray("token=\xe2\x80\x9c"
                                                               "aB3dE5fG7h");
        QTest::newRow("a variable in a string") << QByteArray("\"TOKEN=aB3dE5fG7h");
        QTest::newRow("parameters of credentials") << QByteArray("Authorization: Hawk a=\"aB3dE5fG7h ");
    }

    /// Each value goes on to the end of all: to keep every one whole would take the square of the text's bytes.
    void namesInTheValuesOfOthers()
    {
        QFETCH(const QByteArray, pair);
        const QByteArray text = pair.repeated(200'000 / pair.size());
        Candidates found;
        findNamed(text, leadsIn(text), {true, false, true}, found);
        const qsizetype kept = std::accumulate(found.begin(), found.end(), qsizetype(0),
                                               [](qsizetype sum, const auto &one) { return sum + one.secret.size(); });
        QVERIFY(!found.empty());
        QCOMPARE_LT(kept, 80 * text.size());
    }

    /// Each of many blocks of YAML goes on to the end of the innermost.
    void blocksInOneAnother()
    {
        constexpr int depth = 40;
        constexpr int lines = 20;
        QByteArray text;
        for (int indent = 0; indent < depth; ++indent)
            text += QByteArray(indent, ' ') + "password: |\n";
        text += (QByteArray(depth, ' ') + "aB3dE5fG7h\n").repeated(lines);
        Candidates found;
        findNamed(text, leadsIn(text), {true, false, true}, found);
        QCOMPARE_GE(found.size(), size_t(lines));
        QCOMPARE_LE(found.size(), size_t(lines * depth / 2));
    }

    void aPasswordEndsWithTheFormOrTheWord_data()
    {
        scanned::addCopyColumns();
        using scanned::row;
        row("with a sign that ends a form's value", "password=Tr0ub4dor&3 ok", "password=PASSWORD#1 ok");
        row("the same at the end", "see password=Tr0ub4dor&3", "see password=PASSWORD#1");
        row("in a form", "POST password=Tr0ub4dor&user=bob", "POST password=PASSWORD%231&user=bob");
        row("in an address", "GET /?password=Tr0ub4dor&debug HTTP/1.1", "GET /?password=PASSWORD%231&debug HTTP/1.1");
        row("before the sign of a shell", "password=Tr0ub4dor& wait", "password=PASSWORD%231& wait");
        row("before two of them", "X password=Tr0ub4dor&&wait", "X password=PASSWORD%231&&wait");
    }

    void aPasswordEndsWithTheFormOrTheWord()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scanned::scan(text)->copy, expected);
        QCOMPARE(scanned::scan(text, {false, false, true})->copy, expected);
    }

    void aStringEndsWithItsMarkOrItsLine_data()
    {
        scanned::addCopyColumns();
        using scanned::row;
        row("padding at its end", "client_secret=\"aB3dEf6hIj9kLm2nOp5qRs==\" x", "client_secret=\"SECRET#1\" x");
        row("one that is cut", "{\"client_secret\": \"aB3dEf6hIj\n\"x\": 1}",
            "{\"client_secret\": \"SECRET#1\n\"x\": 1}");
        row("one that a soft break parts", "client_secret=\"aB3dEf6hIj=\nkLm2nOp5q\" x",
            "client_secret=\"SECRET#1\" x");
    }

    void aStringEndsWithItsMarkOrItsLine()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scanned::scan(text)->copy, expected);
    }

    void signsOfQuotedPrintable_data()
    {
        scanned::addCopyColumns();
        using scanned::row;
        row("the only one", "password=3Dk9S3cretPw x", "password=3DPASSWORD#1 x");
        row("behind an escape", "caf=C3=A9 password=3Dk9S3cretPw x", "caf=C3=A9 password=3DPASSWORD#1 x");
        row("behind a soft break", "some words=\r\n and password=3Dk9S3cretPw x",
            "some words=\r\n and password=3DPASSWORD#1 x");
        row("before an escape", "password=3Dk9S3cretPw caf=C3=A9", "password=3DPASSWORD#1 caf=C3=A9");
        row("behind a sign that is none", "a=b password=3Dk9S3cretPw x", "a=b password=PASSWORD#1 x");
        row("behind one that is half of one", "a=Bb password=3Dk9S3cretPw x", "a=Bb password=PASSWORD#1 x");
        row("before a sign that is none", "password=3Dk9S3cretPw a=b", "password=PASSWORD#1 a=b");
        row("in small letters", "password=3dk9S3cretPw x", "password=PASSWORD#1 x");
        row("of another character", "password=4Dk9S3cretPw x", "password=PASSWORD#1 x");
        row("behind a colon", "password:3Dk9S3cretPw x", "password:PASSWORD#1 x");
    }

    void signsOfQuotedPrintable()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scanned::scan(text)->copy, expected);
    }

    void namesWithASuffix_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
        };
        const auto left = [&row](const char *text) { row(text, text); };
        row("password1=S3cretPw99", "password1=PASSWORD#1");
        row("PASSWORD_2: S3cretPw99", "PASSWORD_2: PASSWORD#1");
        row("CLIENT_SECRET_PROD=aB3dEf6hIj", "CLIENT_SECRET_PROD=SECRET#1");
        row("DB_PASS_STAGING=S3cretPw99", "DB_PASS_STAGING=PASSWORD#1");
        row("ACCESS_TOKEN_V2=aB3dEf6hIj", "ACCESS_TOKEN_V2=ACCESS#1");
        row("see api_key_backup = aB3dEf6hIj", "see api_key_backup = APIKEY#1");
        row("{\"api_key_staging\": \"aB3dEf6hIj\"}", "{\"api_key_staging\": \"APIKEY#1\"}");
        row("{\"clientSecretDev\": \"aB3dEf6hIj\"}", "{\"clientSecretDev\": \"SECRET#1\"}");
        row("{\"refresh_token_old\": \"aB3dEf6hIj\"}", "{\"refresh_token_old\": \"REFRESH#1\"}");
        row("<clientSecretTest>aB3dEf6hIj</clientSecretTest>", "<clientSecretTest>SECRET#1</clientSecretTest>");
        row("<add key=\"db_password_test\" value=\"aB3dEf6hIj\"/>",
            "<add key=\"db_password_test\" value=\"PASSWORD#1\"/>");
        row("tool --client-secret-prod aB3dEf6hIj", "tool --client-secret-prod SECRET#1");
        row("/cb?password2=aB3dEf6hIj&a=1", "/cb?password2=PASSWORD%231&a=1");
        row("password=Password1", "password=PASSWORD#1"); // no name of a variable
        for (const char *text :
             {"pin2=aB3dEf6hIj", "max_tokens_2=aB3dEf6hIj", "total_tokens_1: 123456", "token_count_2=aB3dEf6hIj",
              "session_old=aB3dEf6hIj9kLm2nOp5q", "key2=aB3dEf6hIj9kLm2nOp5q", "nextPageToken2=aB3dEf6hIj",
              "passwordless1=aB3dEf6hIj", "the password2 field", "password1: required", "token1 = getToken()",
              "    token2 = tokens[index]", "return token_1 == token_2", "token_new(aB3dEf6hIj)"})
            left(text);
    }

    void namesWithASuffix()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scanned::scan(text)->copy, expected);
        QCOMPARE(scanned::scan(text, {false, false, true})->copy, expected);
    }

    /// Whatever the word before the suffix is, the value has to look like a secret in a search.
    void aWordBehindANameWithASuffixIsLeftByASearch()
    {
        for (const char *text : {"password1: changeme", "token_test = default", "{\"secret_2\": \"changeme\"}"})
            QCOMPARE(scanned::scan(text)->ledger.total(), 0);
        QCOMPARE(scanned::scan("{\"secret_2\": \"changeme\"}", {false, false, true})->copy,
                 QByteArray("{\"secret_2\": \"SECRET#1\"}"));
    }

    void aCookieHasOneLabelInTheListAndInTheCopy_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray secret = "abcdef1234567890secret"; // by its name alone
        const auto row = [&secret](const char *name, QByteArray text, const QByteArray &label) {
            const QByteArray expected = QByteArray(text).replace("%1", label);
            QTest::newRow(name) << text.replace("%1", secret) << expected;
        };
        row("a header", "Cookie: SID=%1\nSee", "COOKIE#1");
        row("the second of a header", "Cookie: lang=en; SID=%1\nSee", "COOKIE#1");
        row("the second behind another header in the line",
            "Authorization: Bearer BEARER#7 Cookie: lang=en; SID=%1; a=b\nSee", "COOKIE#1");
        row("of a HAR", "{\"name\": \"Cookie\", \"value\": \"SID=%1\"}", "COOKIE#1");
        row("no cookie", "SID=%1 is on", "SESSION#1");
        row("a parameter on the line behind", "Cookie: lang=en\nSID=%1\n", "SESSION#1");
    }

    void aCookieHasOneLabelInTheListAndInTheCopy()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scanned::scan(text)->copy, expected);
        QCOMPARE(scanned::scan(text, {false, false, true})->copy, expected);
    }

    void credentialsOfSchemes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isFound");
        QTest::addColumn<QByteArray>("copy");
        const auto found = [](const QByteArray &text, const QByteArray &copy) {
            QTest::newRow(text) << text << true << copy;
        };
        const auto hidden = [](const QByteArray &text, const QByteArray &copy) {
            QTest::newRow(text) << text << false << copy;
        };
        const auto left = [](const QByteArray &text) { QTest::newRow(text) << text << false << text; };
        found("Authorization: Bearer aB3dEf6hIj9kLm2nOp5q", "Authorization: Bearer BEARER#1");
        found("Authorization: Bearer correct-horse-batter-12", "Authorization: Bearer BEARER#1"); // no word is so long
        hidden("Authorization: Bearer correct-horse-12", "Authorization: Bearer BEARER#1");
        hidden("Authentication: Bearer correct-horse-12", "Authentication: Bearer BEARER#1");
        hidden("Authorization: Bearer correct-horse-battery-staple", "Authorization: Bearer BEARER#1");
        found("Authorization: Basic YWxpY2U6b3Blbg==", "Authorization: Basic BASIC#1");
        left("Authorization: Basic correct-horse-batter-12");
        found("Authorization: Hawk aB3dEf6hIj9kLm2nOp5q", "Authorization: Hawk CREDENTIAL#1");
        found("Authorization: Hawk id=correct", "Authorization: Hawk CREDENTIAL#1");
        found("Authorization: Hawk aB3dEf6hIj9k, kLm2nOp5q\nHost: h", "Authorization: Hawk CREDENTIAL#1\nHost: h");
        left("Authorization: Hawk correct-horse");
        found("we sent Bearer aB3dEf6hIj9kLm2nOp5qRs8t. Then", "we sent Bearer BEARER#1. Then");
        left("we sent Bearer aB3dEf6hIj9k and waited");
        left("we sent Bearer correct-horse-battery-staple and waited");
        left("we sent Bearer xxxxxxxxxxxxxxxxxxxxxxxx and waited");
        found("we sent SecurityCode aB3dEf6hIj9k and waited", "we sent SecurityCode SECURITYCODE#1 and waited");
        left("we sent SecurityCode aB3dEf6 and waited");
        found("we sent Basic YWxpY2U6b3Blbg== and waited", "we sent Basic BASIC#1 and waited");
        left("we sent Basic YTo= and waited");
        left("we sent Basic authentication and waited");
        left("we sent Hawk aB3dEf6hIj9kLm2nOp5qRs8t and waited");
    }

    /// A header's credential is hidden by a copy whatever it looks like; in a sentence it has to look like one.
    void credentialsOfSchemes()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, isFound);
        QFETCH(const QByteArray, copy);
        QCOMPARE(scanned::scan(text)->ledger.total() > 0, isFound);
        QCOMPARE(scanned::scan(text, {false, false, true})->copy, copy);
    }

    void theFewInAnAddressAreWhole()
    {
        QByteArray text;
        for (int at = 0; at < 8; ++at)
            text += "token=aB3dE5fG7h/";
        const QByteArray last = "refresh_token=" + QByteArray("aB3dE5fG7h").repeated(100);
        Candidates found;
        findNamed(text + last, leadsIn(text + last), {}, found);
        QCOMPARE(found.size(), size_t(9));
        QCOMPARE(found.back().secret, last.sliced(14));
    }
};

QTEST_APPLESS_MAIN(TestNamed)
#include "tst_named.moc"
