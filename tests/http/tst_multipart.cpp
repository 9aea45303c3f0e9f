// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/multipart.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestMultipart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAndFilesAreWritten()
    {
        const QList<http::FormPart> parts = {{"note", "größe"}, {"file", "\0\r\n"_ba, "a.png", "image/png"}};
        const QByteArray expected = "--B\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\ngröße\r\n"
                                    "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                                    "Content-Type: image/png\r\n\r\n\0\r\n\r\n"
                                    "--B--\r\n"_ba;
        QCOMPARE(http::encodeMultipart(parts, "B"), expected);
        QCOMPARE(http::encodeMultipart({}, "B"), "--B--\r\n"_ba);
    }

    void noNameBreaksOut()
    {
        const QByteArray body = http::encodeMultipart({{"a\"\r\nX: 1", "1", "b\"; filename=\"c"}}, "B");
        QVERIFY2(body.contains("name=\"a%22%0D%0AX: 1\"; filename=\"b%22; filename=%22c\"\r\n"), body);
    }

    void theBoundaryOccursInNoPart_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("in a content") << "a"_ba
                                      << "x--form-boundary--x"_ba;
        QTest::newRow("its longer form too") << "a"_ba
                                             << "form-boundary form-boundary-x-x"_ba;
        QTest::newRow("in a name") << "form-boundary"_ba
                                   << "1"_ba;
    }

    void theBoundaryOccursInNoPart()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, content);
        const QList<http::FormPart> parts = {{"first", "1"}, {name, content}};
        const QByteArray boundary = http::boundaryFor(parts);
        QCOMPARE(http::encodeMultipart(parts, boundary).count(boundary), 3);
        QVERIFY(boundary.size() <= 70); // RFC 2046 5.1.1
    }
};

QTEST_APPLESS_MAIN(TestMultipart)
#include "tst_multipart.moc"
