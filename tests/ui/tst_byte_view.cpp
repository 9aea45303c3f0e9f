// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/byte_view.h"

#include "ui/secret_clipboard.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// No event may look at more bytes than this, whatever the size of the text.
constexpr qsizetype boundPerEvent = 30 * RowLayout::blockSize;

QByteArray largeJson()
{
    QByteArray json = "[\n";
    while (json.size() < 50'000'000)
        json += R"(  {"id": 12345678901234567890, "name": "Ünïcode and some longer text", "ok": true},)"
                "\n";
    return json + "  \"the needle\"\n]\n";
}

} // namespace

class TestByteView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsInSightIsLookedAt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("one line of a million characters") << QByteArray(1'000'000, 'x');
        QTest::newRow("50 MB of JSON") << largeJson();
        QTest::newRow("50 MB in one line") << QByteArray(50'000'000, 'x');
        QTest::newRow("50 MB of line breaks") << QByteArray(50'000'000, '\n');
    }

    void onlyWhatIsInSightIsLookedAt()
    {
        QFETCH(QByteArray, bytes);
        ByteView view;
        view.setSource(ByteSource(bytes));
        show(view);
        // The layout starts anew with each resize: this is what the last one and the painting took.
        QVERIFY2(view.rowLayout().examined() <= boundPerEvent,
                 qPrintable(QString::number(view.rowLayout().examined())));

        const QList<Qt::Key> keys = {Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_Right};
        for (const auto key : keys)
            QVERIFY(isBounded(view, [&] { QTest::keyClick(&view, key); }));
        QVERIFY(isBounded(view, [&] { QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier); }));
        QCOMPARE(view.visibleRange().end, bytes.size());
        QVERIFY(isBounded(view, [&] { QTest::keyClick(&view, Qt::Key_PageUp); }));
        QVERIFY(isBounded(view, [&] { view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2); }));
        QVERIFY(view.visibleRange().begin > bytes.size() / 3);
        QVERIFY(isBounded(view, [&] { view.verticalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub); }));
        QVERIFY(isBounded(view, [&] { QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier); }));
        QCOMPARE(view.visibleRange().begin, 0);
    }

    void paintingTouchesTheRowsOfTheDirtyRegion()
    {
        ByteView view;
        view.setSource(ByteSource(QByteArray("line\n").repeated(1000)));
        show(view);
        QVERIFY(view.rowsPainted() < 60);
        view.viewport()->repaint(0, 0, view.viewport()->width(), 12);
        QCOMPARE(view.rowsPainted(), 1);
    }

    void scrollingStepsByRows()
    {
        ByteView view;
        view.setSource(ByteSource(QByteArray("12345678\n").repeated(1000)));
        show(view);
        auto *bar = view.verticalScrollBar();
        bar->triggerAction(QScrollBar::SliderSingleStepAdd);
        QCOMPARE(view.visibleRange().begin, 9);
        bar->triggerAction(QScrollBar::SliderPageStepAdd);
        bar->triggerAction(QScrollBar::SliderPageStepSub);
        QCOMPARE(view.visibleRange().begin, 9);
        bar->triggerAction(QScrollBar::SliderToMaximum);
        QCOMPARE(view.visibleRange().end, 9000);
        bar->setValue(14); // in the middle of the second row
        QCOMPARE(view.visibleRange().begin, 9);
    }

    void aNewWidthKeepsThePlace()
    {
        ByteView view;
        view.setSource(ByteSource(QByteArray("some words to wrap at different widths\n").repeated(1000)));
        show(view);
        view.select({20'000, 20'000});
        const auto before = view.visibleRange().begin;
        view.resize(150, view.height());
        QVERIFY(qAbs(view.visibleRange().begin - before) < 60);
        view.resize(600, view.height());
        QVERIFY(qAbs(view.visibleRange().begin - before) < 60);
    }

    void theCaretMovesWithTheKeys_data()
    {
        QTest::addColumn<qsizetype>("from");
        QTest::addColumn<QKeySequence::StandardKey>("key");
        QTest::addColumn<qsizetype>("to");
        const auto row = [](const char *name, qsizetype from, QKeySequence::StandardKey key, qsizetype to) {
            QTest::newRow(name) << from << key << to;
        };
        // Text: "short\nm\u00e9dium line\nx"; offsets 0-5, 6-18, 19
        row("right", 0, QKeySequence::MoveToNextChar, 1);
        row("right over two bytes", 7, QKeySequence::MoveToNextChar, 9);
        row("right at the end", 20, QKeySequence::MoveToNextChar, 20);
        row("left over two bytes", 9, QKeySequence::MoveToPreviousChar, 7);
        row("left at the start", 0, QKeySequence::MoveToPreviousChar, 0);
        row("down keeps the column", 2, QKeySequence::MoveToNextLine, 9);
        row("down to a shorter line", 12, QKeySequence::MoveToNextLine, 20);
        row("up to a shorter line", 15, QKeySequence::MoveToPreviousLine, 5);
        row("end of line", 7, QKeySequence::MoveToEndOfLine, 18);
        row("start of line", 12, QKeySequence::MoveToStartOfLine, 6);
        row("end of text", 3, QKeySequence::MoveToEndOfDocument, 20);
        row("start of text", 12, QKeySequence::MoveToStartOfDocument, 0);
    }

    void theCaretMovesWithTheKeys()
    {
        QFETCH(qsizetype, from);
        QFETCH(QKeySequence::StandardKey, key);
        ByteView view;
        view.setSource(ByteSource(u"short\nmédium line\nx"_s.toUtf8()));
        show(view);
        view.select({from, from});
        QTest::keySequence(&view, QKeySequence(key));
        QTEST(view.caret(), "to");
        QVERIFY(view.selection().isEmpty());
    }

    void shiftSelects()
    {
        ByteView view;
        view.setSource(ByteSource("short\nlines"_ba));
        show(view);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(view.selection(), (ByteRange{1, 8}));
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(view.selection(), (ByteRange{0, 11}));
    }

    void theMouseSelects()
    {
        ByteView view;
        view.setSource(ByteSource("first word\nsecond"_ba));
        show(view);
        const auto at = [&](qsizetype offset) { return view.characterRect(offset).center() - QPoint(3, 0); };
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at(2));
        QTest::mouseMove(view.viewport(), at(13));
        QMouseEvent move(QEvent::MouseMove, at(13), view.viewport()->mapToGlobal(at(13)), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &move);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at(13));
        QCOMPARE(view.selection(), (ByteRange{2, 13}));
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, at(7));
        QCOMPARE(view.selectedBytes(), "word"_ba);
    }

    void aCopyHoldsTheExactBytesButNothingConcealed()
    {
        ByteView view;
        SecretClipboard clipboard(*QApplication::clipboard());
        view.setClipboard(&clipboard);
        view.setSource(ByteSource("aaa.b\xe2\x80\xae"
                                  "bbcccc!"_ba));
        view.setConcealed({{10, 14}});
        show(view);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"aaa.b\u202ebb!"_s);
        QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
        view.setConcealed({});
        QVERIFY(view.selectedBytes().contains("cccc"));
    }

    void tooMuchIsNotCopied()
    {
        ByteView view;
        view.setSource(ByteSource(QByteArray(ByteView::largestCopy + 1, 'x')));
        show(view);
        QApplication::clipboard()->setText(u"before"_s);
        QSignalSpy notices(&view, &ByteView::notice);
        view.selectAll();
        view.copy();
        QCOMPARE(notices.size(), 1);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    }

    void findGoesRoundInBothDirections()
    {
        ByteView view;
        view.setSource(ByteSource("Needle, hay, needle, hay, NEEDLE"_ba));
        show(view);
        using enum ByteSearch::Direction;
        struct
        {
            ByteSearch::Direction direction;
            qsizetype begin;
        } const steps[] = {{Forward, 0}, {Forward, 13}, {Forward, 26}, {Forward, 0}, {Backward, 26}, {Backward, 13}};
        for (const auto &[direction, begin] : steps) {
            QSignalSpy found(&view, &ByteView::matchFound);
            view.find("needle", direction);
            QTRY_COMPARE(found.size(), 1);
            QCOMPARE(view.selection(), (ByteRange{begin, begin + 6}));
        }
        QSignalSpy missing(&view, &ByteView::matchMissing);
        view.find("absent", Forward);
        QTRY_COMPARE(missing.size(), 1);
        view.find("", Forward);
        QTRY_COMPARE(missing.size(), 2);
    }

    void findCrossesTheEdgesOfItsTurns()
    {
        auto bytes = QByteArray(3 * ByteSearch::turnSize, 'x');
        bytes.replace(ByteSearch::turnSize - 3, 6, "needle");
        ByteView view;
        view.setSource(ByteSource(bytes));
        for (const auto direction : {ByteSearch::Direction::Forward, ByteSearch::Direction::Backward}) {
            view.select({0, 0});
            QSignalSpy found(&view, &ByteView::matchFound);
            view.find("needle", direction);
            QTRY_COMPARE(found.size(), 1);
            QCOMPARE(view.selection().begin, ByteSearch::turnSize - 3);
        }
    }

    void findInALargeTextIsFoundAndCanBeGivenUp()
    {
        ByteView view;
        view.setSource(ByteSource(largeJson()));
        show(view);
        QSignalSpy found(&view, &ByteView::matchFound);
        view.find("THE NEEDLE", ByteSearch::Direction::Forward);
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(view.selectedBytes(), "the needle"_ba);
        QVERIFY(view.visibleRange().contains(view.selection().begin));

        QSignalSpy missing(&view, &ByteView::matchMissing);
        view.find("absent", ByteSearch::Direction::Forward);
        view.cancelFind();
        view.find("the needle", ByteSearch::Direction::Forward);
        QTRY_COMPARE(found.size(), 2);
        QCOMPARE(missing.size(), 0);
    }

    void aFileIsMapped()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("in a file");
        file.flush();
        const auto source = ByteSource::map(file.fileName());
        QVERIFY(source.has_value());
        QCOMPARE(source->bytes().toByteArray(), "in a file"_ba);
        QCOMPARE(ByteSource::map(u"/no/such/file"_s).error().code, ErrorCode::FileUnreadable);
    }

    void assistiveTechnologyReadsTheText()
    {
        ByteView view;
        view.setSource(ByteSource("sh\xc3\xb6wn \xe2\x80\xae text.secret"_ba));
        view.setConcealed({{16, 22}});
        show(view);
        auto *interface = QAccessible::queryAccessibleInterface(&view);
        QCOMPARE(interface->role(), QAccessible::EditableText);
        QVERIFY(interface->state().readOnly);
        auto *text = interface->textInterface();
        QVERIFY(text);
        const auto shown = u"shöwn <U+202E> text.••••••"_s;
        QCOMPARE(text->characterCount(), shown.size());
        QCOMPARE(text->text(0, text->characterCount()), shown);
        QCOMPARE(text->text(2, 5), u"öwn"_s);
        view.select({2, 6});
        QCOMPARE(text->cursorPosition(), 5);
        int begin = 0;
        int end = 0;
        text->selection(0, &begin, &end);
        QCOMPARE(begin, 2);
        QCOMPARE(end, 5);
        text->setSelection(0, 15, 19);
        QCOMPARE(view.selectedBytes(), "text"_ba);
        view.setConcealed({});
        QVERIFY(text->text(0, text->characterCount()).endsWith(u".secret"));
    }

    void assistiveTechnologyGetsTheSurroundingsOfALargeText()
    {
        ByteView view;
        view.setSource(ByteSource(largeJson()));
        show(view);
        auto *text = QAccessible::queryAccessibleInterface(&view)->textInterface();
        QVERIFY(text->characterCount() < 5 * RowLayout::blockSize);
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        QVERIFY(text->text(0, text->characterCount()).contains(u"the needle"));
        QCOMPARE(text->cursorPosition(), text->characterCount());
    }

    void concealedTextIsNotPainted()
    {
        ByteView view;
        view.setSource(ByteSource("abc"_ba));
        show(view);
        const auto open = view.grab().toImage();
        view.setConcealed({{0, 3}});
        const auto dots = view.grab().toImage();
        view.setSource(ByteSource("xyz"_ba));
        view.setConcealed({{0, 3}});
        QVERIFY(open != dots);
        QCOMPARE(view.grab().toImage(), dots);
    }

private:
    static void show(ByteView &view)
    {
        view.resize(500, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
        view.repaint();
    }

    /// Whether the action and the painting after it stay within the bound.
    static bool isBounded(ByteView &view, const std::function<void()> &action)
    {
        const auto before = view.rowLayout().examined();
        action();
        view.viewport()->repaint();
        const auto cost = view.rowLayout().examined() - before;
        if (cost > boundPerEvent)
            qWarning() << "bytes looked at:" << cost;
        return cost <= boundPerEvent;
    }
};

QTEST_MAIN(TestByteView)
#include "tst_byte_view.moc"
