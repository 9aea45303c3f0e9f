// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "base/shared_bytes.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QUrl>
#include <optional>

namespace http {

/// Header fields in the order they were sent; names compare without case (RFC 9110 5.1), duplicates are kept.
class Headers
{
public:
    using Field = QPair<QByteArray, QByteArray>;

    Headers() = default;
    Headers(std::initializer_list<Field> fields)
        : m_fields(fields)
    {
    }

    void add(const QByteArray &name, const QByteArray &value) { m_fields.append({name, value}); }
    /// Replaces every field of that name by this one.
    void set(const QByteArray &name, const QByteArray &value);
    void remove(const QByteArray &name);
    bool contains(const QByteArray &name) const { return !values(name).isEmpty(); }
    /// The first value of that name, or empty.
    QByteArray value(const QByteArray &name) const;
    QList<QByteArray> values(const QByteArray &name) const;
    const QList<Field> &fields() const { return m_fields; }

    bool operator==(const Headers &) const = default;

private:
    QList<Field> m_fields;
};

/// What is to be sent. The credential stands apart from the other headers, so that showing a request shows no secret.
struct Request
{
    QByteArray method = "GET";
    QUrl url;
    Headers headers;
    QByteArray body;
    Secret authorization; ///< the whole value of the Authorization header, or empty for none
    bool operator==(const Request &) const = default;
};

/// What came back. `body` is as received, after content decoding.
struct Response
{
    int status = 0;
    QByteArray reason;
    Headers headers;
    QByteArray body;        ///< of a large one its beginning
    SharedBytes large = {}; ///< the whole of a large one; empty where `body` is all

    QByteArrayView wholeBody() const { return large.isEmpty() ? QByteArrayView(body) : large.bytes(); }
    bool operator==(const Response &) const = default;
};

/// Milliseconds from the start of the request; -1 where the phase did not happen or cannot be seen.
struct Timing
{
    qint64 connecting = -1; ///< the socket began to connect; a kept connection has none
    qint64 encrypted = -1;
    qint64 sent = -1;
    qint64 headers = -1;
    qint64 finished = -1;
    bool operator==(const Timing &) const = default;
};

/// One request with its answer. Any status is a normal result.
struct Exchange
{
    Request request;
    Response response;
    Timing timing;
    qint64 startedAt = 0;          ///< milliseconds since the epoch, by our clock
    std::optional<Error> cut = {}; ///< why the body is not whole, where that is no error
    QJsonObject facts = {};        ///< what a file of it tells beside the messages: diagnosis::factsJson()
    bool operator==(const Exchange &) const = default;
};

/// The usual words for a status ("Unauthorized"); empty for one that RFC 9110 and IANA do not name.
QByteArray reasonPhrase(int status);

} // namespace http
