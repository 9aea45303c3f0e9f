// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/byte_view.h"

#include "ui/byte_view_accessible.h"
#include "ui/secret_clipboard.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int wheelRows = 3;
constexpr qsizetype longestWord = 4096;

/// A scroll bar counts in int, a text in bytes.
qsizetype bytesPerStep(qsizetype size)
{
    return size / (1 << 30) + 1;
}

bool isWord(const Glyph &glyph)
{
    return glyph.form == Glyph::Form::Plain &&
           (QChar::isLetterOrNumber(glyph.code) || glyph.code == U'_' || glyph.code == U'-');
}

} // namespace

ByteView::ByteView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_grid(font())
    , m_layout({}, 0)
{
    installByteViewAccessibility();
    setLayoutDirection(Qt::LeftToRight); // bytes have one order, whichever way the language around them is read
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    m_menu = {addAction(tr("&Copy"), QKeySequence::Copy, &ByteView::copy),
              addAction(tr("Select &all"), QKeySequence::SelectAll, &ByteView::selectAll),
              addAction(tr("&Find…"), QKeySequence::Find, &ByteView::findRequested)};
    connect(this, &ByteView::selectionChanged, m_menu.first(),
            [this] { m_menu.first()->setEnabled(!selection().isEmpty()); });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &ByteView::scrollByAction);
    connect(&m_search, &ByteSearch::found, this, [this](qsizetype begin, qsizetype end) {
        select({begin, end});
        Q_EMIT matchFound();
    });
    connect(&m_search, &ByteSearch::notFound, this, &ByteView::matchMissing);
    useFixedFont();
}

QAction *ByteView::addAction(const QString &text, const QKeySequence &key, void (ByteView::*action)())
{
    auto *created = new QAction(text, this);
    created->setShortcut(key);
    created->setShortcutContext(Qt::WidgetShortcut);
    connect(created, &QAction::triggered, this, action);
    QWidget::addAction(created);
    return created;
}

// --- what is shown

void ByteView::setSource(const ByteSource &source, Extent extent)
{
    cancelFind();
    m_source = source;
    m_extent = extent;
    m_concealed.clear();
    m_top = m_caret = m_selectionStart = 0;
    m_wantedX = -1;
    ++m_revision;
    relayout();
    announceCaret(*this);
    Q_EMIT selectionChanged();
}

void ByteView::showRest(const ByteSource &whole)
{
    const QByteArrayView before = m_source.bytes();
    const bool isSame = before.data() == whole.bytes().data() && before.size() == whole.size(); // it may be large
    const bool goesOn = isSame || whole.bytes().startsWith(before);
    const auto sought = std::exchange(m_sought, std::nullopt);
    if (!goesOn)
        setSource(whole);
    m_source = whole;
    m_extent = Extent::Whole;
    if (goesOn && !isSame) {
        ++m_revision;
        relayout();
    }
    if (sought)
        find(sought->needle, sought->direction, sought->fromSelection);
}

void ByteView::setColouring(const Colouring &colouring)
{
    m_colouring = colouring;
    viewport()->update();
}

void ByteView::setConcealed(const QList<ByteRange> &concealed)
{
    m_concealed = concealed;
    ++m_revision;
    viewport()->update();
}

ByteRange ByteView::visibleRange() const
{
    return m_rows.isEmpty() ? ByteRange{} : ByteRange{m_top, m_rows.last().end};
}

QSize ByteView::sizeHint() const
{
    return {qRound(48 * m_grid.cell) + 2 * margin, 8 * m_grid.row + 2 * margin};
}

QSize ByteView::minimumSizeHint() const
{
    return {QAbstractScrollArea::minimumSizeHint().width(), m_grid.row + 2 * margin};
}

// --- layout and scrolling

void ByteView::useFixedFont()
{
    auto fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    // The user's choice of a larger text is in the application's font, not in the fixed one.
    fixed.setPointSizeF(QApplication::font().pointSizeF());
    if (fixed != font())
        setFont(fixed);
    m_grid = Grid(fixed);
    relayout();
}

void ByteView::relayout()
{
    const auto columns = int((viewport()->width() - 2 * margin) / m_grid.cell);
    m_layout = RowLayout(m_source.bytes(), columns);
    m_lastTop = m_layout.up(m_layout.rowAt(m_source.size()).begin, fullRows() - 1);
    scrollTo(m_layout.rowAt(m_top).begin);
}

