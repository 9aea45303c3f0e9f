// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QAbstractListModel>

/// The texts with tokens that were pasted into this window, or opened: in memory, gone with it.
class PastedModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit PastedModel(QObject *parent = nullptr);

    struct Entry
    {
        Secret text;
        QString source; ///< the file's name; empty when it was pasted
        QString title;
        QString path; ///< of the file whose text it is; empty when it was pasted, or found in one
    };

    /// Adds it, or finds it when it is there already. Gives its row.
    int add(const Secret &text, const QString &source = {}, const QString &path = {});
    void remove(int row);
    Entry at(int row) const { return m_entries.value(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Entry> m_entries;
};
