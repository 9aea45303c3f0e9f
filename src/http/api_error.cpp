// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/api_error.h"

#include "base/json_read.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace http {

namespace {

/// Google's tokeninfo writes numbers as strings.
int number(const QJsonValue &value)
{
    return value.isString() ? value.toString().toInt() : value.toInt();
}

QString errorInfoReason(const QJsonArray &details)
{
    for (const auto &detail : details) {
        if (detail["@type"_L1].toString().endsWith("google.rpc.ErrorInfo"_L1))
            return detail["reason"_L1].toString();
    }
    return {};
}

/// Google's and AODocs' form: `error` is an object.
ApiError fromObject(const QJsonObject &error)
{
    const QJsonValue first = error["errors"_L1].toArray().first();
    ApiError result;
    result.code = number(error["code"_L1]);
    result.message = error["message"_L1].toString(first["message"_L1].toString());
    result.reason = first["reason"_L1].toString();
    result.domain = first["domain"_L1].toString();
    result.status = error["status"_L1].toString();
    result.detailReason = errorInfoReason(error["details"_L1].toArray());
    return result;
}

/// OAuth's form: `error` is a string (RFC 6749 5.2). Google's tokeninfo may leave it out, its device endpoint calls it
/// `error_code`.
ApiError fromOAuth(const QJsonObject &body)
{
    ApiError result;
    result.reason = body["error"_L1].toString(body["error_code"_L1].toString());
    result.message = body["error_description"_L1].toString();
    return result;
}

} // namespace

ApiError parseApiError(const QByteArray &body)
{
    if (body.size() > longestApiError)
        return {};
    const QJsonObject object = json_read::parsed(body).object();
    const QJsonValue error = object["error"_L1];
    return error.isObject() ? fromObject(error.toObject()) : fromOAuth(object);
}

} // namespace http
