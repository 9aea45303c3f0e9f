// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/byte_painter.h"
#include "ui/byte_search.h"
#include "ui/byte_source.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <optional>

class QAction;
class SecretClipboard;

/// Text over bytes of any size: a token, JSON, the body of an answer. Rows are laid out as they come into sight, so a
/// line of a million characters and a document of 50 MB open, scroll and resize at once; every event looks at a bounded
/// number of bytes. The text can be selected and copied, never changed, and is there for assistive technology.
class ByteView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr qsizetype largestCopy = 16 * 1024 * 1024; ///< bytes; more is refused with a notice

    explicit ByteView(QWidget *parent = nullptr);

    /// What is shown of a text: all of it, or a beginning until showRest().
    enum class Extent { Whole, Beginning };

    void setSource(const ByteSource &source, Extent extent = Extent::Whole);
    const ByteSource &source() const { return m_source; }
    Extent extent() const { return m_extent; }
    /// The whole text. Where it goes on as it began, what is in sight, the caret and the selection stay. What somebody
    /// looks for meanwhile is looked for now.
    void showRest(const ByteSource &whole);
    void setColouring(const Colouring &colouring);
    /// Ranges that are shown as dots and left out of copies, in order.
    void setConcealed(const QList<ByteRange> &concealed);
    const QList<ByteRange> &concealed() const { return m_concealed; }
    /// Copies go through it, as secrets; without one they are ordinary text.
    void setClipboard(SecretClipboard *clipboard) { m_clipboard = clipboard; }

    qsizetype caret() const { return m_caret; }
    ByteRange selection() const;
    /// The exact bytes of the selection without what is concealed.
    QByteArray selectedBytes() const;
    /// Selects a range, the caret at its end, and brings it into sight.
    void select(ByteRange range);
    void selectAll();
    void copy();

    /// The next match behind the selection, or the previous one before it; with `fromSelection` the one under it
    /// counts.
    void find(const QByteArray &needle, ByteSearch::Direction direction, bool fromSelection = false);
    void cancelFind();

    /// What the view shows now, for tests and assistive technology.
    const RowLayout &rowLayout() const { return m_layout; }
    ByteRange visibleRange() const;
    int rowsPainted() const { return m_rowsPainted; } ///< by the last paint event
    quint64 revision() const { return m_revision; }   ///< changes with the shown text
    QRect characterRect(qsizetype offset) const;      ///< in viewport coordinates; empty when out of sight
    qsizetype offsetAt(QPoint position) const;        ///< in viewport coordinates
    void ensureVisible(qsizetype offset);

    QSize sizeHint() const override;
    /// A row, so that what stands above or below keeps its room on a small screen.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectionChanged();
    void findRequested();
    void matchFound();
    void matchMissing();
    /// Something to tell the user in a status bar.
    void notice(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Sought
    {
        QByteArray needle;
        ByteSearch::Direction direction;
        bool fromSelection;
    };

    QAction *addAction(const QString &text, const QKeySequence &key, void (ByteView::*action)());
    void useFixedFont();
    void relayout();
    void scrollTo(qsizetype top);
    void scrollRows(int rows);
    void scrollByAction(int action);
    void updateScrollBar();
    int fullRows() const;
    int rowIndex(qsizetype offset) const;
    void moveCaret(qsizetype offset, bool select);
    qsizetype rowsAway(int rows) const;
    qsizetype offsetInRow(const RowLayout::Row &row, qreal x) const;
    ByteRange wordAt(qsizetype offset) const;

    ByteSource m_source;
    Extent m_extent = Extent::Whole;
    Colouring m_colouring;
    QList<ByteRange> m_concealed;
    SecretClipboard *m_clipboard = nullptr;
    ByteSearch m_search;
    std::optional<Sought> m_sought; ///< once the whole text is there

    Grid m_grid;
    RowLayout m_layout;
    QList<RowLayout::Row> m_rows; ///< in sight, the last one perhaps in part
    qsizetype m_top = 0;          ///< where the first row in sight starts
    qsizetype m_lastTop = 0;      ///< where it starts when the end is in sight
    qsizetype m_caret = 0;
    qsizetype m_selectionStart = 0; ///< the end of the selection that does not move
    qreal m_wantedX = -1;           ///< which the caret keeps when it moves up and down; -1: its own
    int m_wheelRemainder = 0;
    int m_rowsPainted = 0;
    quint64 m_revision = 0;
    bool m_isSettingBar = false;
    QBasicTimer m_dragScroll;
    QList<QAction *> m_menu;
};
