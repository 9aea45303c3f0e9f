// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets.h"

#include "base/json_read.h"
#include "http/form.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lab {

namespace {

constexpr char document[] = "presets.json";
constexpr char scopePrefix[] = "https://www.googleapis.com/auth/"; // left out in the file, for it repeats in each row

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const auto &item : value.toArray())
        strings.append(item.toString());
    return strings;
}

Result<Preset> parsePreset(const QJsonObject &row)
{
    Preset preset;
    QString method;
    QString docs;
    const std::pair<QString, QString *> required[] = {{u"name"_s, &preset.name},   {u"api"_s, &preset.api},
                                                      {u"title"_s, &preset.title}, {u"method"_s, &method},
                                                      {u"path"_s, &preset.path},   {u"docs"_s, &docs}};
    for (const auto &[member, field] : required) {
        const auto value = json_read::requiredString(row, member, QString::fromLatin1(document));
        if (!value)
            return tl::unexpected<Error>(value.error());
        *field = *value;
    }
    preset.method = method.toLatin1();
    preset.docs = QUrl(docs);
    for (const auto &pair : row.value("query"_L1).toArray())
        preset.query.append({pair.toArray().at(0).toString(), pair.toArray().at(1).toString()});
    for (const QString &scope : stringsOf(row.value("scopes_any"_L1)))
        preset.scopesAny.append(QLatin1StringView(scopePrefix) + scope);
    preset.tokenTypes = stringsOf(row.value("token_types"_L1));
    return preset;
}

} // namespace

QUrl Preset::url(const ApiHosts &hosts) const
{
    QUrl url((api == "drive"_L1 ? hosts.drive : hosts.aodocs) + path);
    if (!query.isEmpty())
        url.setQuery(QString::fromLatin1(http::encodeForm(query)), QUrl::StrictMode);
    return url;
}

Result<QList<Preset>> parsePresets(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &fault);
    if (!parsed.isArray())
        return failure(ErrorCode::TextMalformed, QString::fromLatin1(document), fault.errorString());
    QList<Preset> presets;
    for (const auto &row : parsed.array()) {
        const auto preset = parsePreset(row.toObject());
        if (!preset)
            return tl::unexpected<Error>(preset.error());
        presets.append(*preset);
    }
    return presets;
}

} // namespace lab
