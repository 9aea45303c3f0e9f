// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"
#include "http/redact.h"

#include <QJsonObject>

namespace http {

/// What is shown of a message: its secrets become labels, unless somebody asked to see them.
class Veil
{
public:
    explicit Veil(bool lifted = false)
        : m_lifted(lifted)
    {
    }

    bool isLifted() const { return m_lifted; }

    /// Secrets of this request are labelled from now on wherever they are repeated. Not those of a body over
    /// 64 KiB.
    void learn(const Request &request);

    QString url(const QUrl &url);
    QByteArray header(const QByteArray &name, const QByteArray &value);
    Headers headers(const Headers &headers);
    /// A sentence, which may repeat what a server said.
    QString text(const QString &text);
    /// A body by the Content-Type of its headers; one without a type is taken for a form.
    QByteArray body(const Headers &headers, const QByteArray &body);

private:
    bool m_lifted;
    Redactor m_redactor;
};

/// What a server said to the request, without the secrets of the request: some repeat what they refuse.
Error withoutSecretsOf(const Request &request, const Error &error);

/// {"method", "url", "headers": [[name, value]…], "body"}
QJsonObject requestJson(const Request &request, Veil &veil);

/// {"status", "http_version", "headers", "body", "timing": {phase: milliseconds or null}}
QJsonObject responseJson(const Response &response, const Timing &timing, Veil &veil);

/// {"request", "response", "facts"}: what `send` prints, and an exchange file. The facts are written as they are, and
/// only where there are any.
QJsonObject exchangeJson(const Exchange &exchange, Veil &veil);

/// The exchange in such an object; secrets that became labels stay labels. Errors: MemberMissing, MemberWrongType.
Result<Exchange> exchangeFromJson(const QJsonObject &object);

} // namespace http
