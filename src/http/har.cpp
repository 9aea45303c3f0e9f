// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/har.h"

#include "base/ascii.h"
#include "base/json_read.h"
#include "base/text_encoding.h"
#include "base/utf8.h"
#include "http/exchange_text.h"
#include "http/form.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace http {

namespace {

QList<Headers::Field> fieldsOf(const QJsonObject &message)
{
    QList<Headers::Field> fields;
    for (const QJsonArray headers = message["headers"_L1].toArray(); const auto &header : headers) {
        const QByteArray name = header["name"_L1].toString().toUtf8();
        if (!name.isEmpty() && !name.startsWith(':')) // pseudo-headers of HTTP/2 (RFC 9113 8.3)
            fields.append({name, header["value"_L1].toString().toUtf8()});
    }
    return fields;
}

/// Where a form's body is not told as text, its fields are.
QByteArray bodyOf(const QJsonValue &postData)
{
    const QString text = postData["text"_L1].toString();
    if (!text.isEmpty() || !postData["mimeType"_L1].toString().startsWith("application/x-www-form-urlencoded"_L1))
        return text.toUtf8();
    Form form;
    for (const QJsonArray fields = postData["params"_L1].toArray(); const auto &field : fields)
        form.append({field["name"_L1].toString(), field["value"_L1].toString()});
    return encodeForm(form);
}

/// No registered method but the reserved "*" is longer or has other characters than letters and hyphens (RFC
/// 9110 18.2).
constexpr qsizetype longestMethod = 20; // bytes

constexpr qint64 largestStatus = 999; // of three digits (RFC 9110 15)

/// Empty where a torn recording has something else, which may be an address and its secrets.
QByteArray methodOf(const QJsonValue &json)
{
    const QByteArray method = json.toString(u"GET"_s).toUtf8();
    const auto isOrdinary = [](char c) { return ascii::isLetter(c) || c == '-'; };
    const bool isMethod = method.size() <= longestMethod && std::all_of(method.begin(), method.end(), isOrdinary);
    return isMethod ? method : QByteArray();
}

Request requestOf(const QJsonObject &object)
{
    Request request;
    request.method = methodOf(object["method"_L1]);
    request.url = urlOfShown(object["url"_L1].toString());
    request.body = bodyOf(object["postData"_L1]);
    for (const auto &[name, value] : fieldsOf(object))
        addField(request, name, value);
    return request;
}

Response responseOf(const QJsonObject &object)
{
    Response response;
    response.reason = object["statusText"_L1].toString().toUtf8();
    const QJsonValue content = object["content"_L1];
    const QByteArray text = content["text"_L1].toString().toUtf8();
    response.body = content["encoding"_L1].toString() == "base64"_L1 ? QByteArray::fromBase64(text) : text;
    for (const auto &[name, value] : fieldsOf(object))
        response.headers.add(name, value);
    return response;
}

/// The phases up to the headers, in milliseconds; `ssl` is a part of `connect`. -1 where the phases are not told.
qint64 untilHeaders(const QJsonValue &timings)
{
    if (timings["wait"_L1].toDouble(-1) < 0)
        return -1;
    double sum = 0;
    for (const char *phase : {"blocked", "dns", "connect", "send", "wait"})
        sum += std::fmax(timings[QLatin1StringView(phase)].toDouble(), 0);
    return std::llround(sum);
}

/// Some recorders write the number as text; 0 is for no answer. What else stands there must not pass for no answer: a
/// refusal would be overlooked.
Result<int> statusOf(const QJsonValue &response)
{
    const QJsonValue status = response["status"_L1];
    if (status.isString() && status.toString().trimmed().isEmpty())
        return 0;
    return json_read::optionalInteger(response.toObject(), u"status"_s, 0, u"HAR"_s).map([](qint64 number) {
        return number >= 0 && number <= largestStatus ? static_cast<int>(number) : 0;
    });
}

Exchange exchangeOf(const QJsonObject &entry, int status)
{
    Exchange exchange;
    exchange.request = requestOf(entry["request"_L1].toObject());
    exchange.response = responseOf(entry["response"_L1].toObject());
    exchange.response.status = status;
    exchange.timing.headers = untilHeaders(entry["timings"_L1]);
    const QDateTime started = QDateTime::fromString(entry["startedDateTime"_L1].toString(), Qt::ISODateWithMs);
    exchange.startedAt = started.isValid() ? started.toMSecsSinceEpoch() : 0;
    exchange.facts = entry["_tokenloupe"_L1].toObject();
    return exchange;
}

// ---- writing

constexpr char httpVersion[] = "HTTP/1.1"; // the only one that the client speaks

QJsonObject pair(const QString &name, const QString &value)
{
    return {{u"name"_s, name}, {u"value"_s, value}};
}

QJsonArray headersJson(const Headers &headers, Veil &veil)
{
    QJsonArray fields;
    const Headers shown = veil.headers(headers);
    for (const auto &[name, value] : shown.fields())
        fields.append(pair(utf8::decoded(name), utf8::decoded(value)));
    return fields;
}

QJsonArray queryJson(const QString &url)
{
    QJsonArray parameters;
    for (const auto &[name, value] : queryOf(urlOfShown(url)))
        parameters.append(pair(name, value));
    return parameters;
}

QString typeJson(const Headers &headers, Veil &veil)
{
    return utf8::decoded(veil.header("Content-Type", headers.value("Content-Type")));
}

/// Cookies stand among the headers, and are not taken apart.
QJsonObject messageJson(const QJsonArray &headers, qsizetype bodySize)
{
    return {{u"httpVersion"_s, QString::fromLatin1(httpVersion)},
            {u"cookies"_s, QJsonArray()},
            {u"headers"_s, headers},
            {u"headersSize"_s, -1},
            {u"bodySize"_s, bodySize}};
}

QJsonObject harRequest(const Request &request, Veil &veil)
{
    QJsonArray headers = headersJson(request.headers, veil);
    if (!request.authorization.isEmpty())
        headers.append(
            pair(u"Authorization"_s, utf8::decoded(veil.header("Authorization", request.authorization.reveal()))));
    const QString url = veil.url(request.url);
    QJsonObject json = messageJson(headers, request.body.size());
    json.insert(u"method"_s, veil.text(QString::fromLatin1(request.method)));
    json.insert(u"url"_s, url);
    json.insert(u"queryString"_s, queryJson(url));
    if (!request.body.isEmpty())
        json.insert(u"postData"_s, QJsonObject{{u"mimeType"_s, typeJson(request.headers, veil)},
                                               {u"text"_s, utf8::decoded(veil.body(request.headers, request.body))}});
    return json;
}

QJsonObject contentJson(const Response &response, Veil &veil)
{
    const QByteArray body = response.wholeBody().toByteArray();
    QJsonObject content{{u"size"_s, body.size()}, {u"mimeType"_s, typeJson(response.headers, veil)}};
    if (body.isValidUtf8()) {
        content.insert(u"text"_s, utf8::decoded(veil.body(response.headers, body)));
    } else if (veil.isLifted()) {
        content.insert(u"text"_s, QString::fromLatin1(body.toBase64()));
        content.insert(u"encoding"_s, u"base64"_s);
    } else {
        content.insert(u"comment"_s, u"Left out: it is no text, so it could not be searched for secrets."_s);
    }
    return content;
}

QJsonObject harResponse(const Response &response, Veil &veil)
{
    QJsonObject json =
        messageJson(headersJson(response.headers, veil), static_cast<qsizetype>(response.wholeBody().size()));
    const QByteArray target = response.headers.value("Location");
    json.insert(u"status"_s, response.status);
    json.insert(u"statusText"_s, veil.text(utf8::decoded(response.reason)));
    json.insert(u"content"_s, contentJson(response, veil));
    json.insert(u"redirectURL"_s, utf8::decoded(veil.header("Location", target)));
    return json;
}

/// HAR has the spans between our moments; -1 where a span does not apply.
QJsonObject timingsJson(const Timing &timing)
{
    const qint64 begun = std::max<qint64>(timing.connecting, 0);
    const qint64 connected = std::max(timing.encrypted, begun);
    const qint64 sent = std::max(timing.sent, connected);
    const bool answered = timing.headers >= sent;
    const qint64 handshake = timing.encrypted < 0 ? -1 : connected - begun;
    return {{u"blocked"_s, begun},
            {u"dns"_s, -1},
            {u"connect"_s, handshake},
            {u"ssl"_s, handshake},
            {u"send"_s, sent - connected},
            {u"wait"_s, answered ? timing.headers - sent : -1},
            {u"receive"_s, answered ? std::max<qint64>(timing.finished - timing.headers, 0) : -1}};
}

QJsonObject entryJson(const Exchange &exchange, Veil &veil)
{
    const QDateTime started = QDateTime::fromMSecsSinceEpoch(exchange.startedAt, Qt::UTC);
    QJsonObject entry{{u"startedDateTime"_s, started.toString(Qt::ISODateWithMs)},
                      {u"time"_s, std::max<qint64>(exchange.timing.finished, 0)},
                      {u"request"_s, harRequest(exchange.request, veil)},
                      {u"response"_s, harResponse(exchange.response, veil)},
                      {u"cache"_s, QJsonObject()},
                      {u"timings"_s, timingsJson(exchange.timing)}};
    if (exchange.cut)
        entry.insert(u"comment"_s, veil.text(describe(*exchange.cut)));
    if (!exchange.facts.isEmpty())
        entry.insert(u"_tokenloupe"_s, exchange.facts);
    return entry;
}

} // namespace

