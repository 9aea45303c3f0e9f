// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/answer.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oauth {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("oauth", text);
}

QString insteadOfJson(const http::Response &response, qsizetype offset)
{
    if (response.status >= 300 && response.status < 400) {
        const QUrl target = QUrl::fromEncoded(response.headers.value("Location"_ba));
        return say("it redirects to %1 (status %2), and a request with a secret follows no redirect")
            .arg(target.host().isEmpty() ? say("another page") : target.host())
            .arg(response.status);
    }
    if (response.body.trimmed().isEmpty())
        return say("it is empty (status %1)").arg(response.status);
    if (response.body.trimmed().startsWith('<'))
        return say("it is an HTML page instead of JSON (status %1)").arg(response.status);
    return say("it is no JSON from byte %1 on (status %2)").arg(offset).arg(response.status);
}

} // namespace

Result<json_text::Value> answeredObject(const http::Response &response, const QString &host)
{
    const auto document = json_text::parse(response.body);
    if (!document)
        return failure(ErrorCode::AnswerMalformed, host, insteadOfJson(response, document.error().offset));
    if (document->kind != json_text::Kind::Object)
        return failure(ErrorCode::AnswerMalformed, host,
                       say("it is JSON, and no object (status %1)").arg(response.status));
    return *document;
}

} // namespace oauth
