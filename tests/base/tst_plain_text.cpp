// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plain_text.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesHiddenThingsVisible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"Zoë, 密 😀"_s << u"Zoë, 密 😀"_s;
        QTest::newRow("a terminal escape") << u"\u001b[31mred"_s << u"<U+001B>[31mred"_s;
        QTest::newRow("the one-byte form of it") << u"\u009b31m"_s << u"<U+009B>31m"_s;
        QTest::newRow("NUL and DEL") << QString(QChar(0)) + QChar(0x7f) << u"<U+0000><U+007F>"_s;
        QTest::newRow("right to left") << u"a\u202eb"_s << u"a<U+202E>b"_s;
        QTest::newRow("isolates") << u"\u2066x\u2069"_s << u"<U+2066>x<U+2069>"_s;
        QTest::newRow("zero width") << u"\u200b\u200d\ufeff"_s << u"<U+200B><U+200D><U+FEFF>"_s;
        QTest::newRow("a soft hyphen") << u"\u00ad"_s << u"<U+00AD>"_s;
        QTest::newRow("a blank letter") << u"\u3164"_s << u"<U+3164>"_s;
        QTest::newRow("tags beyond 16 bits") << QString::fromUcs4(U"\U000E0041") << u"<U+E0041>"_s;
        QTest::newRow("line separators") << u"\u2028\u2029"_s << u"<U+2028><U+2029>"_s;
        QTest::newRow("lone surrogates") << QString(QChar(0xdc00)) + QChar(0xd800) << u"<U+DC00><U+D800>"_s;
        QTest::newRow("a line break") << u"a\nb\r"_s << u"a<U+000A>b<U+000D>"_s;
        QTest::newRow("markup stays text") << u"<b>&"_s << u"<b>&"_s;
    }
    void makesHiddenThingsVisible()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(plain_text::visible(text), shown);
    }

    void keepsLineBreaksWhenAsked() { QCOMPARE(plain_text::visible(u"a\nb\tc"_s, true), u"a\nb<U+0009>c"_s); }

    void cutsWithAMark()
    {
        QCOMPARE(plain_text::elided(u"abcde"_s, 5), u"abcde"_s);
        QCOMPARE(plain_text::elided(u"abcdef"_s, 5), u"abcd…"_s);
        QCOMPARE(plain_text::elided(u"abc😀def"_s, 5), u"abc…"_s);
        QCOMPARE(plain_text::elided(u"abc"_s, 0), u"…"_s);
    }
};

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plain_text.moc"
