// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_input.h"

#include "base/time_text.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestTimeInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "XYZ-05:30"); // POSIX: five and a half hours east, no daylight saving
        tzset();
    }

    void understood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("time");
        const qint64 time = 1'700'000'000; // 2023-11-14T22:13:20Z
        QTest::newRow("seconds since 1970") << u"1700000000"_s << time;
        QTest::newRow("seconds with a fraction") << u"1700000000.75"_s << time;
        QTest::newRow("seconds before 1970") << u"-1"_s << -1LL;
        QTest::newRow("white space around it") << u" \t1700000000\n"_s << time;
        QTest::newRow("ISO 8601 in UTC") << u"2023-11-14T22:13:20Z"_s << time;
        QTest::newRow("ISO 8601 in small letters") << u"2023-11-14t22:13:20z"_s << time;
        QTest::newRow("ISO 8601 with milliseconds") << u"2023-11-14T22:13:20.999Z"_s << time;
        QTest::newRow("ISO 8601 with an offset") << u"2023-11-14T23:13:20+01:00"_s << time;
        QTest::newRow("an offset without a colon") << u"2023-11-14T23:13:20+0100"_s << time;
        QTest::newRow("a space before the offset") << u"2023-11-14 23:13:20 +01:00"_s << time;
        QTest::newRow("a space before Z") << u"2023-11-14 22:13:20 Z"_s << time;
        QTest::newRow("UTC in letters") << u"2023-11-14 22:13:20 UTC"_s << time;
        QTest::newRow("date and time of this place") << u"2023-11-15 03:43:20"_s << time;
        QTest::newRow("without seconds") << u"2023-11-15 03:43"_s << time - 20;
        QTest::newRow("a date is its midnight here") << u"2023-11-15"_s << 1'699'986'600LL;
        QTest::newRow("an HTTP date") << u"Tue, 14 Nov 2023 22:13:20 GMT"_s << time;
        QTest::newRow("as the program itself writes it") << time_text::local(time) << time;
    }
    void understood()
    {
        QFETCH(QString, text);
        const auto time = time_input::parse(text);
        QVERIFY2(time.has_value(), qPrintable(time ? QString() : describe(time.error())));
        QTEST(*time, "time");
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QString() << u"neither seconds"_s;
        QTest::newRow("a word") << u"yesterday"_s << u"“yesterday” is neither seconds"_s;
        QTest::newRow("milliseconds") << u"1700000000000"_s << u"counts milliseconds; in seconds it is 1700000000"_s;
        QTest::newRow("a year that no calendar shows") << u"900000000000000000"_s << u"no calendar"_s;
        QTest::newRow("more digits than a number has") << QString(40, u'9') << u"neither seconds"_s;
        QTest::newRow("a month that is none") << u"2023-13-14T22:13:20Z"_s << u"neither seconds"_s;
        QTest::newRow("more behind it") << u"2023-11-14T22:13:20Z exp"_s << u"neither seconds"_s;
        QTest::newRow("a date that is written otherwise") << u"14/11/2023"_s << u"neither seconds"_s;
    }
    void refused()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        const auto time = time_input::parse(text);
        QVERIFY(!time);
        QVERIFY2(describe(time.error()).contains(words), qPrintable(describe(time.error())));
    }
};

QTEST_GUILESS_MAIN(TestTimeInput)
#include "tst_time_input.moc"
