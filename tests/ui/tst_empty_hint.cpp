// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/empty_hint.h"

#include "tests/ui/window_session.h"
#include "ui/accounts_panel.h"

#include <QLabel>
#include <QListView>
#include <QStringListModel>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestEmptyHint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsThereAsLongAsThereIsNoRow()
    {
        QStringListModel model;
        QListView view;
        view.setModel(&model);
        sayWhenEmpty(view, u"Rows stand here."_s);
        const auto *hint = view.findChild<QLabel *>(u"emptyHint"_s);
        QCOMPARE(hint->text(), u"Rows stand here."_s);
        QVERIFY(!hint->isHidden());
        model.insertRow(0);
        QVERIFY(hint->isHidden());
        model.removeRow(0);
        QVERIFY(!hint->isHidden());
        model.setStringList({u"one"_s}); // a reset
        QVERIFY(hint->isHidden());
    }

    void withNoAccountItIsSaidHowOneComes()
    {
        WindowSession session;
        const AccountsPanel panel(session.services);
        const auto *hint = panel.findChild<QTreeView *>(u"accounts"_s)->findChild<QLabel *>(u"emptyHint"_s);
        QVERIFY(!hint->isHidden());
        QVERIFY2(hint->text().contains(u"Sign in"), qPrintable(hint->text()));
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        QTRY_VERIFY(hint->isHidden());
    }
};

QTEST_MAIN(TestEmptyHint)
#include "tst_empty_hint.moc"
