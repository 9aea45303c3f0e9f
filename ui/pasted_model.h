// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QAbstractListModel>

/// The tokens that were pasted into this window: in memory, gone with it.
class PastedModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit PastedModel(QObject *parent = nullptr);

    /// Adds it, or finds it when it is there already. Gives its row.
    int add(const Secret &text);
    void remove(int row);
    Secret at(int row) const { return m_texts.value(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Secret> m_texts;
};
