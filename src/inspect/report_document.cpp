// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/report_document.h"

#include "base/plain_text.h"
#include "base/translated.h"
#include "http/redact.h"
#include "inspect/meaning.h"
#include "inspect/report.h"
#include "inspect/status_words.h"
#include "inspect/subject.h"

#include <functional>

namespace inspect {

namespace {

constexpr qsizetype longestValue = 500; // characters

QString say(const char *text)
{
    return translated("report", text);
}

/// A value as written, or a text without its quotes; secrets in it become labels.
QString valueText(const json_text::Member &member, const QByteArray &document, http::Redactor &redactor)
{
    const json_text::Value &value = member.value;
    const QByteArray written =
        value.kind == json_text::Kind::String ? value.string().toUtf8() : document.mid(value.offset, value.length);
    if (isSecretName(member.name))
        return say("[left out]");
    return plain_text::elided(plain_text::visible(QString::fromUtf8(redactor.text(written))), longestValue);
}

ReportTable membersTable(const QString &title, const std::optional<json_text::Value> &object,
                         const QByteArray &document, const std::function<QString(const json_text::Member &)> &meaning)
{
    http::Redactor redactor;
    ReportTable table{title, {say("Name"), say("Value"), say("Meaning")}, {}};
    if (!object)
        return table;
    for (const json_text::Member &member : object->members)
        table.rows.append({{quotable(member.name), valueText(member, document, redactor), meaning(member)}});
    return table;
}

QString claimText(const Inspection &inspection, QStringView name)
{
    const json_text::Value *value = inspection.token.claims ? inspection.token.claims->find(name) : nullptr;
    return value ? value->string() : QString();
}

ReportTable checksTable(const Inspection &inspection)
{
    ReportTable table{say("Checks"), {say("Check"), say("Result"), say("Why"), say("Rule")}, {}};
    for (const Check &check : inspection.checks)
        table.rows.append({{check.name, inWords(check.status), check.reason, check.section}});
    return table;
}

ReportTable lintsTable(const Inspection &inspection)
{
    ReportTable table{say("Warnings"), {say("Warning"), say("Severity"), say("Why")}, {}};
    for (const Lint &lint : inspection.lints)
        table.rows.append({{lint.id, inWords(lint.severity), lint.reason}});
    return table;
}

/// Of one token, without the one that it holds.
QList<ReportTable> tablesOf(const Inspection &inspection, const Context &context)
{
    const QString issuer = claimText(inspection, u"iss");
    QList<ReportTable> tables = {
        membersTable(say("Header"), inspection.token.header, inspection.token.headerBytes,
                     [](const json_text::Member &member) { return headerMeaning(member.name, member.value); }),
        membersTable(say("Claims"), inspection.token.claims, inspection.token.payloadBytes,
                     [&](const json_text::Member &member) {
                         return claimMeaning(member.name, member.value, issuer, context.now);
                     }),
        checksTable(inspection), lintsTable(inspection)};
    tables.removeIf([](const ReportTable &table) { return table.rows.isEmpty(); });
    return tables;
}

} // namespace

ReportDocument reportDocument(const Inspection &inspection, const Context &context)
{
    ReportDocument document;
    document.title = inspection.headline;
    document.paragraphs = QStringList{explain(inspection, context)};
    document.tables = tablesOf(inspection, context);
    QString prefix = say("%1 of the token within");
    for (const Inspection *inner = inspection.nested.get(); inner; inner = inner->nested.get()) {
        for (ReportTable &table : tablesOf(*inner, context)) {
            table.title = prefix.arg(table.title);
            document.tables.append(table);
        }
        prefix = say("%1 of the token within").arg(prefix);
    }
    return document;
}

} // namespace inspect
