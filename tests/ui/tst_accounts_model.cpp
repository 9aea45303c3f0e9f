// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts_model.h"

#include "tests/ui/window_session.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestAccountsModel : public QObject
{
    Q_OBJECT

    using Item = AccountsModel::Item;

private Q_SLOTS:
    void eachAccountHasItsThreeTokens()
    {
        WindowSession session;
        AccountsModel model(session.services);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        put(session, u"1"_s);
        put(session, u"2"_s);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowCount(model.index(1, 0)), 3);
        QCOMPARE(model.indexOf(u"2"_s, Item::AccessToken).parent(), model.index(1, 0));
        QCOMPARE(model.indexOf(u"2"_s, Item::Account), model.index(1, 0));
        QVERIFY(!model.indexOf(u"3"_s, Item::Account).isValid());
        QVERIFY(session.services.accounts().remove(u"1"_s));
        QCOMPARE(model.rowCount(), 1);
    }

    void statesAreWords_data()
    {
        QTest::addColumn<qint64>("left");
        QTest::addColumn<QString>("access");
        QTest::addColumn<bool>("isExpired");
        QTest::newRow("not fetched") << qint64(0) << u"when needed"_s << false;
        QTest::newRow("alive") << qint64(1230) << u"20 min"_s << false;
        QTest::newRow("over") << qint64(-5) << u"expired"_s << true;
    }

    void statesAreWords()
    {
        QFETCH(qint64, left);
        QFETCH(bool, isExpired);
        WindowSession session;
        AccountsModel model(session.services);
        put(session, u"1"_s);
        const qint64 expiresAt = session.services.clock()() + left;
        if (left != 0)
            session.services.tokens().put(u"1"_s, {Secret("access"), expiresAt, {}, 0, {}});
        const QModelIndex access = model.indexOf(u"1"_s, Item::AccessToken);
        QTEST(state(access), "access");
        QCOMPARE(access.data(AccountsModel::ExpiredRole).toBool(), isExpired);
        QCOMPARE(state(model.indexOf(u"1"_s, Item::IdToken)), u"when needed"_s);
        QCOMPARE(state(model.indexOf(u"1"_s, Item::RefreshToken)), u"this session only"_s);
    }

    void theCountdownRunsByItself()
    {
        WindowSession session;
        AccountsModel model(session.services);
        put(session, u"1"_s);
        session.services.tokens().put(u"1"_s, {Secret("access"), session.services.clock()() + 2, {}, 0, {}});
        const QModelIndex access = model.indexOf(u"1"_s, Item::AccessToken);
        QTRY_COMPARE(state(access), u"expired"_s);
    }

    void aFreshTokenKeepsTheSelectionsPlace()
    {
        WindowSession session;
        AccountsModel model(session.services);
        put(session, u"1"_s);
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        put(session, u"1"_s);
        session.services.tokens().put(u"1"_s, {});
        QCOMPARE(reset.size(), 0);
    }

private:
    static void put(WindowSession &session, const QString &id)
    {
        app::Account account;
        account.id = id;
        account.name = id + u"@example.test"_s;
        account.issuer = u"https://issuer.example"_s;
        account.refreshToken = app::Kept::Memory;
        QVERIFY(session.services.accounts().put(account));
    }

    static QString state(const QModelIndex &token)
    {
        return token.siblingAtColumn(AccountsModel::StateColumn).data().toString();
    }
};

QTEST_MAIN(TestAccountsModel)
#include "tst_accounts_model.moc"
