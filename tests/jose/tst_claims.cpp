// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/claims.h"

#include <QtTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<qint64>)

class TestClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numericDates_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<std::optional<qint64>>("expected");
        const std::optional<qint64> none;
        const auto row = [](const char *name, const char *json, std::optional<qint64> expected) {
            QTest::newRow(name) << QByteArray(json) << expected;
        };
        row("a whole number", "1700000000", 1700000000);
        row("a negative one", "-5", -5);
        row("minus zero", "-0", 0);
        row("a fraction", "1700000000.9", 1700000000);
        row("a negative fraction", "-0.5", -1);
        row("an exponent", "1.7e9", 1700000000);
        row("the largest", "9007199254740992", 9007199254740992);
        row("beyond the largest", "9007199254740994", none);
        row("the largest of 64 bits", "9223372036854775807", none);
        row("the smallest of 64 bits", "-9223372036854775808", none);
        row("far too large", "1e400", none);
        row("a string", "\"1700000000\"", none);
        row("null", "null", none);
        row("true", "true", none);
        row("an array", "[1]", none);
    }
    void numericDates()
    {
        QFETCH(QByteArray, json);
        QFETCH(std::optional<qint64>, expected);
        const auto object = json_text::parse("{\"exp\":" + json + '}').value();
        QCOMPARE(jose::ClaimsSet(object).numericDate(u"exp"), expected);
        QVERIFY(!jose::ClaimsSet(object).numericDate(u"iat"));
    }

    void typedReads()
    {
        const auto object = json_text::parse(R"({"one":"a","many":["a","b"],"mixed":["a",1],"empty":[],"yes":true,)"
                                             R"("words":"true","no":"false","number":1})")
                                .value();
        const jose::ClaimsSet claims(object);
        QCOMPARE(claims.string(u"one"), u"a"_s);
        QVERIFY(!claims.string(u"number"));
        QCOMPARE(claims.strings(u"one"), QStringList(u"a"_s));
        QCOMPARE(claims.strings(u"many"), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(claims.strings(u"empty"), QStringList());
        QVERIFY(!claims.strings(u"mixed"));
        QVERIFY(!claims.strings(u"absent"));
        QCOMPARE(claims.boolean(u"yes"), true);
        QCOMPARE(claims.boolean(u"words"), true);
        QCOMPARE(claims.boolean(u"no"), false);
        QVERIFY(!claims.boolean(u"number"));
        QVERIFY(claims.has(u"one") && !claims.has(u"two"));
    }
};

QTEST_APPLESS_MAIN(TestClaims)
#include "tst_claims.moc"
