// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/whole_write.h"

#include <QSaveFile>

bool writeWhole(QIODevice &device, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 taken = device.write(bytes.data(), bytes.size());
        if (taken <= 0)
            return false;
        bytes = bytes.sliced(taken);
    }
    return true;
}

Result<bool> replaceFile(const QString &path, QByteArrayView bytes, QFileDevice::Permissions permissions)
{
    QSaveFile file(path);
    // The permissions come before the first byte.
    const bool isOpen = file.open(forWholeWrite) && (!permissions || file.setPermissions(permissions));
    if (!isOpen || !writeWhole(file, bytes) || !file.commit())
        return failure(ErrorCode::FileUnwritable, path, file.errorString());
    return true;
}
