// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab_run.h"
#include "tests/faults/soak.h"

/// Eight hours of what is below the window.
class TestSoak : public QObject
{
    Q_OBJECT

private:
    static void runLab(soak::Soak &session)
    {
        app::LabOptions options;
        options.request.url = session.api.url();
        options.authorization = session.goodToken();
        app::LabRun lab(session.services, options);
        const auto run = soak::outcome(lab.start());
        QVERIFY2(run, wordsOf(run));
    }

private Q_SLOTS:
    void eightHoursLeaveItAsItWasAfterTwo()
    {
        soak::countObjects();
        soak::Soak session;
        const auto use = [&session](const app::Account &account) { session.services.refreshAhead().use(account.id); };
        const auto lab = [&session] { runLab(session); };
        soak::staysWithin({}, session, {use, lab, soak::isLong() ? soak::step : 6 * soak::step});
    }
};

QTEST_GUILESS_MAIN(TestSoak)
#include "tst_soak.moc"
