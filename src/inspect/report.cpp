// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/report.h"

#include "base/plain_text.h"
#include "base/time_text.h"
#include "base/translated.h"
#include "http/redact.h"
#include "inspect/meaning.h"
#include "inspect/remarks.h"
#include "inspect/subject.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

constexpr qsizetype longestValue = 500; // characters

QString say(const char *text)
{
    return translated("report", text);
}

// --- What is in a report, whatever its format

struct Row
{
    QStringList cells;
};

struct Table
{
    QString title;
    QStringList columns;
    QList<Row> rows;
};

struct Document
{
    QString title;
    QStringList paragraphs;
    QList<Table> tables;
};

/// A value as written, or a text without its quotes; secrets in it become labels.
QString valueText(const json_text::Member &member, const QByteArray &document, http::Redactor &redactor)
{
    const json_text::Value &value = member.value;
    const QByteArray written =
        value.kind == json_text::Kind::String ? value.string.toUtf8() : document.mid(value.offset, value.length);
    if (isSecretName(member.name))
        return say("[left out]");
    return plain_text::elided(plain_text::visible(QString::fromUtf8(redactor.text(written))), longestValue);
}

Table membersTable(const QString &title, const std::optional<json_text::Value> &object, const QByteArray &document,
                   const std::function<QString(const json_text::Member &)> &meaning)
{
    http::Redactor redactor;
    Table table{title, {say("Name"), say("Value"), say("Meaning")}, {}};
    if (!object)
        return table;
    for (const json_text::Member &member : object->members)
        table.rows.append({{quotable(member.name), valueText(member, document, redactor), meaning(member)}});
    return table;
}

QString claimText(const Inspection &inspection, QStringView name)
{
    const json_text::Value *value = inspection.token.claims ? inspection.token.claims->find(name) : nullptr;
    return value ? value->string : QString();
}

QStringList remarksOf(const Inspection &inspection)
{
    return inspection.token.claims ? remarks(jose::ClaimsSet(*inspection.token.claims)) : QStringList();
}

Table checksTable(const Inspection &inspection)
{
    Table table{say("Checks"), {say("Check"), say("Result"), say("Why"), say("Rule")}, {}};
    for (const Check &check : inspection.checks)
        table.rows.append({{check.name, QString::fromLatin1(statusId(check.status)), check.reason, check.section}});
    return table;
}

Table lintsTable(const Inspection &inspection)
{
    Table table{say("Warnings"), {say("Warning"), say("Severity"), say("Why")}, {}};
    for (const Lint &lint : inspection.lints)
        table.rows.append({{lint.id, QString::fromLatin1(severityId(lint.severity)), lint.reason}});
    return table;
}

/// Of one token, without the one that it holds.
QList<Table> tablesOf(const Inspection &inspection, const Context &context)
{
    const QString issuer = claimText(inspection, u"iss");
    QList<Table> tables = {
        membersTable(say("Header"), inspection.token.header, inspection.token.headerBytes,
                     [](const json_text::Member &member) { return headerMeaning(member.name, member.value); }),
        membersTable(say("Claims"), inspection.token.claims, inspection.token.payloadBytes,
                     [&](const json_text::Member &member) {
                         return claimMeaning(member.name, member.value, issuer, context.now);
                     }),
        checksTable(inspection), lintsTable(inspection)};
    tables.removeIf([](const Table &table) { return table.rows.isEmpty(); });
    return tables;
}

Document documentOf(const Inspection &inspection, const Context &context)
{
    Document document;
    document.title = inspection.headline;
    document.paragraphs =
        QStringList{explain(inspection), say("Judged for %1.").arg(time_text::full(context.now, context.now))};
    document.tables = tablesOf(inspection, context);
    QString prefix = say("%1 of the token within");
    for (const Inspection *inner = inspection.nested.get(); inner; inner = inner->nested.get()) {
        for (Table &table : tablesOf(*inner, context)) {
            table.title = prefix.arg(table.title);
            document.tables.append(table);
        }
        prefix = say("%1 of the token within").arg(prefix);
    }
    return document;
}

