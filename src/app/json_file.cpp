// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json_file.h"

#include "base/json_read.h"
#include "base/logging.h"
#include "base/private_folder.h"
#include "base/whole_write.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

namespace {

constexpr int noVersion = -1;
constexpr auto lockTimeout = 5s; // a change takes two milliseconds
constexpr auto betweenTries = 2ms;

QString say(const char *text)
{
    return QCoreApplication::translate("json_file", text);
}

/// Leaves nothing in the folder; whoever waits makes a file of their own.
Turn untilItEnds(const Turn &turn)
{
    return {turn.get(), [turn](HeldTurn *held) {
                if (const auto ended = held->endForGood(); !ended)
                    qCInfo(logStore) << "a lock stays, free:" << describe(ended.error());
            }};
}

} // namespace

Result<std::optional<QJsonObject>> readJsonFile(const QString &path, int version)
{
    QFile file(path);
    if (!file.exists())
        return std::optional<QJsonObject>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path, file.errorString());

    QJsonParseError fault;
    const QJsonDocument document = json_read::parsed(file.readAll(), &fault);
    if (fault.error != QJsonParseError::NoError)
        return failure(ErrorCode::FileMalformed, path,
                       say("at byte %1: %2").arg(fault.offset).arg(fault.errorString()));
    if (!document.isObject())
        return failure(ErrorCode::FileMalformed, path, say("it holds no JSON object"));
    const int found = document.object().value("version"_L1).toInt(noVersion);
    if (found == noVersion && document.object().contains("version"_L1))
        return failure(ErrorCode::FileMalformed, path, say("its version is no whole number"));
    if (found > version)
        return failure(
            ErrorCode::FileMalformed, path,
            say("it was written by a newer Tokenloupe (version %1, this program knows %2)").arg(found).arg(version));
    return document.object();
}

Result<Turn> lockedFile(const QString &path)
{
    if (const auto made = makePrivateFolder(QFileInfo(path).path()); !made)
        return tl::unexpected<Error>(made.error());
    const QDeadlineTimer end(lockTimeout);
    while (true) {
        const auto turn = HeldTurn::tryToTake(path + u".lock"_s);
        if (!turn)
            return failure(ErrorCode::FileUnwritable, path, say("its folder takes no new file"));
        if (*turn)
            return untilItEnds(*turn);
        if (end.hasExpired())
            return failure(ErrorCode::FileUnwritable, path, say("another Tokenloupe holds it"));
        QThread::msleep(betweenTries.count());
    }
}

Result<bool> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    return replaceFile(path, bytes, privateFile);
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
    for (const QJsonArray items = value.toArray(); const auto &item : items)
        strings.append(item.toString());
    return strings;
}

} // namespace app
