// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/message.h"

#include <QStringList>

namespace app {

/// A request that a browser recorded, as it may be imported: shareable(), and without the headers that say how it
/// travelled.
struct HarEntry
{
    http::Request request;
    QStringList leftOut; ///< of what proves who sent it, a phrase each: "the header Cookie"
    int status = 0;      ///< what was answered then; 0 for nothing
    bool operator==(const HarEntry &) const = default;
};

inline constexpr qint64 mostOfHar = 256 * 1024 * 1024; ///< bytes

/// The http and https requests of a HAR file in its order. Takes as long as the disk does, and longer for a large one.
/// Errors: FileUnreadable, FileMalformed (it is cut, no HAR, larger than `mostOfHar`, or holds no such request).
Result<QList<HarEntry>> readHar(const QString &path);

} // namespace app
