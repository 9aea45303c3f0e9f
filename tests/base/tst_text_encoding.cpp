// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_encoding.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestTextEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsReadAsUtf8_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("text");
        const QByteArray text = "{\xc3\xa4}";
        QTest::newRow("UTF-8") << text << text;
        QTest::newRow("UTF-8 with its mark") << "\xef\xbb\xbf" + text << text;
        QTest::newRow("UTF-16, little-endian, with its mark") << QByteArray("\xff\xfe{\0\xe4\0}\0", 8) << text;
        QTest::newRow("UTF-16, big-endian, with its mark") << QByteArray("\xfe\xff\0{\0\xe4\0}", 8) << text;
        QTest::newRow("UTF-16, little-endian") << QByteArray("{\0\xe4\0}\0", 6) << text;
        QTest::newRow("UTF-16, big-endian") << QByteArray("\0{\0\xe4\0}", 6) << text;
        QTest::newRow("bytes that are no text") << QByteArray("\x89PNG\0", 5) << QByteArray("\x89PNG\0", 5);
        QTest::newRow("nothing") << ""_ba
                                 << ""_ba;
    }

    void aTextIsReadAsUtf8()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, text);
        QCOMPARE(asUtf8(file, '{'), text);
    }
};

QTEST_APPLESS_MAIN(TestTextEncoding)
#include "tst_text_encoding.moc"
