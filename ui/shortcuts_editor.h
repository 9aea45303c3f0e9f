// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shortcuts_model.h"

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class TableView;

/// A table of actions with their keys, and a field for other keys of the chosen one.
class ShortcutsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ShortcutsEditor(QWidget *parent = nullptr);

    void setShortcuts(const QList<app::Shortcut> &shortcuts);
    const QList<app::Shortcut> &shortcuts() const { return m_model.shortcuts(); }

private:
    int row() const;
    void showChosen();
    void take();

    ShortcutsModel m_model;
    TableView *m_table;
    QKeySequenceEdit *m_keys;
    QPushButton *m_none;
    QPushButton *m_usual;
    QLabel *m_problem;
};
