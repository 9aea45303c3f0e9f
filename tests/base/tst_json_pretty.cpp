// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_pretty.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestJsonPretty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentsAreIndented_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("pretty");
        QTest::newRow("members in order, duplicates kept") << "{\"b\":1,\"a\":2,\"a\":3}"_ba
                                                           << "{\n  \"b\": 1,\n  \"a\": 2,\n  \"a\": 3\n}"_ba;
        QTest::newRow("the digits of numbers as they were")
            << "[123456789012345678901234567890,-0,1e400]"_ba
            << "[\n  123456789012345678901234567890,\n  -0,\n  1e400\n]"_ba;
        QTest::newRow("strings as they were") << "[\"\\u0041\\\"]}, \\\\\", \"é\"]"_ba
                                              << "[\n  \"\\u0041\\\"]}, \\\\\",\n  \"é\"\n]"_ba;
        QTest::newRow("empty ones stay on their line") << "{\"a\": [ ], \"b\": { }}"_ba
                                                       << "{\n  \"a\": [],\n  \"b\": {}\n}"_ba;
        QTest::newRow("nested") << "[{\"a\":[true]},null]"_ba
                                << "[\n  {\n    \"a\": [\n      true\n    ]\n  },\n  null\n]"_ba;
        QTest::newRow("a single value") << " false\n"_ba
                                        << "false"_ba;
    }

    void documentsAreIndented()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, pretty);
        QCOMPARE(json_pretty::indented(json).value_or("refused"_ba), pretty);
        QCOMPARE(json_pretty::indented(pretty).value_or("refused"_ba), pretty);
    }

    void whatIsNoJsonIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QList<QPair<const char *, QByteArray>> rows = {
            {"nothing", ""},
            {"white space", "  \n"},
            {"HTML", "<html></html>"},
            {"cut short", "{\"a\":1"},
            {"cut in a string", "{\"a\":\"b"},
            {"two documents", "{} {}"},
            {"a trailing comma", "[1,]"},
            {"a trailing comma in an object", "{\"a\":1,}"},
            {"a name without a value", "{\"a\"}"},
            {"a value without a name", "{1}"},
            {"the wrong bracket", "[1}"},
            {"a bracket too many", "[]]"},
            {"no comma", "[1 2]"},
            {"a line break in a string", "[\"a\nb\"]"},
            {"a word", "[nil]"},
            {"AODocs' curly quotes", "{“access_token”: “abc”}"},
        };
        for (const auto &[name, text] : rows)
            QTest::newRow(name) << text;
    }

    void whatIsNoJsonIsLeftAlone()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!json_pretty::indented(text));
    }

    void hostileNestingEndsSoon()
    {
        const auto deep = QByteArray(200'000, '[') + QByteArray(200'000, ']');
        const auto pretty = json_pretty::indented(deep);
        QVERIFY(!pretty || pretty->size() < 9 * deep.size());
        const auto shallowInDeep =
            QByteArray(100, '[') + '1' + QByteArray(",1").repeated(100'000) + QByteArray(100, ']');
        const auto grown = json_pretty::indented(shallowInDeep);
        QVERIFY(!grown || grown->size() < 9 * shallowInDeep.size());
    }

    void theMeaningStays()
    {
        QByteArray json = "[";
        for (int i = 0; i < 1000; ++i)
            json += "{\"id\":" + QByteArray::number(i) + ",\"tags\":[\"a\",\"b\",{\"c\":[]}],\"ok\":true},";
        json += "0]";
        const auto pretty = json_pretty::indented(json);
        QVERIFY(pretty);
        QCOMPARE(QJsonDocument::fromJson(*pretty), QJsonDocument::fromJson(json));
    }
};

QTEST_GUILESS_MAIN(TestJsonPretty)
#include "tst_json_pretty.moc"
