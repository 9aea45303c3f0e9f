// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/soak.h"
#include "tests/ui/whole_window.h"
#include "tests/ui/window_parts.h"
#include "ui/accounts_panel.h"
#include "ui/appearance.h"
#include "ui/history_page.h"
#include "ui/lab_page.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPixmapCache>
#include <QTableView>

using namespace Qt::StringLiterals;

/// The same hours with the window open: what it shows of each account, of each lab and of what was sent.
class TestSoakWindow : public QObject
{
    Q_OBJECT

private:
    template<class Page>
    static Page &show(MainWindow &window)
    {
        auto *page = window.findChild<Page *>();
        pages(window)->setCurrentWidget(page);
        return *page;
    }

    static void look(MainWindow &window, const app::Account &account)
    {
        window.findChild<AccountsPanel *>()->select(account.id, AccountsModel::Item::AccessToken);
        QCOMPARE(pages(window)->currentWidget(), window.findChild<TokenPage *>());
        QCoreApplication::processEvents(); // it is painted
    }

    static void runLab(MainWindow &window, const soak::Soak &session)
    {
        auto &page = show<LabPage>(window);
        page.findChild<QComboBox *>(u"labPreset"_s)->setCurrentIndex(0);
        page.authorizeWith(session.goodToken());
        page.findChild<QLineEdit *>(u"labUrl"_s)->setText(session.api.url().toString());
        auto *run = window.findChild<QAction *>(u"labRunAction"_s);
        run->trigger();
        soak::runUntil(run, &QAction::enabledChanged, [run] { return run->isEnabled(); });
        const auto &verdict = page.findChild<VerdictBanner *>()->content();
        QVERIFY2(verdict.state == VerdictBanner::State::Valid, qPrintable(verdict.sentence));
    }

    static void readHistory(MainWindow &window)
    {
        const auto *entries = show<HistoryPage>(window).findChild<QTableView *>(u"entries"_s);
        QTRY_VERIFY(entries->model()->rowCount() > 0);
        QTRY_VERIFY(entries->currentIndex().isValid()); // and shown below
    }

private Q_SLOTS:
    void eightHoursLeaveItAsItWasAfterTwo()
    {
        soak::countObjects();
        Appearance appearance(*qApp);
        soak::Soak session;
        WholeWindow window(session.services, appearance);
        session.watchTimersOf(window);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));

        const auto use = [&window](const app::Account &account) { look(window, account); };
        const auto lab = [&window, &session] {
            runLab(window, session);
            readHistory(window);
        };
        // As many labs as there are results on its list have run before it is measured. Of the pictures of buttons Qt
        // keeps 10 MB, which takes it a day to fill.
        soak::staysWithin({3 * 1024 * 1024, 8}, session, {use, lab, soak::step, [] { QPixmapCache::clear(); }});
    }
};

QTEST_MAIN(TestSoakWindow)
#include "tst_soak_window.moc"
