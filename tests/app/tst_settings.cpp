// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QTemporaryDir>
#include <QtTest>
#include <thread>

using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsThereAtFirst()
    {
        const QTemporaryDir folder;
        QCOMPARE(*app::loadSettings(folder.path()), app::Settings());
    }

    void aChangeLeavesWhatSomebodyElseChangedMeanwhile()
    {
        const QTemporaryDir folder;
        QVERIFY(app::changeSettings(folder.path(), [](app::Settings &settings) { settings.theme = u"dark"_s; }));
        QVERIFY(app::changeSettings(folder.path(), [](app::Settings &settings) { settings.language = u"fr"_s; }));
        const auto changed = app::changeSettings(
            folder.path(), [](app::Settings &settings) { settings.aodocsClients.append(u"1-a"_s); });
        QVERIFY(changed);
        QCOMPARE(changed->theme, u"dark"_s);
        QCOMPARE(changed->language, u"fr"_s);
        QCOMPARE(*app::loadSettings(folder.path()), *changed);
    }

    void everySettingComesBack()
    {
        app::Settings all;
        all.theme = u"dark"_s;
        all.language = u"fr"_s;
        all.retryOn401 = true;
        all.history = false;
        all.aodocsClients = {u"1-a"_s};
        all.requestsFolder = u"/requests"_s;
        all.driveBase = u"https://drive.example"_s;
        all.aodocsBase = u"https://aodocs.example"_s;
        all.proxy = u"http://proxy.example:3128"_s;
        all.caFile = u"/ca.pem"_s;
        all.tokenHosts = {u"api.example:8443"_s};
        all.clipboardSeconds = 0;
        all.refreshAhead = false;
        all.tray = true;
        all.shortcuts = {{u"openAction"_s, u"Ctrl+B"_s}};
        const QTemporaryDir folder;
        QVERIFY(app::changeSettings(folder.path(), [&all](app::Settings &settings) { settings = all; }));
        QCOMPARE(*app::loadSettings(folder.path()), all);
    }

    void changesAtTheSameTimeAllCount()
    {
        const QTemporaryDir folder;
        constexpr int changes = 40;
        const auto change = [&folder](const QString &whose) {
            for (int i = 0; i < changes; ++i)
                QVERIFY(app::changeSettings(folder.path(), [&whose, i](app::Settings &settings) {
                    settings.aodocsClients.append(whose + QString::number(i));
                }));
        };
        std::thread other(change, u"a"_s);
        change(u"b"_s);
        other.join();
        QCOMPARE(app::loadSettings(folder.path())->aodocsClients.size(), 2 * changes);
    }

    void aLockThatAKillLeftHoldsNobodyUp_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("empty: its process was killed before it wrote its name") << ""_ba;
        QTest::newRow("of a process of a machine that had another name") << "1\nsystemd\nelsewhere\n"_ba;
    }

    void aLockThatAKillLeftHoldsNobodyUp()
    {
        QFETCH(const QByteArray, left);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"settings.json.lock"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(left) == left.size());
        file.close();
        const auto changed =
            app::changeSettings(folder.path(), [](app::Settings &settings) { settings.theme = u"dark"_s; });
        QVERIFY2(changed, changed ? "" : qPrintable(describe(changed.error())));
        QVERIFY2(!file.exists(), "a lock that nobody holds lies about");
    }

    void aBrokenFileIsLeftAsItIs()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"settings.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
        file.close();
        QVERIFY(!app::changeSettings(folder.path(), [](app::Settings &settings) { settings.theme = u"dark"_s; }));
        QCOMPARE(file.size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
