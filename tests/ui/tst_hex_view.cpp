// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hex_view.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray everyByte()
{
    QByteArray bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes.append(static_cast<char>(byte));
    return bytes;
}

QString copied(HexView &view)
{
    view.copy();
    return QGuiApplication::clipboard()->text();
}

} // namespace

class TestHexView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsOffsetBytesAndAscii()
    {
        HexView view;
        view.resize(1000, 300);
        view.show();
        view.setSource(ByteSource(everyByte()));
        QCOMPARE(view.bytesPerRow(), 16);
        QCOMPARE(view.rowCount(), 16);
        QCOMPARE(view.rowText(4, {0, 256}),
                 u"00000040  40 41 42 43 44 45 46 47  48 49 4a 4b 4c 4d 4e 4f  @ABCDEFGHIJKLMNO"_s);
        QCOMPARE(view.rowText(15, {0, 256}).last(16), u"················"_s);
    }

    void aNarrowViewHasShorterRows()
    {
        HexView view;
        view.resize(420, 300);
        view.show();
        view.setSource(ByteSource(everyByte()));
        QVERIFY(view.bytesPerRow() < 16);
        QCOMPARE(view.rowCount(), 256 / view.bytesPerRow());
    }

    void rangesAreCopiedAsTheyAreShown()
    {
        HexView view;
        view.resize(1000, 300);
        view.show();
        view.setSource(ByteSource("{\"a\":1}\n"_ba));
        view.select({1, 4});
        QCOMPARE(copied(view).simplified(), u"00000000 22 61 22 \"a\""_s);
        view.selectAll();
        QVERIFY(copied(view).contains(u"7b 22 61 22 3a 31 7d 0a"));
        QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
        QVERIFY(view.selection().isEmpty());
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(view.selection(), (ByteRange{0, 2}));
    }

    void whatIsTooMuchIsNotCopied()
    {
        HexView view;
        view.setSource(ByteSource(QByteArray(HexView::largestCopy + 1, 'x')));
        const QSignalSpy notices(&view, &HexView::notice);
        view.selectAll();
        view.copy();
        QCOMPARE(notices.size(), 1);
    }

    void ofHalfAGigabyteWhatIsInSightIsPainted()
    {
        HexView view;
        view.resize(1000, 300);
        view.show();
        const QByteArray large(512 * 1024 * 1024, 'x');
        view.setSource(ByteSource(large));
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        view.repaint();
        QCOMPARE(view.caret(), large.size() - 1);
        QCOMPARE(view.visibleRange().end, large.size());
        QVERIFY2(view.rowsPainted() < 60, "more was painted than is in sight");
    }

    void assistiveTechnologyReadsTheRowsInSight()
    {
        HexView view;
        view.resize(1000, 200);
        view.show();
        view.setSource(ByteSource(everyByte().repeated(1000)));
        auto *text = QAccessible::queryAccessibleInterface(&view)->textInterface();
        QVERIFY(text);
        QVERIFY(text->text(0, text->characterCount()).startsWith(u"00000000  00 01"));
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        QVERIFY(text->text(0, text->characterCount()).contains(u"fe ff"));
    }
};

QTEST_MAIN(TestHexView)
#include "tst_hex_view.moc"
