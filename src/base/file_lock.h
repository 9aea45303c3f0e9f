// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFile>
#include <memory>

/// A process's hold of a file, until the object goes. The kernel takes it back when the process ends, however it ends.
class FileLock
{
public:
    enum class Holder {
        Us,
        Another, ///< or nobody any more, and the next try will tell
        Nobody,  ///< the folder takes no lock, so there is no one to wait for
    };

    /// Makes the file (0600) when it is missing. Error: FileUnwritable.
    static Result<FileLock> tryToTake(const QString &path);

    Holder holder() const { return m_holder; }
    const QString &whyNobody() const { return m_whyNobody; } ///< the system's words

    /// Open to read and to write, without a buffer.
    QFile &file() { return *m_file; }

    /// Takes the file away, and holds on: whoever comes now makes a new one. Error: FileUnwritable.
    Result<bool> removeFile();

private:
    explicit FileLock(const QString &path)
        : m_file(std::make_unique<QFile>(path))
    {
    }

    Holder take();
    bool isInItsPlace() const;

    std::unique_ptr<QFile> m_file;
    Holder m_holder = Holder::Nobody;
    QString m_whyNobody;
};
