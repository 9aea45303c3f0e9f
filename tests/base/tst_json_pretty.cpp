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
        QTest::newRow("a string of many bytes that ends anywhere")
            << "[\"1234567890123456\",\"\\\\1234567\\\"\",\"\x7f\"]"_ba
            << "[\n  \"1234567890123456\",\n  \"\\\\1234567\\\"\",\n  \"\x7f\"\n]"_ba;
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

    /// Eight bytes are looked at in one go: each may be the one that ends a string, and each the last of the text.
    void aStringEndsAtAnyByte()
    {
        for (int length = 0; length < 40; ++length) {
            const QByteArray string = '"' + QByteArray(length, '\xe9') + '"';
            QCOMPARE(json_pretty::indented(string).value_or("refused"_ba), string);
            QCOMPARE(json_pretty::indented('[' + string + ']').value_or("refused"_ba), "[\n  " + string + "\n]");
            for (const char *end : {"", "\\", "\\\"", "\n\"", "\x1f\""})
                QVERIFY2(!json_pretty::indented(string.chopped(1) + end), end);
            const QByteArray escaped = string.chopped(1) + "\\\"" + string.mid(1);
            QCOMPARE(json_pretty::indented(escaped).value_or("refused"_ba), escaped);
        }
    }

    void whatGrowsFindsRoom()
    {
        const auto json = '[' + QByteArray("[1],").repeated(50'000) + "[1]]";
        const auto pretty = "[\n" + QByteArray("  [\n    1\n  ],\n").repeated(50'000) + "  [\n    1\n  ]\n]";
        QVERIFY(json_pretty::indented(json) == pretty);
        const auto numbers = QByteArray(1'000'000, '1');
        QVERIFY(json_pretty::indented(numbers) == numbers);
    }

    void aBeginningIsThatOfTheWhole_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qsizetype>("least"); // bytes of it that come of all but the last byte
        QTest::newRow("numbers") << "[1234,5678,{\"a\":12}]"_ba << qsizetype(30);
        QTest::newRow("strings with escapes") << "{\"a\\\"b\":\"c\\\\\",\"d\":[\"e\",true,null]}"_ba << qsizetype(40);
        QTest::newRow("empty ones") << "[ { }, [ ] , [ [ ] ] ]"_ba << qsizetype(10);
        QTest::newRow("one line") << "\"string\""_ba << qsizetype(0);
    }

    void aBeginningIsThatOfTheWhole()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const qsizetype, least);
        const QByteArray whole = json_pretty::indented(json).value_or(QByteArray());
        for (qsizetype most = 0; most <= json.size() + 1; ++most) {
            const QByteArray beginning = json_pretty::beginning(json, most);
            QVERIFY2(whole.startsWith(beginning), beginning.constData());
            QVERIFY(beginning.isEmpty() || whole.at(beginning.size()) == '\n');
        }
        QVERIFY(json_pretty::beginning(json, json.size() - 1).size() >= least);
    }

    void whatIsNoJsonHasAsMuchOfABeginningAsIsRead()
    {
        QCOMPARE(json_pretty::beginning("<html>", 100), QByteArray());
        QCOMPARE(json_pretty::beginning("[1,2,<html>", 100), "[\n  1,"_ba);
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
