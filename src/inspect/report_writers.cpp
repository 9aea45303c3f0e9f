// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/report_writers.h"

#include "base/html_page.h"

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

/// Nothing of a foreign text may become markup, a link or a picture, or end a table's cell.
QString markdownEscaped(const QString &text)
{
    static constexpr QStringView special = u"\\`*_{}[]<>#|~:@&"; // ":" and "@" end what would become a link
    QString escaped;
    for (const QChar c : text) {
        if (special.contains(c))
            escaped += u'\\';
        escaped += c == u'\n' ? u' ' : c;
    }
    return escaped.replace("www."_L1, "www\\."_L1, Qt::CaseInsensitive);
}

QString markdownRow(const QStringList &cells)
{
    QStringList escaped;
    for (const QString &cell : cells)
        escaped.append(markdownEscaped(cell));
    return u"| "_s + escaped.join(u" | "_s) + u" |\n"_s;
}

constexpr char style[] = "body{font-family:sans-serif;max-width:70em;margin:2em auto;padding:0 1em;line-height:1.4}"
                         "table{border-collapse:collapse;width:100%}"
                         "th,td{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top;"
                         "overflow-wrap:anywhere}"
                         "pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #999;padding:.6em}";

/// Longer than every run of backticks within, so that nothing in the text ends it.
QString fenceAround(const QString &text)
{
    qsizetype longest = 2;
    for (qsizetype run = 0, i = 0; i < text.size(); ++i) {
        run = text[i] == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(longest + 1, u'`');
}

QString htmlRow(const QStringList &cells, QLatin1StringView tag)
{
    QString text = u"<tr>"_s;
    for (const QString &cell : cells)
        text += u"<%1>%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
    return text + u"</tr>\n"_s;
}

} // namespace

QString markdown(const ReportDocument &document)
{
    QString text = u"# "_s + markdownEscaped(document.title) + u'\n';
    for (const QString &paragraph : document.paragraphs)
        text += u'\n' + markdownEscaped(paragraph) + u'\n';
    for (const ReportTable &table : document.tables) {
        text += u"\n## "_s + markdownEscaped(table.title) + u"\n\n"_s + markdownRow(table.columns);
        text += u"|"_s + u" --- |"_s.repeated(table.columns.size()) + u'\n';
        for (const ReportRow &row : table.rows)
            text += markdownRow(row.cells);
    }
    for (const ReportText &verbatim : document.texts) {
        const QString fence = fenceAround(verbatim.text);
        text += u"\n## "_s + markdownEscaped(verbatim.title) + u"\n\n"_s + fence + u'\n' + verbatim.text + u'\n' +
                fence + u'\n';
    }
    return text;
}

QString html(const ReportDocument &document)
{
    QString text = u"<h1>%1</h1>\n"_s.arg(document.title.toHtmlEscaped());
    for (const QString &paragraph : document.paragraphs)
        text += u"<p>%1</p>\n"_s.arg(paragraph.toHtmlEscaped());
    for (const ReportTable &table : document.tables) {
        text += u"<h2>%1</h2>\n<table>\n"_s.arg(table.title.toHtmlEscaped()) + htmlRow(table.columns, "th"_L1);
        for (const ReportRow &row : table.rows)
            text += htmlRow(row.cells, "td"_L1);
        text += u"</table>\n"_s;
    }
    for (const ReportText &verbatim : document.texts)
        text += u"<h2>%1</h2>\n<pre>%2</pre>\n"_s.arg(verbatim.title.toHtmlEscaped(), verbatim.text.toHtmlEscaped());
    return htmlPage(document.title, QLatin1StringView(style), text);
}

} // namespace inspect
