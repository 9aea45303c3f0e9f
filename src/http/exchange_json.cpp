// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/exchange_json.h"

#include "base/json_read.h"
#include "base/translated.h"
#include "base/utf8.h"
#include "http/exchange_text.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace http {

namespace {

QString say(const char *text)
{
    return translated("exchange_json", text);
}

QJsonArray headersJson(const Headers &headers, Veil &veil)
{
    QJsonArray fields;
    const Headers shown = veil.headers(headers);
    for (const auto &[name, value] : shown.fields())
        fields.append(QJsonArray{utf8::decoded(name), utf8::decoded(value)});
    return fields;
}

Result<QList<Headers::Field>> fieldsOf(const QJsonObject &message, const QString &document)
{
    QList<Headers::Field> fields;
    const QJsonValue headers = message["headers"_L1];
    if (!headers.isArray() && !headers.isUndefined())
        return json_read::notOfType(u"headers"_s, document, QJsonValue::Array, headers);
    for (const QJsonArray all = headers.toArray(); const auto &field : all) {
        if (!field[0].isString() || !field[1].isString())
            return failure(ErrorCode::MemberWrongType, u"headers"_s,
                           say("in %1 each header should be a list of its name and its value").arg(document));
        fields.append({field[0].toString().toUtf8(), field[1].toString().toUtf8()});
    }
    return fields;
}

Result<Request> requestFromJson(const QJsonObject &object)
{
    const QString document = u"request"_s;
    const auto method = json_read::requiredString(object, u"method"_s, document);
    const auto url = json_read::requiredString(object, u"url"_s, document);
    const auto body = json_read::optionalString(object, u"body"_s, document);
    for (const auto *read : {&method, &url, &body}) {
        if (!*read)
            return tl::unexpected<Error>(read->error());
    }
    const auto fields = fieldsOf(object, document);
    if (!fields)
        return tl::unexpected<Error>(fields.error());
    Request request{method->toUtf8(), urlOfShown(*url), {}, body->toUtf8(), {}};
    for (const auto &[name, value] : *fields)
        addField(request, name, value);
    return request;
}

Result<Response> responseFromJson(const QJsonObject &object)
{
    const QString document = u"response"_s;
    const auto status = json_read::optionalInteger(object, u"status"_s, 0, document);
    const auto body = json_read::optionalString(object, u"body"_s, document);
    const auto fields = fieldsOf(object, document);
    if (!status || !body)
        return tl::unexpected<Error>(status ? body.error() : status.error());
    if (!fields)
        return tl::unexpected<Error>(fields.error());
    Response response{static_cast<int>(*status), {}, {}, body->toUtf8()};
    for (const auto &[name, value] : *fields)
        response.headers.add(name, value);
    return response;
}

const std::pair<QString, qint64 Timing::*> phases[] = {{u"connecting"_s, &Timing::connecting},
                                                       {u"encrypted"_s, &Timing::encrypted},
                                                       {u"sent"_s, &Timing::sent},
                                                       {u"headers"_s, &Timing::headers},
                                                       {u"finished"_s, &Timing::finished}};

QJsonObject timingJson(const Timing &timing)
{
    QJsonObject json;
    for (const auto &[phase, moment] : phases)
        json.insert(phase, timing.*moment < 0 ? QJsonValue() : QJsonValue(timing.*moment));
    return json;
}

Timing timingFromJson(const QJsonValue &json)
{
    Timing timing;
    for (const auto &[phase, moment] : phases)
        timing.*moment = std::max<qint64>(json[phase].toInteger(-1), -1);
    return timing;
}

constexpr qsizetype longestLearnt = 64 * 1024; // bytes of a body: forms that hold secrets are short

} // namespace

void Veil::learn(const Request &request)
{
    m_redactor.header("Authorization", request.authorization.reveal());
    for (const auto &[name, value] : request.headers.fields())
        m_redactor.header(name, value);
    m_redactor.url(request.url);
    if (request.body.size() <= longestLearnt)
        m_redactor.body(request.headers.value("Content-Type"_ba), request.body);
}

Error withoutSecretsOf(const Request &request, const Error &error)
{
    Veil veil;
    veil.learn(request);
    return {error.code, veil.text(error.subject), veil.text(error.detail)};
}

QString Veil::url(const QUrl &url)
{
    return m_lifted ? QString::fromLatin1(url.toEncoded()) : m_redactor.url(url);
}

QByteArray Veil::header(const QByteArray &name, const QByteArray &value)
{
    return m_lifted ? value : m_redactor.header(name, value);
}

Headers Veil::headers(const Headers &headers)
{
    return m_lifted ? headers : m_redactor.headers(headers);
}

QByteArray Veil::body(const Headers &headers, const QByteArray &body)
{
    if (m_lifted)
        return body;
    return m_redactor.body(headers.value("Content-Type"_ba), body);
}

QString Veil::text(const QString &text)
{
    return m_lifted ? text : utf8::decoded(m_redactor.text(text.toUtf8()));
}

QJsonObject requestJson(const Request &request, Veil &veil)
{
    veil.learn(request); // whatever comes first may repeat what comes last
    QJsonArray headers = headersJson(request.headers, veil);
    if (!request.authorization.isEmpty())
        headers.append(QJsonArray{u"Authorization"_s,
                                  utf8::decoded(veil.header("Authorization", request.authorization.reveal()))});
    return {{u"method"_s, veil.text(utf8::decoded(request.method))},
            {u"url"_s, veil.url(request.url)},
            {u"headers"_s, headers},
            {u"body"_s, utf8::decoded(veil.body(request.headers, request.body))}};
}

QJsonObject responseJson(const Response &response, const Timing &timing, Veil &veil)
{
    return {{u"status"_s, response.status},
            {u"http_version"_s, u"1.1"_s}, // the only one that the client speaks
            {u"headers"_s, headersJson(response.headers, veil)},
            {u"body"_s, utf8::decoded(veil.body(response.headers, response.body))},
            {u"timing"_s, timingJson(timing)}};
}

QJsonObject exchangeJson(const Exchange &exchange, Veil &veil)
{
    QJsonObject json{{u"request"_s, requestJson(exchange.request, veil)},
                     {u"response"_s, responseJson(exchange.response, exchange.timing, veil)}};
    if (!exchange.facts.isEmpty())
        json.insert(u"facts"_s, exchange.facts);
    return json;
}

Result<Exchange> exchangeFromJson(const QJsonObject &object)
{
    for (const QString &member : {u"request"_s, u"response"_s}) {
        if (!object.contains(member))
            return failure(ErrorCode::MemberMissing, member, u"exchange"_s);
        if (!object.value(member).isObject())
            return json_read::notOfType(member, u"exchange"_s, QJsonValue::Object, object.value(member));
    }
    const auto request = requestFromJson(object["request"_L1].toObject());
    const auto response = responseFromJson(object["response"_L1].toObject());
    if (!request || !response)
        return tl::unexpected<Error>(request ? response.error() : request.error());
    return Exchange{*request, *response, timingFromJson(object["response"_L1]["timing"_L1]),
                    0,        {},        object["facts"_L1].toObject()};
}

} // namespace http
