// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/unescape.h"

#include <QtTest>

using namespace inspect::scan;

namespace {

std::optional<Mapped> read(const QByteArray &text)
{
    return unescaped(text, leadsIn(text), {});
}

} // namespace

class TestUnescape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("meaning");
        const auto row = [](const char *text, const char *meaning) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(meaning);
        };
        row("a%2Fb", "a/b");
        row("a%2fb", "a/b");
        row("%41%5a%7E", "AZ~");
        row("\\u0041b", "Ab");
        row("\\u00e9b", "\xc3\xa9"
                        "b");
        row("\\u007fb", "\x7f"
                        "b");
        row("\\u0080b", "\xc2\x80"
                        "b");
        row("\\ud83d\\ude00b", "\xf0\x9f\x98\x80"
                               "b");
        row("\\x41b", "Ab");
        row("a\\n\\r\\t\\b\\fb", "a\n\r\t\b\fb");
        row("a\\/\\\"\\'\\\\b", "a/\"'\\b");
        row("^\"^{^\\^^b^\"", "\"{\\^b\"");
        row("a\\_b\\.c\\-d\\~", "a_b.c-d~");
        row("https\\://h\\=\\#\\!", "https://h=#!");
        row("a=3Db", "a=b");
        row("a=C3=A9b", "a\xc3\xa9"
                        "b");
        row("&amp;&quot;&lt;&gt;&apos;b", "&\"<>'b");
        row("&#47;&#x2f;&#X2F;b", "///b");
        row("&#127;b", "\x7f"
                       "b");
    }

    void escapes()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, meaning);
        const auto mapped = read(text);
        QVERIFY(mapped);
        QCOMPARE(mapped->text, meaning);
        QCOMPARE(mapped->origins.end(mapped->text.size() - 1), text.size());
        QCOMPARE(mapped->origins.begin(0), 0);
    }

    void whatIsNoEscapeStays_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"100% of", "a%2",     "a%",     "a%2g",  "a%g2",  "a%2/",        "a%2:",   "a%2@", "a%2`",
              "\\u004",  "\\u004g", "\\u",    "\\x4",  "\\x4g", "\\a",         "\\",     "a=3",  "a=3d",
              "a=d3",    "a=3G",    "a=GA",   "a=",    "&",     "&amp",        "&nbsp;", "&#;",  "&#x;",
              "&#0;",    "&#128;",  "&#x80;", "&#xg;", "&#4a;", "&amplitude;", "plain"})
            QTest::newRow(text) << QByteArray(text);
    }

    void whatIsNoEscapeStays()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!read(text) || read(text)->text == text);
    }

    /// A pair has both halves, the high one first.
    void halvesOfPairsAreOneEach()
    {
        for (const QByteArray text : {"\\ud83dx", "\\ude00x", "\\ud83d\\u0041x", "\\ud83d\\", "\\ud83d\\ude0"}) {
            const auto mapped = read(text);
            QVERIFY(mapped);
            QCOMPARE(mapped->origins.begin(0), 0);
            QVERIFY2(mapped->origins.end(0) == 6, text);
        }
    }

    void longTextsBetweenEscapesAreWhole()
    {
        for (const int count : {0, 1, 15, 16, 17, 40}) {
            const QByteArray plain = QByteArray("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH").first(count);
            const auto mapped = read(plain + "%2F" + plain + "%2F" + plain);
            QVERIFY(mapped);
            QCOMPARE(mapped->text, plain + '/' + plain + '/' + plain);
            QCOMPARE(mapped->origins.begin(count), count);
            QCOMPARE(mapped->origins.end(count), count + 3);
        }
    }

    void percentEncodedWords_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("behind");
        QTest::addColumn<bool>("isEncoded");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &behind, bool isEncoded) {
            QTest::newRow(name) << before << behind << isEncoded;
        };
        row("nothing around it", "", "", false);
        row("before it", "a%2F", "", true);
        row("behind it", "", "%2Fa", true);
        row("a sign alone", "a%", "%a", false);
        for (const char *parting : {" ", "\n", "\"", "'", "<", "\\"}) {
            row(QByteArray("in the word before, behind ").append(parting).constData(), QByteArray("a%2F") + parting, "",
                false);
            row(QByteArray("in the word behind, behind ").append(parting).constData(), "", QByteArray(parting) + "%2F",
                false);
        }
        row("far before it", "%2F" + QByteArray(1990, 'a'), "", true);
        row("too far before it", "%2F" + QByteArray(2000, 'a'), "", false);
        row("far behind it", "", QByteArray(1990, 'a') + "%2F", true);
        row("too far behind it", "", QByteArray(2000, 'a') + "%2F", false);
    }

    void percentEncodedWords()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, behind);
        QFETCH(const bool, isEncoded);
        QCOMPARE(isPercentEncoded(before + "word" + behind, before.size(), before.size() + 4), isEncoded);
    }
};

QTEST_APPLESS_MAIN(TestUnescape)
#include "tst_unescape.moc"
