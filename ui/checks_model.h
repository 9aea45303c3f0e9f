// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/inspection.h"
#include "ui/theme.h"

#include <QAbstractTableModel>

/// The ledger of a token: a row for each rule, how it came out, why, and where the rule stands.
class ChecksModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StateColumn, NameColumn, ReasonColumn, SectionColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setChecks(const QList<inspect::Check> &checks);
    /// "9 passed · 1 warning · 0 failed", with "· 2 unknown" when there are such.
    QString summary() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString word(inspect::Status status);
    static theme::Tone tone(inspect::Status status);

private:
    QList<inspect::Check> m_checks;
};
