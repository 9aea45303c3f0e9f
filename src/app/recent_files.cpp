// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recent_files.h"

#include "app/json_file.h"
#include "app/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int fileVersion = 1;

QString pathIn(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"recent.json"_s);
}

Result<bool> write(const QString &dataDir, const QStringList &files)
{
    return writeJsonFile(pathIn(dataDir), {{u"files"_s, QJsonArray::fromStringList(files)}}, fileVersion);
}

} // namespace

Result<QStringList> recentFiles(const QString &dataDir)
{
    return readJsonFile(pathIn(dataDir), fileVersion).map([](const std::optional<QJsonObject> &file) {
        QStringList files;
        for (const QJsonArray paths = file.value_or(QJsonObject()).value("files"_L1).toArray();
             const auto &path : paths)
            files.append(path.toString());
        return files;
    });
}

Result<QStringList> addRecentFile(const QString &dataDir, const QString &path)
{
    const auto settings = loadSettings(dataDir);
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    if (!settings->history)
        return recentFiles(dataDir);
    const auto lock = lockedFile(pathIn(dataDir));
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    auto files = recentFiles(dataDir);
    if (!files)
        return files;
    const QString whole = QFileInfo(path).absoluteFilePath();
    files->removeAll(whole);
    files->prepend(whole);
    *files = files->first(std::min(files->size(), mostRecentFiles));
    return write(dataDir, *files).map([&files](bool) { return *files; });
}

Result<bool> clearRecentFiles(const QString &dataDir)
{
    const auto lock = lockedFile(pathIn(dataDir));
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    return write(dataDir, {});
}

} // namespace app
