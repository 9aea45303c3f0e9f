// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/json_place.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using inspect::scan::JsonPlace;

namespace {

/// At the sign "@" of a text with quotation marks for apostrophes, that comes in pieces of so many bytes.
JsonPlace reached(QByteArray text, qsizetype piece = 1 << 20)
{
    text.replace('\'', '"');
    JsonPlace place;
    const QByteArray before = text.left(text.indexOf('@'));
    for (qsizetype at = 0; at < before.size(); at += piece)
        place.advance(QByteArrayView(before).sliced(at, std::min(piece, before.size() - at)));
    return place;
}

QByteArray asItIs(const QByteArray &key)
{
    return key;
}

QString placeIn(const QByteArray &text, qsizetype piece = 1 << 20)
{
    return reached(text, piece).pointer(asItIs);
}

} // namespace

class TestJsonPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *what, const char *text, const QString &name) {
            QTest::newRow(what) << QByteArray(text) << name;
        };
        row("a header of a HAR", "[{'name':'Authorization','value':'@", u"Authorization"_s);
        row("one with an escape in it", "[{'name':'A\\'B','value':'@", u"A\"B"_s);
        row("the next one has its own", "[{'name':'A','value':'1'},{'name':'B','value':'@", u"B"_s);
        row("the next one without a name has none", "[{'name':'A','value':'1'},{'value':'@", QString());
        row("what the value holds has none", "{'name':'A','value':{'x':'@", QString());
        row("behind what it held", "{'name':'A','x':{'name':'B'},'value':'@", u"A"_s);
        row("a name that comes too late", "{'value':'@','name':'A'}", QString());
        row("the name itself", "{'name':'@", QString());
        row("a name that is no string", "{'name':7,'value':'@", QString());
        row("an element of a list", "{'name':['A','@", QString());
        row("no JSON", "name 'A' @", QString());
    }

    void names()
    {
        QFETCH(QByteArray, text);
        QTEST(reached(text).name(asItIs), "name");
        QTEST(reached(text, 1).name(asItIs), "name");
    }

    void aNameLongerThanAnyHeadersIsNotKept()
    {
        QCOMPARE(reached("{'name':'" + QByteArray(100'000, 'n') + "','value':'@").name(asItIs), QString());
    }

    void places_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char *text, const QString &pointer) {
            QTest::newRow(text) << QByteArray(text) << pointer;
        };
        row("{'a':'@", u"/a"_s);
        row("{'a':@", u"/a"_s);
        row("{'a':1,'b':'@", u"/b"_s);
        row("{'a':{'b':'@", u"/a/b"_s);
        row("{'a':{'b':1},'c':'@", u"/c"_s);
        row("{'a':['x','y','@", u"/a/2"_s);
        row("['x',{'a':'b'},'@", u"/2"_s);
        row("[[],[['@", u"/1/0/0"_s);
        row("{'a':{},'b':['@", u"/b/0"_s);
        row(" \r\n\t{ 'a' : [ 1 , '@", u"/a/1"_s);
        row("{'a':'x,y:{[','b':'@", u"/b"_s);
        row("{'a':'\\'','b':'@", u"/b"_s);
        row("{'a':'\\\\','b':'@", u"/b"_s);
        row("{'a':'eight of them and \\' more of them','b':'@", u"/b"_s);
        row("{'a\\'b':'@", u"/a\"b"_s);
        row("{'a/b~c':'@", u"/a~1b~0c"_s);
        row("{'a':1}\n{'b':'@", u"/b"_s);
        row("{'a':1}@", QString());
        row("{'a':1}\nword\n{'b':'@", QString());
        row("word {'a':'@", QString());
        row("'a':'@", QString());
        row("@", QString());
    }

    void places()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, pointer);
        for (const qsizetype piece : {1, 2, 3, 8, 1000})
            QCOMPARE(placeIn(text, piece), pointer);
    }

    void whatIsNestedTooDeeplyHasNone()
    {
        QCOMPARE(placeIn(QByteArray("[").repeated(200) + '@').size(), 400);
        QCOMPARE(placeIn(QByteArray("[").repeated(201) + '@'), QString());
    }

    void aKeyIsKeptUpToALimit()
    {
        const QByteArray key(150, 'k');
        QCOMPARE(placeIn("{'" + key + "':'@"), u'/' + QString::fromLatin1(key));
        const QString ofMany = placeIn("{'" + QByteArray(5000, 'k') + "':'@", 100);
        QVERIFY2(ofMany.size() >= 200 && ofMany.size() <= 301, qPrintable(ofMany));
    }
};

QTEST_APPLESS_MAIN(TestJsonPlace)
#include "tst_json_place.moc"
