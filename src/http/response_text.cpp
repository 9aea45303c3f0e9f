// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/response_text.h"

namespace http {

QByteArray responseText(const Response &response)
{
    const QByteArray reason = response.reason.isEmpty() ? reasonPhrase(response.status) : response.reason;
    QByteArray text = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reason + '\n';
    for (const auto &[name, value] : response.headers.fields())
        text += name + ": " + value + '\n';
    return text + '\n' + response.body;
}

} // namespace http
