// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/eliding_combo.h"

#include "tests/ui/window_session.h"
#include "ui/compare_dialog.h"
#include "ui/history_page.h"
#include "ui/settings_dialog.h"
#include "ui/sign_in_dialog.h"

#include <QWheelEvent>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestElidingCombo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWheelThatPassesByChoosesNothing_data()
    {
        QTest::addColumn<QString>("window");
        QTest::addColumn<QString>("name");
        QTest::newRow("the status of the history") << u"history"_s << u"statusClass"_s;
        QTest::newRow("the language of the settings") << u"settings"_s << u"language"_s;
        QTest::newRow("the colours of the settings") << u"settings"_s << u"theme"_s;
        QTest::newRow("the clipboard of the settings") << u"settings"_s << u"clipboard"_s;
        QTest::newRow("the provider to sign in at") << u"sign in"_s << u"provider"_s;
        QTest::newRow("the version of Entra") << u"sign in"_s << u"entraVersion"_s;
        QTest::newRow("the token to compare with") << u"compare"_s << u"other"_s;
    }

    void aWheelThatPassesByChoosesNothing()
    {
        QFETCH(QString, window);
        QFETCH(QString, name);
        WindowSession session;
        const std::unique_ptr<QWidget> opened = open(window, session);
        auto *list = opened->findChild<QComboBox *>(name);
        QVERIFY(list && list->count() > 1);
        const int before = list->currentIndex();
        for (const int degrees : {-120, 120}) {
            QWheelEvent turn({5, 5}, list->mapToGlobal(QPointF(5, 5)), {}, {0, degrees}, Qt::NoButton, Qt::NoModifier,
                             Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(list, &turn);
            QCOMPARE(list->currentIndex(), before);
            QVERIFY2(!turn.isAccepted(), "what is around it scrolls");
        }
    }

    void noListInAWindowTurns()
    {
        WindowSession session;
        for (const QString &window : {u"history"_s, u"settings"_s, u"sign in"_s, u"compare"_s}) {
            const std::unique_ptr<QWidget> opened = open(window, session);
            for (QComboBox *list : opened->findChildren<QComboBox *>())
                QVERIFY2(qobject_cast<ElidingCombo *>(list), qPrintable(window + u": "_s + list->objectName()));
        }
    }

private:
    static std::unique_ptr<QWidget> open(const QString &window, WindowSession &session)
    {
        if (window == u"history"_s)
            return std::make_unique<HistoryPage>(session.services);
        if (window == u"settings"_s)
            return std::make_unique<SettingsDialog>(session.services.options().dataDir, QList<app::Shortcut>());
        if (window == u"sign in"_s)
            return std::make_unique<SignInDialog>(QString());
        const NamedToken token{u"one"_s, Secret("eyJhbGciOiJub25lIn0.e30."_ba)};
        const NamedToken other{u"other"_s, Secret("eyJhbGciOiJub25lIn0.e30."_ba)};
        return std::make_unique<CompareDialog>(token, QList<NamedToken>{other, other}, 1'700'000'000);
    }
};

QTEST_MAIN(TestElidingCombo)
#include "tst_eliding_combo.moc"
