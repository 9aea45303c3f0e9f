// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checks_model.h"

#include "ui/lints_model.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QtTest>

using namespace Qt::StringLiterals;

using inspect::Severity;
using inspect::Status;

class TestChecksModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksAreRows()
    {
        ChecksModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setChecks({{u"audience"_s, u"Audience"_s, Status::Fail, u"aud is “a”, not “b”"_s, u"RFC 7519 4.1.3"_s}});
        QCOMPARE(model.rowCount(), 1);
        const auto text = [&](int column) { return model.index(0, column).data().toString(); };
        QCOMPARE(text(ChecksModel::StateColumn), u"Failed"_s);
        QCOMPARE(text(ChecksModel::NameColumn), u"Audience"_s);
        QCOMPARE(text(ChecksModel::ReasonColumn), u"aud is “a”, not “b”"_s);
        QCOMPARE(text(ChecksModel::SectionColumn), u"RFC 7519 4.1.3"_s);
        QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).value<QIcon>().isNull());
        model.setChecks({});
        QCOMPARE(model.rowCount(), 0);
    }

    void whatFailedComesFirst()
    {
        const auto check = [](const QString &name, Status status) {
            return inspect::Check{.id = {}, .name = name, .status = status, .reason = {}, .section = {}};
        };
        ChecksModel model;
        model.setChecks({check(u"p1"_s, Status::Pass), check(u"u1"_s, Status::Unknown), check(u"w1"_s, Status::Warn),
                         check(u"f1"_s, Status::Fail), check(u"p2"_s, Status::Pass), check(u"f2"_s, Status::Fail)});
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.index(row, ChecksModel::NameColumn).data().toString());
        QCOMPARE(names, (QStringList{u"f1"_s, u"f2"_s, u"w1"_s, u"u1"_s, u"p1"_s, u"p2"_s}));
    }

    void theSummaryCounts_data()
    {
        QTest::addColumn<QList<Status>>("states");
        QTest::addColumn<QString>("summary");
        QTest::newRow("none") << QList<Status>{} << u"0 passed · 0 failed"_s;
        QTest::newRow("each once") << QList{Status::Pass, Status::Warn, Status::Fail, Status::Unknown}
                                   << u"1 passed · 1 with a warning · 1 failed · 1 unknown"_s;
        QTest::newRow("several") << QList{Status::Pass, Status::Pass, Status::Warn, Status::Warn}
                                 << u"2 passed · 2 with a warning · 0 failed"_s;
    }

    void theSummaryCounts()
    {
        QFETCH(QList<Status>, states);
        QList<inspect::Check> checks;
        for (const auto status : states)
            checks.append({.id = {}, .name = {}, .status = status, .reason = {}, .section = {}});
        ChecksModel model;
        model.setChecks(checks);
        QTEST(model.summary(), "summary");
    }

    void textsOfOthersAreMadeHarmless()
    {
        ChecksModel model;
        model.setChecks({{u"issuer"_s, u"Issuer"_s, Status::Fail, u"iss is <b>\u202e</b>"_s, {}}});
        const auto reason = model.index(0, ChecksModel::ReasonColumn);
        QCOMPARE(reason.data().toString(), u"iss is <b><U+202E></b>"_s);
        QVERIFY(reason.data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;&lt;U+202E&gt;"));
    }

    void lintsAreRows()
    {
        LintsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLints({{u"alg-none"_s, Severity::Critical, u"The token is not signed."_s}});
        QCOMPARE(model.index(0, LintsModel::SeverityColumn).data().toString(), u"Critical"_s);
        QCOMPARE(model.index(0, LintsModel::ReasonColumn).data().toString(), u"The token is not signed."_s);
        QCOMPARE(model.index(0, LintsModel::IdColumn).data().toString(), u"alg-none"_s);
    }
};

QTEST_MAIN(TestChecksModel)
#include "tst_checks_model.moc"
