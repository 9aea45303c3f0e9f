// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

constexpr QFileDevice::Permissions ofOthers =
    QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;

/// A file that everybody may read, whatever the umask is: what replaces it in private takes that away.
inline bool makeReadableFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                                                  QFileDevice::ReadGroup | QFileDevice::ReadOther);
}

inline bool isUsersAlone(const QString &path)
{
    return QFile::exists(path) && !(QFile::permissions(path) & ofOthers);
}
