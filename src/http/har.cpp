// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/har.h"

#include "base/json_read.h"
#include "http/exchange_text.h"

#include <QDateTime>
#include <QJsonArray>
#include <cmath>

using namespace Qt::StringLiterals;

namespace http {

namespace {

QList<Headers::Field> fieldsOf(const QJsonObject &message)
{
    QList<Headers::Field> fields;
    for (const auto &header : message["headers"_L1].toArray()) {
        const QByteArray name = header["name"_L1].toString().toUtf8();
        if (!name.isEmpty() && !name.startsWith(':')) // pseudo-headers of HTTP/2 (RFC 9113 8.3)
            fields.append({name, header["value"_L1].toString().toUtf8()});
    }
    return fields;
}

Request requestOf(const QJsonObject &object)
{
    Request request;
    request.method = object["method"_L1].toString(u"GET"_s).toLatin1();
    request.url = QUrl(object["url"_L1].toString());
    request.body = object["postData"_L1]["text"_L1].toString().toUtf8();
    for (const auto &[name, value] : fieldsOf(object))
        addField(request, name, value);
    return request;
}

Response responseOf(const QJsonObject &object)
{
    Response response;
    response.status = object["status"_L1].toInt();
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
    if (!timings["wait"_L1].isDouble())
        return -1;
    double sum = 0;
    for (const char *phase : {"blocked", "dns", "connect", "send", "wait"})
        sum += std::fmax(timings[QLatin1StringView(phase)].toDouble(), 0);
    return std::llround(sum);
}

Exchange exchangeOf(const QJsonObject &entry)
{
    Exchange exchange;
    exchange.request = requestOf(entry["request"_L1].toObject());
    exchange.response = responseOf(entry["response"_L1].toObject());
    exchange.timing.headers = untilHeaders(entry["timings"_L1]);
    const QDateTime started = QDateTime::fromString(entry["startedDateTime"_L1].toString(), Qt::ISODateWithMs);
    exchange.startedAt = started.isValid() ? started.toMSecsSinceEpoch() : 0;
    return exchange;
}

} // namespace

Result<QList<Exchange>> exchangesOfHar(const QByteArray &bytes)
{
    const auto document = json_read::object(bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes, u"HAR"_s);
    if (!document)
        return tl::unexpected<Error>(document.error());
    const QJsonValue entries = (*document)["log"_L1]["entries"_L1];
    if (!entries.isArray())
        return failure(entries.isUndefined() ? ErrorCode::MemberMissing : ErrorCode::MemberWrongType, u"log.entries"_s,
                       u"HAR"_s);
    QList<Exchange> exchanges;
    for (const auto &entry : entries.toArray()) {
        if (!entry["request"_L1].isObject())
            return failure(ErrorCode::MemberMissing, u"log.entries[%1].request"_s.arg(exchanges.size()), u"HAR"_s);
        exchanges.append(exchangeOf(entry.toObject()));
    }
    return exchanges;
}

} // namespace http
