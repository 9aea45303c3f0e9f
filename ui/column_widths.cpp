// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/column_widths.h"

#include "ui/places.h"

#include <QAbstractItemView>
#include <QScopedValueRollback>
#include <QTimerEvent>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// The class that a page or a dialog is of: the view's own and Qt's say nothing about which table it is.
QString ownerOf(const QWidget &view)
{
    for (const QWidget *above = view.parentWidget(); above; above = above->parentWidget()) {
        const QString name = QString::fromLatin1(above->metaObject()->className());
        if (!name.startsWith(u'Q'))
            return name;
    }
    return {};
}

} // namespace

ColumnWidths::ColumnWidths(QHeaderView &header)
    : QObject(&header)
    , m_header(header)
{
    header.installEventFilter(this);
    header.viewport()->installEventFilter(this);
    connect(&header, &QHeaderView::sectionResized, this, &ColumnWidths::follow);
    connect(&header, &QHeaderView::sectionHandleDoubleClicked, this, &ColumnWidths::forget);
    connect(&header, &QHeaderView::sectionCountChanged, this, [this] { m_timer.start(0, this); });
}

void ColumnWidths::setNarrow(int below, const QList<double> &shares)
{
    m_below = below;
    m_narrow = shares;
    m_timer.start(0, this);
}

bool ColumnWidths::isNarrow() const
{
    return m_header.viewport()->width() < m_below;
}

/// Those that hold; empty for the table's own rules.
const QList<double> &ColumnWidths::shares() const
{
    return !isByHand() && isNarrow() ? m_narrow : m_shares;
}

/// Columns without a share of a narrow table.
void ColumnWidths::hideNarrow()
{
    if (std::exchange(m_wasNarrow, isNarrow()) == isNarrow())
        return;
    const QScopedValueRollback ours(m_isOurs, true);
    for (int column = 0; column < std::min<int>(m_header.count(), int(m_narrow.size())); ++column) {
        if (m_narrow.at(column) == 0)
            m_header.setSectionHidden(column, isNarrow());
    }
}

QString ColumnWidths::key() const
{
    const QWidget *view = m_header.parentWidget();
    return u"columns/%1-%2"_s.arg(ownerOf(*view), view->objectName());
}

bool ColumnWidths::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
        if (watched == &m_header)
            restore();
        break;
    case QEvent::Resize:
        m_timer.start(0, this);
        break;
    case QEvent::MouseMove: // an edge can be taken hold of where the widths are not the table's to choose
        loosen();
        break;
    case QEvent::MouseButtonPress:
        loosen();
        m_isDragging = true;
        break;
    case QEvent::MouseButtonRelease:
        m_isDragging = false;
        save();
        break;
    case QEvent::Leave:
        if (!m_isDragging)
            apply();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void ColumnWidths::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QObject::timerEvent(event);
    m_timer.stop();
    apply();
}

void ColumnWidths::restore()
{
    const Places *places = Places::of(m_header);
    if (!places || isByHand())
        return;
    QList<double> shares;
    for (const QString &share : places->settings().value(key()).toStringList())
        shares.append(share.toDouble());
    if (shares.isEmpty() || shares.size() != m_header.count())
        return;
    m_shares = shares;
    apply();
}

void ColumnWidths::save()
{
    const Places *places = Places::of(m_header);
    if (!places || !isByHand())
        return;
    QStringList shares;
    for (const double share : std::as_const(m_shares))
        shares.append(QString::number(share, 'f', 4));
    places->settings().setValue(key(), shares);
}

void ColumnWidths::forget()
{
    m_shares.clear();
    m_isDragging = false;
    apply();
    if (const Places *places = Places::of(m_header))
        places->settings().remove(key());
}

/// As wide as they are, but to be dragged.
void ColumnWidths::loosen()
{
    if (!m_modes.isEmpty() || m_header.count() == 0)
        return;
    const QScopedValueRollback ours(m_isOurs, true);
    QList<int> widths;
    for (int column = 0; column < m_header.count(); ++column) {
        m_modes.append(m_header.sectionResizeMode(column));
        widths.append(m_header.sectionSize(column));
    }
    m_header.setSectionResizeMode(QHeaderView::Interactive);
    for (int column = 0; column < m_header.count(); ++column) {
        if (!m_header.isSectionHidden(column))
            m_header.resizeSection(column, widths.at(column));
    }
}

void ColumnWidths::tighten()
{
    const QScopedValueRollback ours(m_isOurs, true);
    for (int column = 0; column < std::min<int>(m_header.count(), int(m_modes.size())); ++column)
        m_header.setSectionResizeMode(column, m_modes.at(column));
    m_modes.clear();
}

/// Hidden columns leave their share to the others.
void ColumnWidths::apply()
{
    hideNarrow();
    const QList<double> shares = this->shares();
    if (shares.isEmpty())
        return tighten();
    if (shares.size() != m_header.count())
        return;
    loosen();
    const QScopedValueRollback ours(m_isOurs, true);
    double shown = 0;
    for (int column = 0; column < m_header.count(); ++column)
        shown += m_header.isSectionHidden(column) ? 0 : shares.at(column);
    int left = m_header.viewport()->width();
    double shareLeft = shown;
    for (int visual = 0; visual < m_header.count(); ++visual) {
        const int column = m_header.logicalIndex(visual);
        if (m_header.isSectionHidden(column) || shareLeft <= 0)
            continue;
        const int width = qRound(left * shares.at(column) / shareLeft); // the last takes what rounding left
        m_header.resizeSection(column, std::max(width, m_header.minimumSectionSize()));
        left -= width;
        shareLeft -= shares.at(column);
    }
}

/// The next column on show, or -1.
int ColumnWidths::neighbour(int column) const
{
    for (int visual = m_header.visualIndex(column) + 1; visual < m_header.count(); ++visual) {
        if (const int next = m_header.logicalIndex(visual); !m_header.isSectionHidden(next))
            return next;
    }
    return -1;
}

void ColumnWidths::follow(int column, int before, int after)
{
    if (m_isOurs)
        return;
    if (!m_isDragging || before == 0 || after == 0) { // one was shown or hidden
        if (!shares().isEmpty())
            m_timer.start(0, this);
        return;
    }
    const QScopedValueRollback ours(m_isOurs, true);
    const int next = neighbour(column);
    const int room = next < 0 ? before : before + m_header.sectionSize(next) - m_header.minimumSectionSize();
    const int width = std::min(after, room);
    m_header.resizeSection(column, width);
    if (next >= 0)
        m_header.resizeSection(next, m_header.sectionSize(next) + before - width);
    const double whole = std::max(1, m_header.viewport()->width());
    if (m_shares.size() != m_header.count())
        m_shares = QList<double>(m_header.count(), 0.1); // of those that are hidden; the others follow
    for (int each = 0; each < m_header.count(); ++each) {
        if (!m_header.isSectionHidden(each))
            m_shares[each] = m_header.sectionSize(each) / whole;
    }
}
