// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/action_palette.h"

#include "ui/table_view.h"

#include <QAccessible>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(720, 420); // device-independent pixels

bool movesTheChoice(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

} // namespace

ActionPalette::ActionPalette(const QList<action_list::Entry> &entries, QWidget *parent)
    : QDialog(parent)
    , m_model(entries)
    , m_query(new QLineEdit(this))
    , m_actions(new TableView(this))
    , m_chosen(new QLabel(this))
{
    setWindowTitle(tr("Find action"));
    resize(firstSize);
    m_query->setAccessibleName(tr("Find action"));
    m_query->setPlaceholderText(tr("What do you want to do?"));
    m_query->installEventFilter(this);
    m_actions->setObjectName(u"actions"_s);
    m_actions->setAccessibleName(tr("Actions"));
    m_actions->setModel(&m_model);
    m_actions->setFlexible({ActionModel::NameColumn, ActionModel::StateColumn});
    m_actions->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_actions->setSelectionMode(QAbstractItemView::SingleSelection);
    m_chosen->setTextFormat(Qt::PlainText);
    m_chosen->setWordWrap(true);
    m_chosen->setAccessibleDescription(tr("What Enter does"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_query);
    column->addWidget(m_actions);
    column->addWidget(m_chosen);
    connect(m_query, &QLineEdit::textChanged, this, &ActionPalette::filter);
    connect(m_query, &QLineEdit::returnPressed, this, &ActionPalette::runChosen);
    connect(m_actions, &QTableView::activated, this, &ActionPalette::runChosen);
    connect(m_actions->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActionPalette::showChosen);
    filter({});
}

void ActionPalette::filter(const QString &query)
{
    m_model.setQuery(query);
    m_actions->selectRow(0);
    showChosen();
}

/// The keyboard stays in the field: what is chosen in the table is also said in words, for those who do not see it.
void ActionPalette::showChosen()
{
    const int row = m_actions->currentIndex().row();
    if (row < 0) {
        m_chosen->setText(tr("No action has these words in its name."));
    } else {
        const action_list::Entry &entry = m_model.at(row);
        const QString what = entry.place.isEmpty() ? entry.name : tr("%1 – %2").arg(entry.name, entry.place);
        m_chosen->setText(entry.enabled ? tr("Enter: %1").arg(what) : tr("%1. %2").arg(what, entry.state));
    }
    m_query->setAccessibleDescription(m_chosen->text());
    QAccessibleEvent event(m_query, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent announcement(m_query, m_chosen->text());
    QAccessible::updateAccessibility(&announcement);
#endif
}

bool ActionPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !movesTheChoice(static_cast<QKeyEvent *>(event)->key()))
        return QDialog::eventFilter(watched, event);
    QCoreApplication::sendEvent(m_actions, event);
    return true;
}

/// The window is in front again before it is done: some actions ask for the widget that has the keyboard.
void ActionPalette::runChosen()
{
    const int row = m_actions->currentIndex().row();
    if (row < 0 || !m_model.at(row).enabled)
        return;
    const action_list::Entry entry = m_model.at(row);
    accept();
    action_list::run(entry);
}
