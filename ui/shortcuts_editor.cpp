// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shortcuts_editor.h"

#include "ui/table_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

ShortcutsEditor::ShortcutsEditor(QWidget *parent)
    : QWidget(parent)
    , m_table(new TableView(this))
    , m_keys(new QKeySequenceEdit(this))
    , m_none(new QPushButton(tr("No keys"), this))
    , m_usual(new QPushButton(tr("As shipped"), this))
    , m_problem(new QLabel(this))
{
    m_table->setObjectName(u"shortcuts"_s);
    m_table->setAccessibleName(tr("Shortcuts"));
    m_table->setModel(&m_model);
    m_table->setFlexible({ShortcutsModel::NameColumn, ShortcutsModel::RemarkColumn});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_keys->setObjectName(u"keys"_s);
    m_keys->setAccessibleName(tr("Keys of the chosen action"));
    for (QLineEdit *field : m_keys->findChildren<QLineEdit *>()) // what a screen reader finds
        field->setAccessibleName(m_keys->accessibleName());
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setAccessibleDescription(tr("What is wrong with the keys"));
    auto *all = new QPushButton(tr("All as shipped"), this);
    for (QPushButton *button : {m_none, m_usual, all})
        button->setAutoDefault(false);
    auto *label = new QLabel(tr("&Keys"), this);
    label->setBuddy(m_keys);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_keys, 1);
    for (QPushButton *button : {m_none, m_usual, all})
        line->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table);
    column->addLayout(line);
    column->addWidget(m_problem);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShortcutsEditor::showChosen);
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, &ShortcutsEditor::take);
    connect(m_none, &QPushButton::clicked, this, [this] {
        m_model.setKeys(row(), {});
        showChosen();
    });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        m_model.setKeys(row(), shortcuts().at(row()).usual);
        showChosen();
    });
    connect(all, &QPushButton::clicked, this, [this] {
        m_model.resetAll();
        showChosen();
    });
}

void ShortcutsEditor::setShortcuts(const QList<app::Shortcut> &shortcuts)
{
    m_model.setShortcuts(shortcuts);
    m_table->selectRow(0);
    showChosen();
}

int ShortcutsEditor::row() const
{
    return m_table->currentIndex().row();
}

void ShortcutsEditor::showChosen()
{
    const bool any = row() >= 0;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_keys), static_cast<QWidget *>(m_none), static_cast<QWidget *>(m_usual)})
        widget->setEnabled(any);
    m_problem->clear();
    if (!any)
        return m_keys->clear();
    const app::Shortcut &chosen = shortcuts().at(row());
    m_keys->setKeySequence(QKeySequence(chosen.keys));
    if (const QStringList others = app::sharing(shortcuts(), chosen); !others.isEmpty())
        m_problem->setText(tr("%1 has these keys too: neither would work.").arg(others.join(tr(", "))));
}

void ShortcutsEditor::take()
{
    const QString keys = m_keys->keySequence().toString();
    if (row() < 0 || keys == shortcuts().at(row()).keys)
        return;
    const bool refused = app::wouldKeepFromTyping(keys);
    if (!refused)
        m_model.setKeys(row(), keys);
    showChosen();
    if (refused)
        m_problem->setText(tr("%1 alone is needed for typing. Add Ctrl or Alt.")
                               .arg(QKeySequence(keys).toString(QKeySequence::NativeText)));
}
