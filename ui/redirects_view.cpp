// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/redirects_view.h"

#include "ui/table_view.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RedirectsView::RedirectsView(QWidget *parent)
    : QWidget(parent)
    , m_table(new TableView(this))
    , m_button(new QToolButton(this))
{
    m_table->setObjectName(u"redirects"_s);
    m_table->setAccessibleName(tr("Redirects"));
    m_table->setModel(&m_model);
    m_table->setCopyRole(RedirectsModel::CopyRole);
    m_table->setFlexible({RedirectsModel::HopColumn, RedirectsModel::WhyColumn});
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table, 1);
    layout->addWidget(m_button, 0, Qt::AlignRight);
}

void RedirectsView::setAction(QAction &action)
{
    m_button->setDefaultAction(&action);
    m_button->setVisible(action.isVisible());
    connect(&action, &QAction::changed, m_button, [this, &action] { m_button->setVisible(action.isVisible()); });
}
