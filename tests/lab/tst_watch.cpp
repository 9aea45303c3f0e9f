// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/watch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 expiry = 1795344330; // seconds

/// Accepted from ten seconds before it ran out, then refused.
lab::Watch refusedAfter(qint64 seconds)
{
    lab::Watch watch;
    watch.expiresAt = expiry;
    watch.add(200, (expiry - 1000) * 1000, expiry - 1000);
    watch.add(200, (expiry + seconds - 1) * 1000, expiry);
    watch.add(401, (expiry + seconds) * 1000, expiry + seconds + 5);
    return watch;
}

} // namespace

class TestWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesWhenTheRefusalCame_data()
    {
        QTest::addColumn<qint64>("after");
        QTest::addColumn<bool>("holds");
        QTest::addColumn<QString>("words");
        QTest::newRow("in the very second") << qint64(0) << true << u"refused 0 s after it ran out"_s;
        QTest::newRow("within the rounding") << qint64(-1) << true << u"1 s before it ran out"_s;
        QTest::newRow("too early") << qint64(-30) << false << u"refused 30 s before it ran out"_s;
        QTest::newRow("within a leeway") << qint64(300) << true << u"5 min after it ran out"_s;
        QTest::newRow("too late") << qint64(301) << false << u"honours tokens too long"_s;
    }

    void judgesWhenTheRefusalCame()
    {
        QFETCH(qint64, after);
        QFETCH(bool, holds);
        QFETCH(QString, words);
        const lab::Watched watched = lab::judge(refusedAfter(after));
        QCOMPARE(watched.holds, holds);
        QVERIFY2(watched.sentences.first().contains(words), qPrintable(watched.sentences.first()));
    }

    void tellsTheServersClock()
    {
        QVERIFY(lab::judge(refusedAfter(10)).sentences.at(1).contains(u"15 s after the token ran out"_s));
    }

    void aTokenThatIsAlwaysTakenDoesNotHold()
    {
        lab::Watch watch;
        watch.expiresAt = expiry;
        watch.add(200, (expiry - 10) * 1000, {});
        QVERIFY(!lab::judge(watch).holds);
        QVERIFY(lab::judge(watch).sentences.first().contains(u"runs out in 10 s"_s));
        watch.add(200, (expiry + 90) * 1000, {});
        QVERIFY(lab::judge(watch).sentences.first().contains(u"still accepted 90 s after it ran out"_s));
        watch.endedAt = (expiry - 5) * 1000;
        QVERIFY(lab::judge(watch).sentences.first().contains(u"after its grant was ended"_s));
        watch.expiresAt.reset();
        QVERIFY(lab::judge(watch).sentences.first().contains(u"after its grant was ended"_s));
        watch.endedAt.reset();
        QVERIFY(lab::judge(watch).sentences.first().contains(u"when it runs out is not known"_s));
    }

    /// Between two looks anything may have happened.
    void judgesByTheLastGoodAnswer_data()
    {
        QTest::addColumn<qint64>("accepted"); ///< seconds after the expiry
        QTest::addColumn<qint64>("refused");
        QTest::addColumn<bool>("holds");
        QTest::addColumn<QString>("words");
        QTest::newRow("too far apart to tell")
            << qint64(-10) << qint64(590) << false << u"between 10 s before it ran out and 9 min after"_s;
        QTest::newRow("in time in any case")
            << qint64(-10) << qint64(50) << true << u"between 10 s before it ran out and 50 s after"_s;
        QTest::newRow("too late in any case") << qint64(310) << qint64(910) << false << u"tokens too long"_s;
        QTest::newRow("too early in any case") << qint64(-900) << qint64(-300) << false << u"clock is ahead"_s;
    }

    void judgesByTheLastGoodAnswer()
    {
        QFETCH(qint64, accepted);
        QFETCH(qint64, refused);
        QFETCH(bool, holds);
        QFETCH(QString, words);
        lab::Watch watch;
        watch.expiresAt = expiry;
        watch.add(200, (expiry + accepted) * 1000, {});
        watch.add(401, (expiry + refused) * 1000, {});
        const lab::Watched watched = lab::judge(watch);
        QCOMPARE(watched.holds, holds);
        QVERIFY2(watched.sentences.first().contains(words), qPrintable(watched.sentences.first()));
        const bool isUnknown = refused > lab::Watched::allowed && accepted <= lab::Watched::allowed;
        QCOMPARE(watched.sentences.first().contains(u"cannot be told"_s), isUnknown);
    }

    void anEndedGrantThatIsLookedAtSeldom()
    {
        lab::Watch watch;
        watch.add(200, 1000'000, {});
        watch.endedAt = 1001'000;
        watch.add(401, 1601'000, {});
        QVERIFY(!lab::judge(watch).holds);
        QVERIFY(lab::judge(watch).sentences.first().contains(u"cannot be told"_s));
        QVERIFY(lab::judge(watch).sentences.first().contains(u"--every"_s));
        QVERIFY(!lab::judge(watch, lab::Face::Window).sentences.first().contains(u"--"_s));
        QVERIFY(!QJsonDocument(lab::toJson(watch, lab::Face::Window)).toJson().contains("--"));
    }

    void anotherRefusalIsNoAcceptance_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("forbidden") << 403;
        QTest::newRow("a page to sign in") << 302;
        QTest::newRow("no answer any more") << 0;
    }

    void anotherRefusalIsNoAcceptance()
    {
        QFETCH(int, status);
        lab::Watch watch;
        watch.expiresAt = expiry;
        watch.add(200, (expiry - 10) * 1000, {});
        watch.add(status, (expiry + 5) * 1000, {});
        const lab::Watched watched = lab::judge(watch);
        QVERIFY(!watched.holds);
        QVERIFY2(watched.sentences.first().contains(u"last accepted 10 s before it ran out"_s),
                 qPrintable(watched.sentences.first()));
        QVERIFY(watched.sentences.last().contains(u"1 × "_s));
        watch.add(200, (expiry + 90) * 1000, {}); // a passing trouble
        QVERIFY(lab::judge(watch).sentences.first().contains(u"still accepted 90 s after it ran out"_s));
    }

    void aTokenThatWasNeverTakenIsNothingToWatch()
    {
        lab::Watch watch;
        QVERIFY(!lab::judge(watch).holds);
        watch.add(401, 1000, {});
        QVERIFY(!lab::judge(watch).holds);
        QVERIFY(lab::judge(watch).sentences.first().contains(u"nothing to watch"_s));
    }

    void anEndedGrantCountsFromItsEnd()
    {
        lab::Watch watch = refusedAfter(-30);
        watch.endedAt = (expiry - 42) * 1000;
        QVERIFY(lab::judge(watch).holds);
        QVERIFY(lab::judge(watch).sentences.first().contains(u"12 s after its grant was ended"_s));
    }

    void otherAnswersAreSaid()
    {
        lab::Watch watch = refusedAfter(5);
        watch.spans.insert(1, lab::Span{0, 1, 2, 2});
        watch.spans.insert(2, lab::Span{503, 3, 4, 7});
        QVERIFY(lab::judge(watch).sentences.last().contains(u"2 × no answer, 7 × 503"_s));
    }

    void theJsonHoldsBothTimes()
    {
        const QJsonObject json = lab::toJson(refusedAfter(7));
        QCOMPARE(json["expires_at"_L1].toString(), u"2026-11-22T10:45:30Z"_s);
        QCOMPARE(json["refused_at"_L1].toString(), u"2026-11-22T10:45:37Z"_s);
        QCOMPARE(json["seconds_after_expiry"_L1].toInt(), 7);
        QVERIFY(json["seconds_after_end"_L1].isNull());
        QCOMPARE(json["answers"_L1].toArray().size(), 2);
        QCOMPARE(json["answers"_L1][0]["count"_L1].toInt(), 2);
        QCOMPARE(json["answers"_L1][0]["status"_L1].toInt(), 200);
        lab::Watch silent;
        silent.add(0, expiry * 1000, {});
        QVERIFY(lab::toJson(silent)["answers"_L1][0]["status"_L1].isNull());
    }
};

QTEST_APPLESS_MAIN(TestWatch)
#include "tst_watch.moc"
