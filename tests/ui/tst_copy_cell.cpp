// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/copy_cell.h"

#include "app/saved_requests.h"
#include "tests/ui/window_session.h"
#include "ui/accounts_panel.h"
#include "ui/saved_requests_dialog.h"

#include <QAction>
#include <QClipboard>
#include <QListView>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestCopyCell : public QObject
{
    Q_OBJECT

private:
    /// By its own key; empty where the view has none for that.
    static QString copied(const QAbstractItemView &view)
    {
        QGuiApplication::clipboard()->clear();
        for (QAction *action : view.actions()) {
            if (action->shortcut() == QKeySequence(QKeySequence::Copy))
                action->trigger();
        }
        const bool isInMenu = view.contextMenuPolicy() == Qt::ActionsContextMenu;
        return isInMenu ? QGuiApplication::clipboard()->text() : QString();
    }

private Q_SLOTS:
    void anyCellOfAnAccountIsCopied()
    {
        WindowSession session;
        app::Account account;
        account.id = u"1"_s;
        account.name = u"alice@example.test"_s;
        account.refreshToken = app::Kept::Memory;
        QVERIFY(session.services.accounts().put(account));
        const AccountsPanel panel(session.services);
        auto *tree = panel.findChild<QTreeView *>(u"accounts"_s);
        const QModelIndex row = tree->model()->index(0, 0);
        tree->setCurrentIndex(row);
        QCOMPARE(copied(*tree), u"alice@example.test"_s);
        const QModelIndex state = tree->model()->index(2, AccountsModel::StateColumn, row);
        QVERIFY(!state.data().toString().isEmpty());
        tree->setCurrentIndex(state);
        QCOMPARE(copied(*tree), state.data().toString());
    }

    void aPastedTokensTitleIsCopied()
    {
        WindowSession session;
        AccountsPanel panel(session.services);
        panel.addPasted(Secret("ya29.abcdefghijklmnop"));
        QCOMPARE(copied(*panel.findChild<QListView *>(u"pasted"_s)), u"Google access token"_s);
    }

    void aSavedRequestsNameIsCopied()
    {
        WindowSession session;
        const app::SavedRequests requests(session.services.options().dataDir);
        QVERIFY(requests.write(u"Drive/about"_s, {"GET"_ba, QUrl(u"https://api.example/"_s), {}, {}, {}}));
        const SavedRequestsDialog dialog(requests, session.services.options().dataDir);
        auto *tree = dialog.findChild<QTreeView *>(u"tree"_s);
        QTRY_COMPARE(tree->model()->rowCount(), 1);
        tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
        QCOMPARE(copied(*tree), u"about"_s);
    }
};

QTEST_MAIN(TestCopyCell)
#include "tst_copy_cell.moc"
