// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"

#include "base/translated.h"

#include <QTranslator>
#include <QtTest>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

/// Translates every text to "übersetzt".
class AnyTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *, const char *, int) const override { return u"übersetzt"_s; }
};

} // namespace

class TestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "XYZ-05:30"); // POSIX: five and a half hours east, no daylight saving
        tzset();
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        const auto row = [](qint64 seconds, const QString &text) {
            QTest::addRow("%lld s", static_cast<long long>(seconds)) << seconds << text;
        };
        row(0, u"0 s"_s);
        row(-119, u"119 s"_s);
        row(120, u"2 min"_s);
        row(7199, u"119 min"_s);
        row(7200, u"2 h 0 min"_s);
        row(7500, u"2 h 5 min"_s);
        row(172799, u"47 h 59 min"_s);
        row(172800, u"2 days"_s);
        row(std::numeric_limits<qint64>::min(), u"106751991167300 days"_s);
        row(std::numeric_limits<qint64>::max(), u"106751991167300 days"_s);
    }
    void durations()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, text);
        QCOMPARE(time_text::duration(seconds), text);
    }

    void relativeTimes()
    {
        QCOMPARE(time_text::relative(1000, 1000), u"at this moment"_s);
        QCOMPARE(time_text::relative(1000 + 3240, 1000), u"in 54 min"_s);
        QCOMPARE(time_text::relative(1000 - 720, 1000), u"12 min ago"_s);
    }

    void theThreeForms()
    {
        QCOMPARE(time_text::utc(1'700'000'000), u"2023-11-14T22:13:20Z"_s);
        QCOMPARE(time_text::local(1'700'000'000), u"2023-11-15 03:43:20 +05:30"_s);
        QCOMPARE(time_text::day(1'700'000'000), u"15 Nov 2023"_s);
        QCOMPARE(time_text::moment(1'700'000'000'500), u"15 Nov 2023 03:43:20 +05:30"_s);
        QCOMPARE(time_text::moment(1'700'000'000'500, time_text::Precision::Milliseconds),
                 u"15 Nov 2023 03:43:20.500 +05:30"_s);
        QCOMPARE(time_text::moment(253'402'300'800'000), u"after the year 9999"_s);
        QCOMPARE(time_text::full(1'700'000'000, 1'700'000'060),
                 u"2023-11-15 03:43:20 +05:30 · 2023-11-14T22:13:20Z · 60 s ago"_s);
        QCOMPARE(time_text::utc(-1), u"1969-12-31T23:59:59Z"_s);
        QCOMPARE(time_text::utc(253'402'300'799), u"9999-12-31T23:59:59Z"_s);
        QCOMPARE(time_text::utc(253'402'300'800), u"after the year 9999"_s);
        QCOMPARE(time_text::local(-62'135'596'801), u"before the year 1"_s);
        QCOMPARE(time_text::full(253'402'300'800, 253'402'300'740), u"after the year 9999 · in 60 s"_s);
    }

    void jsonIsEnglishWhateverTheLocale()
    {
        AnyTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QCOMPARE(time_text::relative(1, 1), u"übersetzt"_s);
        {
            const EnglishOnly english;
            QCOMPARE(time_text::relative(1, 1), u"at this moment"_s);
            {
                const EnglishOnly inner;
            }
            QCOMPARE(time_text::relative(1, 1), u"at this moment"_s);
        }
        QCOMPARE(time_text::relative(1, 1), u"übersetzt"_s);
        QCoreApplication::removeTranslator(&translator);
    }
};

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_time_text.moc"
