// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query_editor.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

QueryEditor::QueryEditor(QWidget *parent)
    : PairsEditor(parent)
{
    setTableName(tr("Query parameters"), u"queryTable"_s);
    connect(this, &PairsEditor::edited, this, &QueryEditor::writeAddress);
}

void QueryEditor::watch(QLineEdit &address)
{
    m_address = &address;
    connect(m_address, &QLineEdit::textChanged, this,
            [this](const QString &text) { setPairs(http::queryPairs(text, pairs())); });
    forgetUnticked();
}

void QueryEditor::forgetUnticked()
{
    setPairs(http::queryPairs(m_address->text()));
}

void QueryEditor::writeAddress()
{
    m_address->setText(http::withQuery(m_address->text(), pairs()));
    m_address->setCursorPosition(0);
    Q_EMIT addressEdited();
}
