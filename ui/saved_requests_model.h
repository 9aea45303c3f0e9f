// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardItemModel>

/// The names of saved requests ("Drive/about") as a tree of their folders.
class SavedRequestsModel : public QStandardItemModel
{
    Q_OBJECT

public:
    using QStandardItemModel::QStandardItemModel;

    void setNames(const QStringList &names);
    const QStringList &names() const { return m_names; }

    /// Empty for a folder.
    static QString nameOf(const QModelIndex &index);
    /// Every folder, sorted, without the one that holds them all.
    QStringList folders() const;

private:
    QStandardItem *folderItem(const QStringList &path);

    QStringList m_names;
};