/// The inspection with the values of claims that are secrets by their name taken out of the payload's text, and without
/// payload and plaintext as such: they may be another token, or keys.
Inspection withoutSecrets(Inspection inspection)
{
    if (inspection.nested)
        inspection.nested = std::make_shared<const Inspection>(withoutSecrets(*inspection.nested));
    if (inspection.decryption)
        inspection.decryption->plaintext = "[left out]";
    if (!inspection.token.claims) {
        inspection.token.payloadBytes = "[left out]";
        return inspection;
    }
    const auto &members = inspection.token.claims->members;
    std::for_each(members.rbegin(), members.rend(), [&inspection](const json_text::Member &member) {
        if (isSecretName(member.name))
            inspection.token.payloadBytes.replace(member.value.offset, member.value.length, "\"[left out]\"");
    });
    return inspection;
}

// --- Markdown

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

QString markdown(const Document &document)
{
    QString text = u"# "_s + markdownEscaped(document.title) + u'\n';
    for (const QString &paragraph : document.paragraphs)
        text += u'\n' + markdownEscaped(paragraph) + u'\n';
    for (const Table &table : document.tables) {
        text += u"\n## "_s + markdownEscaped(table.title) + u"\n\n"_s + markdownRow(table.columns);
        text += u"|"_s + u" --- |"_s.repeated(table.columns.size()) + u'\n';
        for (const Row &row : table.rows)
            text += markdownRow(row.cells);
    }
    return text;
}

// --- HTML

constexpr char style[] = "body{font-family:sans-serif;max-width:70em;margin:2em auto;padding:0 1em;line-height:1.4}"
                         "table{border-collapse:collapse;width:100%}"
                         "th,td{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top;"
                         "overflow-wrap:anywhere}";

QString htmlRow(const QStringList &cells, QLatin1StringView tag)
{
    QString text = u"<tr>"_s;
    for (const QString &cell : cells)
        text += u"<%1>%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
    return text + u"</tr>\n"_s;
}

QString html(const Document &document)
{
    QString text = u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                   "'unsafe-inline'\">\n"_s;
    text += u"<title>%1</title>\n<style>%2</style>\n</head>\n<body>\n<h1>%1</h1>\n"_s.arg(
        document.title.toHtmlEscaped(), QLatin1StringView(style));
    for (const QString &paragraph : document.paragraphs)
        text += u"<p>%1</p>\n"_s.arg(paragraph.toHtmlEscaped());
    for (const Table &table : document.tables) {
        text += u"<h2>%1</h2>\n<table>\n"_s.arg(table.title.toHtmlEscaped()) + htmlRow(table.columns, "th"_L1);
        for (const Row &row : table.rows)
            text += htmlRow(row.cells, "td"_L1);
        text += u"</table>\n"_s;
    }
    return text + u"</body>\n</html>\n"_s;
}

// --- The paragraph

QStringList withStatus(const Inspection &inspection, Status status)
{
    QStringList reasons;
    for (const Check &check : inspection.checks) {
        if (check.status == status)
            reasons.append(say("%1: %2").arg(check.name, check.reason));
    }
    return reasons;
}

QString severeWords(const Inspection &inspection)
{
    QStringList reasons;
    for (const Lint &lint : inspection.lints) {
        if (lint.severity >= Severity::High)
            reasons.append(lint.reason);
    }
    return reasons.join(u' ');
}

} // namespace

QString explain(const Inspection &inspection)
{
    QStringList sentences = {inspection.headline + u'.', inspection.summary};
    sentences += withStatus(inspection, Status::Fail);
    sentences += withStatus(inspection, Status::Warn);
    sentences += remarksOf(inspection);
    sentences.append(severeWords(inspection));
    if (inspection.nested)
        sentences.append(say("About the token within: %1").arg(explain(*inspection.nested)));
    sentences.removeAll(QString());
    sentences.removeDuplicates();
    return QString::fromUtf8(http::Redactor().text(sentences.join(u' ').toUtf8()));
}

std::optional<ReportFormat> reportFormatOf(const QString &fileName)
{
    const std::pair<QLatin1StringView, ReportFormat> endings[] = {
        {".md"_L1, ReportFormat::Markdown}, {".html"_L1, ReportFormat::Html}, {".json"_L1, ReportFormat::Json}};
    for (const auto &[ending, format] : endings) {
        if (fileName.endsWith(ending, Qt::CaseInsensitive))
            return format;
    }
    return std::nullopt;
}

QByteArray report(const Inspection &inspection, const Context &context, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Markdown:
        return markdown(documentOf(inspection, context)).toUtf8();
    case ReportFormat::Html:
        return html(documentOf(inspection, context)).toUtf8();
    case ReportFormat::Json:
        return http::Redactor().text(toJson(withoutSecrets(inspection), context)) + '\n';
    }
    Q_UNREACHABLE();
}

} // namespace inspect
