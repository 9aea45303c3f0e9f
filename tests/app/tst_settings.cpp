// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

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
        const auto changed = app::changeSettings(
            folder.path(), [](app::Settings &settings) { settings.aodocsClients.append(u"1-a"_s); });
        QVERIFY(changed);
        QCOMPARE(changed->theme, u"dark"_s);
        QCOMPARE(*app::loadSettings(folder.path()), *changed);
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
        const std::unique_ptr<QThread> other(QThread::create(change, u"a"_s));
        other->start();
        change(u"b"_s);
        other->wait();
        QCOMPARE(app::loadSettings(folder.path())->aodocsClients.size(), 2 * changes);
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
