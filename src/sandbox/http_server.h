// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"

#include <QObject>
#include <chrono>
#include <functional>
#include <memory>

namespace sandbox {

/// What a handler gives back: the response, and how long to keep the client waiting for it.
struct Answer
{
    http::Response response;
    std::chrono::milliseconds delay{0};

    // NOLINTNEXTLINE(google-explicit-constructor): nearly every handler just returns a response
    Answer(http::Response given, std::chrono::milliseconds wait = {})
        : response(std::move(given))
        , delay(wait)
    {
    }
};

/// Answers one request. Its URL is absolute, its Authorization header stands in Request::authorization.
using Handler = std::function<Answer(const http::Request &)>;

/// The one file that knows QHttpServer, whose API changed between Qt 6.4 and 6.8. Listens on 127.0.0.1 alone. Before
/// the handler is asked it refuses a Host that is not its own literal with its port (421), the Origin of another site
/// (403) and a body over 64 KiB (413); a connection that sends more than 256 KiB for one request is dropped, and where
/// there are 128 already, the one that has been without an answer for longest makes room for the next. Every answer
/// goes out with `Cache-Control: no-store`, `Referrer-Policy: no-referrer`, a Content-Security-Policy and
/// `X-Content-Type-Options: nosniff`; none has a CORS header.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype bodyLimit = 64 * 1024;     ///< bytes
    static constexpr qint64 connectionLimit = 256 * 1024; ///< bytes read before an answer was written
    static constexpr qsizetype mostConnections = 128;     ///< at a time

    explicit HttpServer(Handler handler, QObject *parent = nullptr);
    ~HttpServer() override;

    /// `port` 0 takes any. Gives the port. Error: PortUnavailable.
    Result<quint16> listen(quint16 port);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox
