// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/pairs.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestPairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("pairs");
        QTest::newRow("no query") << u"https://h/p"_s << 0;
        QTest::newRow("an empty one") << u"https://h/p?"_s << 1;
        QTest::newRow("each way to write a space") << u"https://h/p?a=1+2&b=1%202&c=%2f%2F&~=%7e"_s << 4;
        QTest::newRow("with and without an equals sign") << u"https://h/p?flag&flag=&=x&a=b=c"_s << 4;
        QTest::newRow("pairs that are empty") << u"https://h/p?&&a=1&"_s << 4;
        QTest::newRow("a question mark in the fragment") << u"https://h/p#x?a=1"_s << 0;
        QTest::newRow("a question mark in the query") << u"https://h/p?a=?&b=1#f&c"_s << 2;
        QTest::newRow("an unfinished path") << u"https://h/files/{fileId}?fields=*"_s << 1;
        QTest::newRow("letters that are not encoded") << u"https://h/p?q=größe \"x\""_s << 1;
        QTest::newRow("nothing") << QString() << 0;
    }

    void anAddressComesBackAsItWas()
    {
        QFETCH(const QString, address);
        const QList<http::Pair> pairs = http::queryPairs(address);
        QTEST(int(pairs.size()), "pairs");
        QCOMPARE(http::withQuery(address, pairs), address);
    }

    void aHalfIsEditedAndTheRestStays_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the value") << u"a+b=1+2"_s << u"a b"_s << u"x&y=z +"_s << u"a+b=x%26y%3Dz%20%2B"_s;
        QTest::newRow("the name") << u"a=1+2%2f"_s << u"ü"_s << u"1 2/"_s << u"%C3%BC=1+2%2f"_s;
        QTest::newRow("neither, however odd") << u"%61+=%zz+%2f"_s << u"a "_s << u"%zz /"_s << u"%61+=%zz+%2f"_s;
        QTest::newRow("a flag's name") << u"flag"_s << u"other"_s << QString() << u"other"_s;
        QTest::newRow("a flag gets a value") << u"flag"_s << u"flag"_s << u"1"_s << u"flag=1"_s;
        QTest::newRow("the value goes") << u"a=1"_s << u"a"_s << QString() << u"a="_s;
        QTest::newRow("an equals sign in the value") << u"a=b=c"_s << u"n"_s << u"b=c"_s << u"n=b=c"_s;
        QTest::newRow("no UTF-8") << u"a=%ff"_s << u"n"_s << QString(QChar::ReplacementCharacter) << u"n=%ff"_s;
    }

    void aHalfIsEditedAndTheRestStays()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, name);
        QFETCH(const QString, value);
        http::Pair pair{written};
        pair.setName(name);
        pair.setValue(value);
        QTEST(pair.written, "expected");
        QCOMPARE(pair.name(), name);
        QCOMPARE(pair.value(), value);
    }

    void whatIsNotTickedStaysWhereItWas()
    {
        QList<http::Pair> pairs = http::queryPairs(u"https://h/?a=1&b=2&c=3#f"_s);
        pairs[1].isTicked = false;
        const QString address = http::withQuery(u"https://h/?a=1&b=2&c=3#f"_s, pairs);
        QCOMPARE(address, u"https://h/?a=1&c=3#f"_s);
        QCOMPARE(http::queryPairs(address, pairs), pairs);
        const auto shorter = http::queryPairs(u"https://h/"_s, pairs);
        QCOMPARE(shorter.size(), 1);
        QCOMPARE(http::withQuery(u"https://h/"_s, shorter), u"https://h/"_s);
    }

    void aBodyMayBeAForm_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("is");
        QTest::newRow("pairs") << "a=1&b=x+y%20z&token=4/0-_.~"_ba << true;
        QTest::newRow("one pair") << "a="_ba << true;
        QTest::newRow("JSON") << "{\"a\":\"b=c\"}"_ba << false;
        QTest::newRow("a list") << "[1=2]"_ba << false;
        QTest::newRow("text with a space") << "a = b"_ba << false;
        QTest::newRow("lines") << "a=b\nc=d"_ba << false;
        QTest::newRow("a word") << "a"_ba << false;
        QTest::newRow("bytes") << "a=\xff"_ba << false;
        QTest::newRow("nothing") << ""_ba << false;
    }

    void aBodyMayBeAForm()
    {
        QFETCH(const QByteArray, body);
        QTEST(http::looksLikePairs(body), "is");
    }
};

QTEST_APPLESS_MAIN(TestPairs)
#include "tst_pairs.moc"
