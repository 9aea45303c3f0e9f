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

} // namespace

Result<bool> makePrivateFolder(const QString &path)
{
    if (QDir(path).exists())
        return true;
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, privateFile | QFileDevice::ExeOwner))
        return failure(ErrorCode::FileUnwritable, path, say("the folder cannot be made"));
    return true;
}
