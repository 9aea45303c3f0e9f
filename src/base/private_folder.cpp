// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/private_folder.h"

#include "base/whole_write.h"

#include <QCoreApplication>
#include <QDir>

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("private_folder", text);
}

/// Now, if it was not before. Another program may make it at the same time.
bool isThere(const QString &path)
{
    if (QDir(path).exists())
        return true;
    const QString around = QFileInfo(path).path();
    return around != path && isThere(around) &&
           (QDir().mkdir(path, privateFile | QFileDevice::ExeOwner) || QDir(path).exists());
}

} // namespace

Result<bool> makePrivateFolder(const QString &path)
{
    if (!isThere(QDir::cleanPath(path)))
        return failure(ErrorCode::FileUnwritable, path, say("the folder cannot be made"));
    return true;
}
