// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "http/pairs.h"

namespace app {

/// The body of a request as its user makes it: a text, the fields of a form, or a file.
struct RequestBody
{
    enum class Kind {
        Text,       ///< `text`, byte for byte
        UrlEncoded, ///< `fields` as application/x-www-form-urlencoded
        Multipart,  ///< `fields` as multipart/form-data, files among them
        File,       ///< what is in `file` when it is sent
    };
    Kind kind = Kind::Text;
    QByteArray text = {};
    QList<http::Pair> fields = {};
    QString file = {}; ///< path
    bool operator==(const RequestBody &) const = default;
};

inline constexpr qint64 mostOfFiles = 64 * 1024 * 1024; ///< bytes of all files of one body

/// Whether the user chose a file to send: then withBody() reads it.
bool readsFiles(const RequestBody &body);

/// The Content-Type that this kind brings, its boundary left out; empty for a text, which takes that of the headers,
/// and for a form without a field.
QByteArray typeOf(const RequestBody &body);

/// The request with this body. A form brings its Content-Type in the place of another; that of a file, known by its
/// ending, yields to one that is there. Takes as long as the disk does. Errors: UsageWrong (no file is chosen, or one
/// stands in a form that cannot carry it), FileUnreadable, FileMalformed for more than `mostOfFiles`.
Result<http::Request> withBody(const http::Request &request, const RequestBody &body);

/// A body that names no file, and a phrase for each that it named: "the file /home/me/a.png".
struct BodyWithoutFiles
{
    RequestBody body;
    QStringList leftOut;
};
BodyWithoutFiles withoutFiles(RequestBody body);

} // namespace app
