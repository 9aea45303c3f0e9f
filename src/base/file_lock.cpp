// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_lock.h"

#include "base/whole_write.h"

#include <cerrno>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

// No QLockFile: it asks who holds the file by what is written in there, so one that was killed before it wrote that, or
// whose machine has another name since, would hold it for ever.
Result<FileLock> FileLock::tryToTake(const QString &path)
{
    FileLock lock(path);
    // Whoever can read it could hold it for ever.
    if (!lock.m_file->open(QIODevice::ReadWrite | QIODevice::Unbuffered, privateFile))
        return failure(ErrorCode::FileUnwritable, path, lock.m_file->errorString());
    lock.m_holder = lock.take();
    return lock;
}

FileLock::Holder FileLock::take()
{
    if (flock(m_file->handle(), LOCK_EX | LOCK_NB) == 0)
        return isInItsPlace() ? Holder::Us : Holder::Another; // it was taken away between the two
    if (errno == EWOULDBLOCK)
        return Holder::Another;
    m_whyNobody = qt_error_string(errno);
    return Holder::Nobody;
}

bool FileLock::isInItsPlace() const
{
    struct stat held = {};
    struct stat there = {};
    return fstat(m_file->handle(), &held) == 0 &&
           stat(QFile::encodeName(m_file->fileName()).constData(), &there) == 0 && held.st_dev == there.st_dev &&
           held.st_ino == there.st_ino;
}

Result<bool> FileLock::removeFile()
{
    if (::unlink(QFile::encodeName(m_file->fileName()).constData()) != 0) // QFile would let go of it first
        return failure(ErrorCode::FileUnwritable, m_file->fileName(), qt_error_string(errno));
    return true;
}
