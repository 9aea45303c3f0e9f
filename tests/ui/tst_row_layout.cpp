// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/row_layout.h"

#include <QtTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QList<qsizetype>)

class TestRowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCharacterIsShownHonestly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("cells");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &shown, int length, int cells) {
            QTest::newRow(name) << bytes << shown << length << cells;
        };
        row("a letter", "a", u"a"_s, 1, 1);
        row("a letter with an accent", "\xc3\xa9", u"é"_s, 2, 1);
        row("a combining accent", "\xcc\x81", u"\u0301"_s, 2, 0);
        row("a Chinese character", "\xe5\xaf\x86", u"密"_s, 3, 2);
        row("an emoji", "\xf0\x9f\x94\x91", u"🔑"_s, 4, 2);
        row("a tab", "\t", u"\t"_s, 1, 4);
        row("a line feed", "\nx", u"\n"_s, 1, 0);
        row("carriage return and line feed", "\r\n", u"\n"_s, 2, 0);
        row("a carriage return alone", "\rx", u"<U+000D>"_s, 1, 8);
        row("a zero byte", QByteArray(1, '\0'), u"<U+0000>"_s, 1, 8);
        row("escape, which starts a terminal sequence", "\x1b[31m", u"<U+001B>"_s, 1, 8);
        row("a right-to-left override", "\xe2\x80\xae", u"<U+202E>"_s, 3, 8);
        row("a zero-width space", "\xe2\x80\x8b", u"<U+200B>"_s, 3, 8);
        row("a byte order mark", "\xef\xbb\xbf", u"<U+FEFF>"_s, 3, 8);
        row("a no-break space", "\xc2\xa0", u"<U+00A0>"_s, 2, 8);
        row("a variation selector", "\xef\xb8\x8f", u"<U+FE0F>"_s, 3, 8);
        row("a tag character", "\xf3\xa0\x81\x81", u"<U+E0041>"_s, 4, 9);
        row("a byte that is no UTF-8", "\xff", u"<0xFF>"_s, 1, 6);
        row("a sequence cut short", "\xe5\xaf", u"<0xE5>"_s, 1, 6);
        row("an overlong slash", "\xc0\xaf", u"<0xC0>"_s, 1, 6);
        row("a surrogate in UTF-8", "\xed\xa0\x80", u"<0xED>"_s, 1, 6);
        row("beyond Unicode", "\xf4\x90\x80\x80", u"<0xF4>"_s, 1, 6);
    }

    void aCharacterIsShownHonestly()
    {
        QFETCH(QByteArray, bytes);
        const auto glyph = glyphAt(bytes, 0);
        QTEST(glyph.shown(), "shown");
        QTEST(glyph.length, "length");
        QTEST(glyph.cells, "cells");
    }

    void charactersAreFoundBackwards()
    {
        const auto bytes = "a\r\n\xc3\xa9\xff\xe5\xaf\x86\xf0\x9f\x94\x91\x80z"_ba;
        QList<qsizetype> forwards;
        for (qsizetype offset = 0; offset < bytes.size(); offset = glyphAt(bytes, offset).end())
            forwards.prepend(offset);
        QList<qsizetype> backwards;
        for (auto offset = bytes.size(); offset > 0;)
            backwards.append(offset = glyphBefore(bytes, offset));
        QCOMPARE(backwards, forwards);
        QCOMPARE(glyphBoundary(bytes, 7), 9);
        QCOMPARE(glyphBoundary(bytes, 9), 9);
    }

    void rowsBreakWhereTheyMust_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<qsizetype>>("starts");
        QTest::newRow("nothing is one empty row") << ""_ba << QList<qsizetype>{0};
        QTest::newRow("a short line") << "hello"_ba << QList<qsizetype>{0};
        QTest::newRow("a line break at the end opens a row") << "hello\n"_ba << QList<qsizetype>{0, 6};
        QTest::newRow("empty lines") << "\n\r\n\n"_ba << QList<qsizetype>{0, 1, 3, 4};
        QTest::newRow("exactly full") << QByteArray(12, 'x') << QList<qsizetype>{0};
        QTest::newRow("full, then a line break") << QByteArray(12, 'x') + "\ny" << QList<qsizetype>{0, 13};
        QTest::newRow("one too many") << QByteArray(13, 'x') << QList<qsizetype>{0, 12};
        QTest::newRow("a wide character does not straddle")
            << QByteArray(11, 'x') + "\xe5\xaf\x86" << QList<qsizetype>{0, 11};
        QTest::newRow("an escape does not straddle") << QByteArray(5, 'x') + "\x1b" << QList<qsizetype>{0, 5};
        QTest::newRow("a mark stays with its letter") << QByteArray(12, 'x') + "\xcc\x81y" << QList<qsizetype>{0, 14};
    }

    void rowsBreakWhereTheyMust()
    {
        QFETCH(QByteArray, bytes);
        const RowLayout layout(bytes, 12);
        QTEST(starts(layout), "starts");
    }

    void rowsAreTheSameFromWhereverOneComes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("one line of 300,000 letters") << QByteArray(300'000, 'x');
        QTest::newRow("one line of 100,000 keys") << QByteArray("\xf0\x9f\x94\x91").repeated(100'000);
        QTest::newRow("one line of three-byte letters off the blocks' edges")
            << 'x' + QByteArray("\xe2\x82\xac").repeated(100'000);
        QTest::newRow("only marks") << QByteArray("\xcc\x81").repeated(100'000);
        QTest::newRow("only broken bytes") << QByteArray(200'000, '\x80');
        QTest::newRow("lines of 100 letters") << QByteArray(QByteArray(100, 'x') + "\r\n").repeated(3000);
        QTest::newRow("lines of 50,000 letters") << QByteArray(QByteArray(50'000, 'x') + '\n').repeated(6);
        QTest::newRow("lines of 150,000 letters") << QByteArray(QByteArray(150'000, 'x') + '\n').repeated(3);
        QTest::newRow("exactly two blocks") << QByteArray(2 * RowLayout::blockSize, 'x');
        QTest::newRow("two blocks and a line break") << QByteArray(2 * RowLayout::blockSize - 1, 'x') + '\n';
        QTest::newRow("empty lines") << QByteArray(200'000, '\n');
    }

    void rowsAreTheSameFromWhereverOneComes()
    {
        QFETCH(QByteArray, bytes);
        const RowLayout layout(bytes, 80);
        const auto all = starts(layout);
        QCOMPARE(layout.rowAt(bytes.size()).begin, all.last());
        for (qsizetype index = 0; index < all.size(); index += 97) {
            const auto row = layout.row(all[index]);
            QCOMPARE(layout.rowAt(row.begin), row);
            QCOMPARE(layout.rowAt(std::max(row.begin, row.end - 1)), row);
            QCOMPARE(layout.up(row.begin, 5), all[std::max<qsizetype>(0, index - 5)]);
            QCOMPARE(layout.down(row.begin, 5), all[std::min(all.size() - 1, index + 5)]);
        }
    }

    void noQuestionLooksAtMoreThanAFewBlocks_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("50 MB in one line") << QByteArray(50'000'000, 'x');
        QTest::newRow("50 MB in lines of 1 MB") << QByteArray(QByteArray(1'000'000, 'x') + '\n').repeated(50);
        QTest::newRow("50 MB of empty lines") << QByteArray(50'000'000, '\n');
        QTest::newRow("50 MB of marks") << QByteArray("\xcc\x81").repeated(25'000'000);
    }

    void noQuestionLooksAtMoreThanAFewBlocks()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype place : {qsizetype(0), qsizetype(1'234'567), bytes.size() / 2, bytes.size()}) {
            const RowLayout layout(bytes, 100);
            const auto row = layout.rowAt(place);
            QVERIFY2(layout.examined() <= 5 * RowLayout::blockSize, qPrintable(QString::number(layout.examined())));
            const auto before = layout.examined();
            layout.up(row.begin, 50);
            layout.down(row.begin, 50);
            const auto cost = layout.examined() - before;
            QVERIFY2(cost <= 12 * RowLayout::blockSize, qPrintable(QString::number(cost)));
        }
    }

    void rightToLeftRunsAreMirrored()
    {
        // a, space, three Hebrew letters, space, b
        const auto bytes = u"a \u05d0\u05d1\u05d2 b"_s.toUtf8();
        const RowLayout layout(bytes, 80);
        QList<int> columns;
        for (const auto &placed : layout.place(layout.row(0)))
            columns.append(placed.column);
        QCOMPARE(columns, (QList<int>{0, 1, 4, 3, 2, 5, 6}));
    }

private:
    static QList<qsizetype> starts(const RowLayout &layout)
    {
        QList<qsizetype> starts;
        for (qsizetype begin = 0;;) {
            starts.append(begin);
            const auto row = layout.row(begin);
            if (layout.isLast(row))
                return starts;
            begin = row.end;
        }
    }
};

QTEST_GUILESS_MAIN(TestRowLayout)
#include "tst_row_layout.moc"