QByteArray harOf(const QList<Exchange> &exchanges, Veil &veil, const QPair<QString, QString> &creator)
{
    for (const Exchange &exchange : exchanges)
        veil.learn(exchange.request); // whatever comes first may repeat what comes last
    QJsonArray entries;
    for (const Exchange &exchange : exchanges)
        entries.append(entryJson(exchange, veil));
    const QJsonObject maker{{u"name"_s, creator.first}, {u"version"_s, creator.second}};
    const QJsonObject log{{u"version"_s, u"1.2"_s}, {u"creator"_s, maker}, {u"entries"_s, entries}};
    return QJsonDocument(QJsonObject{{u"log"_s, log}}).toJson();
}

Request toSendAgain(Request request)
{
    for (const char *name : {"Accept-Encoding", "Connection", "Content-Length", "Expect", "Host", "HTTP2-Settings",
                             "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"})
        request.headers.remove(name);
    return request;
}

Result<QList<Exchange>> exchangesOfHar(const QByteArray &bytes)
{
    const auto document = json_read::object(asUtf8(bytes, '{'), u"HAR"_s);
    if (!document)
        return tl::unexpected<Error>(document.error());
    const QJsonValue entries = (*document)["log"_L1]["entries"_L1];
    if (entries.isUndefined())
        return failure(ErrorCode::MemberMissing, u"log.entries"_s, u"HAR"_s);
    if (!entries.isArray())
        return json_read::notOfType(u"log.entries"_s, u"HAR"_s, QJsonValue::Array, entries);
    QList<Exchange> exchanges;
    for (const QJsonArray all = entries.toArray(); const auto &entry : all) {
        if (!entry["request"_L1].isObject())
            return failure(ErrorCode::MemberMissing, u"log.entries[%1].request"_s.arg(exchanges.size()), u"HAR"_s);
        const auto status = statusOf(entry["response"_L1]);
        if (!status)
            return failure(status.error().code, u"log.entries[%1].response.status"_s.arg(exchanges.size()),
                           status.error().detail);
        exchanges.append(exchangeOf(entry.toObject(), *status));
    }
    return exchanges;
}

} // namespace http
