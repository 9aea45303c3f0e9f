// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

class QIODevice;
class QNetworkReply;
class QNetworkRequest;

/// What a request and its reply hold, taken while Qt still needs them: nothing is consumed.
namespace network {

/// Bytes of a body that are copied; what comes after them is left out.
inline constexpr qint64 copiedBody = 16 * 1024;

/// A request that is about to leave. `body` may be null.
http::Request copyOf(const QByteArray &method, const QNetworkRequest &request, QIODevice *body);

/// A finished reply whose body nobody has read yet.
http::Response copyOf(QNetworkReply &reply);

} // namespace network
