// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/json_around.h"

#include <QtTest>

using namespace inspect::scan;

/// The object around a place, and the strings in it.
class TestJsonAround : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void objectAround_data()
    {
        QTest::addColumn<QByteArray>("text"); // "@" is the place
        QTest::addColumn<int>("begin");
        const auto row = [](const char *text, int begin) { QTest::newRow(text) << QByteArray(text) << begin; };
        row("{@}", 0);
        row("{} {@}", 3);
        row("{\"a\":{\"b\":1},@}", 0);
        row("{\"a\":{@}}", 5);
        row("{} @", -1);
        row("@{}", -1);
    }

    void objectAround()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, begin);
        QCOMPARE(JsonAround(text).objectAround(text.indexOf('@')), qsizetype(begin));
    }

    void anObjectThatBeganFarAwayIsNone()
    {
        const QByteArray text = '{' + QByteArray(100'000, ' ');
        QCOMPARE(JsonAround(text).objectAround(1000), qsizetype(0));
        QCOMPARE(JsonAround(text).objectAround(text.size()), qsizetype(-1));
    }

    void strings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected"); // name=value, with a dot for each level, and blanks between
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
        };
        row("{\"a\":\"b\",\"c\" : \"d\"}", ".a=b .c=d");
        row("{\"a\":1.5e+3,\"b\":true,\"c\":\"d\"}", ".c=d");
        row("{\"a\":[\"b\",\"c\"],\"d\":{\"e\":\"f\"}} {\"g\":\"h\"}", "..a=b ..a=c ..e=f");
        row("{\"a\":\"b\\\"c\",\"d\":\"e\"}", ".a=b\\\"c .d=e");
        row("{'a':'b\"','c':'d'}", ".a=b\" .c=d");
        row("\"a\":\"b\",\"c\":\"d\"} \"e\":\"f\"", ".a=b .c=d");
        row("{\"a\":\"b\",\"c\":\"d", ".a=b .c=d");
        row("{\"a\":\"b\n\"c\":\"d\"}", ".a=b");
        row("{\"a\":\"b\" (\"c\":\"d\")}", ".a=b");
        row("{\"a\":[[[[[{\"b\":\"c\"}]]]]],\"d\":\"e\"}", "");
    }

    void strings()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, expected);
        QByteArrayList found;
        for (const JsonString &string : JsonAround(text).stringsFrom(0))
            found.append(QByteArray(string.depth, '.') + string.name.toByteArray() + '=' +
                         text.mid(string.begin, string.end - string.begin));
        QCOMPARE(found.join(' '), expected);
    }

    void allLooksTogetherAreBounded()
    {
        const QByteArray text = '{' + QByteArray(10'000, ' ') + "\"a\":\"b\"}";
        JsonAround json(text);
        QCOMPARE(json.stringsFrom(0).size(), size_t(1));
        for (int look = 0; look < 100; ++look)
            json.stringsFrom(0);
        QCOMPARE(json.stringsFrom(0).size(), size_t(0));
        QCOMPARE(json.objectAround(text.size() - 1), qsizetype(-1));
    }
};

QTEST_APPLESS_MAIN(TestJsonAround)
#include "tst_json_around.moc"
