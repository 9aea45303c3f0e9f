// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/action_model.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class TableView;

/// Find action: all that can be done in the window by name, with its key. Typing filters, the arrow keys choose, Enter
/// does it.
class ActionPalette : public QDialog
{
    Q_OBJECT

public:
    explicit ActionPalette(const QList<action_list::Entry> &entries, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &query);
    void showChosen();
    void runChosen();

    ActionModel m_model;
    QLineEdit *m_query;
    TableView *m_actions;
    QLabel *m_chosen;
};
