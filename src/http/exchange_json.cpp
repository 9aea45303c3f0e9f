// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/exchange_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace http {

namespace {

QJsonArray headersJson(const Headers &headers, Veil &veil)
{
    QJsonArray fields;
    for (const auto &[name, value] : headers.fields())
        fields.append(QJsonArray{QString::fromUtf8(name), QString::fromUtf8(veil.header(name, value))});
    return fields;
}

QJsonObject timingJson(const Timing &timing)
{
    QJsonObject phases;
    const std::pair<QString, qint64> known[] = {{u"connecting"_s, timing.connecting},
                                                {u"encrypted"_s, timing.encrypted},
                                                {u"sent"_s, timing.sent},
                                                {u"headers"_s, timing.headers},
                                                {u"finished"_s, timing.finished}};
    for (const auto &[phase, milliseconds] : known)
        phases.insert(phase, milliseconds < 0 ? QJsonValue() : QJsonValue(milliseconds));
    return phases;
}

} // namespace

QString Veil::url(const QUrl &url)
{
    return m_lifted ? QString::fromLatin1(url.toEncoded()) : m_redactor.url(url);
}

QByteArray Veil::header(const QByteArray &name, const QByteArray &value)
{
    return m_lifted ? value : m_redactor.header(name, value);
}

QByteArray Veil::body(const Headers &headers, const QByteArray &body)
{
    if (m_lifted)
        return body;
    const QByteArray type = headers.value("Content-Type"_ba).trimmed().toLower();
    const bool form = type.isEmpty() || type.startsWith("application/x-www-form-urlencoded");
    return form ? m_redactor.form(body) : m_redactor.text(body);
}

QString Veil::text(const QString &text)
{
    return m_lifted ? text : QString::fromUtf8(m_redactor.text(text.toUtf8()));
}

QJsonObject requestJson(const Request &request, Veil &veil)
{
    QJsonArray headers = headersJson(request.headers, veil);
    if (!request.authorization.isEmpty())
        headers.append(QJsonArray{u"Authorization"_s,
                                  QString::fromUtf8(veil.header("Authorization", request.authorization.reveal()))});
    return {{u"method"_s, QString::fromUtf8(request.method)},
            {u"url"_s, veil.url(request.url)},
            {u"headers"_s, headers},
            {u"body"_s, QString::fromUtf8(veil.body(request.headers, request.body))}};
}

QJsonObject responseJson(const Response &response, const Timing &timing, Veil &veil)
{
    return {{u"status"_s, response.status},
            {u"http_version"_s, u"1.1"_s}, // the only one that the client speaks
            {u"headers"_s, headersJson(response.headers, veil)},
            {u"body"_s, QString::fromUtf8(veil.body(response.headers, response.body))},
            {u"timing"_s, timingJson(timing)}};
}

QJsonObject exchangeJson(const Exchange &exchange, Veil &veil)
{
    return {{u"request"_s, requestJson(exchange.request, veil)},
            {u"response"_s, responseJson(exchange.response, exchange.timing, veil)}};
}

} // namespace http
