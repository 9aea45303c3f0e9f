// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shortcut_rules.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestShortcutRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsWinAndOnlyChangesAreKept()
    {
        const auto shortcuts = app::withSettings(sample(), {{u"open"_s, u"Ctrl+B"_s}, {u"gone"_s, u"F9"_s}});
        QCOMPARE(shortcuts.at(0).keys, u"Ctrl+B"_s);
        QCOMPARE(shortcuts.at(1).keys, u"Ctrl+Return"_s);
        QCOMPARE(app::changedKeys(shortcuts), (QMap<QString, QString>{{u"open"_s, u"Ctrl+B"_s}}));
        QVERIFY(app::changedKeys(app::withSettings(sample(), {})).isEmpty());
    }

    void anActionCanHaveNoKeys()
    {
        const auto shortcuts = app::withSettings(sample(), {{u"open"_s, {}}, {u"send"_s, {}}});
        QCOMPARE(app::changedKeys(shortcuts).size(), 2);
        QVERIFY2(app::sharing(shortcuts, shortcuts.at(0)).isEmpty(), "no keys are not shared");
    }

    void sharedKeysAreFound_data()
    {
        QTest::addColumn<QString>("keysOfOpen");
        QTest::addColumn<int>("of");
        QTest::addColumn<QStringList>("others");
        QTest::newRow("different keys") << u"Ctrl+O"_s << 0 << QStringList();
        QTest::newRow("everywhere meets every page") << u"Ctrl+Return"_s << 0 << QStringList{u"Send"_s, u"Run"_s};
        QTest::newRow("a page meets everywhere, and no other page") << u"Ctrl+Return"_s << 1 << QStringList{u"Open"_s};
        QTest::newRow("two pages never meet") << u"Ctrl+O"_s << 1 << QStringList();
    }

    void sharedKeysAreFound()
    {
        QFETCH(QString, keysOfOpen);
        QFETCH(int, of);
        const auto shortcuts = app::withSettings(sample(), {{u"open"_s, keysOfOpen}});
        QTEST(app::sharing(shortcuts, shortcuts.at(of)), "others");
    }

    void whatIsNeededForTypingIsRefused_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<bool>("refused");
        QTest::newRow("a letter") << u"A"_s << true;
        QTest::newRow("a capital") << u"Shift+A"_s << true;
        QTest::newRow("a letter that begins a sequence") << u"A, Ctrl+B"_s << true;
        QTest::newRow("Tab moves on") << u"Tab"_s << true;
        QTest::newRow("with Ctrl") << u"Ctrl+A"_s << false;
        QTest::newRow("a function key") << u"F2"_s << false;
        QTest::newRow("Escape") << u"Esc"_s << false;
        QTest::newRow("none") << QString() << false;
    }

    void whatIsNeededForTypingIsRefused()
    {
        QFETCH(QString, keys);
        QTEST(app::wouldKeepFromTyping(keys), "refused");
    }

private:
    static QList<app::Shortcut> sample()
    {
        return {{u"open"_s, u"Open"_s, {}, u"Ctrl+O"_s, {}},
                {u"send"_s, u"Send"_s, u"Request"_s, u"Ctrl+Return"_s, {}},
                {u"run"_s, u"Run"_s, u"401 Lab"_s, u"Ctrl+Return"_s, {}}};
    }
};

QTEST_APPLESS_MAIN(TestShortcutRules)
#include "tst_shortcut_rules.moc"
