// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/jose_json.h"

#include "tests/inspect/scanned.h"

#include <QtTest>

using scanned::scan;
using tokens::json;

namespace {

const QByteArray header = "eyJhbGciOiJSUzI1NiJ9";
const QByteArray otherHeader = "eyJhbGciOiJFUzI1NiJ9";
const QByteArray sealedHeader = "eyJlbmMiOiJBMTI4R0NNIn0";
const QByteArray payload = "eyJzdWIiOiJhbGljZSJ9";
const QByteArray signature = "c2lnbmF0dXJlMTIz";
const QByteArray otherSignature = "b3RoZXJTaWduNDU2";

/// JSON in which each "$" followed by a letter is a private member's value of its own.
QByteArray withKeys(const QByteArray &text)
{
    QByteArray result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == '$')
            result += "aB3dEf6hIj9kLm2nOp5qRs8t" + QByteArray(4, text[++at]);
        else
            result += text[at];
    }
    return result;
}

} // namespace

/// Keys and tokens in JSON.
class TestJoseJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void privateMembers_data()
    {
        QTest::addColumn<QByteArray>("text"); // withKeys()
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("of a key on a curve", json("{'kty':'EC','crv':'P-256','x':'$a','y':'$b','d':'$c'}"),
            json("{'kty':'EC','crv':'P-256','x':'$a','y':'$b','d':'KEY#1'}"));
        row("of an Edwards curve's, before its type", json("{'d':'$c','x':'$a','kty':'OKP'}"),
            json("{'d':'KEY#1','x':'$a','kty':'OKP'}"));
        row("of a key of RSA with several primes",
            json("{'kty':'RSA','n':'$a','e':'AQAB','d':'$b','p':'$c','q':'$d','dp':'$e','dq':'$f','qi':'$g',"
                 "'oth':[{'r':'$h','d':'$i','t':'$j'}]}"),
            json("{'kty':'RSA','n':'$a','e':'AQAB','d':'KEY#1','p':'KEY#2','q':'KEY#3','dp':'KEY#4','dq':'KEY#5',"
                 "'qi':'KEY#6','oth':[{'r':'KEY#7','d':'KEY#8','t':'KEY#9'}]}"));
        row("of a symmetric key", json("{'kty':'oct','kid':'one','k':'$a'}"),
            json("{'kty':'oct','kid':'one','k':'KEY#1'}"));
        row("of a key that resists quantum computers", json("{'kty':'AKP','alg':'ML-DSA-44','pub':'$a','priv':'$b'}"),
            json("{'kty':'AKP','alg':'ML-DSA-44','pub':'$a','priv':'KEY#1'}"));
        row("of the keys of a set", json("{'keys':[{'kty':'oct','k':'$a'},{'k':'$b','kty':'oct'}],'k':'$c'}"),
            json("{'keys':[{'kty':'oct','k':'KEY#1'},{'k':'KEY#2','kty':'oct'}],'k':'$c'}"));
        row("in lines", json("{\n  'kty' : 'EC',\n  'ext' : true,\n  'd' : '$a'\n}\n"),
            json("{\n  'kty' : 'EC',\n  'ext' : true,\n  'd' : 'KEY#1'\n}\n"));
        row("in a JSON string", json("{'key':'{\\'kty\\':\\'oct\\',\\'k\\':\\'$a\\'}'}"),
            json("{'key':'{\\'kty\\':\\'oct\\',\\'k\\':\\'KEY#1\\'}'}"));
        row("as Python prints it", "{'kty': 'oct', 'k': '$a', 'ext': True}",
            "{'kty': 'oct', 'k': 'KEY#1', 'ext': True}");
        row("of one whose beginning is cut off", json("-256','kty':'EC','d':'$a'} x"),
            json("-256','kty':'EC','d':'KEY#1'} x"));
        row("of one that is cut in them", json("{'kty':'EC','d':'$a\n"), json("{'kty':'EC','d':'KEY#1\n"));
        for (const QByteArray &other :
             {json("{'kty':'EC','crv':'P-256','x':'$a','y':'$b'}"), json("{'kty':'RSA','n':'$a','e':'AQAB'}"),
              json("{'kty':'tree','d':'$a','k':'$b'}"), json("{'crv':'P-256','d':'$a'}"),
              json("{'kty':'EC','d':'the private value'}"), json("{'kty':'EC','d':'KEY#7'}"),
              json("{'kty':'EC'},{'d':'$a'}"), json("{'kty':'EC','k':'$a'}"), json("{'ktyx':'EC','d':'$a'}")})
            row(other.constData(), other, other);
    }

    void privateMembers()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QCOMPARE(scan(withKeys(text))->copy, withKeys(expected));
    }

    void aPrivateMemberIsListedAsAKey()
    {
        const auto outcome = scan(withKeys(json("{'kty':'EC','d':'$a'}")));
        QCOMPARE(outcome->ledger.findings().size(), 1);
        QCOMPARE(outcome->ledger.findings().first().kind, QStringLiteral("private_key"));
    }

    void tokens_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<bool>("keepsClaims");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &expected,
                            bool keepsClaims = false) {
            QTest::newRow(name) << json(text) << json(expected) << keepsClaims;
        };
        const QByteArray flattened = "{'payload':'" + payload + "','protected':'" + header + "','signature':'";
        row("one with a single signature", flattened + signature + "'}",
            "{'payload':'JWT#1','protected':'" + header + "','signature':'JWT#1'}");
        row("one whose claims are kept", flattened + signature + "'}", flattened + "JWT#1'}", true);
        row("one that was redacted, with its claims", flattened + "JWT#1'}", flattened + "JWT#1'}");
        row("one with the payload at its end, in lines",
            "{\n 'protected' : '" + header + "',\n 'signature' : '" + signature + "',\n 'payload' : '" + payload +
                "'\n}",
            "{\n 'protected' : '" + header + "',\n 'signature' : 'JWT#1',\n 'payload' : 'JWT#1'\n}");
        row("one with a payload apart", "{'protected':'" + header + "','signature':'" + signature + "'}",
            "{'protected':'" + header + "','signature':'JWT#1'}");
        row("one with two signatures",
            "{'payload':'" + payload + "','signatures':[{'protected':'" + header +
                "','header':{'kid':'a'},'signature':'" + signature + "'},{'protected':'" + otherHeader +
                "','signature':'" + otherSignature + "'}]}",
            "{'payload':'JWT#1','signatures':[{'protected':'" + header +
                "','header':{'kid':'a'},'signature':'JWT#1'},{'protected':'" + otherHeader +
                "','signature':'JWT#2'}]}");
        row("one that stands as a compact one too",
            flattened + signature + "'} is " + header + '.' + payload + '.' + signature,
            "{'payload':'JWT#1','protected':'" + header + "','signature':'JWT#1'} is JWT#1");
        row("an encrypted one",
            "{'protected':'" + sealedHeader + "','iv':'aB3dEf6hIj9k','ciphertext':'aB3dEf6hIj9kLm2nOp5q','tag':'x'}",
            "{'protected':'" + sealedHeader + "','iv':'aB3dEf6hIj9k','ciphertext':'JWT#1','tag':'x'}");
        const QByteArray other =
            "{'payload':'" + payload + "','header':'" + header + "','signature':'" + signature + "'}";
        row("an object without a protected header", other, other);
        const QByteArray printed = "{'protected': '" + header + "', 'signature': '";
        QTest::newRow("one as Python prints it") << printed + signature + "'}" << printed + "JWT#1'}" << false;
    }

    void tokens()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QFETCH(const bool, keepsClaims);
        QCOMPARE(scan(text, {false, keepsClaims, false})->copy, expected);
    }

    /// They end soon, and find nothing.
    void beginningsInARow()
    {
        for (const char *beginning :
             {"\"kty\"", "{\"kty\"", "{\"kty\":", "{\"kty\":\"EC\",", "'kty':'", "}\"kty\"", "{\"protected\":\"eyJ\""})
            QCOMPARE(scan(QByteArray(beginning).repeated(100'000))->ledger.total(), 0);
    }
};

QTEST_APPLESS_MAIN(TestJoseJson)
#include "tst_jose_json.moc"
