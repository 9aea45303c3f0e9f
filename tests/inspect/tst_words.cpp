// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/words.h"

#include <QtTest>

using namespace inspect::scan;

namespace {

using Rule = bool (*)(QByteArrayView);

} // namespace

/// What words are made of, as far as the search for secrets asks.
class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<bool>("expected");
        const auto rows = [](Rule rule, const char *name, std::initializer_list<const char *> those,
                             std::initializer_list<const char *> others) {
            for (const char *word : those)
                QTest::addRow("%s: %s", name, word) << rule << QByteArray(word) << true;
            for (const char *word : others)
                QTest::addRow("not %s: %s", name, word) << rule << QByteArray(word) << false;
        };
        rows(looksRandom, "random", {"aB3dEf", "a1b2c3", "A1B2C3", "aBcDeF", "word-aB3dEf", "--aB3dEf9"},
             {"", "aB3dE", "abcdef", "ABCDEF", "123456", "Abcdefghij", "abcdefgh1jklmnopqrst", "aB3-dE4-fG5", "a"});
        rows(looksRandom, "random by few digits", {"abcdefg1"}, {"abcdefgh1"});
        rows(isMixed, "mixed", {"a1", "aB", "A1", "aB1", "a-1"}, {"", "abc", "ABC", "123", "-_", "a-b"});
        rows(isHexadecimal, "hexadecimal", {"0123456789", "abcdefab", "ABCDEFAB", "550e8400-e29b-41d4"},
             {"", "0123456", "0123456g", "0123456G", "0123456/", "0123456:", "0123456@", "0123456`"});
        rows(isIdentifier, "identifier",
             {"abc", "getPasswordFromUser", "ec.EllipticCurvePrivateKey", "MAX_AGE", "process.env.TOKEN", "ab", "Abc"},
             {"", "a1b", "abX", "getAToken1", "a/b", "a", "abcDe"});
        rows(
            isColour, "colour", {"#f8f8f2", "#fff", "#0aA9Ff80", "#"},
            {"", "f8f8f2", "#f8f8f2f800", "#xyzxyz", "#12345/", "#12345:", "#12345@", "#12345`", "#12345G", "#12345g"});
        rows(startsLabel, "label", {"ACCESS#1", "ACCESS#12 and more", "JWT%231", "JWT%25231", "JWT%2525231"},
             {"", "ACCESS", "#1", "ACCESS#", "ACCESS#x", "access#1", "ACCESS%1", "ACCESS%23", "ACCESS%23x", "ACCESS-1",
              "ACCESS%251"});
        rows(isStandIn, "stand-in",
             {"", "ACCESS#1", "ya29.a0...", "ya29.a0\xe2\x80\xa6", "<TOKEN>", "${token}", "YOUR_TOKEN", "xxxxxxxx",
              "12121212", "abcdabcd"},
             {"aB3dEf6hIj", "xxxxxxx", "abcdeabc"});
        QTest::newRow("no stand-in: a long one that begins as one does")
            << Rule(isStandIn) << "[" + QByteArray("aB3dE").repeated(40) << false;
    }

    void rules()
    {
        QFETCH(const Rule, rule);
        QFETCH(const QByteArray, word);
        QFETCH(const bool, expected);
        QCOMPARE(rule(word), expected);
    }

    void namesAreTheSameInAnyCase()
    {
        QVERIFY(isSame("", "") && isSame("Token", "tOKEN"));
        QVERIFY(!isSame("Token", "Tokens") && !isSame("Token", "Roken") && !isSame("Token", "Tokem"));
    }
};

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
