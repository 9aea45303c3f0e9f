// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pairs_model.h"

#include <QWidget>

class QToolButton;
class TableView;

/// A table of names and values to edit in place.
class PairsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PairsEditor(QWidget *parent = nullptr);

    /// What a screen reader calls the table, and what the program does.
    void setTableName(const QString &name, const QString &id);
    /// Whether a value may be a file's content.
    void setTakesFiles(bool takes);

    const QList<http::Pair> &pairs() const { return m_model.pairs(); }
    void setPairs(const QList<http::Pair> &pairs) { m_model.setPairs(pairs); }

Q_SIGNALS:
    /// By the user.
    void edited();

private:
    int row() const;
    void chooseFile();
    void updateButtons();

    PairsModel m_model;
    TableView *m_table;
    QToolButton *m_remove;
    QToolButton *m_file;
};
