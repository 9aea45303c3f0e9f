// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/qr_code.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestQrCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFindersAreInThreeCorners()
    {
        const QrCode code("https://www.google.com/device"_ba);
        const int last = code.size() - 7;
        QVERIFY(code.size() >= 21);
        for (const QPoint corner : {QPoint(0, 0), QPoint(last, 0), QPoint(0, last)}) {
            QVERIFY(code.isDark(corner.x(), corner.y()));
            QVERIFY(!code.isDark(corner.x() + 1, corner.y() + 1));
            QVERIFY(code.isDark(corner.x() + 3, corner.y() + 3));
        }
    }

    void theTextIsAsHighAsHalfTheSquares()
    {
        const QrCode code("https://www.google.com/device"_ba);
        const QStringList lines = code.toText().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), (code.size() + 8 + 1) / 2);
        for (const QString &line : lines)
            QCOMPARE(line.size(), code.size() + 8);
        QCOMPARE(lines[0], QString(code.size() + 8, u'█')); // the quiet zone
        QCOMPARE(lines[2].mid(4, 8), u" ▄▄▄▄▄ █"_s);        // a finder and what is beside it
    }

    void aTextThatIsTooLongHasNone()
    {
        QCOMPARE(QrCode(QByteArray(2301, 'x')).size(), 0);
        QVERIFY(QrCode(QByteArray(2300, 'x')).size() > 0);
        QVERIFY(QrCode(QByteArray(2301, 'x')).toText().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestQrCode)
#include "tst_qr_code.moc"