void ByteView::scrollTo(qsizetype top)
{
    m_top = std::min(top, m_lastTop);
    m_rows.clear();
    for (auto begin = m_top; m_rows.size() <= fullRows();) {
        m_rows.append(m_layout.row(begin));
        begin = m_rows.last().end;
        if (m_layout.isLast(m_rows.last()))
            break;
    }
    updateScrollBar();
    viewport()->update();
}

void ByteView::scrollRows(int rows)
{
    scrollTo(rows < 0 ? m_layout.up(m_top, -rows) : m_layout.down(m_top, rows));
}

void ByteView::scrollByAction(int action)
{
    switch (QAbstractSlider::SliderAction(action)) {
    case QAbstractSlider::SliderSingleStepAdd:
        return scrollRows(1);
    case QAbstractSlider::SliderSingleStepSub:
        return scrollRows(-1);
    case QAbstractSlider::SliderPageStepAdd:
        return scrollRows(fullRows() - 1);
    case QAbstractSlider::SliderPageStepSub:
        return scrollRows(1 - fullRows());
    case QAbstractSlider::SliderNoAction:
    case QAbstractSlider::SliderToMinimum:
    case QAbstractSlider::SliderToMaximum:
    case QAbstractSlider::SliderMove:
        return;
    }
}

void ByteView::updateScrollBar()
{
    auto *bar = verticalScrollBar();
    const auto unit = bytesPerStep(m_source.size());
    m_isSettingBar = true;
    bar->setRange(0, int((m_lastTop + unit - 1) / unit));
    bar->setPageStep(std::max(1, int((visibleRange().end - m_top) / unit)));
    if (!bar->isSliderDown())
        bar->setValue(m_top == m_lastTop ? bar->maximum() : int(m_top / unit));
    m_isSettingBar = false;
}

void ByteView::scrollContentsBy(int, int)
{
    if (m_isSettingBar)
        return;
    const auto *bar = verticalScrollBar();
    const auto offset = qsizetype(bar->value()) * bytesPerStep(m_source.size());
    scrollTo(bar->value() == bar->maximum() ? m_lastTop : m_layout.rowAt(offset).begin);
}

int ByteView::fullRows() const
{
    return std::max(1, (viewport()->height() - 2 * margin) / m_grid.row);
}

void ByteView::resizeEvent(QResizeEvent *)
{
    relayout();
}

void ByteView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange)
        useFixedFont();
}

void ByteView::wheelEvent(QWheelEvent *event)
{
    m_wheelRemainder += event->angleDelta().y() * wheelRows;
    const int rows = m_wheelRemainder / QWheelEvent::DefaultDeltasPerStep;
    m_wheelRemainder %= QWheelEvent::DefaultDeltasPerStep;
    const auto before = m_top;
    scrollRows(-rows);
    // At an end the wheel belongs to whatever is around the view.
    event->setAccepted(rows == 0 || m_top != before);
}

// --- painting

void ByteView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    BytePainter rows(painter, m_layout, m_grid, palette());
    if (m_colouring && !m_rows.isEmpty())
        rows.inks = m_colouring(m_source.bytes(), m_layout.anchor(m_top), visibleRange());
    rows.concealed = m_concealed;
    rows.selection = selection();

    m_rowsPainted = 0;
    for (qsizetype index = 0; index < m_rows.size(); ++index) {
        const QRect area(margin, margin + int(index) * m_grid.row, viewport()->width() - margin, m_grid.row);
        if (!event->region().intersects(area))
            continue;
        rows.paint(m_rows[index], area.topLeft());
        ++m_rowsPainted;
    }
    if (hasFocus()) {
        const auto place = characterRect(m_caret);
        painter.fillRect(QRect(place.topLeft(), QSize(place.isNull() ? 0 : 1, m_grid.row)), palette().text());
    }
}

int ByteView::rowIndex(qsizetype offset) const
{
    for (qsizetype index = 0; index < m_rows.size(); ++index) {
        const auto &row = m_rows[index];
        if (offset >= row.begin && (offset < row.end || m_layout.isLast(row)))
            return int(index);
    }
    return -1;
}

QRect ByteView::characterRect(qsizetype offset) const
{
    const int index = rowIndex(offset);
    if (index < 0)
        return {};
    int column = 0;
    int cells = 1;
    for (const auto &placed : m_layout.place(m_rows[index])) {
        column = placed.glyph.offset < offset ? placed.column + placed.glyph.cells : placed.column;
        cells = std::max(1, placed.glyph.cells);
        if (placed.glyph.offset >= offset)
            break;
    }
    return {margin + qRound(column * m_grid.cell), margin + index * m_grid.row, qRound(cells * m_grid.cell),
            m_grid.row};
}

