// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/inspection.h"
#include "ui/theme.h"

#include <QAbstractTableModel>

/// What is unwise about a token although no rule forbids it.
class LintsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, ReasonColumn, IdColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLints(const QList<inspect::Lint> &lints);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString word(inspect::Severity severity);
    static theme::Tone tone(inspect::Severity severity);

private:
    QList<inspect::Lint> m_lints;
};
