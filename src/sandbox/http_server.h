// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"

#include <QObject>
#include <functional>
#include <memory>

namespace sandbox {

/// A request's answer; a pure function of the server's state.
using Handler = std::function<http::Response(const http::Request &)>;

/// The one file that knows QHttpServer, whose API changed between Qt 6.4 and 6.8. Listens on 127.0.0.1 alone; refuses a
/// Host that is not its own literal (421), a foreign Origin (403) and a body over 64 KiB (413) before the handler is
/// asked. The incoming Authorization header is in Request::authorization.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    explicit HttpServer(Handler handler, QObject *parent = nullptr);
    ~HttpServer() override;

    /// `port` 0 takes any. Gives the port. Error: PortUnavailable.
    Result<quint16> listen(quint16 port);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox
