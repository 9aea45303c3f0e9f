// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pairs_editor.h"

#include "ui/file_dialogs.h"
#include "ui/icons.h"
#include "ui/primary_selection.h"
#include "ui/table_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

/// A row is a line: a tick and its name are level.
class FieldDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto *line = qobject_cast<QLineEdit *>(editor))
            keepOutOfPrimarySelection(*line); // a value may be a secret
        return editor;
    }
};

} // namespace

PairsEditor::PairsEditor(QWidget *parent)
    : QWidget(parent)
    , m_table(new TableView(this))
    , m_remove(new QToolButton(this))
    , m_file(new QToolButton(this))
{
    m_table->setItemDelegate(new FieldDelegate(m_table));
    m_table->setWordWrap(false);
    m_table->setModel(&m_model);
    m_table->setCopyRole(PairsModel::CopyRole);
    m_table->setFlexible({PairsModel::NameColumn, PairsModel::ValueColumn});
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                             QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    auto *removing = new QAction(icons::icon(u"close"_s), tr("Remove"), this);
    removing->setShortcut(QKeySequence::Delete);
    removing->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(removing);
    m_remove->setDefaultAction(removing);
    m_file->setObjectName(u"chooseFieldFile"_s);
    m_file->setText(tr("Choose file…"));
    m_file->setIcon(icons::icon(u"open"_s));
    for (QToolButton *button : {m_remove, m_file}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    auto *column = new QVBoxLayout;
    column->addWidget(m_remove);
    column->addWidget(m_file);
    column->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table, 1);
    layout->addLayout(column);
    setFocusProxy(m_table);
    setTakesFiles(false);

    connect(removing, &QAction::triggered, this, [this] { m_model.remove(row()); });
    connect(m_file, &QToolButton::clicked, this, &PairsEditor::chooseFile);
    connect(&m_model, &PairsModel::edited, this, &PairsEditor::edited);
    connect(&m_model, &PairsModel::modelReset, this, &PairsEditor::updateButtons);
    connect(&m_model, &PairsModel::rowsInserted, this, &PairsEditor::updateButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PairsEditor::updateButtons);
    updateButtons();
}

void PairsEditor::setTableName(const QString &name, const QString &id)
{
    m_table->setObjectName(id);
    m_table->setAccessibleName(name);
}

void PairsEditor::setTakesFiles(bool takes)
{
    m_file->setVisible(takes);
}

int PairsEditor::row() const
{
    return m_table->currentIndex().row();
}

void PairsEditor::updateButtons()
{
    m_remove->defaultAction()->setEnabled(m_model.isPair(row()));
}

/// Of the row on which the cursor is; of none, a new one's.
void PairsEditor::chooseFile()
{
    const QPersistentModelIndex at = m_table->currentIndex();
    file_dialogs::open(this, tr("Choose the file to send"), {}, {},
                       [this, at](const QString &path) { m_model.setFile(at.row(), path); });
}
