// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request_draft.h"

#include "base/json_read.h"
#include "base/utf8.h"
#include "http/redact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct KindName
{
    RequestBody::Kind kind;
    QLatin1StringView name;
};

constexpr KindName kindNames[] = {
    {RequestBody::Kind::Text, QLatin1StringView("text")},
    {RequestBody::Kind::UrlEncoded, QLatin1StringView("form")},
    {RequestBody::Kind::Multipart, QLatin1StringView("multipart")},
    {RequestBody::Kind::File, QLatin1StringView("file")},
};

QString nameOf(RequestBody::Kind kind)
{
    return std::find_if(std::begin(kindNames), std::end(kindNames),
                        [kind](const KindName &row) { return row.kind == kind; })
        ->name;
}

RequestBody::Kind kindNamed(const QString &name)
{
    const auto *found = std::find_if(std::begin(kindNames), std::end(kindNames),
                                     [&name](const KindName &row) { return row.name == name; });
    return found == std::end(kindNames) ? RequestBody::Kind::Text : found->kind;
}

QString typeId(TokenType type)
{
    return type == TokenType::Access ? u"access"_s : u"id"_s;
}

/// Scheme, user info, host with port and path, query, fragment of what is no address yet. What stands before a colon
/// may be a user's name, and a password may hold any character or be typed up to its middle; where that cannot be told
/// from host, port and path, or where a command or a header stands, nothing matches.
const QRegularExpression &unfinishedAddress()
{
    static const QString noSpaceBeforeSlashes = u"(?!(?:(?!//).)*\\s)"_s;
    static const QString host = u"(?:\\[[0-9A-Fa-f:.]*\\]?|[^@:\\[\\]/?#]*)"_s;
    static const QString port = u"(?::(?:[0-9]{0,5}|\\{[A-Za-z_]*\\}))?"_s;
    static const QRegularExpression pattern("\\A"_L1 + noSpaceBeforeSlashes +
                                            "((?:[A-Za-z][A-Za-z0-9+.-]*:)?//|(?![^/]*//))(?:[^/?#]*@)?("_L1 + host +
                                            port + "(?:/[^@?#\\s]*)?)(?:\\?([^#]*))?(?:#.*)?\\z"_L1);
    return pattern;
}

/// What was typed, without what is secret in it.
QByteArray keptAddress(http::Redactor &redactor, const QString &typed)
{
    if (const QUrl url(typed); url.isValid() && !url.host().isEmpty())
        return redactor.sendableUrl(url);
    const QRegularExpressionMatch match = unfinishedAddress().match(typed);
    QByteArray kept = redactor.text((match.captured(1) + match.captured(2)).toUtf8());
    if (match.hasCaptured(3))
        kept += '?' + redactor.form(match.captured(3).toUtf8());
    return kept.replace('#', "%23"); // of a label
}

/// Each [as written, whether ticked, file].
QJsonArray toJson(http::Redactor &redactor, const QList<http::Pair> &pairs)
{
    QJsonArray json;
    for (const http::Pair &pair : pairs) {
        const QByteArray written = redactor.form(pair.written.toUtf8()).replace('#', "%23"); // of a label
        json.append(QJsonArray{QString::fromUtf8(written), pair.isTicked, pair.file});
    }
    return json;
}

QList<http::Pair> pairsFrom(const QJsonValue &json)
{
    QList<http::Pair> pairs;
    for (const QJsonArray all = json.toArray(); const auto &pair : all)
        pairs.append({pair[0].toString(), pair[1].toBool(), pair[2].toString()});
    return pairs;
}

bool hasUnticked(const QList<http::Pair> &pairs)
{
    return std::any_of(pairs.begin(), pairs.end(), [](const http::Pair &pair) { return !pair.isTicked; });
}

QJsonObject toJson(http::Redactor &redactor, const QHash<QString, QString> &values)
{
    QJsonObject json;
    for (auto value = values.begin(); value != values.end(); ++value)
        json.insert(value.key(), utf8::decoded(redactor.header(value.key().toUtf8(), value->toUtf8())));
    return json;
}

QHash<QString, QString> valuesFrom(const QJsonObject &json)
{
    QHash<QString, QString> values;
    for (auto value = json.begin(); value != json.end(); ++value)
        values.insert(value.key(), value->toString());
    return values;
}

/// The lines without their secrets, and the Content-Type among them.
struct ShownHeaders
{
    QByteArrayList lines;
    QByteArray contentType;
};

ShownHeaders shownHeaders(http::Redactor &redactor, const QString &headers)
{
    ShownHeaders shown;
    for (const QString &line : headers.split(u'\n')) {
        const QByteArray name = line.section(u':', 0, 0).trimmed().toUtf8();
        const QByteArray value = line.section(u':', 1).trimmed().toUtf8();
        if (name.compare("Content-Type", Qt::CaseInsensitive) == 0)
            shown.contentType = value;
        shown.lines.append(line.contains(u':') ? name + ": " + redactor.header(name, value)
                                               : redactor.text(line.toUtf8()));
    }
    return shown;
}

} // namespace

QByteArray draftText(const RequestDraft &draft)
{
    http::Redactor redactor;
    const ShownHeaders headers = shownHeaders(redactor, draft.headers);
    const QByteArray address = keptAddress(redactor, draft.address.trimmed());
    QJsonObject json{{u"preset"_s, draft.preset},
                     {u"method"_s, draft.method},
                     {u"url"_s, QString::fromUtf8(address)},
                     {u"headers"_s, QString::fromUtf8(headers.lines.join('\n'))},
                     {u"body"_s, utf8::decoded(redactor.body(headers.contentType, draft.body.text))},
                     {u"body_kind"_s, nameOf(draft.body.kind)},
                     {u"body_file"_s, draft.body.file},
                     {u"fields"_s, toJson(redactor, draft.body.fields)},
                     {u"parameters"_s, toJson(redactor, draft.parameters)},
                     {u"account"_s, draft.accountId},
                     {u"token_type"_s, typeId(draft.tokenType)}};
    if (hasUnticked(draft.query))
        json.insert(u"query"_s, toJson(redactor, draft.query));
    if (!draft.isAuthorizationChosen)
        json.insert(u"authorization_chosen"_s, false);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<RequestDraft> parseDraft(const QByteArray &text)
{
    const QJsonObject json = json_read::parsed(text).object();
    if (json.isEmpty())
        return std::nullopt;
    const auto member = [&json](QLatin1StringView name) { return json.value(name).toString(); };
    return RequestDraft{.preset = member("preset"_L1),
                        .method = member("method"_L1),
                        .address = member("url"_L1),
                        .query = pairsFrom(json.value("query"_L1)),
                        .headers = member("headers"_L1),
                        .body = {kindNamed(member("body_kind"_L1)), member("body"_L1).toUtf8(),
                                 pairsFrom(json.value("fields"_L1)), member("body_file"_L1)},
                        .parameters = valuesFrom(json.value("parameters"_L1).toObject()),
                        .accountId = member("account"_L1),
                        .tokenType =
                            member("token_type"_L1) == typeId(TokenType::Id) ? TokenType::Id : TokenType::Access,
                        .isAuthorizationChosen = json.value("authorization_chosen"_L1).toBool(true)};
}

} // namespace app
