// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis_view.h"

#include "ui/table_view.h"

#include <QAction>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestDiagnosisView : public QObject
{
    Q_OBJECT

private:
    static diagnosis::Diagnosis manyCauses()
    {
        diagnosis::Diagnosis diagnosis;
        diagnosis.refused = true;
        for (int number = 0; number < 8; ++number) {
            diagnosis::Finding finding;
            finding.id = u"cause-%1"_s.arg(number);
            finding.cause = u"The token has expired."_s;
            finding.evidence = {u"401 Unauthorized"_s};
            finding.remedy.words = u"Refresh the account, and send the request again."_s;
            diagnosis.findings.append(finding);
        }
        diagnosis.nextTest = diagnosis::Probe::Tokeninfo;
        return diagnosis;
    }

private Q_SLOTS:
    void theTableGivesWayToWhatStandsBelow()
    {
        QAction remedy(u"Refresh and resend"_s);
        QAction test(u"Ask tokeninfo"_s);
        QAction others(u"Other questions"_s);
        QAction stop(u"Stop"_s);
        for (QAction *hidden : {&others, &stop})
            hidden->setVisible(false);
        DiagnosisView view;
        view.setActions(remedy, test, others, stop);
        view.showDiagnosis(manyCauses());
        const auto *table = view.findChild<TableView *>(u"findings"_s);
        view.resize(880, table->minimumHeight() + 140);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY(!view.findChild<QScrollArea *>()->verticalScrollBar()->isVisible());
        for (const QToolButton *button : view.findChildren<QToolButton *>()) {
            if (button->defaultAction()->isVisible())
                QTRY_VERIFY2(button->mapTo(&view, QPoint()).y() + button->height() <= view.height(),
                             qPrintable(button->text()));
        }
    }

    void theTableTakesTheRoomThatThereIs()
    {
        DiagnosisView view;
        view.showDiagnosis(manyCauses());
        view.resize(880, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY(view.findChild<TableView *>(u"findings"_s)->height() > 400);
    }
};

QTEST_MAIN(TestDiagnosisView)
#include "tst_diagnosis_view.moc"
