// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr auto privateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr int lockTimeout = 5000; // milliseconds; a change takes two
constexpr auto privateFolder = privateFile | QFileDevice::ExeOwner;

QString say(const char *text)
{
    return QCoreApplication::translate("json_file", text);
}

} // namespace

Result<bool> makePrivateFolder(const QString &path)
{
    if (QDir(path).exists())
        return true;
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, privateFolder))
        return failure(ErrorCode::FileUnwritable, path, say("the folder cannot be made"));
    return true;
}

Result<std::optional<QJsonObject>> readJsonFile(const QString &path, int version)
{
    QFile file(path);
    if (!file.exists())
        return std::optional<QJsonObject>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path, file.errorString());

    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (fault.error != QJsonParseError::NoError)
        return failure(ErrorCode::FileMalformed, path,
                       say("at byte %1: %2").arg(fault.offset).arg(fault.errorString()));
    if (!document.isObject())
        return failure(ErrorCode::FileMalformed, path, say("it holds no JSON object"));
    const int found = document.object().value("version"_L1).toInt();
    if (found > version)
        return failure(
            ErrorCode::FileMalformed, path,
            say("it was written by a newer Tokenloupe (version %1, this program knows %2)").arg(found).arg(version));
    return document.object();
}

Result<std::shared_ptr<QLockFile>> lockedFile(const QString &path)
{
    if (const auto made = makePrivateFolder(QFileInfo(path).path()); !made)
        return tl::unexpected<Error>(made.error());
    auto lock = std::make_shared<QLockFile>(path + u".lock"_s);
    if (!lock->tryLock(lockTimeout))
        return failure(ErrorCode::FileUnwritable, path,
                       lock->error() == QLockFile::LockFailedError ? say("another Tokenloupe holds it")
                                                                   : say("its folder takes no new file"));
    return lock;
}

Result<bool> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(privateFile))
        return failure(ErrorCode::FileUnwritable, path, file.errorString());
    file.write(bytes);
    if (!file.commit())
        return failure(ErrorCode::FileUnwritable, path, file.errorString());
    return true;
}

Result<bool> writeJsonFile(const QString &path, QJsonObject object, int version)
{
    if (const auto made = makePrivateFolder(QFileInfo(path).path()); !made)
        return made;
    object.insert("version"_L1, version);
    return writePrivateFile(path, QJsonDocument(object).toJson());
}

QStringList stringsFrom(const QJsonValue &value)
{
    QStringList strings;
    for (const auto &item : value.toArray())
        strings.append(item.toString());
    return strings;
}

} // namespace app
