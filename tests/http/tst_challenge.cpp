// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/challenge.h"

#include <QtTest>

using http::Challenge;

namespace {

/// `Scheme a=1 b=2; Scheme token68`, for comparing.
QByteArray shown(const QList<Challenge> &challenges)
{
    QByteArrayList list;
    for (const Challenge &challenge : challenges) {
        QByteArray text = challenge.scheme;
        if (!challenge.token68.isEmpty())
            text += " <" + challenge.token68 + '>';
        for (const auto &[name, value] : challenge.parameters)
            text += ' ' + name + '=' + value;
        list.append(text);
    }
    return list.join("; ");
}

} // namespace

class TestChallenge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *header, const char *expected) {
            QTest::newRow(name) << QByteArray(header) << QByteArray(expected);
        };
        row("Google, no credential", "Bearer realm=\"https://accounts.google.com/\"",
            "Bearer realm=https://accounts.google.com/");
        row("Google, rejected", "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"",
            "Bearer realm=https://accounts.google.com/ error=invalid_token");
        row("Google's older servers", "Bearer realm=\"x\", error=insufficient_scope, scope=\"a b\"",
            "Bearer realm=x error=insufficient_scope scope=a b");
        row("a bare address", "Bearer realm=https://x.example/, error=y", "Bearer realm=https://x.example/ error=y");
        row("a scheme alone", "Negotiate", "Negotiate");
        row("a token68", "Negotiate YII=", "Negotiate <YII=>");
        row("two challenges", "Bearer realm=\"a\", Basic realm=\"b\"", "Bearer realm=a; Basic realm=b");
        row("three of different shapes",
            "Basic realm=\"a, b\", Negotiate, NTLM TlRM==", "Basic realm=a, b; Negotiate; NTLM <TlRM==>");
        row("escapes in a quoted string", "Bearer realm=\"a\\\"b\\\\c\"", "Bearer realm=a\"b\\c");
        row("spaces around =", "Bearer realm = \"a\" , error = x", "Bearer realm=a error=x");
        row("empty elements", ", Bearer realm=\"a\",, error=x,", "Bearer realm=a error=x");
        row("a parameter twice", "Bearer error=a, error=b", "Bearer error=a error=b");
        row("an empty value", "Bearer realm=\"\"", "Bearer realm=");
        row("a quote that never ends", "Basic realm=\"a\", Bearer error=x, realm=\"b", "Basic realm=a; Bearer error=x");
        row("no comma between parameters", "Bearer realm=\"a\" error=\"b\" scope=c", "Bearer realm=a error=b scope=c");
        row("no comma, and not even a space", "Bearer realm=\"a\"error=\"b\"", "Bearer realm=a error=b");
        row("no comma, and a challenge that follows", "Bearer realm=\"a\" error=b, Basic realm=\"c\"",
            "Bearer realm=a error=b; Basic realm=c");
        row("no comma before another scheme", "Bearer realm=\"a\" Basic realm=\"b\"", "Bearer realm=a");
        row("several bare words", "Bearer error=x, error_description=The token expired",
            "Bearer error=x error_description=The");
        row("nothing", "", "");
        row("garbage", "\x01\x02", "");
        row("garbage behind a challenge", "Bearer realm=\"a\", ;", "Bearer realm=a");
    }
    void parses()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, expected);
        QCOMPARE(shown(http::parseChallenges(header)), expected);
    }

    void missingCommasAreNoticed_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("lacks");
        QTest::newRow("between two parameters") << QByteArray("Bearer realm=\"a\" error=\"b\"") << true;
        QTest::newRow("between two of the second challenge")
            << QByteArray("Basic realm=\"a\", Bearer realm=\"a\" error=\"b\"") << true;
        QTest::newRow("none") << QByteArray("Bearer realm=\"a\", error=\"b\"") << false;
        QTest::newRow("none, and two challenges") << QByteArray("Bearer realm=\"a\", Basic realm=\"b\"") << false;
        QTest::newRow("bare words") << QByteArray("Bearer error_description=The token expired") << false;
    }

    void missingCommasAreNoticed()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, lacks);
        QCOMPARE(http::lacksCommas(header), lacks);
    }

    void namesCompareWithoutCase()
    {
        const auto challenge = http::parseChallenges("Bearer ERROR=\"first\", error=\"second\"").first();
        QCOMPARE(challenge.parameter("error"), QByteArray("first"));
        QVERIFY(challenge.parameter("scope").isEmpty());
    }

    void everyPrefixEnds()
    {
        const QByteArray header = "Bearer realm=\"a\\\"b\", error=x, Basic Zm9v==, Negotiate";
        for (qsizetype length = 0; length <= header.size(); ++length)
            QVERIFY(http::parseChallenges(header.left(length)).size() <= 3);
    }
};

QTEST_APPLESS_MAIN(TestChallenge)
#include "tst_challenge.moc"
