// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/lifetime.h"
#include "tests/inspect/tokens.h"

#include <QtTest>

using inspect::Lifetime;
using inspect::lifetimeOf;
using tokens::json;

class TestLifetime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadFromTheClaims_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<qint64>("begin"); // 0: there is no lifetime
        QTest::addColumn<qint64>("end");
        QTest::newRow("from its issue to its expiry") << json("{'iat':100,'exp':3700}") << qint64(100) << qint64(3700);
        QTest::newRow("nbf before iat") << json("{'iat':100,'nbf':160,'exp':3700}") << qint64(160) << qint64(3700);
        QTest::newRow("without a begin") << json("{'exp':3700}") << qint64(0) << qint64(0);
        QTest::newRow("without an end") << json("{'iat':100}") << qint64(0) << qint64(0);
        QTest::newRow("ended before it began") << json("{'iat':3700,'exp':100}") << qint64(0) << qint64(0);
        QTest::newRow("ended as it began") << json("{'iat':100,'exp':100}") << qint64(0) << qint64(0);
        QTest::newRow("a begin in words") << json("{'iat':'noon','exp':3700}") << qint64(0) << qint64(0);
    }

    void isReadFromTheClaims()
    {
        QFETCH(QByteArray, payload);
        QFETCH(qint64, begin);
        QFETCH(qint64, end);
        const auto lifetime = lifetimeOf(inspect::inspect(tokens::signedBy(tokens::header(), payload), {}).token);
        QCOMPARE(lifetime.has_value(), end > 0);
        QCOMPARE(lifetime.value_or(Lifetime()), (Lifetime{begin, end}));
    }

    void whatIsNoTokenHasNone() { QVERIFY(!lifetimeOf(inspect::inspect("ya29.opaque", {}).token)); }

    void aTimeIsAShareOfIt()
    {
        const Lifetime hour{1000, 4600};
        QCOMPARE(hour.share(0), 0.0);
        QCOMPARE(hour.share(1000), 0.0);
        QCOMPARE(hour.share(1900), 0.25);
        QCOMPARE(hour.share(4600), 1.0);
        QCOMPARE(hour.share(9999), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestLifetime)
#include "tst_lifetime.moc"
