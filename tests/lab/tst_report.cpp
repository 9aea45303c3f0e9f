// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/report.h"

#include "lab/report_document.h"
#include "tests/lab/runs.h"
#include "tests/support/places.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;
using runs::motley;

namespace {

constexpr lab::ReportFormat formats[] = {lab::ReportFormat::Text, lab::ReportFormat::Json, lab::ReportFormat::JUnit,
                                         lab::ReportFormat::Markdown, lab::ReportFormat::Html};

QJsonObject variant(const QJsonObject &json, QLatin1StringView id)
{
    for (const auto &one : json["variants"_L1].toArray())
        if (one["id"_L1] == id)
            return one.toObject();
    return {};
}

QString written(const lab::Run &run, lab::ReportFormat format)
{
    return QString::fromUtf8(lab::report(run, format));
}

/// The names of test cases by how they came out.
QMultiMap<QString, QString> casesOf(const QByteArray &xml)
{
    QMultiMap<QString, QString> cases;
    QXmlStreamReader reader(xml);
    QString name;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == "testcase"_L1) {
            name = reader.attributes().value("name"_L1).toString();
            cases.insert(u"all"_s, name);
        } else if (reader.isStartElement() && reader.attributes().hasAttribute("message"_L1)) {
            cases.insert(reader.name().toString(), name);
        }
    }
    return reader.hasError() ? QMultiMap<QString, QString>{{u"broken"_s, reader.errorString()}} : cases;
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aControlThatFailedIsCalledGoodNowhere()
    {
        lab::Run run = runs::right();
        runs::of(run, "control").exchange->response = runs::refusal(401, "invalid_token");
        const lab::ReportDocument document = lab::reportDocument(run);
        QVERIFY(document.conclusion.startsWith(u"Inconclusive."_s));
        for (const QString &words : {document.rows.first().why, document.rows.first().difference})
            QVERIFY2(!words.contains(u"is good") && !words.contains(u"should be"), qPrintable(words));
    }

    void whatToDoIsSaidInTheTermsOfWhoShowsIt()
    {
        lab::Run run;
        for (const lab::Variant &variant : lab::variants())
            run.trials.append({.variant = &variant, .unsent = lab::Unsent::NothingToSend});
        run.trials[1].unsent = lab::Unsent::Forged;
        for (const lab::ReportFormat format :
             {lab::ReportFormat::Text, lab::ReportFormat::Json, lab::ReportFormat::JUnit, lab::ReportFormat::Markdown,
              lab::ReportFormat::Html}) {
            const QByteArray here = lab::report(run, format, lab::Face::Window);
            QVERIFY2(here.contains("“Further tokens”") && here.contains("“This host is mine”"), here.constData());
            for (const QByteArray option : {"-file", "--own-host", "--type", "-account)"})
                QVERIFY2(!here.contains(option), here.constData());
            QVERIFY(lab::report(run, format).contains("--own-host"));
        }
        const QString jwt = lab::unsentWords(
            {.variant = lab::variant(u"alg-none"), .unsent = lab::Unsent::NothingToSend}, lab::Face::Window);
        QVERIFY2(jwt.contains(u"choose one as “Good token”"_s), qPrintable(jwt));
    }

    void theConclusionSaysHowMuchIsNotAsItShouldBe()
    {
        lab::Run run = runs::right();
        runs::of(run, "alg-none").exchange->response = {200, {}, {}, "{}", {}};
        const QString conclusion = lab::reportDocument(run).conclusion;
        QVERIFY2(conclusion.startsWith(u"1 of 22 answers"), qPrintable(conclusion));
    }

    void theConclusionSaysWhetherAllWasSent()
    {
        lab::Run run = runs::right();
        QCOMPARE(lab::reportDocument(run).conclusion, u"All is as it should be."_s);
        runs::of(run, "revoked").exchange.reset();
        runs::of(run, "revoked").unsent = lab::Unsent::NothingToSend;
        const QString conclusion = lab::reportDocument(run).conclusion;
        QVERIFY2(conclusion.contains(u"1 of 22 were not sent"_s), qPrintable(conclusion));
    }

    void rowsInWords()
    {
        lab::ReportRow row;
        row.expected = {200, 201, 300, 401};
        QCOMPARE(row.expectedWords(), u"2xx or 300 or 401"_s);
        QCOMPARE(row.gotWords(), u"no answer"_s);
        row.status = 401;
        QCOMPARE(row.gotWords(), u"401"_s);
        row.sent = false;
        QCOMPARE(row.gotWords(), u"not run"_s);
    }

    /// Nothing is said of what there is none of, and what is wrong stands out: that alone.
    void eachFormatMarksWhatIsWrong()
    {
        const QString text = written(motley(), lab::ReportFormat::Text);
        const qsizetype bad = text.count(u"NOT as expected"_s);
        QVERIFY(bad > 0);
        QCOMPARE(text.count(u"expected: "_s), bad);
        QVERIFY(text.contains(u"as expected      "_s) && text.contains(u"–  "_s));
        QCOMPARE(text.count(u" 20 ms"_s), 20); // of 22 variants and the control again, three without an answer
        const QString html = written(motley(), lab::ReportFormat::Html);
        QCOMPARE(html.count(u"<td class=\"short bad\">NOT as expected</td>"_s), bad);
        QCOMPARE(html.count(u"bad\">"_s), bad + 1); // the conclusion
        QVERIFY(html.contains(u"2026-11-22"_s) && html.contains(u"<h2>Findings</h2>\n<ul>"_s));
        const QString markdown = written(motley(), lab::ReportFormat::Markdown);
        QVERIFY(markdown.contains(u"2026-11-22"_s) && markdown.contains(u"## Findings"_s));

        QVERIFY(text.contains(u".\n\n"_s));
        QVERIFY(!written(runs::right(), lab::ReportFormat::Text).contains(u"\n\n\n"_s));
        for (const lab::ReportFormat format : {lab::ReportFormat::Html, lab::ReportFormat::Markdown}) {
            const QString right = written(runs::right(), format);
            QVERIFY(!right.contains(u"Findings"_s) && !right.contains(u"1970"_s));
        }
    }

    void whatIsKeptOfARunReportsTheSame()
    {
        const lab::Run run = motley();
        const lab::KeptReport kept = lab::keptReport(run, lab::Face::Window);
        for (const lab::ReportFormat format : formats)
            QCOMPARE(lab::report(kept, format), lab::report(run, format, lab::Face::Window));
    }

    void whatIsKeptOfARunHoldsNoTokenEvenWhereTheServerRepeatsIt_data()
    {
        QTest::addColumn<qsizetype>("before"); ///< bytes that stand before the token in the description
        QTest::newRow("whole") << qsizetype(0);
        for (qsizetype before = 150; before < 280; before += 10)
            QTest::addRow("cut short behind %d bytes", static_cast<int>(before)) << before;
    }

    void whatIsKeptOfARunHoldsNoTokenEvenWhereTheServerRepeatsIt()
    {
        QFETCH(qsizetype, before);
        const QByteArray said = "never seen " + QByteArray(before, '.') + ' ' + runs::jwt();
        const http::Response echo = {401,
                                     {},
                                     {{"WWW-Authenticate", "Bearer realm=\"" + runs::jwt() + '"'}},
                                     "{\"error\":\"invalid_token\",\"error_description\":\"" + said + "\"}",
                                     {}};
        lab::Run run = runs::right();
        runs::of(run, "expired").exchange->response = echo;
        run.controlAfter->exchange->response = echo;
        const lab::KeptReport kept = lab::keptReport(run, lab::Face::Window);
        const QString beginning = QString::fromLatin1(runs::jwt().first(10));
        const QString ending = QString::fromLatin1(runs::jwt().last(20));
        for (const lab::ReportDocument *document : {&kept.own, &kept.english}) {
            QStringList texts{document->conclusion, document->judgment.controlAfter->reason};
            for (const lab::Judged &judged : document->judgment.variants)
                texts.append(judged.reason);
            for (const lab::Alike &alike : document->judgment.answers)
                texts.append(alike.reason);
            for (const lab::ReportRow &row : document->rows)
                texts += {row.reason, row.challenge, row.sentAs};
            QCOMPARE(texts.filter(beginning) + texts.filter(ending), QStringList());
            QVERIFY(texts.filter(u"never seen"_s).size() > 3);
        }
    }

    void namesItsFormats()
    {
        QCOMPARE(lab::reportFormatNamed(u"junit"), std::optional(lab::ReportFormat::JUnit));
        QVERIFY(!lab::reportFormatNamed(u"pdf"));
        QCOMPARE(lab::reportFormatOf(u"/a/Report.HTML"_s), std::optional(lab::ReportFormat::Html));
        QCOMPARE(lab::reportFormatOf(u"r.xml"_s), std::optional(lab::ReportFormat::JUnit));
        QVERIFY(!lab::reportFormatOf(u"report"_s));
        QCOMPARE(lab::reportEndings().size(), qsizetype(std::size(formats)));
        for (const QString &ending : lab::reportEndings())
            QVERIFY2(lab::reportFormatOf(u"report"_s + ending), qPrintable(ending));
    }

    void theJsonIsTheContract()
    {
        const QJsonObject json = lab::toJson(motley());
        QCOMPARE(json["request"_L1]["method"_L1].toString(), u"GET"_s);
        QCOMPARE(json["variants"_L1].toArray().size(), 22);
        QCOMPARE(json["control_after"_L1]["status"_L1].toInt(), 200);
        QCOMPARE(json["holds"_L1].toBool(true), false);
        const QJsonObject forged = variant(json, "alg-none"_L1);
        for (const QString &key : {u"id"_s, u"sent_as"_s, u"expected"_s, u"status"_s, u"reason"_s,
                                   u"www_authenticate"_s, u"ms"_s, u"as_expected"_s})
            QVERIFY2(forged.contains(key), qPrintable(key));
        QCOMPARE(forged["expected"_L1].toArray(), QJsonArray{401});
        QCOMPARE(forged["as_expected"_L1], QJsonValue(false));
        QCOMPARE(forged["ms"_L1].toInt(), 20);
        QCOMPARE(variant(json, "expired"_L1)["www_authenticate"_L1].toString(),
                 u"Bearer realm=\"items\", error=\"invalid_token\""_s);
        const QJsonObject finding = json["findings"_L1][0].toObject();
        QCOMPARE(finding["id"_L1].toString(), u"accepts-alg-none"_s);
        QCOMPARE(finding["severity"_L1].toString(), u"alarm"_s);
    }

    void theJsonComparesTheAnswers()
    {
        const QJsonObject json = lab::toJson(motley());
        const auto comparison = [&json](QLatin1StringView id) {
            return variant(json, id).value("comparison"_L1); // a copy: [] would refer to what is gone
        };
        QCOMPARE(comparison("wrong-scheme"_L1)["differs_from_control_in"_L1].toArray(),
                 (QJsonArray{u"status"_s, u"www_authenticate"_s, u"body"_s}));
        QCOMPARE(comparison("wrong-scheme"_L1)["same_as"_L1].toArray(),
                 (QJsonArray{u"no-header"_s, u"security-code"_s}));
        QCOMPARE(comparison("wrong-scheme"_L1)["words"_L1].toString(), u"same as a missing token"_s);
        QCOMPARE(comparison("alg-none"_L1)["differs_from_control_in"_L1].toArray(), QJsonArray()); // it got in
        for (const auto id : {"revoked"_L1, "claims-changed"_L1, "empty-token"_L1}) // not sent, or not answered
            QVERIFY2(variant(json, id).contains("comparison"_L1) && comparison(id).isNull(), id.data());
        QCOMPARE(json["control_after"_L1]["comparison"_L1]["differs_from_control_in"_L1].toArray(), QJsonArray());
        QCOMPARE(json["alike"_L1].toString(), lab::reportDocument(motley()).alike);
        QVERIFY(json["alike"_L1].toString().startsWith(
            u"A variant that should have been refused was answered like the control. Of "_s));
    }

    void eachReportComparesTheAnswers()
    {
        const QString alike = lab::reportDocument(motley()).alike;
        QVERIFY(!alike.isEmpty());
        for (const lab::ReportFormat format : formats)
            QCOMPARE(written(motley(), format).count(alike), 1);
        const QString text = written(motley(), lab::ReportFormat::Text);
        const QString line = u'\n' + QString(17, u' ') + u"answer: "_s;
        QCOMPARE(text.count(line + u"same as a missing token\n"_s), 2); // another scheme, and a code of AODocs
        QCOMPARE(text.count(line), 18); // of 22 variants: one is the control, and three have no answer
        QVERIFY(written(motley(), lab::ReportFormat::Markdown).contains(u" | same as a missing token | "_s));
        QVERIFY(written(motley(), lab::ReportFormat::Html).contains(u"<td>same as a missing token</td>"_s));
        const QString html = written(motley(), lab::ReportFormat::Html);
        const qsizetype row = html.indexOf(u"<tr><td>"_s);
        QCOMPARE(html.mid(row, html.indexOf(u"</tr>"_s, row) - row).count(u"</td>"_s), html.count(u"</th>"_s));
    }

    void whatHasNoEqualIsNotSaidToHaveOne()
    {
        lab::Run run = runs::right();
        run.trials = run.trials.first(2); // the control and a missing token
        QVERIFY(lab::toJson(run)["alike"_L1].isNull());
        for (const lab::ReportFormat format : formats) {
            const QString report = written(run, format);
            QVERIFY2(!report.contains(u"answered alike"_s) && !report.contains(u"<p></p>"_s), qPrintable(report));
            QVERIFY(format != lab::ReportFormat::Text || !report.contains(u"\n\n\n"_s));
        }
    }

    void whatWasNotSentHasNoStatusButAReason()
    {
        const QJsonObject json = lab::toJson(motley());
        for (const auto id : {"revoked"_L1, "claims-changed"_L1}) {
            const QJsonObject row = variant(json, id);
            QCOMPARE(row["run"_L1], QJsonValue(false));
            QVERIFY(row["status"_L1].isNull() && row["as_expected"_L1].isNull() && row["ms"_L1].isNull());
            QVERIFY(row["reason"_L1].toString().contains(u"--"_s));
        }
        const QJsonObject dropped = variant(json, "empty-token"_L1);
        QVERIFY(dropped["run"_L1].toBool() && dropped["status"_L1].isNull());
        QCOMPARE(dropped["as_expected"_L1], QJsonValue(false));
    }

    void showsTheDifferenceAndNoSecret()
    {
        const QJsonObject json = lab::toJson(motley());
        const auto sentAs = [&json](QLatin1StringView id) { return variant(json, id)["sent_as"_L1].toString(); };
        QCOMPARE(sentAs("control"_L1), u"Bearer BEARER#1"_s);
        QCOMPARE(sentAs("no-header"_L1), QString());
        QCOMPARE(sentAs("lowercase-scheme"_L1), u"bearer BEARER#1"_s);
        QCOMPARE(sentAs("doubled-bearer"_L1), u"Bearer Bearer BEARER#1"_s);
        QCOMPARE(sentAs("quoted-token"_L1), u"Bearer \"BEARER#1\""_s);
        QVERIFY(sentAs("truncated"_L1).startsWith(u"Bearer BEARER#"_s));
        QVERIFY(sentAs("truncated"_L1) != sentAs("control"_L1));
        QVERIFY(sentAs("query-parameter"_L1).startsWith(u"https://api.example/items?x=%2F&access_token="_s));
        for (const lab::ReportFormat format : formats) {
            const QByteArray text = lab::report(motley(), format);
            for (const QByteArray &part : runs::jwt().split('.'))
                QVERIFY2(!text.contains(part), text.constData());
        }
    }

    void nothingForeignBecomesMarkup()
    {
        for (const lab::ReportFormat format : formats) {
            const QByteArray text = lab::report(motley(), format);
            QVERIFY(!text.contains('\x1b') && !text.contains("\xe2\x80\xae"));
        }
        QVERIFY(!lab::report(motley(), lab::ReportFormat::Html).contains("<script"));
        const QByteArray markdown = lab::report(motley(), lab::ReportFormat::Markdown);
        const qsizetype at = markdown.indexOf("</td>");
        QVERIFY(at > 0);
        const QByteArray line = markdown.mid(markdown.lastIndexOf('\n', at) + 1,
                                             markdown.indexOf('\n', at) - markdown.lastIndexOf('\n', at) - 1);
        QVERIFY2(line.contains("```` x") || line.contains("```` It"), line.constData()); // a longer fence than within
        QCOMPARE(QByteArray(line).replace("\\|", "").count('|'), 10);
    }

    void theNameOfAnotherCredentialIsNoMarkup()
    {
        lab::Run run = runs::right();
        run.request.url.setQuery(u"%3Cb%3E%E2%80%AE*x*_access_token=t"_s);
        runs::of(run, "no-header").exchange->response = {200, {}, {}, "{}", {}};
        const QString conclusion = lab::reportDocument(run).conclusion;
        QVERIFY2(conclusion.contains(u"<b><U+202E>*x*_access_token"_s), qPrintable(conclusion));
        const QString markdown = written(run, lab::ReportFormat::Markdown);
        QVERIFY2(markdown.contains(uR"(\<b\>\<U+202E\>\*x\*\_access\_token)"_s), qPrintable(markdown));
    }

    void thePageLoadsAndRunsNothingAndPrintsWell()
    {
        const QByteArray html = lab::report(motley(), lab::ReportFormat::Html);
        QVERIFY(html.contains("default-src 'none'; style-src 'unsafe-inline'"));
        QVERIFY(!html.contains("src=") && !html.contains("href=") && !html.contains("url("));
        QVERIFY(html.contains("@media print") && html.contains("<thead>"));
    }

    void junitCountsWhatItLists()
    {
        const QByteArray xml = lab::report(motley(), lab::ReportFormat::JUnit);
        const auto cases = casesOf(xml);
        QVERIFY2(!cases.contains(u"broken"_s), qPrintable(cases.value(u"broken"_s)));
        QVERIFY(cases.values(u"failure"_s).contains(u"alg-none"_s));
        QVERIFY(cases.values(u"failure"_s).contains(u"no-challenge"_s)); // no variant failed for it
        QVERIFY(!cases.values(u"failure"_s).contains(u"accepts-alg-none"_s));
        QCOMPARE(cases.values(u"skipped"_s).size(), 2);
        QVERIFY(cases.values(u"all"_s).contains(u"control-after"_s));
        const QByteArray head = xml.left(xml.indexOf("<testcase"));
        QVERIFY2(head.contains("tests=\"" + QByteArray::number(cases.count(u"all"_s)) + '"'), head.constData());
        QVERIFY2(head.contains("failures=\"" + QByteArray::number(cases.count(u"failure"_s)) + '"'), head.constData());
        QVERIFY(head.contains("skipped=\"2\"") && head.contains("errors=\"0\""));
        QVERIFY(head.contains("timestamp=\"2026-11-22T10:45:30\""));
    }

    void junitSaysThatNothingCanBeConcluded()
    {
        lab::Run run = motley();
        run.controlAfter->exchange->response.status = 401;
        QCOMPARE(casesOf(lab::report(run, lab::ReportFormat::JUnit)).values(u"error"_s), QStringList{u"conclusive"_s});
    }

    void junitNamesTheTypeOfWhatFailed()
    {
        const QByteArray xml = lab::report(motley(), lab::ReportFormat::JUnit);
        QVERIFY2(xml.contains("<failure message=") && xml.contains("\" type=\""), xml.constData());
        QVERIFY(!xml.contains("type=\"\""));
    }

    void junitValidates()
    {
        const QString xmllint = QStandardPaths::findExecutable(u"xmllint"_s);
        if (xmllint.isEmpty() && !qEnvironmentVariableIsSet("TOKENLOUPE_VECTORS_REQUIRED"))
            QSKIP("xmllint is not installed");
        lab::Run stopped = motley();
        stopped.controlAfter.reset();
        for (const lab::Run &run : {runs::right(), motley(), stopped}) {
            QProcess process;
            process.start(xmllint, {u"--noout"_s, u"--nonet"_s, u"--schema"_s,
                                    places::inSource(u"tests/data/lab/junit.xsd"), u"-"_s});
            process.write(lab::report(run, lab::ReportFormat::JUnit));
            process.closeWriteChannel();
            QVERIFY(process.waitForFinished());
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        }
    }

    void thePlainTextNamesEveryVariant()
    {
        const QByteArray text = lab::report(motley(), lab::ReportFormat::Text);
        for (const lab::Variant &one : lab::variants())
            QVERIFY2(text.contains(one.id), one.id);
        QVERIFY(text.contains("Alarm: It takes a token without a signature"));
        QVERIFY(text.contains("not run") && text.contains("no answer") && text.contains("NOT as expected"));
    }
};

QTEST_APPLESS_MAIN(TestReport)
#include "tst_report.moc"
