// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/inspection.h"

#include <QAbstractTableModel>

/// The claims of a token, the parameters of its header, or what a provider answered about it: every member in the
/// token's own order, duplicates and the digits of numbers included, with what it means here.
class ClaimsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Part { Claims, Header, Answer };
    enum Column { NameColumn, ValueColumn, MeaningColumn, ColumnCount };
    static constexpr int CopyRole = Qt::UserRole; ///< the cell's whole text, exactly

    explicit ClaimsModel(Part part, QObject *parent = nullptr);

    /// `now` in seconds since the epoch, for what a time means.
    void setInspection(const inspect::Inspection &inspection, qint64 now);
    /// An answer about a token, and the bytes that it was read from.
    void setAnswer(const json_text::Value &object, const QByteArray &document, qint64 now);
    void setNow(qint64 now);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString name;
        json_text::Value value;
        QString text; ///< strings decoded, everything else as it is written
    };

    void setMembers(const json_text::Value *object, const QByteArray &document, qint64 now);
    QString text(const Row &row, int column) const;
    QString meaning(const Row &row) const;

    Part m_part;
    QList<Row> m_rows;
    QString m_issuer;
    qint64 m_now = 0;
};
