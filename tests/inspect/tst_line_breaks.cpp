// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/line_breaks.h"

#include "tests/inspect/scanned.h"

#include <QtTest>

using namespace inspect::scan;

namespace {

constexpr Breaks ofMail{true, false};
constexpr Breaks undone{false, false}; // other escapes are undone already

QByteArray x(qsizetype size)
{
    return QByteArray(size, 'x');
}

} // namespace

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

    void wraps_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("behind");
        QTest::addColumn<Breaks>("breaks");
        QTest::addColumn<bool>("goesOn");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &behind, const Breaks &breaks,
                            bool goesOn) { QTest::newRow(name) << before << behind << breaks << goesOn; };
        const QByteArray chance = "\naB3dEf6h";
        const QByteArray longWord = "\nabcdefghijklmnopqrstuvwx and";
        row("a rest made by chance", x(60), chance + "\n", undone, true);
        row("behind a line too short", x(59), chance, undone, false);
        row("behind one as long as they are", x(80), chance, undone, true);
        row("behind one too long", x(81), chance, undone, false);
        row("behind an indentation", x(60), "\r\n > aB3dEf6h", undone, true);
        row("a short rest", x(60), "\naB3", undone, true);
        row("a rest too short", x(60), "\naB", undone, false);
        row("a word", x(60), "\nword", undone, false);
        row("nothing", x(60), "\n, word", ofMail, false);
        row("behind no word", x(60) + ',', chance, undone, false);
        row("no line break", x(60), " aB3dEf6h", undone, false);
        row("before what ends a value", x(60), chance + ", and", undone, true);
        row("before another word", x(60), chance + " and", undone, false);
        row("a long one before another word", x(60), "\naB3dEf6hIj9kLm2nOp5qRs8t and", undone, true);
        row("a digest before another word", x(60), "\n3b16643b1c7c1d9d3b16643b and", undone, false);
        row("a long word", x(60), longWord, undone, false);

        for (const char *plain : {"Regards", "Thanks.", "Ana"})
            row(plain, x(60), QByteArray("\n") + plain + '\n', ofMail, false);
        for (const char *other : {"Regards7", "RegArds", "rEgards", "Thanks.a", "Th-anks"})
            row(other, x(60), QByteArray("\n") + other + '\n', ofMail, true);
        row("a plain word in a mail of such lines", x(60) + '\n' + x(60), "\nRegards\n", ofMail, true);
        row("a plain word among such lines of what is no mail", x(60) + '\n' + x(60), "\nRegards\n", undone, false);
        row("a plain word behind part of a JWT", "a eyJ" + x(30), "\nRegards\n", undone, false);

        row("in a member's string", "  \"text\": \"" + x(60), chance, undone, true);
        row("in a member's string, too short", "  \"text\": \"" + x(59), chance, undone, false);
        row("in a list", "\"text\": [1, \"" + x(50), chance, undone, true);
        row("in a string of no member", '"' + x(59), chance, undone, true);

        for (const char *letter : {"=3D", "=C2", "=C3", "=E2"})
            row(letter, letter + x(60), chance, undone, false);
        for (const char *other : {"=3E", "=D3", "=C4", "=E3", "=D2"})
            row(other, other + x(60), chance, undone, true);
        row("at the line's end", x(60) + "=3", chance, undone, true);

        const QByteArray word = "\nword and more";
        row("behind a line as long", x(60) + '\n' + x(60), word, ofMail, true);
        row("the same in what is no mail", x(60) + '\n' + x(60), word, undone, false);
        row("behind a line of Windows as long", x(60) + "\r\n" + x(60), word, ofMail, true);
        row("before a line as long", x(60), "\nword " + x(55) + '\n', ofMail, true);
        row("behind a longer line", x(60) + '\n' + x(61) + '\n' + x(60), word, ofMail, false);
        row("before a longer line", x(60) + '\n' + x(60), "\nword " + x(56), ofMail, false);
        row("among shorter lines", x(59) + '\n' + x(60), word, ofMail, false);
        row("behind one that quoted-printable broke", x(59) + "=\n" + x(60), word, ofMail, false);
        const QByteArray shortLine = "y\n";
        row("as far away as one looks", x(60) + '\n' + shortLine.repeated(11) + x(60), word, ofMail, true);
        row("farther away", x(60) + '\n' + shortLine.repeated(12) + x(60), word, ofMail, false);
        row("as far behind", x(60), word + '\n' + shortLine.repeated(10) + x(60) + '\n', ofMail, true);
        row("farther behind", x(60), word + '\n' + shortLine.repeated(11) + x(60) + '\n', ofMail, false);

        row("in a quotation", '"' + x(60), "\nword\" and", ofMail, true);
        row("in one of the other kind", '\'' + x(60), "\nword' and", ofMail, true);
        row("behind a quotation", "\"y\" " + x(60), "\nword\" and", ofMail, false);
        row("in no quotation", x(60), "\nword\" and", ofMail, false);

        row("in a JWT", "a eyJ" + x(30), longWord, undone, true);
        row("a short word behind a JWT", "a eyJ" + x(30), "\nword and", undone, false);
        row("in a JWT of several lines", "eyJ" + x(30) + '\n' + x(20), longWord, undone, true);
        row("in one with lines of Windows", "eyJ" + x(30) + "\r\n" + x(20), longWord, undone, true);
        row("in one with a short line", "eyJ" + x(30) + '\n' + x(19), longWord, undone, false);
        row("behind another word", "eyJ" + x(30) + "\ny " + x(20), longWord, undone, false);
        row("in the first line", x(30), longWord, undone, false);
        const QByteArray line = '\n' + x(20);
        row("in a JWT of many lines", "eyJ" + x(30) + line.repeated(199), longWord, undone, true);
        row("in one of too many", "eyJ" + x(30) + line.repeated(200), longWord, undone, false);
        row("a list of JWTs", scanned::jwt, '\n' + scanned::jwt + '\n', undone, false);
        const QByteArray unsecured = "eyJhbGciOiJub25lIn0.eyJzdWIiOiI0Mi1hbGljZSJ9.";
        row("a list of unsecured JWTs", unsecured, '\n' + unsecured + '\n', undone, false);
        row("the second part of a JWT", "eyJhbGciOiJFUzI1NiJ9.", "\neyJhbGciOiJub25lIn0aB3dEf6hIj9k\n", undone, true);
        row("a token behind part of a JWT", "a eyJ" + x(30), '\n' + scanned::accessToken + '\n', undone, false);

        const QByteArray whole = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI0MiJ9." + x(342);
        const QByteArray more = QByteArray("aB3dEf6h").repeated(50);
        row("behind a whole JWT", whole, chance + '\n', undone, false);
        row("behind all but one character of it", whole.chopped(1), chance + '\n', undone, true);
        row("a larger key's signature", whole, '\n' + more.first(341) + '\n', undone, true);
        row("of a key in between", whole, '\n' + more.first(170) + '\n', undone, true);
        row("in two lines", whole, "\r\n  " + more.first(100) + "\r\n  " + more.first(241), undone, true);
        row("as long with another word", whole, '\n' + more.first(100) + ' ' + more.first(241), undone, false);
        row("too short for one", whole, '\n' + more.first(340) + '\n', undone, false);
        row("too long for one", whole, '\n' + more.first(342) + '\n', undone, false);

        row("behind a token behind a JWT", scanned::jwt + '\n' + scanned::accessToken, longWord, undone, false);
        row("a JWT behind a full line", "ya29." + x(60), '\n' + scanned::jwt + '\n', ofMail, false);
        row("a token behind a full line", "ya29." + x(60), '\n' + scanned::accessToken + '\n', ofMail, false);
        row("what begins as one and is too short", "ya29." + x(60), "\nya29.aB3dEf6h\n", ofMail, true);
        row("what begins as one by chance", x(60), "\n1/" + chance.sliced(1).repeated(6) + '\n', undone, true);
    }

    void wraps()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, behind);
        QFETCH(const Breaks, breaks);
        QFETCH(const bool, goesOn);
        const QByteArray text = before + behind;
        const qsizetype next = behindIndent(behind, lineBreakSize(behind, 0));
        QCOMPARE(LineBreaks(text, breaks).wrap(before.size()), goesOn ? next : 0);
    }

    void softBreaksWithinWords_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("behind");
        QTest::addColumn<Breaks>("breaks");
        QTest::addColumn<qsizetype>("size");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &behind, const Breaks &breaks,
                            qsizetype size) { QTest::newRow(name) << before << behind << breaks << size; };
        row("a full line", x(72), "=\nword", ofMail, 2);
        row("a full line of Windows", x(72), "=\r\nword", ofMail, 3);
        row("too short", x(71), "=\nword", ofMail, 0);
        row("as long as one is", x(80), "=\nword", ofMail, 2);
        row("too long", x(81), "=\nword", ofMail, 0);
        row("of what is no mail", x(72), "=\nword", undone, 0);
        row("a rest made by chance", x(40), "=\naB3dEf6h", undone, 2);
        row("the same behind a short line", x(39), "=\naB3dEf6h", undone, 0);
        row("a plain word", x(71), "=\nRegards", undone, 0);
        row("a plain word behind a full line", x(72), "=\nRegards", undone, 2);
        row("padding", x(75) + '=', "=\nword", ofMail, 0);
        row("an empty line", "", "=\naB3dEf6h", ofMail, 0);
        row("no line break", x(72), "=word", ofMail, 0);
    }

    void softBreaksWithinWords()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, behind);
        QFETCH(const Breaks, breaks);
        QFETCH(const qsizetype, size);
        const QByteArray text = before + behind;
        QCOMPARE(LineBreaks(text, breaks).soft(before.size()), size);
    }
};

QTEST_APPLESS_MAIN(TestLineBreaks)
#include "tst_line_breaks.moc"
