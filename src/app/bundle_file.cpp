// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundle_file.h"

#include "base/json_read.h"
#include "base/translated.h"
#include "http/secret_search.h"
#include "inspect/report_writers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr auto format = "tokenloupe-support-bundle"_L1;
constexpr int version = 1;
constexpr auto jsonBegin = "<pre id=\"tokenloupe-support-bundle\">"_L1;
constexpr auto jsonEnd = "</pre>"_L1;

QString say(const char *text)
{
    return translated("bundle", text);
}

// ---- to JSON

QJsonObject toJson(const inspect::ReportTable &table)
{
    QJsonArray rows;
    for (const inspect::ReportRow &row : table.rows)
        rows.append(QJsonArray::fromStringList(row.cells));
    return {{u"title"_s, table.title}, {u"columns"_s, QJsonArray::fromStringList(table.columns)}, {u"rows"_s, rows}};
}

QJsonObject toJson(const BundlePart &part)
{
    QJsonArray tables;
    for (const inspect::ReportTable &table : part.report.tables)
        tables.append(toJson(table));
    QJsonArray texts;
    for (const inspect::ReportText &text : part.report.texts)
        texts.append(QJsonObject{{u"title"_s, text.title}, {u"text"_s, text.text}});
    return {{u"id"_s, part.id},
            {u"title"_s, part.report.title},
            {u"paragraphs"_s, QJsonArray::fromStringList(part.report.paragraphs)},
            {u"tables"_s, tables},
            {u"texts"_s, texts},
            {u"record"_s, part.record}};
}

QByteArray toJson(const SupportBundle &bundle)
{
    QJsonArray parts;
    for (const BundlePart &part : bundle.parts)
        parts.append(toJson(part));
    const QJsonObject json{
        {u"format"_s, format}, {u"version"_s, version}, {u"made_at"_s, bundle.madeAt}, {u"parts"_s, parts}};
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

// ---- from JSON: what is no text where one should be is an empty one

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonArray items = array.toArray(); const auto &item : items)
        texts.append(item.toString());
    return texts;
}

inspect::ReportTable tableOf(const QJsonValue &json)
{
    inspect::ReportTable table{json["title"_L1].toString(), textsOf(json["columns"_L1]), {}};
    for (const QJsonArray rows = json["rows"_L1].toArray(); const auto &row : rows) {
        const QStringList cells = textsOf(row);
        // A short row stays short: a file of a few megabytes has room for a million columns and a million empty rows.
        table.rows.append({cells.first(std::min(cells.size(), table.columns.size()))});
    }
    return table;
}

BundlePart partOf(const QJsonValue &json)
{
    BundlePart part{json["id"_L1].toString(), {}, json["record"_L1].toObject()};
    part.report.title = json["title"_L1].toString();
    part.report.paragraphs = textsOf(json["paragraphs"_L1]);
    for (const QJsonArray tables = json["tables"_L1].toArray(); const auto &table : tables)
        part.report.tables.append(tableOf(table));
    for (const QJsonArray texts = json["texts"_L1].toArray(); const auto &text : texts)
        part.report.texts.append({text["title"_L1].toString(), text["text"_L1].toString()});
    return part;
}

/// The window has a widget for each of these.
bool isOverfull(const SupportBundle &bundle)
{
    constexpr qsizetype most = 1000; // our own have less than ten, and a text for each step of a sign-in
    return bundle.parts.size() > most || std::any_of(bundle.parts.cbegin(), bundle.parts.cend(), [](const auto &part) {
               const inspect::ReportDocument &report = part.report;
               return report.tables.size() > most || report.texts.size() > most ||
                      std::any_of(report.tables.cbegin(), report.tables.cend(),
                                  [](const inspect::ReportTable &table) { return table.columns.size() > most; });
           });
}

int depthOf(const QJsonValue &value, int allowed)
{
    if (allowed == 0 || (!value.isArray() && !value.isObject()))
        return 0;
    int deepest = 0;
    if (value.isArray()) {
        for (const QJsonArray items = value.toArray(); const auto &item : items)
            deepest = std::max(deepest, depthOf(item, allowed - 1));
    }
    for (const auto &member : value.toObject())
        deepest = std::max(deepest, depthOf(member, allowed - 1));
    return deepest + 1;
}

// ---- the page

/// What a reader sees first.
inspect::ReportDocument wholeReport(const SupportBundle &bundle)
{
    inspect::ReportDocument whole;
    whole.title = say("Tokenloupe support bundle");
    whole.paragraphs = {say("Everything below is as it was recorded. Labels such as ACCESS#1 stand for secrets; within "
                            "one part, the same label stands for the same secret.")};
    for (const BundlePart &part : bundle.parts) {
        whole.tables.append({part.report.title, {}, {}});
        for (const QString &paragraph : part.report.paragraphs)
            whole.tables.last().rows.append({{paragraph}});
        whole.tables += part.report.tables;
        whole.texts += part.report.texts;
    }
    return whole;
}

QString unescaped(QString html)
{
    return html.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&amp;"_L1, "&"_L1);
}

} // namespace

Result<QByteArray> bundlePage(const SupportBundle &bundle, const QList<Secret> &known)
{
    const QByteArray json = toJson(bundle);
    for (const Secret &secret : known) {
        if (http::holdsSecret(json, secret))
            return failure(ErrorCode::Internal, say("the support bundle"),
                           say("a secret would still be in it, so it was not written"));
    }
    QString page = inspect::html(wholeReport(bundle));
    const qsizetype end = page.lastIndexOf("</body>"_L1);
    page.insert(end, u"<h2>%1</h2>\n"_s.arg(say("For Tokenloupe").toHtmlEscaped()) + jsonBegin +
                         QString::fromUtf8(json).toHtmlEscaped() + jsonEnd + u'\n');
    return page.toUtf8();
}

bool isBundlePage(QByteArrayView bytes)
{
    return bytes.startsWith("<!DOCTYPE html>") && bytes.contains(QByteArrayView(jsonBegin.data(), jsonBegin.size()));
}

Result<SupportBundle> readBundlePage(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > largestBundle)
        return failure(ErrorCode::FileMalformed, name, say("it is larger than any bundle"));
    const QString page = QString::fromUtf8(bytes);
    const qsizetype begin = page.lastIndexOf(jsonBegin);
    const qsizetype end = page.indexOf(jsonEnd, begin);
    if (begin < 0 || end < 0)
        return failure(ErrorCode::FileMalformed, name, say("it is no support bundle, or its end is missing"));
    const QString json = unescaped(page.sliced(begin + jsonBegin.size(), end - begin - jsonBegin.size()));
    const auto object = json_read::object(json.toUtf8(), name);
    if (!object)
        return failure(ErrorCode::FileMalformed, name, object.error().detail);
    if (object->value("format"_L1) != format || object->value("version"_L1).toInt() != version)
        return failure(ErrorCode::FileMalformed, name, say("it was made by a newer Tokenloupe"));
    if (depthOf(*object, deepestBundle + 1) > deepestBundle)
        return failure(ErrorCode::FileMalformed, name, say("it nests deeper than any bundle"));
    SupportBundle bundle{object->value("made_at"_L1).toInteger(), {}};
    for (const QJsonArray parts = object->value("parts"_L1).toArray(); const auto &part : parts)
        bundle.parts.append(partOf(part));
    if (isOverfull(bundle))
        return failure(ErrorCode::FileMalformed, name,
                       say("it has more parts, tables, texts or columns than any bundle"));
    return bundle;
}

} // namespace app
