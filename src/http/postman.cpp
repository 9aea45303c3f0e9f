// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/postman.h"

#include "base/json_read.h"
#include "base/translated.h"
#include "http/form.h"
#include "http/multipart.h"
#include "http/secret_names.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace http {

namespace {

constexpr int deepestFolder = 32;
constexpr qsizetype mostRequests = 10'000;
constexpr qsizetype mostFilled = 64 * 1024 * 1024; // characters that variables bring in all requests together

QString say(const char *text)
{
    return translated("postman", text);
}

bool isOn(const QJsonValue &row)
{
    return !row["disabled"_L1].toBool();
}

/// Reads one collection.
class Reader
{
public:
    explicit Reader(const QJsonObject &collection) { learn(collection["variable"_L1].toArray()); }

    /// `auth` is what the folder or the collection adds to those that say nothing of their own.
    void read(const QJsonArray &items, const QString &folder, int depth, const QJsonValue &auth)
    {
        for (const auto &item : items) {
            if (m_requests.size() >= mostRequests || depth > deepestFolder || isOverfull())
                return;
            const QString name = folder + item["name"_L1].toString();
            if (item["item"_L1].isArray())
                read(item["item"_L1].toArray(), name + u" / "_s, depth + 1, ownOr(item["auth"_L1], auth));
            else
                add(name, item["request"_L1], auth);
        }
    }

    const QList<PostmanRequest> &requests() const { return m_requests; }
    bool isOverfull() const { return m_filled > mostFilled; }

private:
    void learn(const QJsonArray &variables)
    {
        for (const auto &variable : variables) {
            const QString key = variable["key"_L1].toString();
            const bool isSecret = variable["type"_L1] == "secret"_L1 || isSecretName(key.toUtf8());
            if (isOn(variable) && !isSecret && variable["value"_L1].isString())
                m_variables.insert(key, variable["value"_L1].toString());
        }
    }

    /// Once: a value is not looked through for variables again.
    QString filled(const QString &text) const
    {
        static const QRegularExpression variable(u"\\{\\{([^{}]+)\\}\\}"_s);
        QString result;
        qsizetype end = 0;
        for (auto match = variable.globalMatch(text); match.hasNext();) {
            const auto found = match.next();
            result += text.sliced(end, found.capturedStart() - end);
            const QString value = m_variables.value(found.captured(1), found.captured());
            m_filled += value.size();
            if (isOverfull())
                return {};
            result += value;
            end = found.capturedEnd();
        }
        return result + text.sliced(end);
    }

    static QJsonValue ownOr(const QJsonValue &own, const QJsonValue &inherited)
    {
        return own.isObject() ? own : inherited;
    }

    static void leaveOutAuth(PostmanRequest &imported, const QJsonValue &own, const QJsonValue &inherited)
    {
        const QString kind = ownOr(own, inherited)["type"_L1].toString();
        if (kind.isEmpty() || kind == "noauth"_L1)
            return;
        imported.leftOut.append(own.isObject() ? say("the authorization (%1)").arg(kind)
                                               : say("the authorization of its folder or collection (%1)").arg(kind));
    }

    void add(const QString &name, const QJsonValue &json, const QJsonValue &inherited)
    {
        PostmanRequest imported{name, {}, {}};
        imported.request.method = json["method"_L1].toString(u"GET"_s).toUtf8();
        imported.request.url = urlOf(json.isString() ? json : json["url"_L1]);
        for (const QJsonArray headers = json["header"_L1].toArray(); const auto &header : headers) {
            if (isOn(header))
                imported.request.headers.add(header["key"_L1].toString().toUtf8(),
                                             filled(header["value"_L1].toString()).toUtf8());
        }
        leaveOutAuth(imported, json["auth"_L1], inherited);
        addBody(imported, json["body"_L1]);
        m_requests.append(imported);
    }

    QUrl urlOf(const QJsonValue &json) const
    {
        QString text = filled(json.isString() ? json.toString() : json["raw"_L1].toString());
        // Of the path: /files/:fileId.
        for (const QJsonArray variables = json["variable"_L1].toArray(); const auto &variable : variables)
            text.replace(
                QRegularExpression(u"/:%1(?=[/?#]|$)"_s.arg(QRegularExpression::escape(variable["key"_L1].toString()))),
                u'/' + QString::fromLatin1(QUrl::toPercentEncoding(filled(variable["value"_L1].toString()))));
        if (!text.contains("://"_L1) && !text.startsWith("{{"_L1))
            text.prepend("http://"_L1); // as Postman does
        return QUrl(text);
    }

