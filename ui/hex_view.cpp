// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hex_view.h"

#include "ui/hex_view_accessible.h"
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

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int offsetDigits = 8; // up to 4 GiB
constexpr int gap = 2;          // columns between offset, bytes and ASCII

QString hexOf(uchar byte)
{
    return u"%1"_s.arg(uint(byte), 2, 16, QLatin1Char('0'));
}

QChar asciiOf(uchar byte)
{
    return byte >= 0x20 && byte < 0x7f ? QChar(ushort(byte)) : QChar(u'·');
}

} // namespace

HexView::HexView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_grid(font())
{
    installHexViewAccessibility();
    setLayoutDirection(Qt::LeftToRight); // bytes have one order, whichever way the language around them is read
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    const auto add = [this](const QString &text, QKeySequence::StandardKey key, void (HexView::*action)()) {
        auto *created = new QAction(text, this);
        created->setShortcut(key);
        created->setShortcutContext(Qt::WidgetShortcut);
        connect(created, &QAction::triggered, this, action);
        addAction(created);
        return created;
    };
    m_menu = {add(tr("&Copy"), QKeySequence::Copy, &HexView::copy),
              add(tr("Select &all"), QKeySequence::SelectAll, &HexView::selectAll)};
    connect(verticalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    useFixedFont();
}

void HexView::setSource(const ByteSource &source)
{
    m_source = source;
    m_caret = 0;
    m_anchor = -1;
    verticalScrollBar()->setValue(0);
    relayout();
    Q_EMIT caretMoved();
}

// --- layout

void HexView::useFixedFont()
{
    auto fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(QApplication::font().pointSizeF()); // the user's choice of a larger text
    if (fixed != font())
        setFont(fixed);
    m_grid = Grid(fixed);
    relayout();
}

void HexView::relayout()
{
    const int columns = static_cast<int>((viewport()->width() - 2 * margin) / m_grid.cell);
    const qsizetype top = qsizetype(verticalScrollBar()->value()) * m_perRow;
    m_perRow = 16;
    while (m_perRow > 4 && asciiColumn(m_perRow) > columns)
        m_perRow /= 2;
    verticalScrollBar()->setRange(0, static_cast<int>(std::max<qsizetype>(0, rowCount() - fullRows())));
    verticalScrollBar()->setPageStep(fullRows());
    verticalScrollBar()->setValue(static_cast<int>(top / m_perRow));
    viewport()->update();
}

qsizetype HexView::rowCount() const
{
    return (m_source.size() + m_perRow - 1) / m_perRow;
}

int HexView::fullRows() const
{
    return std::max(1, (viewport()->height() - 2 * margin) / m_grid.row);
}

/// A wider gap stands in the middle of a row.
int HexView::hexColumn(int byte) const
{
    return offsetDigits + gap + byte * 3 + (byte >= m_perRow / 2 ? 1 : 0);
}

int HexView::asciiColumn(int byte) const
{
    return hexColumn(m_perRow) + 1 + byte;
}

QSize HexView::minimumSizeHint() const
{
    return {QAbstractScrollArea::minimumSizeHint().width(), m_grid.row + 2 * margin};
}

ByteRange HexView::visibleRange() const
{
    const qsizetype begin = qsizetype(verticalScrollBar()->value()) * m_perRow;
    return {std::min(begin, m_source.size()), std::min(begin + qsizetype(fullRows() + 1) * m_perRow, m_source.size())};
}

void HexView::resizeEvent(QResizeEvent *)
{
    relayout();
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange)
        useFixedFont();
}

// --- painting

QString HexView::rowText(qsizetype row, ByteRange range) const
{
    const qsizetype begin = row * m_perRow;
    QString text = u"%1"_s.arg(begin, offsetDigits, 16, QLatin1Char('0'));
    QString ascii;
    for (int byte = 0; byte < m_perRow; ++byte) {
        const qsizetype offset = begin + byte;
        const bool isThere = range.contains(offset) && offset < m_source.size();
        const uchar value = isThere ? static_cast<uchar>(m_source.bytes()[offset]) : 0;
        text = text.leftJustified(hexColumn(byte)) + (isThere ? hexOf(value) : u"  "_s);
        ascii += isThere ? asciiOf(value) : QChar(u' ');
    }
    return text.leftJustified(asciiColumn(0)) + ascii;
}

