// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts_model.h"

#include "base/plain_text.h"
#include "base/time_text.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

#include <QTimerEvent>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr AccountsModel::Item tokens[] = {AccountsModel::Item::IdToken, AccountsModel::Item::AccessToken,
                                          AccountsModel::Item::RefreshToken};
constexpr quintptr topLevel = 0; // internal id of an account; of a token: its account's row + 1

AccountsModel::Item itemOf(const QModelIndex &index)
{
    return index.internalId() == topLevel ? AccountsModel::Item::Account : tokens[index.row()];
}

QString iconName(AccountsModel::Item item)
{
    switch (item) {
    case AccountsModel::Item::Account:
        return u"account"_s;
    case AccountsModel::Item::IdToken:
    case AccountsModel::Item::AccessToken:
        return u"token"_s;
    case AccountsModel::Item::RefreshToken:
        return u"key"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

AccountsModel::AccountsModel(app::Services &services, QObject *parent)
    : QAbstractItemModel(parent)
    , m_services(services)
{
    connect(&services.accounts(), &app::AccountStore::changed, this, &AccountsModel::reload);
    connect(&services.tokens(), &app::AccessTokens::changed, this, &AccountsModel::refreshStates);
    reload();
}

void AccountsModel::reload()
{
    const QList<app::Account> &accounts = m_services.accounts().accounts();
    const auto sameIds = std::equal(accounts.cbegin(), accounts.cend(), m_accounts.cbegin(), m_accounts.cend(),
                                    [](const auto &a, const auto &b) { return a.id == b.id; });
    if (sameIds) { // keeps selection and expansion
        m_accounts = accounts;
        refreshStates();
        return;
    }
    beginResetModel();
    m_accounts = accounts;
    endResetModel();
    scheduleNext();
}

void AccountsModel::refreshStates()
{
    for (int row = 0; row < m_accounts.size(); ++row) {
        const QModelIndex account = index(row, NameColumn);
        Q_EMIT dataChanged(account, index(row, StateColumn));
        Q_EMIT dataChanged(index(0, NameColumn, account), index(int(std::size(tokens)) - 1, StateColumn, account));
    }
    scheduleNext();
}

void AccountsModel::scheduleNext()
{
    constexpr qint64 countsSeconds = 120; // below it time_text counts seconds, above it minutes
    const qint64 now = m_services.clock()();
    qint64 wait = 0;
    for (const app::Account &account : std::as_const(m_accounts)) {
        for (const Item item : {Item::IdToken, Item::AccessToken}) {
            const qint64 left = expiry(account, item) - now;
            const qint64 untilNextWord = left <= countsSeconds ? 1 : left % 60 + 1;
            if (left >= 0)
                wait = wait == 0 ? untilNextWord : std::min(wait, untilNextWord);
        }
    }
    if (wait > 0)
        m_timer.start(int(wait) * 1000, Qt::VeryCoarseTimer, this);
    else
        m_timer.stop();
}

void AccountsModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        refreshStates();
}

const app::Account *AccountsModel::accountAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const auto row = index.internalId() == topLevel ? index.row() : qsizetype(index.internalId()) - 1;
    return &m_accounts.at(row);
}

QModelIndex AccountsModel::indexOf(const QString &accountId, Item item) const
{
    for (int row = 0; row < m_accounts.size(); ++row) {
        if (m_accounts.at(row).id != accountId)
            continue;
        const QModelIndex account = index(row, NameColumn);
        const auto token = std::find(std::begin(tokens), std::end(tokens), item);
        return token == std::end(tokens) ? account : index(int(token - std::begin(tokens)), NameColumn, account);
    }
    return {};
}

QModelIndex AccountsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : topLevel);
}

QModelIndex AccountsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == topLevel)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, topLevel);
}

int AccountsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_accounts.size());
    return parent.internalId() == topLevel && parent.column() == 0 ? int(std::size(tokens)) : 0;
}

int AccountsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

qint64 AccountsModel::expiry(const app::Account &account, Item item) const
{
    const app::LiveTokens live = m_services.tokens().inMemory(account.id);
    const auto type = item == Item::IdToken ? app::TokenType::Id : app::TokenType::Access;
    return live.token(type).isEmpty() ? 0 : live.expiresAt(type);
}

QString AccountsModel::refreshTokenState(const app::Account &account) const
{
    switch (account.refreshToken) {
    case app::Kept::Keychain:
        return tr("in keychain");
    case app::Kept::Memory:
        return tr("this session only");
    case app::Kept::Nowhere:
        return tr("none");
    }
    Q_UNREACHABLE();
}

QString AccountsModel::stateText(const app::Account &account, Item item) const
{
    if (item == Item::RefreshToken)
        return refreshTokenState(account);
    const qint64 expiresAt = expiry(account, item);
    if (expiresAt == 0)
        return item == Item::Account ? tr("signed in") : tr("when needed");
    const qint64 left = expiresAt - m_services.clock()();
    return left > 0 ? time_text::duration(left) : tr("expired");
}

QString AccountsModel::nameText(const app::Account &account, Item item) const
{
    switch (item) {
    case Item::Account:
        return plain_text::visible(account.name);
    case Item::IdToken:
        return tr("ID token");
    case Item::AccessToken:
        return tr("Access token");
    case Item::RefreshToken:
        return tr("Refresh token");
    }
    Q_UNREACHABLE();
}

QVariant AccountsModel::data(const QModelIndex &index, int role) const
{
    const app::Account *account = accountAt(index);
    if (!account)
        return {};
    const Item item = itemOf(index);
    const qint64 left = item == Item::RefreshToken ? 0 : expiry(*account, item) - m_services.clock()();
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? nameText(*account, item) : stateText(*account, item);
    case Qt::DecorationRole:
        return index.column() == NameColumn ? QVariant(icons::icon(iconName(item))) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(tr("%1 at %2").arg(account->email, account->issuer));
    case Qt::TextAlignmentRole:
        return index.column() == StateColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case AccountIdRole:
        return account->id;
    case ItemRole:
        return int(item);
    case ExpiredRole:
        return item != Item::RefreshToken && expiry(*account, item) > 0 && left <= 0;
    case LiveRole:
        return left > 0;
    default:
        return {};
    }
}

QVariant AccountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Account") : tr("State");
}
