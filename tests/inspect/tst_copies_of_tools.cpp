// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inspect/scanned.h"

#include <QtTest>

using scanned::row;
using scanned::stays;

namespace {

const QByteArray word = "hQ9w8Er7Ty6Ui5Op4As3Df2Gh1Jk";

/// "@1" of the text and so on become secrets, and the labels.
void rowOf(const char *name, QByteArray text, const QByteArrayList &labels)
{
    QByteArray expected = text;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const QByteArray mark = '@' + QByteArray::number(i + 1);
        text.replace(mark, word + QByteArray::number(i + 1));
        expected.replace(mark, labels[i]);
    }
    row(name, text, expected);
}

} // namespace

/// How secrets stand in what people copy out of browsers, shells, programs and tickets.
class TestCopiesOfTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secrets_data()
    {
        scanned::addCopyColumns();
        rowOf("cookies of a recording, a line each",
              R"({"name":"set-cookie","value":"NID=@1; path=/\nAODSESS=@2; Secure\nx=@3"})",
              {"COOKIE#1", "COOKIE#2", "COOKIE#3"});
        rowOf("the same with carriage returns", R"({"name":"set-cookie","value":"NID=@1\r\nx=@2"})",
              {"COOKIE#1", "COOKIE#2"});
        rowOf("cookies joined with commas",
              "Set-Cookie: NID=@1; Expires=Wed, 21 Oct 2026 07:28:00 GMT, AODSESS=@2; Path=/\n",
              {"COOKIE#1", "COOKIE#2"});
        rowOf("a list of cookies", R"([{"domain":".x.com","hostOnly":false,"name":"PSID","path":"/","value":"@1"}])",
              {"COOKIE#1"});
        rowOf("a list of cookies, the value first", R"([{"value":"@1","name":"PSID","httpOnly":true}])", {"COOKIE#1"});
        rowOf("a command of a browser for cmd", R"(--data-raw ^"^{^\^"securityCode^\^":^\^"@1^\^",^\^"x^\^":1^}^")",
              {"SECURITYCODE#1"});
        rowOf("a header that tools list below its name", "cookie:\nSID=@1; x=@2\naccept:\n*/*\n",
              {"COOKIE#1", "COOKIE#2"});
        rowOf("a header below its name with carriage returns", "x-csrf-token:\r\n@1\r\naccept:\r\n*/*\r\n",
              {"TOKEN#1"});
        rowOf("a ticket", "securityCode:\n@1\nThanks\n", {"SECURITYCODE#1"});
        rowOf("bytes of Python", "{'code_verifier': b'@1', 'password': u'@2'}", {"VERIFIER#1", "PASSWORD#1"});
        rowOf("an option of Swift", R"(["password": Optional("@1")])", {"PASSWORD#1"});
        rowOf("a list of Apple's", "{\n    \"code_verifier\" = @1;\n}", {"VERIFIER#1"});
        rowOf("PHP", "[\"client_secret\"]=>\n  string(28) \"@1\"\n", {"SECRET#1"});
        rowOf("a name with more before it", "AODOCS_SECURITY_CODE=@1\nx-device-code: @2\naodocs.codeVerifier=@3\n",
              {"SECURITYCODE#1", "CODE#1", "VERIFIER#1"});
        row("chunks of an answer",
            "\r\n22\r\n{\"access_token\":\"ya29.a0Ab3dEf6hIj\r\n18\r\n9kLm2nOp5qRs8tUv\",\"x\":1}\r\n0\r\n\r\n",
            "\r\n22\r\n{\"access_token\":\"ACCESS#1\",\"x\":1}\r\n0\r\n\r\n");
        row("Markdown", "Bearer ya29\\.a0Ab3dEf6\\_hIj9kLm2\\-nOp5qRs8tUv, code\\_verifier: " + word,
            "Bearer ACCESS#1, code\\_verifier: VERIFIER#1");
        row("properties of Java", "db.url=https\\://jane\\:abT7xQ8w@host\n",
            "db.url=https\\://jane\\:PASSWORD%231@host\n");
        row("a table of Markdown", "| password | abT7@xQ8! | x |\n", "| password | PASSWORD#1 | x |\n");
        row("a bold name", "**Password**: abT7@xQ8! as ever\n", "**Password**: PASSWORD#1 as ever\n");
        rowOf("a verifier", R"({"verifier":"@1"})", {"VERIFIER#1"});
    }

    void secrets()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scanned::scan(text, {.people = false, .keepsClaims = false, .generous = true})->copy, expected);
    }

    void marksWithinThemAreTheirs_data()
    {
        scanned::addCopyColumns();
        row("twice, of YAML", "password: 'abT7xQ''cdT9w' # x\n", "password: 'PASSWORD#1' # x\n");
        row("twice, of SQL", "PASSWORD='abT7xQ''cdT9w', b=''\n", "PASSWORD='PASSWORD#1', b=''\n");
        row("of a shell", "PASSWORD='abT7xQ'\\''cdT9w' run\n", "PASSWORD='PASSWORD#1' run\n");
        row("an address with two signs", "https://jane:abT7x@cdT9w@host/x@y", "https://jane:PASSWORD%231@host/x@y");
        row("two addresses in a list", "amqp://a:abT7xQ8@h1,b:cdT9w8Q@h2",
            "amqp://a:PASSWORD%231@h1,b:PASSWORD%232@h2");
        row("a list of hosts", "mongodb://a:abT7xQ8@h1:27017,h2:27017/x,b:cd@z",
            "mongodb://a:PASSWORD%231@h1:27017,h2:27017/x,b:cd@z");
        row("a comma and a sign", "https://jane:abT7@xQ8,cdT9w@host/", "https://jane:PASSWORD%231@host/");
        row("two texts", "password: 'abT7xQ8' 'cdT9w'\n", "password: 'PASSWORD#1' 'cdT9w'\n");
        row("an empty one", "{'password': '', 'user': 'cdT9w'}", "{'password': '', 'user': 'cdT9w'}");
    }

    void marksWithinThemAreTheirs() { secrets(); }

    void whatStays_data()
    {
        scanned::addCopyColumns();
        stays("names below each other", "password:\nusername:\nsecurityCode:\n");
        stays("a sentence below", "Password:\nplease ask Tom for it\n");
        stays("the next header", "cookie:\nx-request-id: a=aB3dE5fG7hI9\n");
        stays("a word below", "Your password:\nThanks\n");
        stays("a class of characters", "if (/[^\"]+/.test(password)) x ^= y;");
        stays("a value of no cookie", "{\"name\":\"x\",\"value\":\"" + word + "\",\"path\":\"/\"}");
        row("a number below a token", "ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv\r\n3\r\nof many\r\n",
            "ACCESS#1\r\n3\r\nof many\r\n");
        stays("a table of parameters", "| password | string | yes |\n| password | at-least | 8 |\n");
        stays("a folder and a pattern", "C:\\_build\\.cache and \\.well\\-known\\/x");
        stays("a date", "Set-Cookie: a=b; Expires=Wed, 21 Oct 2026 07:28:00 GMT\n");
    }

    void whatStays() { secrets(); }
};

QTEST_APPLESS_MAIN(TestCopiesOfTools)
#include "tst_copies_of_tools.moc"
