// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QNetworkReply;

namespace network {

/// What kept the proxy of a request that failed from passing it on: the end of a sentence, for
/// ErrorCode::HostUnreachable. `connecting`: a connection had been begun. Empty when it took no proxy, or when that had
/// no part in it.
QString proxyProblem(const QNetworkReply &reply, bool connecting);

} // namespace network
