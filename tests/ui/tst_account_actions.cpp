// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account_actions.h"

#include "tests/support/raw_server.h"
#include "tests/ui/window_session.h"
#include "ui/accounts_model.h"

#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

/// Against a running sandbox.
class TestAccountActions : public QObject
{
    Q_OBJECT

private:
    QMessageBox *question() const { return m_window->findChild<QMessageBox *>(); }

    void press(const QString &text)
    {
        QTRY_VERIFY(question());
        for (QAbstractButton *button : question()->buttons()) {
            if (button->text().remove(u'&') == text)
                return button->click();
        }
        QFAIL(qPrintable(u"there is no button "_s + text));
    }

    std::unique_ptr<WindowSession> m_session;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<AccountsModel> m_model;
    QTreeView *m_view = nullptr;
    AccountActions *m_actions = nullptr;

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<WindowSession>();
        const auto account = m_session->signIn();
        QVERIFY2(account, wordsOf(account).constData());
        m_window = std::make_unique<QWidget>();
        m_model = std::make_unique<AccountsModel>(m_session->services);
        m_view = new QTreeView(m_window.get());
        m_view->setModel(m_model.get());
        m_actions = new AccountActions(m_session->services, *m_view);
        m_window->show();
        QVERIFY(!m_actions->signOut()->isEnabled()); // nothing is chosen
        m_view->setCurrentIndex(m_model->indexOf(account->id, AccountsModel::Item::Account));
    }

    void cleanup()
    {
        m_window.reset();
        m_model.reset();
        m_session.reset();
    }

    void signingOutAsksFirst()
    {
        m_actions->signOut()->trigger();
        press(u"Cancel"_s);
        QCOMPARE(m_session->services.accounts().accounts().size(), 1);
        QTRY_VERIFY(!question());

        QSignalSpy notice(m_actions, &AccountActions::notice);
        m_actions->signOut()->trigger();
        press(u"Sign out"_s);
        QTRY_COMPARE(notice.count(), 1);
        QVERIFY(m_session->services.accounts().accounts().isEmpty());
        QVERIFY(!m_actions->signOut()->isEnabled());
    }

    void markupIsShownAsItStands()
    {
        const QString link = u"<a href=\"https://stranger.example\">here</a>"_s;
        app::Account account = m_session->services.accounts().accounts().constFirst();
        account.name = link;
        account.issuer = u"https://stranger.example/"_s + link;
        QVERIFY(m_session->services.accounts().put(account));
        m_view->setCurrentIndex(m_model->indexOf(account.id, AccountsModel::Item::Account));
        m_actions->signOut()->trigger();
        QTRY_VERIFY(question());
        QVERIFY(question()->text().contains(link));
        QVERIFY(question()->informativeText().contains(link));
        const QList<QLabel *> labels = question()->findChildren<QLabel *>();
        QVERIFY(labels.size() >= 2);
        for (const QLabel *label : labels)
            QCOMPARE(label->textFormat(), Qt::PlainText);
        press(u"Cancel"_s);
    }

    void revokingSaysWhatEndsAndProvesIt()
    {
        QSignalSpy notice(m_actions, &AccountActions::notice);
        m_actions->revoke()->trigger();
        QTRY_VERIFY(question());
        QVERIFY(question()->informativeText().contains(u"other machines"));
        press(u"Revoke"_s);
        QTRY_COMPARE(notice.count(), 1);
        QVERIFY2(notice[0][0].toString().contains(u"invalid_grant"), qPrintable(notice[0][0].toString()));
        QVERIFY(m_session->services.accounts().accounts().isEmpty());
    }

    void whatCouldNotBeRevokedIsKeptAndSaid()
    {
        app::Account account = m_session->services.accounts().accounts().constFirst();
        account.provider = app::otherProvider; // so that no sandbox is started for it
        account.issuer = u"http://127.0.0.1:1"_s;
        QVERIFY(m_session->services.accounts().put(account));
        m_view->setCurrentIndex(m_model->indexOf(account.id, AccountsModel::Item::Account));
        m_actions->revoke()->trigger();
        press(u"Revoke"_s);
        QTRY_VERIFY(question() && question()->text().contains(u"still signed in"));
        QCOMPARE(m_session->services.accounts().accounts().size(), 1);
    }

    void whatTakesAWhileIsToldAndCanBeStopped()
    {
        const RawServer provider(RawServer::silent());
        app::Account account = m_session->services.accounts().accounts().constFirst();
        account.provider = app::otherProvider; // so that no sandbox is started for it
        account.issuer = u"http://127.0.0.1:%1"_s.arg(provider.port());
        QVERIFY(m_session->services.accounts().put(account));
        m_view->setCurrentIndex(m_model->indexOf(account.id, AccountsModel::Item::Account));
        const QSignalSpy waiting(m_actions, &AccountActions::waiting);
        const QSignalSpy ended(m_actions, &AccountActions::ended);
        const QSignalSpy notice(m_actions, &AccountActions::notice);
        QVERIFY(!m_actions->stop()->isVisible());
        m_actions->revoke()->trigger();
        press(u"Revoke"_s);
        QTRY_COMPARE(waiting.size(), 1);
        QVERIFY2(waiting[0][0].toString().contains(u"127.0.0.1"), qPrintable(waiting[0][0].toString()));
        QCOMPARE(ended.size(), 0);
        QVERIFY(!m_actions->revoke()->isEnabled());
        m_actions->stop()->trigger();
        QCOMPARE(ended.size(), 1);
        QCOMPARE(notice.size(), 1);
        QVERIFY(!m_actions->stop()->isVisible());
        QVERIFY(m_actions->revoke()->isEnabled());
        QTRY_COMPARE(provider.open, 0);
        QCOMPARE(m_session->services.accounts().accounts().size(), 1);
    }
};

QTEST_MAIN(TestAccountActions)
#include "tst_account_actions.moc"
