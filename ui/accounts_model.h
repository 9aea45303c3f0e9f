// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"

#include <QAbstractItemModel>
#include <QBasicTimer>

/// Accounts and, under each, its tokens with their state in words and a countdown. Sleeps until a word changes.
class AccountsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, ColumnCount };
    enum class Item { Account, IdToken, AccessToken, RefreshToken };
    static constexpr int AccountIdRole = Qt::UserRole;   ///< QString
    static constexpr int ItemRole = Qt::UserRole + 1;    ///< int(Item)
    static constexpr int ExpiredRole = Qt::UserRole + 2; ///< bool: shown in the tone of a failure
    static constexpr int LiveRole = Qt::UserRole + 3;    ///< bool: shown in the tone of a pass

    explicit AccountsModel(app::Services &services, QObject *parent = nullptr);

    /// Invalid when there is no such account.
    QModelIndex indexOf(const QString &accountId, Item item) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void reload();
    void refreshStates();
    void scheduleNext();
    const app::Account *accountAt(const QModelIndex &index) const;
    QString nameText(const app::Account &account, Item item) const;
    QString stateText(const app::Account &account, Item item) const;
    QString refreshTokenState(const app::Account &account) const;
    /// Seconds since the epoch; 0 when no such token is in memory.
    qint64 expiry(const app::Account &account, Item item) const;

    app::Services &m_services;
    QList<app::Account> m_accounts;
    QBasicTimer m_timer;
};
