// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "ui/byte_view.h"
#include "ui/table_view.h"
#include "ui/trace_view.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;
using app::TraceStep;

namespace {

QList<TraceStep> steps()
{
    const QJsonObject request{{u"method"_s, u"POST"_s},
                              {u"url"_s, u"https://id.example/token"_s},
                              {u"headers"_s, QJsonArray{QJsonArray{u"Accept"_s, u"*/*"_s}}},
                              {u"body"_s, u"code=CODE#1"_s}};
    const QJsonObject response{{u"status"_s, 400}, {u"http_version"_s, u"1.1"_s}, {u"body"_s, u"{}"_s}};
    return {{1'764'000'000'000, u"callback"_s, TraceStep::Outcome::Passed, u"The state is ours."_s, {}},
            {1'764'000'000'500,
             u"token-request"_s,
             TraceStep::Outcome::Failed,
             u"POST to id.example was answered with 400 Bad Request."_s,
             {{u"request"_s, request}, {u"response"_s, response}}}};
}

} // namespace

class TestTraceView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachStepIsARow()
    {
        TraceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSteps(steps());
        QCOMPARE(model.rowCount(), 2);
        const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(0, TraceModel::StepColumn), u"Callback"_s);
        QCOMPARE(text(0, TraceModel::OutcomeColumn), u"Passed"_s);
        QCOMPARE(text(1, TraceModel::OutcomeColumn), u"Failed"_s);
        const QModelIndex time = model.index(1, TraceModel::TimeColumn);
        QCOMPARE(time.data().toString(), time_text::moment(1'764'000'000'500, time_text::Precision::Milliseconds));
        QVERIFY(time.data().toString().contains(":00.500 "_L1));
        for (const int role : {Qt::ToolTipRole, Qt::AccessibleDescriptionRole})
            QVERIFY2(time.data(role).toString().contains(u"T16:00:00Z · "_s), qPrintable(time.data(role).toString()));
    }

    void aTextOfOthersIsMadeHarmless()
    {
        TraceModel model;
        model.setSteps({{0, u"end"_s, TraceStep::Outcome::Failed, u"<b>\u202e</b>"_s, {}}});
        QVERIFY(!model.index(0, TraceModel::TextColumn).data().toString().contains(QChar(0x202e)));
        QVERIFY(model.index(0, TraceModel::TextColumn).data(Qt::ToolTipRole).toString().contains("&lt;b&gt;"_L1));
    }

    void theMessageOfTheChosenStepIsShown()
    {
        TraceView view;
        view.showSteps(steps());
        const auto *message = view.findChild<ByteView *>();
        const auto shown = [message] { return message->source().bytes().toByteArray(); };
        QCOMPARE(shown(),
                 "POST https://id.example/token\nAccept: */*\n\ncode=CODE#1\n\nHTTP/1.1 400 Bad Request\n\n{}"_ba);
        view.findChild<TableView *>()->selectRow(0);
        QCOMPARE(shown(), "The state is ours."_ba);
        view.showSteps({});
        QVERIFY(shown().isEmpty());
    }
};

QTEST_MAIN(TestTraceView)
#include "tst_trace_view.moc"
