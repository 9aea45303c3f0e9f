// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"
#include "ui/theme.h"

#include <QAbstractTableModel>

/// Why a request may have been refused: a row for each cause, how sure it is, what speaks for and against it, and what
/// to do.
class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { CertaintyColumn, CauseColumn, EvidenceColumn, RemedyColumn, ColumnCount };
    static constexpr int CopyRole = Qt::UserRole; ///< the cell's text as it is

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(const QList<diagnosis::Finding> &findings);
    const QList<diagnosis::Finding> &findings() const { return m_findings; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString word(diagnosis::Certainty certainty);
    static theme::Tone tone(diagnosis::Certainty certainty);

private:
    QList<diagnosis::Finding> m_findings;
};
