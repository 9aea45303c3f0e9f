// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/report_document.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

/// Every variant of the 401 Lab: whether it is to be sent, the one difference in words, and how it was answered.
class LabModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        DifferenceColumn,
        ExpectedColumn,
        GotColumn,
        ComparisonColumn,
        ReasonColumn,
        TimeColumn,
        ColumnCount
    };
    static constexpr int CopyRole = Qt::UserRole; ///< the cell's text as it is
    static constexpr int IdRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// The ids of those that are checked; the control always is.
    QStringList chosen() const;

    /// What is expected of each, before anything was sent.
    void setApi(lab::Api api);

    /// What has come of a run; those after the first `done` are still to come.
    void setRun(const lab::Run &run, qsizetype done);
    /// All that came of a run.
    void setReport(const lab::ReportDocument &report);
    void forgetRun();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void setRows(lab::Api api, const QList<lab::ReportRow> &rows);
    QString cell(const QModelIndex &index) const;
    QString whole(const QModelIndex &index) const;
    QString difference(const lab::Variant &variant) const;
    QString expected(const lab::Variant &variant) const;
    const lab::ReportRow *rowOf(const lab::Variant &variant) const;

    lab::Api m_api = lab::Api::Other;
    QSet<QString> m_left; ///< ids of those that are not checked
    QHash<QString, lab::ReportRow> m_rows;
};
