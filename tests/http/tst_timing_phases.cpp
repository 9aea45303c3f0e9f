// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/timing_phases.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestTimingPhases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phasesFollowFromTheMoments_data()
    {
        QTest::addColumn<QList<qint64>>("moments"); // connecting, encrypted, sent, headers, finished
        QTest::addColumn<QString>("phases");
        const auto row = [](const char *name, const QList<qint64> &moments, const char *phases) {
            QTest::newRow(name) << moments << QString::fromLatin1(phases);
        };
        row("nothing is known", {-1, -1, -1, -1, -1}, "");
        row("over TLS", {2, 40, 41, 90, 100},
            "Waiting for a connection 0-2, Name, connection and TLS 2-40, Sending 40-41, "
            "Waiting for the answer 41-90, Receiving the body 90-100");
        row("plain", {0, -1, 5, 9, 9},
            "Waiting for a connection 0-0, Name, connection and sending 0-5, Waiting for the answer 5-9, "
            "Receiving the body 9-9");
        row("on a kept connection", {-1, -1, 1, 9, 12},
            "Sending, on a connection that was kept open 0-1, Waiting for the answer 1-9, Receiving the body 9-12");
        row("refused", {1, -1, -1, -1, 3}, "Waiting for a connection 0-1, Until it ended without an answer 1-3");
        row("moments in another order", {5, -1, 3, 9, 8},
            "Waiting for a connection 0-5, Name, connection and sending 5-5, Waiting for the answer 5-9, "
            "Receiving the body 9-9");
    }

    void phasesFollowFromTheMoments()
    {
        QFETCH(QList<qint64>, moments);
        QFETCH(QString, phases);
        const http::Timing timing = {moments[0], moments[1], moments[2], moments[3], moments[4]};
        QStringList told;
        for (const http::Phase &phase : http::phasesOf(timing))
            told.append(u"%1 %2-%3"_s.arg(phase.name).arg(phase.begin).arg(phase.end));
        QCOMPARE(told.join(u", "_s), phases);
    }
};

QTEST_GUILESS_MAIN(TestTimingPhases)
#include "tst_timing_phases.moc"
