// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/presets.h"

#include "base/json_read.h"
#include "base/translated.h"
#include "http/form.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace lab {

namespace {

constexpr char document[] = "presets.json";
constexpr char scopePrefix[] = "https://www.googleapis.com/auth/"; // left out in the file, for it repeats in each row

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonArray items = value.toArray(); const auto &item : items)
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
    for (const QJsonArray items = row.value("query"_L1).toArray(); const auto &item : items) {
        const QJsonArray parameter = item.toArray();
        preset.query.append(
            {parameter.at(0).toString(), parameter.at(1).toString(), parameter.at(2).toString() == "required"_L1});
    }
    if (const QJsonValue body = row.value("body"_L1); body.isObject())
        preset.body = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    preset.reads = method == "GET"_L1 || row.value("reads"_L1).toBool();
    for (const QString &scope : stringsOf(row.value("scopes_any"_L1)))
        preset.scopesAny.append(QLatin1StringView(scopePrefix) + scope);
    preset.tokenTypes = stringsOf(row.value("token_types"_L1));
    return preset;
}

QString say(const char *sentence)
{
    return QCoreApplication::translate("presets", sentence);
}

/// The names in `{…}` of a path or body, in order.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"\\{([A-Za-z]+)\\}"_s);
    QStringList names;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        names.append(matches.next().captured(1));
    return names;
}

QString inPath(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

/// As a part of a JSON string.
QString inJson(const QString &value)
{
    const QString quoted = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return quoted.sliced(2, quoted.size() - 4); // [" and "]
}

QString filled(QString text, const QHash<QString, QString> &values, QString (*written)(const QString &))
{
    for (const QString &name : placeholders(text)) {
        if (!values.value(name).isEmpty())
            text.replace(u'{' + name + u'}', written(values.value(name)));
    }
    return text;
}

} // namespace

QList<PresetParameter> Preset::parameters() const
{
    QList<PresetParameter> all;
    for (const QString &open : placeholders(path) + placeholders(QString::fromUtf8(body)))
        all.append({open, {}, true});
    return all + query;
}

QString Preset::address(const ApiHosts &hosts, const QHash<QString, QString> &values) const
{
    const QString base = hosts.base(api) + filled(path, values, inPath);
    http::Form form;
    for (const PresetParameter &parameter : query) {
        const QString value = values.value(parameter.name, parameter.value);
        if (!value.isEmpty())
            form.append({parameter.name, value});
    }
    return form.isEmpty() ? base : base + u'?' + QString::fromLatin1(http::encodeForm(form));
}

QByteArray Preset::content(const QHash<QString, QString> &values) const
{
    return filled(QString::fromUtf8(body), values, inJson).toUtf8();
}

bool Preset::fits(const ApiHosts &hosts, const QUrl &url) const
{
    const QUrl bare = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::NormalizePathSegments);
    const QStringList got = bare.toString(QUrl::FullyEncoded).split(u'/');
    const QStringList own = (hosts.base(api) + path).split(u'/');
    return std::equal(own.cbegin(), own.cend(), got.cbegin(), got.cend(), [](const QString &part, const QString &sent) {
        return placeholders(part).isEmpty() ? part == sent : !sent.isEmpty();
    });
}

Result<http::Request> Preset::request(const ApiHosts &hosts, const QHash<QString, QString> &values) const
{
    QStringList known;
    for (const PresetParameter &parameter : parameters()) {
        known.append(parameter.name);
        if (parameter.required && values.value(parameter.name, parameter.value).isEmpty())
            return failure(ErrorCode::UsageWrong, parameter.name, say("“%1” needs a value for it").arg(titleOf(*this)));
    }
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (!known.contains(value.key()))
            return failure(ErrorCode::UsageWrong, value.key(),
                           say("“%1” has no such parameter, but: %2").arg(titleOf(*this), known.join(u", "_s)));
    }
    http::Request request;
    request.method = method;
    request.url = QUrl(address(hosts, values), QUrl::StrictMode);
    request.body = content(values);
    if (!body.isEmpty())
        request.headers.add("Content-Type", "application/json");
    return request;
}

QString titleOf(const Preset &preset)
{
    return preset.title.isEmpty() ? QString() : translated("preset", preset.title.toUtf8().constData());
}

QString someOf(const QStringList &titles)
{
    constexpr qsizetype shown = 3;
    const QString first = titles.mid(0, shown).join(u", "_s);
    return titles.size() <= shown
               ? first
               : QCoreApplication::translate("presets", "%1 and %n more", nullptr, int(titles.size() - shown))
                     .arg(first);
}

Result<QList<Preset>> parsePresets(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonDocument parsed = json_read::parsed(json, &fault);
    if (!parsed.isArray())
        return failure(ErrorCode::TextMalformed, QString::fromLatin1(document), fault.errorString());
    QList<Preset> presets;
    for (const QJsonArray rows = parsed.array(); const auto &row : rows) {
        const auto preset = parsePreset(row.toObject());
        if (!preset)
            return tl::unexpected<Error>(preset.error());
        presets.append(*preset);
    }
    return presets;
}

} // namespace lab