qsizetype ByteView::offsetAt(QPoint position) const
{
    if (m_rows.isEmpty())
        return 0;
    const auto index = std::clamp<qsizetype>((position.y() - margin) / m_grid.row, 0, m_rows.size() - 1);
    return offsetInRow(m_rows[index], position.x());
}

/// The gap between two characters that is nearest to `x`.
qsizetype ByteView::offsetInRow(const RowLayout::Row &row, qreal x) const
{
    const auto column = (x - margin) / m_grid.cell;
    for (const auto &[glyph, begin] : m_layout.place(row)) {
        if (glyph.form == Glyph::Form::LineBreak)
            return glyph.offset;
        if (column < begin + glyph.cells && column >= begin)
            return column < begin + glyph.cells / 2.0 ? glyph.offset : glyph.end();
    }
    return column <= 0 ? row.begin : row.end;
}

// --- caret, selection, copy

ByteRange ByteView::selection() const
{
    return {std::min(m_caret, m_selectionStart), std::max(m_caret, m_selectionStart)};
}

void ByteView::select(ByteRange range)
{
    m_selectionStart = range.begin;
    moveCaret(range.end, true);
    ensureVisible(range.begin);
}

void ByteView::selectAll()
{
    m_selectionStart = 0;
    m_caret = m_source.size();
    viewport()->update();
    announceCaret(*this);
    Q_EMIT selectionChanged();
}

void ByteView::moveCaret(qsizetype offset, bool select)
{
    m_caret = offset;
    if (!select)
        m_selectionStart = offset;
    ensureVisible(offset);
    viewport()->update();
    announceCaret(*this);
    Q_EMIT selectionChanged();
}

void ByteView::ensureVisible(qsizetype offset)
{
    const auto index = rowIndex(offset);
    if (index >= 0 && index < fullRows())
        return;
    // A page or less away, the text moves as far as it must; from further, the place comes with some text around it.
    const auto row = m_layout.rowAt(offset).begin;
    const auto before = m_layout.up(row, fullRows() / 3);
    if (row < m_top)
        scrollTo(row >= m_layout.up(m_top, fullRows()) ? row : before);
    else
        scrollTo(row <= m_layout.down(m_rows.last().begin, fullRows()) ? m_layout.up(row, fullRows() - 1) : before);
}

QByteArray ByteView::selectedBytes() const
{
    const auto selected = selection();
    QByteArray copied;
    auto begin = selected.begin;
    for (const auto &hidden : m_concealed) {
        const auto end = std::clamp(hidden.begin, begin, selected.end);
        copied += m_source.bytes().sliced(begin, end - begin).toByteArray();
        begin = std::clamp(hidden.end, end, selected.end);
    }
    return copied + m_source.bytes().sliced(begin, selected.end - begin).toByteArray();
}

void ByteView::copy()
{
    const auto selected = selection();
    if (selected.isEmpty())
        return;
    if (selected.end - selected.begin > largestCopy) {
        Q_EMIT notice(tr("Not copied: the selection is larger than %L1 MB. Save it to a file instead.")
                          .arg(largestCopy / (1024 * 1024)));
        return;
    }
    const auto bytes = selectedBytes();
    // Only ever the clipboard: what X11's PRIMARY selection holds, any program pastes by accident.
    if (m_clipboard)
        m_clipboard->copy(Secret(bytes));
    else
        QApplication::clipboard()->setText(QString::fromUtf8(bytes), QClipboard::Clipboard);
}

void ByteView::find(const QByteArray &needle, ByteSearch::Direction direction, bool fromSelection)
{
    if (m_extent == Extent::Beginning) {
        m_sought = Sought{needle, direction, fromSelection};
        return;
    }
    const auto selected = selection();
    const bool forward = direction == ByteSearch::Direction::Forward;
    const bool skipsOne = forward && !fromSelection && !selected.isEmpty();
    m_search.start(m_source, needle, selected.begin + (skipsOne ? 1 : 0), direction);
}

void ByteView::cancelFind()
{
    m_search.cancel();
    m_sought.reset();
}

// --- keyboard

