// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/line_breaks.h"

#include <QtTest>

using namespace inspect::scan;

class TestLineBreaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizes()
    {
        QCOMPARE(lineBreakSize("a\nb", 1), 1);
        QCOMPARE(lineBreakSize("a\r\nb", 1), 2);
        QCOMPARE(lineBreakSize("a\r\n", 1), 2);
        QCOMPARE(lineBreakSize("a\rb", 1), 0);
        QCOMPARE(lineBreakSize("a\r", 1), 0);
        QCOMPARE(lineBreakSize("ab", 1), 0);
        QCOMPARE(lineBreakSize("a\n", 2), 0);
    }

    void whereALineBegins()
    {
        QCOMPARE(lineStart("ab", 2), 0);
        QCOMPARE(lineStart("a\nbc", 4), 2);
        QCOMPARE(lineStart("a\nbc\nd", 4), 2);
        QCOMPARE(lineStart(QByteArray(3000, 'a'), 2500), 500); // nobody breaks lines so late
    }

    void whereAWordBegins()
    {
        QCOMPARE(wordStart("ab cd", 5), 3);
        QCOMPARE(wordStart("ab cd", 2), 0);
        QCOMPARE(wordStart("a=b.c-d_e/f+g~h", 15), 2);
        QCOMPARE(wordStart(QByteArray(3000, 'a'), 2500), 500);
    }

    void behindAnIndentation()
    {
        QCOMPARE(behindIndent("a", 0), 0);
        QCOMPARE(behindIndent(" \t> a", 0), 4);
        QCOMPARE(behindIndent("  ", 0), 2);
        QCOMPARE(behindIndent("\n  a", 1), 3);
        QCOMPARE(behindIndent(QByteArray(40, ' '), 0), longestIndent);
    }

    void beforeBlanksThatEndALine()
    {
        QCOMPARE(beforeBlanks("a \t\r\n", 4), 1);
        QCOMPARE(beforeBlanks("a\n", 1), 1);
        QCOMPARE(beforeBlanks("  \n", 2), 0);
        QCOMPARE(beforeBlanks("a", -1), 0);
        QCOMPARE(beforeBlanks(QByteArray(40, ' '), 40), 40 - longestIndent);
    }

    void softBreaks_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isSoft");
        const auto row = [](const char *name, const QByteArray &before, const char *text, bool isSoft) {
            QTest::newRow(name) << before << QByteArray(text) << isSoft;
        };
        row("a full line", QByteArray(75, 'x'), "=\nx", true);
        row("a full line of Windows", QByteArray(75, 'x'), "=\r\nx", true);
        row("as short as one is", QByteArray(72, 'x'), "=\nx", true);
        row("too short", QByteArray(71, 'x'), "=\nx", false);
        row("as long as one is", QByteArray(80, 'x'), "=\nx", true);
        row("too long", QByteArray(81, 'x'), "=\nx", false);
        row("padding", QByteArray(74, 'x') + '=', "=\nx", false);
        row("no line break", QByteArray(75, 'x'), "=x", false);
        row("another sign", QByteArray(75, 'x'), "-\nx", false);
        row("at the beginning", "", "=\nx", false);
    }

    void softBreaks()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, text);
        QFETCH(const bool, isSoft);
        QCOMPARE(isSoftBreak(before + text, before.size()), isSoft);
    }
};

QTEST_APPLESS_MAIN(TestLineBreaks)
#include "tst_line_breaks.moc"