    void addBody(PostmanRequest &imported, const QJsonValue &body) const
    {
        if (!isOn(body))
            return;
        const struct
        {
            QLatin1StringView mode;
            void (Reader::*add)(PostmanRequest &, const QJsonValue &) const;
        } modes[] = {{"raw"_L1, &Reader::addRaw},
                     {"urlencoded"_L1, &Reader::addForm},
                     {"formdata"_L1, &Reader::addMultipart},
                     {"graphql"_L1, &Reader::addGraphQl},
                     {"file"_L1, &Reader::addFile}};
        for (const auto &[mode, add] : modes) {
            if (body["mode"_L1] == mode)
                (this->*add)(imported, body);
        }
    }

    static void setType(Request &request, const QByteArray &type)
    {
        if (!request.headers.contains("Content-Type"))
            request.headers.add("Content-Type", type);
    }

    void addRaw(PostmanRequest &imported, const QJsonValue &body) const
    {
        imported.request.body = filled(body["raw"_L1].toString()).toUtf8();
        if (body["options"_L1]["raw"_L1]["language"_L1] == "json"_L1)
            setType(imported.request, "application/json");
    }

    void addForm(PostmanRequest &imported, const QJsonValue &body) const
    {
        Form form;
        for (const QJsonArray fields = body["urlencoded"_L1].toArray(); const auto &field : fields) {
            if (isOn(field))
                form.append({filled(field["key"_L1].toString()), filled(field["value"_L1].toString())});
        }
        imported.request.body = encodeForm(form);
        setType(imported.request, "application/x-www-form-urlencoded");
    }

    void addMultipart(PostmanRequest &imported, const QJsonValue &body) const
    {
        QList<FormPart> parts;
        for (const QJsonArray fields = body["formdata"_L1].toArray(); const auto &field : fields) {
            if (!isOn(field))
                continue;
            if (field["type"_L1] == "file"_L1)
                imported.leftOut.append(say("the file of the field %1").arg(field["key"_L1].toString()));
            else
                parts.append(
                    {filled(field["key"_L1].toString()).toUtf8(), filled(field["value"_L1].toString()).toUtf8()});
        }
        const QByteArray boundary = boundaryFor(parts);
        imported.request.body = encodeMultipart(parts, boundary);
        imported.request.headers.set("Content-Type", multipartType(boundary));
    }

    void addGraphQl(PostmanRequest &imported, const QJsonValue &body) const
    {
        const QByteArray variables = filled(body["graphql"_L1]["variables"_L1].toString()).toUtf8();
        const QJsonObject json{{u"query"_s, filled(body["graphql"_L1]["query"_L1].toString())},
                               {u"variables"_s, json_read::parsed(variables).object()}};
        imported.request.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
        setType(imported.request, "application/json");
    }

    void addFile(PostmanRequest &imported, const QJsonValue &) const
    {
        imported.leftOut.append(say("the file that is the body"));
    }

    QHash<QString, QString> m_variables;
    mutable qsizetype m_filled = 0; ///< characters
    QList<PostmanRequest> m_requests;
};

} // namespace

bool isPostmanCollection(const QByteArray &bytes)
{
    const QJsonObject collection = json_read::parsed(bytes).object();
    return collection["info"_L1]["schema"_L1].toString().contains("getpostman.com"_L1) &&
           collection["item"_L1].isArray();
}

Result<QList<PostmanRequest>> requestsOfPostman(const QByteArray &bytes)
{
    const auto collection = json_read::object(bytes, say("collection"));
    if (!collection)
        return tl::unexpected<Error>(collection.error());
    if (!(*collection)["item"_L1].isArray())
        return failure(ErrorCode::MemberMissing, u"item"_s, say("collection"));
    Reader reader(*collection);
    reader.read((*collection)["item"_L1].toArray(), {}, 0, (*collection)["auth"_L1]);
    if (reader.isOverfull())
        return failure(ErrorCode::TextMalformed, say("collection"),
                       say("its variables make requests of more than %1 MB").arg(mostFilled >> 20));
    return reader.requests();
}

} // namespace http
