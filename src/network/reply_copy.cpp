// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/reply_copy.h"

#include "network/reply_guard.h"

#include <QNetworkReply>

namespace network {

http::Request copyOf(const QByteArray &method, const QNetworkRequest &request, QIODevice *body)
{
    http::Request copy;
    copy.method = method;
    copy.url = request.url();
    for (const QByteArray &name : request.rawHeaderList()) {
        if (name.compare("authorization", Qt::CaseInsensitive) == 0)
            copy.authorization = Secret(request.rawHeader(name));
        else
            copy.headers.add(name, request.rawHeader(name));
    }
    if (body)
        copy.body = body->peek(copiedBody);
    return copy;
}

http::Response copyOf(QNetworkReply &reply)
{
    http::Response copy = headOf(reply);
    if (reply.isOpen())
        copy.body = reply.peek(copiedBody);
    return copy;
}

} // namespace network
