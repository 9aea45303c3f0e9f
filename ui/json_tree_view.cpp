// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/json_tree_view.h"

#include "ui/column_widths.h"
#include "ui/icons.h"
#include "ui/secret_clipboard.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds lookEvery(200);
constexpr int nameCharacters = 28; // the first width of the names

} // namespace

JsonTreeView::JsonTreeView(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeView(this))
    , m_work(new QWidget(this))
    , m_progress(new QProgressBar(this))
{
    m_tree->setObjectName(u"tree"_s);
    m_tree->setAccessibleName(tr("JSON tree"));
    m_tree->setUniformRowHeights(true);
    m_tree->setModel(&m_model);
    new ColumnWidths(*m_tree->header());
    m_tree->header()->resizeSection(JsonTreeModel::NameColumn, fontMetrics().averageCharWidth() * nameCharacters);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_progress->setAccessibleName(tr("Progress"));
    auto *stop = new QPushButton(icons::icon(u"stop"_s), tr("Stop"), this);
    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins({});
    row->addWidget(m_progress, 1);
    row->addWidget(stop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_tree, 1);
    column->addWidget(m_work);
    m_work->hide();

    auto *copying = new QAction(icons::icon(u"copy"_s), tr("&Copy value"), m_tree);
    copying->setShortcut(QKeySequence::Copy);
    copying->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(copying);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tick.setInterval(lookEvery);
    connect(copying, &QAction::triggered, this, &JsonTreeView::copy);
    connect(stop, &QPushButton::clicked, &m_model, &JsonTreeModel::stop);
    connect(m_tree, &QTreeView::activated, &m_model, &JsonTreeModel::readMore);
    connect(&m_model, &JsonTreeModel::readingChanged, this, &JsonTreeView::showReading);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_work->show();
        m_progress->setValue(m_model.percent());
    });
}

void JsonTreeView::setBytes(const SharedBytes &bytes)
{
    m_model.setBytes(bytes);
}

void JsonTreeView::showReading(bool reading)
{
    if (reading && !m_tick.isActive())
        m_tick.start();
    if (reading)
        return;
    m_tick.stop();
    m_work->hide();
}

void JsonTreeView::copy()
{
    const QByteArray value = m_tree->currentIndex().data(JsonTreeModel::CopyRole).toByteArray();
    if (value.isEmpty())
        return;
    if (m_clipboard)
        m_clipboard->copy(Secret(value));
    else
        QGuiApplication::clipboard()->setText(QString::fromUtf8(value));
}
