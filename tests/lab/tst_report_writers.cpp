// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/report_writers.h"

#include "lab/report.h"
#include "tests/lab/runs.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QString written(const lab::Run &run, lab::ReportFormat format)
{
    return QString::fromUtf8(lab::report(run, format));
}

} // namespace

class TestReportWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBrokenRuleStandsBesideWhatIsExpected()
    {
        const QString html = written(runs::motley(), lab::ReportFormat::Html);
        QVERIFY2(
            html.contains(u"<td><span class=\"short\">401</span><br>RFC 6750 3.1: no credential, or one that is no "
                          "good, is a 401.</td><td class=\"short\">200</td>"_s),
            qPrintable(html));
        QCOMPARE(html.count(u"<br>"_s), html.count(u">NOT as expected<"_s));
        const QString markdown = written(runs::motley(), lab::ReportFormat::Markdown);
        QVERIFY2(
            markdown.contains(u" | 401. RFC 6750 3.1: no credential, or one that is no good, is a 401. | 200 | "_s),
            qPrintable(markdown));
        QCOMPARE(markdown.count(u" RFC 6750 3.1: "_s), markdown.count(u"NOT as expected"_s));
        for (const lab::ReportFormat format : {lab::ReportFormat::Html, lab::ReportFormat::Markdown})
            QVERIFY(!written(runs::right(), format).contains(u"RFC 6750 3.1"_s));

        lab::Run drive = runs::right(lab::Api::Drive);
        runs::of(drive, "query-parameter").exchange->response = {401, {}, {}, {}, {}};
        QVERIFY(written(drive, lab::ReportFormat::Markdown).contains(uR"(2xx. It still reads access\_token in)"_s));
    }

    void thePageBreaksWordsWhereItMust_data()
    {
        QTest::addColumn<QString>("part");
        QTest::newRow("what is short keeps on its line") << u".short{white-space:nowrap}"_s;
        QTest::newRow("white-space that was sent is shown") << u".exact{white-space:pre-wrap}"_s;
        QTest::newRow("what is long breaks anywhere") << u".long{overflow-wrap:anywhere}"_s;
        QTest::newRow("the name of a variant is short") << u"code,.short{"_s;
        QTest::newRow("what is expected is short") << u"<td><span class=\"short\">2xx or 403 or 404</span></td>"_s;
        QTest::newRow("a status is short") << u"<td class=\"short\">401</td>"_s;
        QTest::newRow("a judgment is short") << u"<td class=\"short\">as expected</td>"_s;
        QTest::newRow("a time is short") << u"<td class=\"short\">20 ms</td>"_s;
        QTest::newRow("what was sent is long, and keeps both its spaces")
            << u"<td class=\"long exact\">Bearer  BEARER#1</td>"_s;
        QTest::newRow("a challenge is long") << u"<td class=\"long\">Bearer realm=&quot;items&quot;</td>"_s;
        QTest::newRow("the server's reason is long") << u"<td class=\"long\">It "_s;
    }

    void thePageBreaksWordsWhereItMust()
    {
        QFETCH(const QString, part);
        const QString html = written(runs::motley(), lab::ReportFormat::Html);
        QVERIFY2(html.contains(part), qPrintable(html));
        QCOMPARE(html.count(u"overflow-wrap"_s), 1);
    }

    /// Between words they would be one (CommonMark 6.1 keeps them in code).
    void markdownKeepsBothSpacesThatWereSent()
    {
        QVERIFY(written(runs::motley(), lab::ReportFormat::Markdown).contains(u" | `Bearer  BEARER#1` | "_s));
    }

    void noHeadingStandsOverNothing()
    {
        lab::Run run = runs::right();
        run.trials = run.trials.first(1);
        run.trials.first().exchange.reset();
        run.trials.first().error = Error{ErrorCode::ConnectionDropped, u"api.example"_s, {}};
        run.controlAfter.reset();
        for (const lab::ReportFormat format :
             {lab::ReportFormat::Text, lab::ReportFormat::Markdown, lab::ReportFormat::Html}) {
            const QString report = written(run, format);
            QVERIFY2(!report.contains(u"What it tells apart"_s) && !report.endsWith(u"\n\n"_s), qPrintable(report));
            QVERIFY(written(runs::right(), format).contains(u"What it tells apart"_s));
        }
    }
};

QTEST_APPLESS_MAIN(TestReportWriters)
#include "tst_report_writers.moc"
