// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/byte_painter.h"
#include "ui/byte_source.h"

#include <QAbstractScrollArea>

class SecretClipboard;

/// Bytes of any size as numbers: offset, bytes in hexadecimal, and the ASCII among them. Rows are made as they are
/// painted. Ranges can be selected and copied as they are shown.
class HexView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr qsizetype largestCopy = 1024 * 1024; ///< bytes, more than five times that as text; more is refused

    explicit HexView(QWidget *parent = nullptr);

    void setSource(const ByteSource &source);
    const ByteSource &source() const { return m_source; }
    /// Copies go through it, as secrets; without one they are ordinary text.
    void setClipboard(SecretClipboard *clipboard) { m_clipboard = clipboard; }

    qsizetype caret() const { return m_caret; }
    ByteRange selection() const; ///< of bytes; empty for none
    void select(ByteRange range);
    void selectAll();
    void copy();

    /// As many of sixteen, eight or four as the width has room for.
    int bytesPerRow() const { return m_perRow; }
    qsizetype rowCount() const;
    /// "00000010  7b 22 61 22 …  {"a"…": the row as it is shown, of the bytes in `range` alone.
    QString rowText(qsizetype row, ByteRange range) const;
    ByteRange visibleRange() const;
    int rowsPainted() const { return m_rowsPainted; } ///< by the last paint event

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void caretMoved();
    /// Something to tell the user in a status bar.
    void notice(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void useFixedFont();
    void relayout();
    int fullRows() const;
    int hexColumn(int byte) const;
    int asciiColumn(int byte) const;
    qsizetype offsetAt(QPoint position) const;
    void moveCaret(qsizetype offset, bool select);
    void paintRow(QPainter &painter, qsizetype row, int top);

    ByteSource m_source;
    SecretClipboard *m_clipboard = nullptr;
    Grid m_grid;
    int m_perRow = 16;
    qsizetype m_caret = 0;
    qsizetype m_anchor = -1; ///< the byte where a selection began; -1: there is none
    int m_rowsPainted = 0;
    QList<QAction *> m_menu;
};