void HexView::paintRow(QPainter &painter, qsizetype row, int top)
{
    const qsizetype begin = row * m_perRow;
    const ByteRange chosen = selection();
    const auto write = [&](int column, const QString &text, const QColor &colour, bool isChosen) {
        const QRectF area(margin + column * m_grid.cell, top, static_cast<qreal>(text.size()) * m_grid.cell,
                          m_grid.row);
        if (isChosen)
            painter.fillRect(area, palette().highlight());
        painter.setPen(isChosen ? palette().color(QPalette::HighlightedText) : colour);
        painter.drawText(QPointF(area.left(), top + m_grid.ascent), text);
    };
    write(0, u"%1"_s.arg(begin, offsetDigits, 16, QLatin1Char('0')), theme::inkColour(theme::Ink::Dim, palette()),
          false);
    for (int byte = 0; byte < m_perRow && begin + byte < m_source.size(); ++byte) {
        const auto value = static_cast<uchar>(m_source.bytes()[begin + byte]);
        const bool isPlain = asciiOf(value) != u'·';
        const QColor colour = theme::inkColour(isPlain ? theme::Ink::Text : theme::Ink::Escape, palette());
        write(hexColumn(byte), hexOf(value), colour, chosen.contains(begin + byte));
        write(asciiColumn(byte), asciiOf(value), colour, chosen.contains(begin + byte));
    }
    if (hasFocus() && m_caret / m_perRow == row && m_source.size() > 0) {
        painter.setPen(palette().color(QPalette::Text));
        const int byte = static_cast<int>(m_caret % m_perRow);
        painter.drawRect(QRectF(margin + hexColumn(byte) * m_grid.cell - 1, top, 2 * m_grid.cell + 1, m_grid.row - 1));
    }
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(Qt::LeftToRight);
    m_rowsPainted = 0;
    for (int line = 0; line <= fullRows() && verticalScrollBar()->value() + line < rowCount(); ++line) {
        paintRow(painter, verticalScrollBar()->value() + line, margin + line * m_grid.row);
        ++m_rowsPainted;
    }
}

// --- caret, selection, copy

ByteRange HexView::selection() const
{
    if (m_anchor < 0 || m_source.size() == 0)
        return {m_caret, m_caret};
    return {std::min(m_caret, m_anchor), std::max(m_caret, m_anchor) + 1};
}

void HexView::select(ByteRange range)
{
    m_anchor = range.begin;
    moveCaret(range.end - 1, true);
}

void HexView::selectAll()
{
    m_anchor = 0;
    m_caret = std::max<qsizetype>(0, m_source.size() - 1);
    viewport()->update();
    Q_EMIT caretMoved();
}

void HexView::moveCaret(qsizetype offset, bool select)
{
    if (select && m_anchor < 0)
        m_anchor = m_caret;
    if (!select)
        m_anchor = -1;
    m_caret = std::clamp<qsizetype>(offset, 0, std::max<qsizetype>(0, m_source.size() - 1));
    auto *bar = verticalScrollBar();
    const int row = static_cast<int>(m_caret / m_perRow);
    if (row < bar->value())
        bar->setValue(row);
    else if (row >= bar->value() + fullRows())
        bar->setValue(row - fullRows() + 1);
    viewport()->update();
    announceHexCaret(*this);
    Q_EMIT caretMoved();
}

void HexView::copy()
{
    const ByteRange range = m_anchor < 0 ? ByteRange{m_caret, m_caret + 1} : selection();
    if (m_source.size() == 0)
        return;
    if (range.end - range.begin > largestCopy)
        return Q_EMIT notice(tr("That is too much for the clipboard: at most %L1 bytes.").arg(largestCopy));
    QStringList rows;
    for (qsizetype row = range.begin / m_perRow; row <= (range.end - 1) / m_perRow; ++row)
        rows.append(rowText(row, range));
    const QString text = rows.join(u'\n');
    if (m_clipboard)
        m_clipboard->copy(Secret(text.toUtf8()));
    else
        QGuiApplication::clipboard()->setText(text);
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    const bool select = event->modifiers() & Qt::ShiftModifier;
    const bool whole = event->modifiers() & Qt::ControlModifier;
    const qsizetype row = m_caret - m_caret % m_perRow;
    switch (event->key()) { // Qt's keys: an open set
    case Qt::Key_Left:
        return moveCaret(m_caret - 1, select);
    case Qt::Key_Right:
        return moveCaret(m_caret + 1, select);
    case Qt::Key_Up:
        return moveCaret(m_caret >= m_perRow ? m_caret - m_perRow : m_caret, select);
    case Qt::Key_Down:
        return moveCaret(m_caret + m_perRow < m_source.size() ? m_caret + m_perRow : m_caret, select);
    case Qt::Key_PageUp:
        return moveCaret(m_caret - qsizetype(fullRows()) * m_perRow, select);
    case Qt::Key_PageDown:
        return moveCaret(m_caret + qsizetype(fullRows()) * m_perRow, select);
    case Qt::Key_Home:
        return moveCaret(whole ? 0 : row, select);
    case Qt::Key_End:
        return moveCaret(whole ? m_source.size() - 1 : row + m_perRow - 1, select);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

/// The byte under the pointer, in whichever of the two columns; where there is none, the nearest.
qsizetype HexView::offsetAt(QPoint position) const
{
    const int line = std::max(0, position.y() - margin) / m_grid.row;
    const int column = static_cast<int>((position.x() - margin) / m_grid.cell);
    int byte = 0;
    if (column >= asciiColumn(0))
        byte = column - asciiColumn(0);
    else
        while (byte + 1 < m_perRow && hexColumn(byte + 1) <= column)
            ++byte;
    return (qsizetype(verticalScrollBar()->value()) + line) * m_perRow + std::min(byte, m_perRow - 1);
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        moveCaret(offsetAt(event->position().toPoint()), event->modifiers() & Qt::ShiftModifier);
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        moveCaret(offsetAt(event->position().toPoint()), true);
}

void HexView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu::exec(m_menu, event->globalPos(), nullptr, this);
}

void HexView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void HexView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}
