// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/name_suffix.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestNameSuffix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatTellsOneOfSeveral_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("suffix");
        const auto row = [](const char *name, const char *suffix) {
            QTest::newRow(name) << QByteArray(name) << QByteArray(suffix);
        };
        row("a1", "1");
        row("a_2026", "_2026");
        row("a12345", "");
        row("A_V2", "_V2");
        row("aV2", "V2");
        row("av2", "2");
        row("a-prod", "-prod");
        row("A__PROD", "__PROD");
        row("a____prod", "___prod");
        row("aProd", "Prod");
        row("aPROD", "PROD");
        row("a2Old", "Old");
        row("a.current", ".current");
        row("a_confirmation", "_confirmation");
        row("aprod", "");
        row("APROD", "");
        row("a_product", "");
        row("a_", "");
        row("_prod", "");
        row("prod", "");
        row("12", "");
    }

    void isWhatTellsOneOfSeveral()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, suffix);
        QCOMPARE(name.last(http::suffixOfName(name)), suffix);
    }
};

QTEST_APPLESS_MAIN(TestNameSuffix)
#include "tst_name_suffix.moc"
