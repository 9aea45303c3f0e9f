// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/judge.h"
#include "ui/theme.h"

#include <QAbstractTableModel>

/// What the 401 Lab found out about a server, a sentence each, the worst first.
class LabFindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, SentenceColumn, ColumnCount };
    static constexpr int CopyRole = Qt::UserRole; ///< the cell's text as it is

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(const QList<lab::Finding> &findings);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static theme::Tone tone(lab::Severity severity);

private:
    QList<lab::Finding> m_findings;
};
