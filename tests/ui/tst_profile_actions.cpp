// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profile_actions.h"

#include "tests/ui/window_session.h"

#include <QWidget>

using namespace Qt::StringLiterals;

class TestProfileActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOneExportsAnotherImports()
    {
        WindowSession one;
        WindowSession other;
        QWidget window;
        app::Account account;
        account.id = u"1"_s;
        account.name = account.email = u"alice@example.com"_s;
        account.provider = app::otherProvider;
        account.issuer = u"https://issuer.example"_s;
        account.subject = u"1"_s;
        account.clientId = u"client"_s;
        QVERIFY(one.services.accounts().put(account));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"accounts.json"_s);
        ProfileActions(one.services, &window).exportTo(path);
        ProfileActions importing(other.services, &window);
        const QSignalSpy notice(&importing, &ProfileActions::notice);
        importing.importFrom(path);
        QCOMPARE(other.services.accounts().accounts().size(), 1);
        QVERIFY(notice.first().first().toString().contains(u'1'));
        importing.importFrom(folder.filePath(u"missing"_s));
        QVERIFY(notice.last().first().toString().contains(u"missing"));
    }
};

QTEST_MAIN(TestProfileActions)
#include "tst_profile_actions.moc"
