// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"

#include <QtTest>

class TestBase64url : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("");
        QTest::newRow("one byte") << QByteArray("Zg") << QByteArray("f");
        QTest::newRow("two bytes") << QByteArray("Zm8") << QByteArray("fo");
        QTest::newRow("three bytes") << QByteArray("Zm9v") << QByteArray("foo");
        QTest::newRow("the two letters of the URL alphabet") << QByteArray("-_-_") << QByteArray("\xfb\xff\xbf");
    }
    void decodes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, bytes);
        QCOMPARE(jose::decodeBase64url(text).value(), bytes);
        QCOMPARE(jose::encodeBase64url(bytes), text);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("reason");
        QTest::newRow("padding") << QByteArray("Zg==") << 2 << QStringLiteral("padding");
        QTest::newRow("a plus") << QByteArray("Z+9v") << 1 << QStringLiteral("standard base64");
        QTest::newRow("a slash") << QByteArray("Zm9/") << 3 << QStringLiteral("standard base64");
        QTest::newRow("a space inside") << QByteArray("Zm 9v") << 2 << QStringLiteral("white space");
        QTest::newRow("a line break at the end") << QByteArray("Zm9v\n") << 4 << QStringLiteral("white space");
        QTest::newRow("a NUL") << QByteArray("Zm\09v", 5) << 2 << QStringLiteral("U+0000");
        QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbfZm9v") << 0 << QStringLiteral("outside ASCII");
        QTest::newRow("a percent sign") << QByteArray("Zm9v%3D") << 4 << QStringLiteral("“%”");
        QTest::newRow("4n+1 characters") << QByteArray("Zm9vY") << 4 << QStringLiteral("left over");
        QTest::newRow("unused bits set, four of them") << QByteArray("Zh") << 1 << QStringLiteral("unused bits");
        QTest::newRow("unused bits set, two of them") << QByteArray("Zm9") << 2 << QStringLiteral("unused bits");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, offset);
        QFETCH(QString, reason);
        const auto decoded = jose::decodeBase64url(text);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().offset, offset);
        QVERIFY2(decoded.error().message.contains(reason), qPrintable(decoded.error().message));
    }

    void everyByteStringComesBack()
    {
        for (int length = 0; length < 70; ++length) {
            QByteArray bytes(length, '\0');
            for (int i = 0; i < length; ++i)
                bytes[i] = static_cast<char>(i * 37 + length * 11);
            QCOMPARE(jose::decodeBase64url(jose::encodeBase64url(bytes)).value(), bytes);
        }
    }

    void eachByteStringHasOneSpelling()
    {
        // Of all two-letter texts exactly 256 decode: one for each byte.
        int accepted = 0;
        for (int a = 0; a < 256; ++a) {
            for (int b = 0; b < 256; ++b) {
                const char text[] = {static_cast<char>(a), static_cast<char>(b)};
                accepted += jose::decodeBase64url(QByteArrayView(text, 2)).has_value() ? 1 : 0;
            }
        }
        QCOMPARE(accepted, 256);
    }
};

QTEST_APPLESS_MAIN(TestBase64url)
#include "tst_base64url.moc"
