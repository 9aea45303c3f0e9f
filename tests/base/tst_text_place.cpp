// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_place.h"

#include <QtTest>

class TestTextPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAreCountedFromOne_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qsizetype>("offset");
        QTest::addColumn<qsizetype>("line");
        QTest::addColumn<qsizetype>("byte");
        QTest::addColumn<qsizetype>("character");
        const auto row = [](const char *name, const QByteArray &text, int offset, int line, int byte, int character) {
            QTest::newRow(name) << text << qsizetype(offset) << qsizetype(line) << qsizetype(byte)
                                << qsizetype(character);
        };
        row("the beginning", "abc", 0, 1, 1, 1);
        row("nothing", "", 0, 1, 1, 1);
        row("within a line", "abc", 2, 1, 3, 3);
        row("a line break belongs to its line", "a\nb", 1, 1, 2, 2);
        row("a second line", "a\r\nbc", 4, 2, 2, 2);
        row("behind characters of two and three bytes",
            "\xc3\xa4\xe2\x82\xac"
            "b",
            5, 1, 6, 3);
        row("behind the end", "a\nb", 99, 2, 2, 2);
    }
    void placesAreCountedFromOne()
    {
        QFETCH(QByteArray, text);
        QFETCH(qsizetype, offset);
        const TextPlace place = TextPlaces(text).at(offset);
        QTEST(place.line, "line");
        QTEST(place.byte, "byte");
        QTEST(place.character, "character");
    }

    void onePassServesMany()
    {
        const QByteArray text = "a\nbc\nd";
        TextPlaces places(text);
        QCOMPARE(places.at(1).line, 1);
        QCOMPARE(places.at(3), (TextPlace{2, 2, 2}));
        QCOMPARE(places.at(3), (TextPlace{2, 2, 2}));
        QCOMPARE(places.at(5), (TextPlace{3, 1, 1}));
    }
};

QTEST_APPLESS_MAIN(TestTextPlace)
#include "tst_text_place.moc"
