// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/claims_model.h"

#include "tests/support/unsigned_token.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'795'340'730;

inspect::Inspection inspection(const QByteArray &claims)
{
    inspect::Context context;
    context.now = now;
    return inspect::inspect(unsignedToken(claims, R"({"alg":"RS256","kid":"7d33","typ":"JWT"})"), context);
}

} // namespace

class TestClaimsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreShownAsTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a string, decoded") << "\"caf\\u00e9\""_ba << u"café"_s;
        QTest::newRow("the digits of a large number")
            << "123456789012345678901234567890"_ba << u"123456789012345678901234567890"_s;
        QTest::newRow("minus zero") << "-0"_ba << u"-0"_s;
        QTest::newRow("a word") << "true"_ba << u"true"_s;
        QTest::newRow("a list, byte for byte") << "[ \"a\",1 ]"_ba << u"[ \"a\",1 ]"_s;
        QTest::newRow("an object with a duplicate") << "{\"a\":1,\"a\":2}"_ba << u"{\"a\":1,\"a\":2}"_s;
        QTest::newRow("hidden characters") << "\"a\\u202eb\""_ba << u"a<U+202E>b"_s;
        QTest::newRow("markup") << "\"<b>x</b>\""_ba << u"<b>x</b>"_s;
    }

    void valuesAreShownAsTheyAreWritten()
    {
        QFETCH(QByteArray, value);
        ClaimsModel model(ClaimsModel::Part::Claims);
        model.setInspection(inspection("{\"x\":" + value + "}"), now);
        QCOMPARE(model.rowCount(), 1);
        QTEST(model.index(0, ClaimsModel::ValueColumn).data().toString(), "shown");
        QVERIFY(!model.index(0, ClaimsModel::ValueColumn).data(Qt::ToolTipRole).toString().contains(u"<b>"));
    }

    void everyMemberIsARowInOrder()
    {
        ClaimsModel model(ClaimsModel::Part::Claims);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setInspection(inspection(R"({"sub":"1","aud":"a","sub":"2"})"_ba), now);
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names += model.index(row, ClaimsModel::NameColumn).data().toString();
        QCOMPARE(names, (QStringList{u"sub"_s, u"aud"_s, u"sub"_s}));
        model.setInspection({}, now);
        QCOMPARE(model.rowCount(), 0);
    }

    void aTimesMeaningFollowsTheClock()
    {
        ClaimsModel model(ClaimsModel::Part::Claims);
        model.setInspection(inspection("{\"exp\":1795343970}"_ba), now);
        const auto meaning = [&] { return model.index(0, ClaimsModel::MeaningColumn).data().toString(); };
        QVERIFY2(meaning().contains(u"54 min"), qPrintable(meaning()));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setNow(now + 120);
        QCOMPARE(changed.size(), 1);
        QVERIFY2(meaning().contains(u"52 min"), qPrintable(meaning()));
    }

    void theHeaderHasItsOwnModel()
    {
        ClaimsModel model(ClaimsModel::Part::Header);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setInspection(inspection("{}"_ba), now);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, ClaimsModel::ValueColumn).data().toString(), u"RS256"_s);
        QVERIFY(!model.index(0, ClaimsModel::MeaningColumn).data().toString().isEmpty());
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Parameter"_s);
    }

    void aVeryLongValueIsCutButCopiedWhole()
    {
        const QByteArray value(100'000, 'x');
        ClaimsModel model(ClaimsModel::Part::Claims);
        model.setInspection(inspection("{\"x\":\"" + value + "\"}"), now);
        const auto index = model.index(0, ClaimsModel::ValueColumn);
        QVERIFY(index.data().toString().size() <= 500);
        QCOMPARE(index.data(ClaimsModel::CopyRole).toString().size(), value.size());
    }
};

QTEST_MAIN(TestClaimsModel)
#include "tst_claims_model.moc"
