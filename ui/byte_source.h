// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/shared_bytes.h"

/// Bytes to be shown, in memory or in a file that is mapped, not read. Copies share them.
class ByteSource
{
public:
    ByteSource() = default;
    explicit ByteSource(const QByteArray &bytes)
        : ByteSource(SharedBytes(bytes))
    {
    }
    explicit ByteSource(SharedBytes bytes)
        : m_bytes(std::move(bytes))
    {
    }

    /// Error: FileUnreadable. For files of our own: a mapped file that somebody cuts short while it is shown would end
    /// the program.
    static Result<ByteSource> map(const QString &path);

    QByteArrayView bytes() const { return m_bytes.bytes(); }
    qsizetype size() const { return m_bytes.size(); }

private:
    SharedBytes m_bytes;
};
