// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts_panel.h"

#include "ui/account_actions.h"
#include "ui/copy_cell.h"
#include "ui/empty_hint.h"
#include "ui/icons.h"
#include "ui/keychain_line.h"
#include "ui/own_direction.h"
#include "ui/theme.h"
#include "ui_accounts_panel.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 290; // device-independent pixels

/// The state's word in its tone: living, or expired.
class StateDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text = inOwnDirection(option->text, option->direction);
        const bool isState = index.column() == AccountsModel::StateColumn;
        if (isState && index.data(AccountsModel::ExpiredRole).toBool())
            option->palette.setColor(QPalette::Text, theme::toneText(theme::Tone::Fail, option->palette));
        else if (isState && index.data(AccountsModel::LiveRole).toBool())
            option->palette.setColor(QPalette::Text, theme::toneText(theme::Tone::Pass, option->palette));
        option->font.setBold(!index.parent().isValid() && index.column() == AccountsModel::NameColumn);
    }
};

} // namespace

AccountsPanel::AccountsPanel(app::Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_accounts(services)
    , m_pasted(services.clock())
    , m_ui(std::make_unique<Ui::AccountsPanel>())
    , m_keychain(new KeychainLine(services, this))
{
    m_ui->setupUi(this);
    m_ui->accounts->setModel(&m_accounts);
    m_ui->accounts->setItemDelegate(new StateDelegate(this));
    m_ui->accounts->header()->setStretchLastSection(false);
    m_ui->accounts->header()->setSectionResizeMode(AccountsModel::NameColumn, QHeaderView::Stretch);
    m_ui->accounts->header()->setSectionResizeMode(AccountsModel::StateColumn, QHeaderView::ResizeToContents);
    m_ui->accounts->expandAll();
    sayWhenEmpty(*m_ui->accounts, tr("Nobody is signed in. After “Sign in…”, an account stands here with its tokens."));
    m_ui->pasted->setModel(&m_pasted);
    connect(&m_accounts, &QAbstractItemModel::modelReset, m_ui->accounts, &QTreeView::expandAll);
    connect(m_ui->accounts->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &AccountsPanel::accountClicked);
    connect(m_ui->accounts, &QTreeView::clicked, this, &AccountsPanel::accountClicked);
    connect(m_ui->pasted->selectionModel(), &QItemSelectionModel::currentChanged, this, &AccountsPanel::pastedClicked);
    connect(m_ui->pasted, &QListView::clicked, this, &AccountsPanel::pastedClicked);
    connect(&m_pasted, &QAbstractItemModel::rowsInserted, this, &AccountsPanel::updatePasted);
    connect(&m_pasted, &QAbstractItemModel::rowsRemoved, this, &AccountsPanel::tellOfRemoval);
    addCopying(*m_ui->accounts);
    addCopying(*m_ui->pasted);
    addRemoving();
    m_actions = new AccountActions(m_services, *m_ui->accounts);
    connect(m_actions, &AccountActions::notice, this, &AccountsPanel::notice);
    m_ui->layout->addWidget(m_keychain);
    updatePasted();
    connect(&m_accounts, &QAbstractItemModel::modelReset, this, &AccountsPanel::fitWidth);
    connect(&m_accounts, &QAbstractItemModel::dataChanged, this, &AccountsPanel::fitWidth);
    fitWidth();
}

AccountsPanel::~AccountsPanel() = default;

void AccountsPanel::addRemoving()
{
    m_remove = new QAction(icons::icon(u"close"_s), tr("Remove pasted token"), m_ui->pasted);
    m_removeAll = new QAction(tr("Remove all pasted tokens"), m_ui->pasted);
    m_remove->setObjectName(u"removePastedAction"_s);
    m_removeAll->setObjectName(u"removeAllPastedAction"_s);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_ui->pasted->addActions({m_remove, m_removeAll});
    connect(m_remove, &QAction::triggered, this, [this] {
        if (const QModelIndex current = m_ui->pasted->currentIndex(); current.isValid())
            m_pasted.remove(current.row());
    });
    connect(m_removeAll, &QAction::triggered, &m_pasted, &PastedModel::clear);
}

void AccountsPanel::setActions(QAction *signIn, QAction *pasteToken)
{
    connect(m_ui->signIn, &QPushButton::clicked, signIn, &QAction::trigger);
    connect(m_ui->pasteToken, &QPushButton::clicked, pasteToken, &QAction::trigger);
    m_ui->signIn->setDefault(true);
}

void AccountsPanel::select(const QString &accountId, AccountsModel::Item item)
{
    m_ui->accounts->setCurrentIndex(m_accounts.indexOf(accountId, item));
}

void AccountsPanel::addPasted(const Secret &text, const QString &source, const QString &path)
{
    const int row = m_pasted.add(text, source, path);
    m_ui->pasted->setCurrentIndex(m_pasted.index(row));
    pastedClicked();
}

bool AccountsPanel::isEmpty() const
{
    return m_accounts.rowCount() == 0 && m_pasted.rowCount() == 0;
}

void AccountsPanel::accountClicked()
{
    const QModelIndex index = m_ui->accounts->currentIndex();
    if (!index.isValid())
        return;
    m_ui->pasted->selectionModel()->clear();
    Q_EMIT tokenSelected(index.data(AccountsModel::AccountIdRole).toString(),
                         AccountsModel::Item(index.data(AccountsModel::ItemRole).toInt()));
}

void AccountsPanel::pastedClicked()
{
    const QModelIndex index = m_ui->pasted->currentIndex();
    m_remove->setEnabled(index.isValid());
    if (!index.isValid())
        return;
    m_ui->accounts->selectionModel()->clear();
    Q_EMIT pastedSelected(m_pasted.at(index.row()));
}

void AccountsPanel::updatePasted()
{
    const bool any = m_pasted.rowCount() > 0;
    m_ui->pastedTitle->setVisible(any);
    m_ui->pasted->setVisible(any);
    m_removeAll->setEnabled(any);
    m_remove->setEnabled(m_ui->pasted->currentIndex().isValid());
}

void AccountsPanel::tellOfRemoval()
{
    updatePasted();
    if (!m_ui->pasted->currentIndex().isValid()) // else the next one is on show already
        Q_EMIT pastedRemoved();
}

/// As the widest token and its state, so that no page is wide enough to take some of it. A long name is cut off.
void AccountsPanel::fitWidth()
{
    const QTreeView &view = *m_ui->accounts;
    int needed = 0;
    for (int row = 0; row < m_accounts.rowCount(); ++row) {
        const QModelIndex account = m_accounts.index(row, AccountsModel::NameColumn);
        for (int item = 0; item < m_accounts.rowCount(account); ++item) {
            const QModelIndex token = m_accounts.index(item, AccountsModel::NameColumn, account);
            const QModelIndex state = token.siblingAtColumn(AccountsModel::StateColumn);
            needed = std::max(needed, view.sizeHintForIndex(token).width() + view.sizeHintForIndex(state).width());
        }
    }
    const QMargins margins = layout()->contentsMargins();
    const int around = margins.left() + margins.right() + 2 * (view.frameWidth() + view.indentation());
    setMinimumWidth(std::clamp(needed + around, minimumWidth(), widest));
}

void AccountsPanel::showKeychainState()
{
    m_keychain->watch().ask();
}

void AccountsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
}
