// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/request_secrets.h"

#include "http/redact.h"

#include <algorithm>

namespace http {

namespace {

constexpr qsizetype longestRead = 64 * 1024; // bytes of a body: forms that hold secrets are short

bool isSecretBody(const QByteArray &type, const QByteArray &body)
{
    const QByteArray beginning = body.first(std::min(body.size(), longestRead));
    return Redactor().body(type, beginning) != beginning;
}

} // namespace

bool isSecretAddress(const QUrl &url)
{
    const QUrl sent = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    return Redactor().url(sent) != QString::fromLatin1(sent.toEncoded());
}

bool carriesSecret(const Request &request)
{
    const auto &fields = request.headers.fields();
    return std::any_of(fields.begin(), fields.end(),
                       [](const Headers::Field &field) { return isSecretHeader(field.first, field.second); }) ||
           isSecretBody(request.headers.value("Content-Type"), request.body);
}

} // namespace http
