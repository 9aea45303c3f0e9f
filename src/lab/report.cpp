// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/report.h"

#include "base/file_ending.h"
#include "base/translated.h"
#include "lab/report_writers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace lab {

namespace {

struct FormatRow
{
    ReportFormat format;
    QLatin1StringView name;
    QLatin1StringView ending;
};

constexpr FormatRow formats[] = {
    {ReportFormat::Text, QLatin1StringView("text"), QLatin1StringView(".txt")},
    {ReportFormat::Json, QLatin1StringView("json"), QLatin1StringView(".json")},
    {ReportFormat::JUnit, QLatin1StringView("junit"), QLatin1StringView(".xml")},
    {ReportFormat::Markdown, QLatin1StringView("markdown"), QLatin1StringView(".md")},
    {ReportFormat::Html, QLatin1StringView("html"), QLatin1StringView(".html")},
};

QJsonValue orNull(bool known, const QJsonValue &value)
{
    return known ? value : QJsonValue();
}

QJsonObject comparisonJson(const Comparison &comparison)
{
    return {{u"differs_from_control_in"_s, QJsonArray::fromStringList(comparison.differsIn)},
            {u"same_as"_s, QJsonArray::fromStringList(comparison.sameAs)},
            {u"words"_s, comparison.words}};
}

QJsonObject rowJson(const ReportRow &row)
{
    QJsonArray expected;
    for (const int status : row.expected)
        expected.append(status);
    return {{u"id"_s, row.id},
            {u"difference"_s, row.difference},
            {u"sent_as"_s, row.sentAs},
            {u"run"_s, row.sent},
            {u"expected"_s, expected},
            {u"why"_s, row.why},
            {u"status"_s, orNull(row.status > 0, row.status)},
            {u"reason"_s, row.reason},
            {u"www_authenticate"_s, orNull(!row.challenge.isEmpty(), row.challenge)},
            {u"ms"_s, orNull(row.milliseconds >= 0, row.milliseconds)},
            {u"as_expected"_s, orNull(row.asExpected.has_value(), row.asExpected.value_or(false))},
            {u"comparison"_s, row.comparison ? QJsonValue(comparisonJson(*row.comparison)) : QJsonValue()}};
}

QJsonObject findingJson(const Finding &finding)
{
    return {{u"id"_s, finding.id},
            {u"severity"_s, QString::fromLatin1(severityId(finding.severity))},
            {u"variants"_s, QJsonArray::fromStringList(finding.variants)},
            {u"sentence"_s, finding.sentence}};
}

QJsonObject alikeJson(const Alike &alike)
{
    return {{u"status"_s, alike.status},
            {u"reason"_s, alike.reason},
            {u"variants"_s, QJsonArray::fromStringList(alike.variants)}};
}

template<class Item>
QJsonArray arrayOf(const QList<Item> &items, QJsonObject (*json)(const Item &))
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(json(item));
    return array;
}

QJsonObject documentJson(const ReportDocument &document)
{
    QList<ReportRow> variants = document.rows;
    QJsonObject json{{u"request"_s, document.request},
                     {u"api"_s, QString::fromLatin1(apiId(document.api))},
                     {u"holds"_s, document.judgment.holds()},
                     {u"conclusive"_s, document.judgment.inconclusive.isEmpty()},
                     {u"conclusion"_s, document.conclusion},
                     {u"findings"_s, arrayOf(document.judgment.findings, findingJson)},
                     {u"alike"_s, orNull(!document.alike.isEmpty(), document.alike)},
                     {u"answers"_s, arrayOf(document.judgment.answers, alikeJson)}};
    if (document.judgment.controlAfter)
        json.insert(u"control_after"_s, rowJson(variants.takeLast()));
    json.insert(u"variants"_s, arrayOf(variants, rowJson));
    return json;
}

bool isForPrograms(ReportFormat format)
{
    return format == ReportFormat::Json || format == ReportFormat::JUnit;
}

QByteArray written(const ReportDocument &document, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Text:
        return textReport(document).toUtf8();
    case ReportFormat::Json:
        return QJsonDocument(documentJson(document)).toJson();
    case ReportFormat::JUnit:
        return junitReport(document);
    case ReportFormat::Markdown:
        return markdownReport(document).toUtf8();
    case ReportFormat::Html:
        return htmlReport(document).toUtf8();
    }
    Q_UNREACHABLE();
}

ReportDocument englishDocument(const Run &run, Face face)
{
    const EnglishOnly english;
    return reportDocument(run, face);
}

/// Some words come while it is written.
QByteArray writtenInEnglish(const ReportDocument &document, ReportFormat format)
{
    const EnglishOnly english;
    return written(document, format);
}

} // namespace

std::optional<ReportFormat> reportFormatNamed(QStringView name)
{
    const auto *row =
        std::find_if(std::begin(formats), std::end(formats), [name](const FormatRow &one) { return name == one.name; });
    return row == std::end(formats) ? std::nullopt : std::optional(row->format);
}

std::optional<ReportFormat> reportFormatOf(const QString &fileName)
{
    return file_ending::formatOf(fileName, formats);
}

QStringList reportEndings()
{
    return file_ending::endingsOf(formats);
}

QJsonObject toJson(const Run &run, Face face)
{
    const EnglishOnly english;
    return documentJson(reportDocument(run, face));
}

KeptReport keptReport(const Run &run, Face face)
{
    return {run.request, reportDocument(run, face), englishDocument(run, face)};
}

QByteArray report(const KeptReport &kept, ReportFormat format)
{
    return isForPrograms(format) ? writtenInEnglish(kept.english, format) : written(kept.own, format);
}

QByteArray report(const Run &run, ReportFormat format, Face face)
{
    return isForPrograms(format) ? writtenInEnglish(englishDocument(run, face), format)
                                 : written(reportDocument(run, face), format);
}

} // namespace lab
