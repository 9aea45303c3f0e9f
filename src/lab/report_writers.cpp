// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/report_writers.h"

#include "base/html_page.h"
#include "base/time_text.h"
#include "base/translated.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lab {

namespace {

QString say(const char *text)
{
    return translated("lab", text);
}

QString timeWords(const ReportRow &row)
{
    return row.milliseconds < 0 ? QString() : say("%1 ms").arg(row.milliseconds);
}

QString verdictWords(const ReportRow &row)
{
    if (!row.asExpected)
        return say("–");
    return *row.asExpected ? say("as expected") : say("NOT as expected");
}

bool isBad(const ReportRow &row)
{
    return row.asExpected == std::optional(false);
}

/// The rule that its answer breaks; empty where it breaks none.
QString brokenRule(const ReportRow &row)
{
    return isBad(row) ? row.why : QString();
}

QString comparisonWords(const ReportRow &row)
{
    return row.comparison ? row.comparison->words : QString();
}

QString startWords(const ReportDocument &document)
{
    return document.startedAt > 0 ? time_text::utc(document.startedAt / 1000) : QString();
}

QString findingWords(const Finding &finding)
{
    return say("%1: %2").arg(severityName(finding.severity), finding.sentence);
}

QString alikeWords(const Alike &alike)
{
    return say("%1 to: %2").arg(QString::number(alike.status), alike.variants.join(u", "_s));
}

// ---- text

QString textRow(const ReportRow &row)
{
    QString line = u"%1 %2 %3 %4  %5\n"_s.arg(verdictWords(row), -16)
                       .arg(row.id, -23)
                       .arg(row.gotWords(), -9)
                       .arg(timeWords(row), 8)
                       .arg(row.difference);
    if (isBad(row))
        line += u"%1 %2 %3\n"_s.arg(QString(), -16).arg(say("expected:"), row.expectedWords()) +
                u"%1 %2\n"_s.arg(QString(), -16).arg(brokenRule(row));
    if (const QString compared = comparisonWords(row); !compared.isEmpty())
        line += u"%1 %2 %3\n"_s.arg(QString(), -16).arg(say("answer:"), compared);
    if (!row.reason.isEmpty())
        line += u"%1 %2\n"_s.arg(QString(), -16).arg(row.reason);
    return line;
}

// ---- Markdown

/// A code span with more backticks around it than stand in it (CommonMark 6.1); a bar would end a table's cell.
QString code(QString text)
{
    if (text.isEmpty())
        return {};
    QString fence = u"`"_s;
    while (text.contains(fence))
        fence += u'`';
    const QString space = fence.size() > 1 ? u" "_s : QString();
    return fence + space + text.replace(u'\n', u' ').replace(u'|', "\\|"_L1) + space + fence;
}

/// A sentence in which a name from outside may stand (CommonMark 2.4).
QString sentenceOf(QString text)
{
    static const QRegularExpression markup(uR"(([\\`*_\[\]<>&~]))"_s);
    return text.replace(markup, uR"(\\1)"_s);
}

QString markdownRow(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString expectedInMarkdown(const ReportRow &row)
{
    const QString rule = sentenceOf(brokenRule(row));
    return rule.isEmpty() ? row.expectedWords() : say("%1. %2").arg(row.expectedWords(), rule);
}

QString markdownTable(const QList<ReportRow> &rows)
{
    const QStringList columns = {say("Variant"), say("Difference"), say("Sent as"),  say("Expected"),
                                 say("Got"),     say("Judgment"),   say("Compared"), say("The server's reason"),
                                 say("Time")};
    QString text = markdownRow(columns) + u'|' + u" --- |"_s.repeated(columns.size()) + u'\n';
    for (const ReportRow &row : rows)
        text += markdownRow({code(row.id), row.difference, code(row.sentAs), expectedInMarkdown(row), row.gotWords(),
                             verdictWords(row), comparisonWords(row), code(row.reason), timeWords(row)});
    return text;
}

// ---- HTML

/// What is long may break anywhere, and for that alone gives up its width: a column of short words keeps its own.
constexpr char style[] =
    "body{font-family:sans-serif;max-width:96em;margin:2em auto;padding:0 1em;line-height:1.4;color:#111;"
    "background:#fff}"
    "table{border-collapse:collapse;width:100%;font-size:.9em}"
    "th,td{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}"
    "code,.short{white-space:nowrap}.exact{white-space:pre-wrap}"
    "h1,p,li,.long{overflow-wrap:anywhere}td.long{min-width:9em}"
    "thead{display:table-header-group}tr,li{break-inside:avoid}"
    ".bad{font-weight:bold;color:#a00000}"
    "@media print{body{margin:0;max-width:none;font-size:10pt}h1{font-size:14pt}h2{break-after:avoid}}"
    "@page{size:A4 landscape;margin:12mm}";

QString element(QLatin1StringView tag, const QString &text, QLatin1StringView kind = {})
{
    return u"<%1%3>%2</%1>"_s.arg(tag, text.toHtmlEscaped(), kind.isEmpty() ? QString() : u" class=\"%1\""_s.arg(kind));
}

QString cell(const QString &text, QLatin1StringView kind = {})
{
    return element("td"_L1, text, kind);
}

QString expectedCell(const ReportRow &row)
{
    const QString rule = brokenRule(row);
    return u"<td>"_s + element("span"_L1, row.expectedWords(), "short"_L1) +
           (rule.isEmpty() ? QString() : u"<br>"_s + rule.toHtmlEscaped()) + u"</td>"_s;
}

QString htmlRow(const ReportRow &row)
{
    return u"<tr><td><code>%1</code></td>"_s.arg(row.id.toHtmlEscaped()) + cell(row.difference) +
           cell(row.sentAs, "long exact"_L1) + expectedCell(row) + cell(row.gotWords(), "short"_L1) +
           cell(verdictWords(row), isBad(row) ? "short bad"_L1 : "short"_L1) + cell(comparisonWords(row)) +
           cell(row.reason, "long"_L1) + cell(row.challenge, "long"_L1) + cell(timeWords(row), "short"_L1) +
           u"</tr>\n"_s;
}

QString htmlTable(const QList<ReportRow> &rows)
{
    QString text = u"<table>\n<thead><tr>"_s;
    for (const char *column : {QT_TRANSLATE_NOOP("lab", "Variant"), QT_TRANSLATE_NOOP("lab", "Difference"),
                               QT_TRANSLATE_NOOP("lab", "Sent as"), QT_TRANSLATE_NOOP("lab", "Expected"),
                               QT_TRANSLATE_NOOP("lab", "Got"), QT_TRANSLATE_NOOP("lab", "Judgment"),
                               QT_TRANSLATE_NOOP("lab", "Compared"), QT_TRANSLATE_NOOP("lab", "The server's reason"),
                               QT_TRANSLATE_NOOP("lab", "WWW-Authenticate"), QT_TRANSLATE_NOOP("lab", "Time")})
        text += element("th"_L1, say(column));
    text += u"</tr></thead>\n<tbody>\n"_s;
    for (const ReportRow &row : rows)
        text += htmlRow(row);
    return text + u"</tbody>\n</table>\n"_s;
}

QString htmlList(const QString &title, const QStringList &items)
{
    if (items.isEmpty())
        return {};
    QString text = element("h2"_L1, title) + u"\n<ul>\n"_s;
    for (const QString &item : items)
        text += element("li"_L1, item) + u'\n';
    return text + u"</ul>\n"_s;
}

QStringList findingsInWords(const ReportDocument &document)
{
    QStringList words;
    for (const Finding &finding : document.judgment.findings)
        words.append(findingWords(finding));
    return words;
}

QStringList answersInWords(const ReportDocument &document)
{
    QStringList words;
    for (const Alike &alike : document.judgment.answers)
        words.append(alikeWords(alike));
    return words;
}

} // namespace

QString textReport(const ReportDocument &document)
{
    QString text =
        say("401 Lab: %1").arg(document.title) + u'\n' + document.rules + u'\n' + document.conclusion + u"\n\n"_s;
    for (const QString &finding : findingsInWords(document))
        text += finding + u'\n';
    if (!document.judgment.findings.isEmpty())
        text += u'\n';
    for (const ReportRow &row : document.rows)
        text += textRow(row);
    if (!document.alike.isEmpty())
        text += u'\n' + document.alike + u'\n';
    if (!document.judgment.answers.isEmpty())
        text += u'\n' + say("What it tells apart:") + u'\n';
    for (const QString &answer : answersInWords(document))
        text += u"  "_s + answer + u'\n';
    return text;
}

QString markdownReport(const ReportDocument &document)
{
    QString text = u"# "_s + say("401 Lab: %1").arg(code(document.title)) + u"\n\n"_s +
                   sentenceOf(document.conclusion) + u' ' + document.rules + u' ' + startWords(document) + u"\n\n"_s;
    if (!document.judgment.findings.isEmpty())
        text += u"## "_s + say("Findings") + u"\n\n"_s;
    for (const Finding &finding : document.judgment.findings)
        text += u"- **%1** (%2): %3\n"_s.arg(severityName(finding.severity), code(finding.id), finding.sentence);
    text += u"\n## "_s + say("Variants") + u"\n\n"_s + markdownTable(document.rows);
    if (!document.alike.isEmpty())
        text += u'\n' + sentenceOf(document.alike) + u'\n';
    if (!document.judgment.answers.isEmpty())
        text += u"\n## "_s + say("What it tells apart") + u"\n\n"_s;
    for (const QString &answer : answersInWords(document))
        text += u"- "_s + answer + u'\n';
    return text;
}

QString htmlReport(const ReportDocument &document)
{
    const QString title = say("401 Lab: %1").arg(document.title);
    QString text = element("h1"_L1, title) + u'\n';
    text += element("p"_L1, document.conclusion, document.judgment.holds() ? QLatin1StringView() : "bad"_L1) + u'\n';
    text += element("p"_L1, document.rules + u' ' + startWords(document)) + u'\n';
    text += htmlList(say("Findings"), findingsInWords(document));
    text += element("h2"_L1, say("Variants")) + u'\n' + htmlTable(document.rows);
    if (!document.alike.isEmpty())
        text += element("p"_L1, document.alike) + u'\n';
    text += htmlList(say("What it tells apart"), answersInWords(document));
    return htmlPage(title, QLatin1StringView(style), text);
}

} // namespace lab
