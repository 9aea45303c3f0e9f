// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

class QTemporaryFile;

namespace network {

/// Collects a body as it comes: in memory, and where it grows beyond that in a file that has no name and that nobody
/// else may read (mode 0600). The file goes with the last copy of the response.
class BodyReceiver
{
public:
    static constexpr qint64 inMemory = 8 * 1024 * 1024; ///< bytes

    explicit BodyReceiver(bool mayUseDisk)
        : m_mayUseDisk(mayUseDisk)
    {
    }

    /// Error: FileUnwritable; what came before is kept.
    Result<bool> add(const QByteArray &bytes);

    /// Error: FileUnwritable; the beginning is there all the same.
    Result<bool> moveTo(http::Response &response);

private:
    Result<bool> write(const QByteArray &bytes);

    bool m_mayUseDisk;
    QByteArray m_memory;
    std::shared_ptr<QTemporaryFile> m_file;
};

} // namespace network
