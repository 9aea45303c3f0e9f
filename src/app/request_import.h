// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"

#include <QStringList>

namespace app {

/// A request that another program recorded or kept, as it may be imported: shareable(), and without the headers that
/// say how it travelled.
struct ImportedRequest
{
    QString name; ///< in its collection; empty for a recorded one
    http::Request request;
    QStringList leftOut; ///< of what proves who sent it, a phrase each: "the header Cookie"
    int status = 0;      ///< what was answered then; 0 for nothing
    bool operator==(const ImportedRequest &) const = default;
};

inline constexpr qint64 largestImport = 256 * 1024 * 1024; ///< bytes

/// The exchanges of a HAR in its order. Takes as long as the disk does, and longer for a large one. Errors:
/// FileUnreadable, FileMalformed (it is cut, no HAR, or larger than `largestImport`).
Result<QList<http::Exchange>> readHar(const QString &path);

/// The http and https requests of a HAR or a Postman collection in its order. Takes as long as the disk does, and
/// longer for a large one. Errors: FileUnreadable, FileMalformed (it is cut, neither of them, larger than
/// `largestImport`, or holds no such request).
Result<QList<ImportedRequest>> readRequests(const QString &path);

} // namespace app
