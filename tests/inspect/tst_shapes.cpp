// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/shapes.h"

#include "tests/inspect/scanned.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using scanned::scan;
using tokens::json;

namespace {

QByteArray base64url(const QByteArray &text)
{
    return jose::encodeBase64url(text);
}

const QByteArray random40 = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzKEY";

} // namespace

/// Secrets that are told by what they look like.
class TestShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copies_data()
    {
        using scanned::row;
        using scanned::stays;
        scanned::addCopyColumns();

        const QByteArray header = base64url(json("{'alg':'RS256'}"));
        const QByteArray sealedHeader = base64url(json("{'enc':'A128GCM'}"));
        row("a JWT", header + ".e30.c2ln x", "JWT#1 x");
        row("an encrypted one has five parts", sealedHeader + ".a.b.c.d.e x", "JWT#1.e x");
        row("a signed one has three", header + ".e30.c2ln.more x", "JWT#1.more x");
        row("one that is cut behind the second", header + ".e30 x", "JWT#1 x");
        row("one with padding", header + "=.e30==.c2ln x", "JWT#1 x");
        stays("one of which a part ends otherwise", header + "===.e30.c2ln x");
        row("one without a signature", header + ".e30. x", "JWT#1 x");
        stays("a header at a sentence's end", header + ". And");
        stays("a header alone", header + " x");
        stays("a header without alg or enc", base64url(json("{'a':'abcdefgh'}")) + ".e30.c2ln x");
        stays("a header that is too short", "eyJhIjox.e30.c2ln x");
        stays("one that we made", header + ".e30.JWT#1");

        const QByteArray body = QByteArray("MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ").repeated(3);
        const QByteArray begin = "-----BEGIN PRIVATE KEY-----\n";
        const QByteArray end = "\n-----END PRIVATE KEY-----";
        row("a private key", begin + body + end + "\nx", "KEY#1\nx");
        row("one right behind a token", "ya29.a0Ab3dEf6hIj9kLm2n" + begin + body + end + "\nx", "ACCESS#1\nx");
        row("one right behind a JWT", header + ".e30.c2ln" + begin + body + end + "\nx", "JWT#1\nx");
        row("one of RSA", QByteArray(begin).replace(" PRI", " RSA PRI") + body + end + "\nx", "KEY#1\nx");
        row("one that is cut", begin + body + "==\n!", "KEY#1!");
        row("one in a JSON string",
            QByteArray(begin).replace("\n", "\\n") + body + QByteArray(end).replace("\n", "\\n") + '"', "KEY#1\"");
        stays("a short one", begin + body.first(20) + end + "\nx");
        stays("a public key", QByteArray(begin).replace("PRIVATE", "PUBLIC") + body +
                                  QByteArray(end).replace("PRIVATE", "PUBLIC") + "\nx");
        stays("a certificate", "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\nx");
        stays("other dashes", "-----B PRIVATE KEY-----\n" + body);

        row("the secret of an AWS key", "AKIAIOSFODNN7EXAMPLF: " + random40 + "\n", "AWS#1: AWS#2\n");
        row("not one of another length", "AKIAIOSFODNN7EXAMPLF: " + random40 + "a\n", "AWS#1: " + random40 + "a\n");
        row("not one far behind", "AKIAIOSFODNN7EXAMPLF" + QByteArray(121, ' ') + random40 + "\n",
            "AWS#1" + QByteArray(121, ' ') + random40 + "\n");
        row("not a digest", "AKIAIOSFODNN7EXAMPLF: 3b16643b1c7c1d9d3b16643b1c7c1d9d3b16643b\n",
            "AWS#1: 3b16643b1c7c1d9d3b16643b1c7c1d9d3b16643b\n");
        stays("an AWS key that goes on", "AKIAIOSFODNN7EXAMPLF+x " + random40);

        row("a password in an address", "https://alice:hunter22@h/", "https://alice:PASSWORD%231@h/");
        row("one that holds a colon", "https://alice:hun:ter22@h/", "https://alice:PASSWORD%231@h/");
        row("one without a user", "https://:hunter22@h/", "https://:PASSWORD%231@h/");
        stays("a short one in an address", "https://alice:abc@h/");
        stays("a variable in its place", "https://alice:${PASSWORD}@h/");
        stays("a stand-in in its place", "https://alice:xxxxxxxx@h/");
        stays("a port", "https://h:8080/a@b");
        stays("a port before a query", "https://h:8080?a@b");
        stays("a user alone", "https://alice@h/");
        stays("an address that ends there", "https://alice:hunter22");

        const QByteArray path = "PATCH /domain/v1beta1/securityCodes/";
        row("a security code in a path", path + "cbvQYzJXJp1mUSjwv06LbpXl HTTP/1.1",
            path + "SECURITYCODE%231 HTTP/1.1");
        row("one before a query", path + "cbvQYzJXJp1mUSjwv06LbpXl?domain=h ", path + "SECURITYCODE%231?domain=h ");
        row("one in a path within an address", "u=%2FsecurityCodes%2FcbvQYzJXJp1mUSjwv06LbpXl%3Fa&b",
            "u=%2FsecurityCodes%2FSECURITYCODE%25231%3Fa&b");
        stays("one that was redacted", path + "SECURITYCODE%237 HTTP/1.1");
        stays("what stands for one", path + "{securityCode} HTTP/1.1");
        stays("the name of something there", path + "listForDomain HTTP/1.1");
        stays("a path of other codes", "GET /zipCodes/cbvQYzJXJp1mUSjwv06LbpXl HTTP/1.1");
        stays("a path of other codes that end alike", "GET /entryCodes/cbvQYzJXJp1mUSjwv06LbpXl HTTP/1.1");

        row("behind a blank and a full stop", "it is GOCSPX-aB3dEf6hIj9kLm2nOp5q... ", "it is SECRET#1... ");
        stays("behind a letter", "xghp_aB3dEf6hIj9kLm2nOp5qRs8tUvWx1yZ4aB7c");
        stays("a path", "cd 1//comments/about/that/which/go/on");
    }

    void copies()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text)->copy, expected);
    }

    void claimsThatAreKept_data()
    {
        scanned::addCopyColumns();
        const QByteArray head = base64url(json("{'alg':'RS256'}")) + '.' + base64url(json("{'iss':'https://i'}")) + '.';
        const QByteArray token = head + "c2lnbmF0dXJl";
        const QByteArray kept = head + "JWT#1";
        const auto row = [&](const char *name, const QByteArray &before, const QByteArray &behind) {
            scanned::row(name, before + token + behind, before + kept + behind);
        };
        row("in a sentence", "it is ", " here");
        row("behind a scheme", "Authorization: Bearer ", "\n");
        row("with a name", "id_token=", "&a=b");
        scanned::row("in an address", "https://h/?id_token=" + token + "&a=b",
                     "https://h/?id_token=" + head + "JWT%231&a=b");
        row("of a JSON member", "{\"id_token\": \"", "\"}");
        row("in JSON within JSON", "{\"text\": \"{\\\"id_token\\\": \\\"", "\\\"}\"}");
        row("of a recorded header", "{\"name\": \"Authorization\", \"value\": \"Bearer ", "\"}");
        row("of a cookie", "Cookie: a=b; session=", "");
        scanned::row("with a name, and again", "id_token=" + token + "\nthen " + token,
                     "id_token=" + kept + "\nthen " + kept);
        scanned::row("what is named and no token goes", "id_token=" + token + "\naccess_token=aB3dEf6hIj9kLm2n",
                     "id_token=" + kept + "\naccess_token=ACCESS#1");
        scanned::row("more than a token goes", "Authorization: Bearer " + token + "aB3.dEf",
                     "Authorization: Bearer BEARER#1");
    }

    void claimsThatAreKept()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text, {.keepsClaims = true})->copy, expected);
        QCOMPARE(scan(text, {.keepsClaims = true, .generous = true})->copy, expected);
    }

    void addressesOfPeople_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
        };
        row("a@b.com", "EMAIL#1");
        row("<a.b+c@d-e.example.org>", "<EMAIL#1>");
        row("see a@b.com.", "see EMAIL#1.");
        row("a@b.c", "a@b.c");
        row("a@b.c1", "a@b.c1");
        row("a@.com", "a@.com");
        row("a@com", "a@com");
        row("@b.com", "@b.com");
        row("(@b.com", "(@b.com");
        row("a@-b.com", "a@-b.com");
    }

    void addressesOfPeople()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(text, {true, false, false})->copy, expected);
        QCOMPARE(scan(text)->copy, text);
    }
};

QTEST_APPLESS_MAIN(TestShapes)
#include "tst_shapes.moc"
