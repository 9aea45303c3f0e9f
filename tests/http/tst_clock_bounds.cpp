// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/clock_bounds.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using http::ClockBounds;

namespace {

constexpr qint64 start = 1'764'000'000'000; // milliseconds since the epoch

http::Exchange answered(const QByteArray &date, qint64 sent, qint64 headers)
{
    http::Exchange exchange;
    exchange.startedAt = start;
    exchange.timing.sent = sent;
    exchange.timing.headers = headers;
    if (!date.isEmpty())
        exchange.response.headers.add("Date", date);
    return exchange;
}

QByteArray dateOf(qint64 milliseconds)
{
    return QLocale::c()
        .toString(QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
        .toLatin1();
}

} // namespace

class TestClockBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theThreeFormsOfADateAreRead_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("expected"); // -1: none
        QTest::newRow("the form that servers send") << "Sun, 06 Nov 1994 08:49:37 GMT"_ba << qint64(784111777);
        QTest::newRow("RFC 850") << "Sunday, 06-Nov-94 08:49:37 GMT"_ba << qint64(784111777);
        QTest::newRow("asctime") << "Sun Nov  6 08:49:37 1994"_ba << qint64(784111777);
        QTest::newRow("another zone") << "Sun, 06 Nov 1994 08:49:37 CET"_ba << qint64(-1);
        QTest::newRow("a number") << "784111777"_ba << qint64(-1);
        QTest::newRow("nothing") << ""_ba << qint64(-1);
    }

    void theThreeFormsOfADateAreRead()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, expected);
        QCOMPARE(http::httpDate(value).value_or(-1), expected);
    }

    /// In Berlin 02:30 was left out of that night; in Greenwich, which a Date tells of, it was not.
    void anHourThatIsLeftOutHereIsOneThere()
    {
        const QByteArray here = qgetenv("TZ");
        qputenv("TZ", "Europe/Berlin");
        const auto date = http::httpDate("Sun, 29 Mar 2026 02:30:00 GMT");
        if (here.isNull())
            qunsetenv("TZ");
        else
            qputenv("TZ", here);
        QCOMPARE(date.value_or(-1), qint64(1774751400));
    }

    void theTrueDifferenceLiesBetweenTheBounds()
    {
        QRandomGenerator random(7); // the same numbers in every run
        for (int i = 0; i < 2000; ++i) {
            const qint64 ahead = random.bounded(-100'000, 100'000);
            const qint64 sent = random.bounded(0, 500);
            const qint64 stamped = sent + random.bounded(0, 500);
            const qint64 headers = stamped + random.bounded(0, 500);
            const auto bounds = http::clockBounds(answered(dateOf(start + stamped + ahead), sent, headers));
            QVERIFY(bounds);
            QVERIFY2(bounds->least <= ahead && ahead <= bounds->most, qPrintable(QString::number(ahead)));
            QVERIFY(bounds->most - bounds->least <= 999 + headers - sent);
        }
    }

    void anAnswerWithoutAnOwnTimeTellsNothing()
    {
        QVERIFY(!http::clockBounds(answered({}, 1, 2)));
        QVERIFY(!http::clockBounds(answered("yesterday"_ba, 1, 2)));
        QVERIFY(!http::clockBounds(answered(dateOf(start), 1, -1)));
        http::Exchange cached = answered(dateOf(start), 1, 2);
        cached.response.headers.add("Age", "7");
        QVERIFY(!http::clockBounds(cached));
    }

    void twoMeasurementsSayMoreThanOne()
    {
        QCOMPARE(http::narrowed({0, 1000}, {500, 1500}), (ClockBounds{500, 1000}));
        QCOMPARE(http::narrowed({0, 1000}, {5000, 6000}), (ClockBounds{5000, 6000})); // a clock was set
    }

    void onlyWhatIsCertainCounts()
    {
        QCOMPARE(http::certainSkew({-200, 800}), 0);
        QCOMPARE(http::certainSkew({93'800, 94'700}), 93);
        QCOMPARE(http::certainSkew({-94'700, -93'800}), -93);
    }

    void itIsSaidInWords()
    {
        QCOMPARE(http::clockInWords({-200, 800}), QString());
        QCOMPARE(http::clockInWords({93'600, 94'400}), u"this clock is 94.0 s behind (±0.4 s)"_s);
        QCOMPARE(http::clockInWords({-94'400, -93'600}), u"this clock is 94.0 s ahead (±0.4 s)"_s);
    }
};

QTEST_APPLESS_MAIN(TestClockBounds)
#include "tst_clock_bounds.moc"
