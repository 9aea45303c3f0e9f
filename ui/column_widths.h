// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QHeaderView>

/// The columns of a table, dragged by hand: what one gains its neighbour loses, so that they fill the table at every
/// width. They are as they were left after a restart; a double click on an edge gives them back to the table's own
/// rules. Until somebody drags one, those rules hold.
class ColumnWidths : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the header.
    explicit ColumnWidths(QHeaderView &header);

    /// What of the width each column has where that is less than `below`, in pixels; 0 for one that gives way.
    void setNarrow(int below, const QList<double> &shares);
    bool isNarrow() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QString key() const;
    void restore();
    void save();
    void forget();
    void loosen();
    void tighten();
    void apply();
    void follow(int column, int before, int after);
    int neighbour(int column) const;
    bool isByHand() const { return !m_shares.isEmpty(); }
    const QList<double> &shares() const;
    void hideNarrow();

    QHeaderView &m_header;
    QList<double> m_shares;                 ///< of the width, by logical column; empty: the table's own rules
    QList<QHeaderView::ResizeMode> m_modes; ///< of the table's own rules, while they do not hold
    int m_below = 0;
    QList<double> m_narrow;
    bool m_wasNarrow = false;
    bool m_isDragging = false;
    bool m_isOurs = false; ///< a change of widths that is under way
    QBasicTimer m_timer;
};