/// The caret's place `rows` further down (up when negative), in the column that it came from.
qsizetype ByteView::rowsAway(int rows) const
{
    const auto here = m_layout.rowAt(m_caret).begin;
    const auto there = m_layout.row(rows < 0 ? m_layout.up(here, -rows) : m_layout.down(here, rows));
    const auto offset = offsetInRow(there, m_wantedX);
    // The end of a row that goes on is the beginning of the next.
    return offset == there.end && offset < m_source.size() ? glyphBefore(m_source.bytes(), offset) : offset;
}

void ByteView::keyPressEvent(QKeyEvent *event)
{
    struct Move
    {
        QKeySequence::StandardKey move;
        QKeySequence::StandardKey select;
        bool keepsColumn;
        qsizetype (*target)(const ByteView &);
    };
    using Key = QKeySequence;
    static constexpr Move moves[] = {
        {Key::MoveToNextChar, Key::SelectNextChar, false,
         [](const ByteView &view) {
             return view.m_caret < view.m_source.size() ? glyphAt(view.m_source.bytes(), view.m_caret).end()
                                                        : view.m_caret;
         }},
        {Key::MoveToPreviousChar, Key::SelectPreviousChar, false,
         [](const ByteView &view) {
             return view.m_caret > 0 ? glyphBefore(view.m_source.bytes(), view.m_caret) : view.m_caret;
         }},
        {Key::MoveToNextLine, Key::SelectNextLine, true, [](const ByteView &view) { return view.rowsAway(1); }},
        {Key::MoveToPreviousLine, Key::SelectPreviousLine, true,
         [](const ByteView &view) { return view.rowsAway(-1); }},
        {Key::MoveToNextPage, Key::SelectNextPage, true,
         [](const ByteView &view) { return view.rowsAway(view.fullRows()); }},
        {Key::MoveToPreviousPage, Key::SelectPreviousPage, true,
         [](const ByteView &view) { return view.rowsAway(-view.fullRows()); }},
        {Key::MoveToStartOfLine, Key::SelectStartOfLine, false,
         [](const ByteView &view) { return view.m_layout.rowAt(view.m_caret).begin; }},
        {Key::MoveToEndOfLine, Key::SelectEndOfLine, false,
         [](const ByteView &view) {
             const auto row = view.m_layout.rowAt(view.m_caret);
             return view.m_layout.isLast(row) ? row.end : glyphBefore(view.m_source.bytes(), row.end);
         }},
        {Key::MoveToStartOfDocument, Key::SelectStartOfDocument, false, [](const ByteView &) { return qsizetype(0); }},
        {Key::MoveToEndOfDocument, Key::SelectEndOfDocument, false,
         [](const ByteView &view) { return view.m_source.size(); }},
    };
    for (const auto &[move, select, keepsColumn, target] : moves) {
        const bool selects = event->matches(select);
        if (!selects && !event->matches(move))
            continue;
        ensureVisible(m_caret);
        if (!keepsColumn)
            m_wantedX = -1;
        else if (m_wantedX < 0)
            m_wantedX = characterRect(m_caret).left();
        moveCaret(target(*this), selects);
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

// --- mouse

void ByteView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_wantedX = -1;
    moveCaret(offsetAt(event->pos()), event->modifiers() & Qt::ShiftModifier);
}

void ByteView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    if (!viewport()->rect().contains(event->pos()) && !m_dragScroll.isActive())
        m_dragScroll.start(50, this);
    moveCaret(offsetAt(event->pos()), true);
}

void ByteView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragScroll.stop();
}

void ByteView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragScroll.timerId())
        return QAbstractScrollArea::timerEvent(event);
    const auto position = viewport()->mapFromGlobal(QCursor::pos());
    if (viewport()->rect().contains(position))
        return m_dragScroll.stop();
    scrollRows(position.y() < 0 ? -1 : position.y() > viewport()->height() ? 1 : 0);
    moveCaret(offsetAt(position), true);
}

void ByteView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        select(wordAt(offsetAt(event->pos())));
}

ByteRange ByteView::wordAt(qsizetype offset) const
{
    const auto bytes = m_source.bytes();
    ByteRange word{offset, offset};
    while (word.end < bytes.size() && word.end - offset < longestWord && isWord(glyphAt(bytes, word.end)))
        word.end = glyphAt(bytes, word.end).end();
    while (word.begin > 0 && offset - word.begin < longestWord) {
        const auto before = glyphBefore(bytes, word.begin);
        if (!isWord(glyphAt(bytes, before)))
            break;
        word.begin = before;
    }
    return word;
}

void ByteView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_menu);
    menu->popup(event->globalPos());
}

void ByteView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ByteView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}
