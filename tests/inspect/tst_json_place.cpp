// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/json_place.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using inspect::scan::JsonPlace;

namespace {

/// At the sign "@" of a text with quotation marks for apostrophes, that comes in pieces of so many bytes.
QString placeIn(QByteArray text, qsizetype piece = 1 << 20)
{
    text.replace('\'', '"');
    JsonPlace place;
    const QByteArray before = text.left(text.indexOf('@'));
    for (qsizetype at = 0; at < before.size(); at += piece)
        place.advance(QByteArrayView(before).sliced(at, std::min(piece, before.size() - at)));
    return place.pointer([](const QByteArray &key) { return key; });
}

} // namespace

class TestJsonPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
