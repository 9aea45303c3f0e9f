// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trace_view.h"

#include "ui/byte_view.h"
#include "ui/table_view.h"

#include <QItemSelectionModel>

namespace {

constexpr int timeWidth = 22; // average characters: the day, and below it the time with its offset

} // namespace

TraceView::TraceView(QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_steps(new TableView(this))
    , m_message(new ByteView(this))
{
    setChildrenCollapsible(false);
    m_steps->setAccessibleName(tr("Flow trace"));
    m_steps->setModel(&m_model);
    m_steps->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_steps->setFlexible({TraceModel::TextColumn});
    m_steps->setDispensable(TraceModel::TimeColumn, timeWidth);
    m_message->setAccessibleName(tr("Message of the step"));
    connect(m_steps->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TraceView::showMessage);
}

void TraceView::showSteps(const QList<app::TraceStep> &steps)
{
    if (m_model.steps() == steps)
        return;
    m_model.setSteps(steps);
    m_steps->selectRow(m_model.rowCount() - 1);
    m_steps->scrollToBottom();
    showMessage();
}

void TraceView::showMessage()
{
    const int row = m_steps->currentIndex().row();
    const bool isChosen = row >= 0 && row < m_model.rowCount();
    m_message->setSource(ByteSource(isChosen ? app::messageText(m_model.steps().at(row)) : QByteArray()));
}
