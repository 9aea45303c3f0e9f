// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inspect/tokens.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using tokens::json;

namespace {

QByteArray withHeader(const QByteArray &changes)
{
    return tokens::signedBy(tokens::header(changes), tokens::claims());
}

QByteArray withClaims(const QByteArray &changes)
{
    return tokens::signedBy(tokens::header(), tokens::claims(changes));
}

} // namespace

class TestLints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodTokenHasNone()
    {
        QCOMPARE(tokens::lintIds(inspect::inspect(withHeader("{}"), tokens::context())), QStringList());
    }

    /// Each row names every lint that fires: exactly that one.
    void oneChangeFiresOneLint_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("fired");
        const auto row = [](const char *name, const QByteArray &token, const char *fired) {
            QTest::newRow(name) << token << QString::fromLatin1(fired);
        };
        for (const char *none : {"none", "None", "NONE", "nOnE"})
            QTest::addRow("alg %s", none)
                << testkeys::input("{\"alg\":\"" + QByteArray(none) + "\"}", tokens::claims()) + '.' << u"alg-none"_s;
        row("jwk in the header", withHeader(json("{'jwk':{'kty':'oct','k':'AQ'}}")), "embedded-key");
        row("jku in the header", withHeader(json("{'jku':'https://evil.example/keys'}")), "embedded-key");
        row("x5u in the header", withHeader(json("{'x5u':'https://evil.example/cert'}")), "embedded-key");
        row("x5c in the header", withHeader(json("{'x5c':['AQ==']}")), "embedded-key");
        row("the key of a DPoP proof belongs there",
            withHeader(json("{'typ':'dpop+jwt','jwk':{'kty':'oct','k':'AQ'}}")), "");
        row("crit", withHeader(json("{'crit':['x'],'x':1}")), "unknown-crit");
        row("a claim twice", tokens::signedBy(tokens::header(), tokens::claims().replace("{", json("{'sub':'1',"))),
            "duplicate-member");
        row("a member of a nested object twice",
            tokens::signedBy(tokens::header(), tokens::claims().replace("{", json("{'act':{'a':1,'a':2},"))),
            "duplicate-member");
        row("a header parameter twice",
            tokens::signedBy(json("{'alg':'RS256','typ':'JWT','typ':'JWT'}"), tokens::claims()), "duplicate-member");
        row("no exp", withClaims(json("{'exp':null}")), "missing-exp");
        row("no aud", withClaims(json("{'aud':null}")), "missing-aud");
        row("a life of a day", withClaims(json("{'exp':1700086100}")), "");
        row("a life of a day and a second", withClaims(json("{'exp':1700086101}")), "lifetime-over-a-day");
        row("exp in milliseconds", withClaims(json("{'exp':1700003300000}")), "exp-in-milliseconds");
        row("iat one second ahead", withClaims(json("{'iat':1700000001}")), "future-iat");
        row("kid with a path", withHeader(json("{'kid':'../../dev/null'}")), "suspicious-kid");
        row("kid with SQL", withHeader(json("{'kid':'x\\u0027 UNION SELECT \\u0027k'}")), "suspicious-kid");
        row("kid with a command", withHeader(json("{'kid':'k|id'}")), "suspicious-kid");
        row("kid with an address", withHeader(json("{'kid':'http://evil.example/k'}")), "suspicious-kid");
        row("kid with an escape sequence", withHeader(json("{'kid':'a\\u001b[2J'}")), "suspicious-kid");
        row("kid that is a number", withHeader(json("{'kid':7}")), "suspicious-kid");
        row("kid in base64", withHeader(json("{'kid':'abc+/def=='}")), "");
        row("HS256 where the keys are public", withHeader(json("{'alg':'HS256'}")), "hs-with-public-key");
        row("a refresh token", "1//04abcdefghijklmnop", "secret-exposed");
        row("a client secret", "GOCSPX-abcdefghijklmnop", "secret-exposed");
        row("an API key", "AIzaabcdefghijklmnop", "secret-exposed");
        row("an access token", "ya29.abcdefghijklmnop", "");
        row("no token", "hello", "");
    }
    void oneChangeFiresOneLint()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, fired);
        const auto inspection = inspect::inspect(token, tokens::context());
        QCOMPARE(tokens::lintIds(inspection).join(u' '), fired);
        for (const inspect::Lint &lint : inspection.lints)
            QVERIFY2(lint.reason.endsWith(u'.'), qPrintable(lint.reason));
    }

    void aShortSecret_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QString>("fired");
        QTest::newRow("31 bytes") << 31 << u"short-hmac-key"_s;
        QTest::newRow("32 bytes") << 32 << QString();
    }
    void aShortSecret()
    {
        QFETCH(int, bytes);
        QFETCH(QString, fired);
        inspect::Context context = tokens::context();
        jose::Jwk secret;
        secret.kty = u"oct"_s;
        secret.k = Secret(QByteArray(bytes, 's'));
        context.keys = jose::JwkSet{{secret}, {}};
        const QByteArray input = testkeys::input(tokens::header(json("{'alg':'HS256'}")), tokens::claims());
        const QByteArray mac = testkeys::hmac("SHA256", QByteArray(bytes, 's'), input);
        const auto inspection = inspect::inspect(input + '.' + jose::encodeBase64url(mac), context);
        QCOMPARE(tokens::lintIds(inspection).join(u' '), fired);
    }
};

QTEST_APPLESS_MAIN(TestLints)
#include "tst_lints.moc"
