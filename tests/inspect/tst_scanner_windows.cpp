// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inspect/scanned.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using scanned::accessToken;
using scanned::base64;
using scanned::scan;

/// Texts that are longer than what is looked at in one piece.
class TestScannerWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksOfAnySize_data()
    {
        QTest::addColumn<int>("block");
        for (const int block : {1, 7, 4096, 100'000, 524'288, 600'001})
            QTest::addRow("%d bytes", block) << block;
    }

    /// The same text, longer than a window, whatever the blocks that it comes in.
    void blocksOfAnySize()
    {
        QFETCH(const int, block);
        QByteArray text;
        QByteArray expected;
        for (int i = 0; i < 60; ++i) {
            const QByteArray filler(9'973 + 31 * i, i % 2 == 0 ? ' ' : 'x');
            text += filler + " Authorization: Bearer " + accessToken + QByteArray::number(i) + '\n';
            expected += filler + " Authorization: Bearer ACCESS#" + QByteArray::number(i + 1) + '\n';
        }
        const auto outcome = scan(text, {}, block);
        QCOMPARE(outcome->ledger.total(), 60);
        QCOMPARE(outcome->copy, expected);
    }

    void base64AcrossTheEdgeOfAWindow_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("shift");
        QTest::newRow("a secret that goes on behind it") << ""_ba << -21;
        QTest::newRow("the same, not in step with its groups") << ":"_ba << -19;
        QTest::newRow("a secret whose first group began before it") << "::"_ba << -2;
        QTest::newRow("the same, in another step") << ":::"_ba << -2;
    }

    /// Whole groups are written anew, also those of which a part is in another window.
    void base64AcrossTheEdgeOfAWindow()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const int, shift);
        constexpr qsizetype edge = 448 * 1024; // bytes of the first window that are written
        const QByteArray head = QByteArray("lorem ipsum dolor sit amet ").repeated(20'000).left(edge / 4 * 3 + shift);
        const QByteArray tail = QByteArray(" consectetur adipiscing elit").repeated(5'000);
        const QByteArray copy = scan(before + base64(head + ' ' + accessToken + tail))->copy;
        QVERIFY(copy.startsWith(before));
        const QByteArray read = QByteArray::fromBase64(copy.sliced(before.size()));
        QVERIFY(read.startsWith(head + " ACCESS#1") && read.endsWith(tail));
        QVERIFY(read.size() <= head.size() + 11 + tail.size()); // "-" in place of a group's rest
    }

    /// The second begins in a group that the first one's window still writes.
    void twoAcrossTheEdgeOfAWindow()
    {
        constexpr qsizetype edge = 448 * 1024; // bytes of the first window that are written
        const QByteArray other = "ya29.b9Qw8Er7Ty6Ui5Op4As3Df2Gh1Jk";
        const QByteArray tail = QByteArray(" consectetur adipiscing elit").repeated(5'000);
        for (qsizetype before = 34; before < 40; ++before) {
            const QByteArray head =
                QByteArray("lorem ipsum dolor sit amet ").repeated(20'000).left(edge / 4 * 3 - before);
            const QByteArray copy = scan(base64(head + '\n' + accessToken + ' ' + other + tail))->copy;
            const QByteArray read = QByteArray::fromBase64(copy);
            QVERIFY(read.startsWith(head + "\nACCESS#1") && read.endsWith(tail));
            const QByteArray between = read.chopped(tail.size()).sliced(head.size() + 9);
            QVERIFY2(between.contains(" ACCESS#2") && between.size() < 14, between.constData());
        }
    }

    /// Longer than what is read ahead; it is due in the first window only for the neighbour that ends behind the edge.
    void aLongOneNextToOneAcrossTheEdgeOfAWindow()
    {
        constexpr qsizetype edge = 448 * 1024; // bytes of the first window that are written
        const QByteArray head = QByteArray("lorem ipsum dolor sit amet ").repeated(20'000).left(edge - 10);
        const QByteArray tail = QByteArray(" consectetur adipiscing elit").repeated(5'000);
        const QByteArray longer = "ya29." + QByteArray("b9Qw8Er7Ty6Ui5Op4As3Df2Gh1Jk").repeated(3'000);
        const auto outcome = scan(head + ' ' + accessToken + ' ' + longer + tail);
        QCOMPARE(outcome->ledger.total(), 2);
        QVERIFY(outcome->copy == head + " ACCESS#1 ACCESS#2" + tail);
    }

    void wideText_data()
    {
        QTest::addColumn<bool>("isLittle");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("the low byte first") << true << QByteArray(" z\n");
        QTest::newRow("the high byte first") << false << QByteArray(" z\n");
        QTest::newRow("the low byte first, to the end") << true << QByteArray();
        QTest::newRow("the high byte first, to the end") << false << QByteArray();
    }

    /// Longer than a window, so that one begins in the middle of a unit or not.
    void wideText()
    {
        QFETCH(const bool, isLittle);
        QFETCH(const QByteArray, end);
        const auto wide = [isLittle](const QByteArray &text) {
            QByteArray bytes = isLittle ? "\xff\xfe" : "\xfe\xff";
            for (const char c : text)
                bytes += isLittle ? QByteArray(1, c).append('\0') : QByteArray(1, '\0').append(c);
            return bytes;
        };
        QByteArray text;
        QByteArray expected;
        for (int i = 0; i < 60; ++i) {
            const QByteArray line(9'973 + 31 * i, 'x');
            text += line + "\nAuthorization: Bearer " + accessToken + QByteArray::number(i) + (i < 59 ? "\n" : end);
            expected += line + "\nAuthorization: Bearer ACCESS#" + QByteArray::number(i + 1) + (i < 59 ? "\n" : end);
        }
        QCOMPARE(scan(wide(text))->copy, wide(expected));
    }
};

QTEST_APPLESS_MAIN(TestScannerWindows)
#include "tst_scanner_windows.moc"
