// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "app/json_file.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int fileVersion = 1;

QString pathIn(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"settings.json"_s);
}

} // namespace

Result<Settings> loadSettings(const QString &dataDir)
{
    const auto file = readJsonFile(pathIn(dataDir), fileVersion);
    if (!file)
        return tl::unexpected<Error>(file.error());
    Settings settings;
    if (!*file)
        return settings;
    settings.theme = (*file)->value("theme"_L1).toString(settings.theme);
    settings.retryOn401 = (*file)->value("retry_on_401"_L1).toBool();
    settings.history = (*file)->value("history"_L1).toBool(settings.history);
    for (const auto &client : (*file)->value("aodocs_clients"_L1).toArray())
        settings.aodocsClients.append(client.toString());
    settings.requestsFolder = (*file)->value("requests_folder"_L1).toString();
    settings.driveBase = (*file)->value("drive_base"_L1).toString();
    settings.aodocsBase = (*file)->value("aodocs_base"_L1).toString();
    return settings;
}

Result<Settings> changeSettings(const QString &dataDir, const std::function<void(Settings &)> &edit)
{
    const auto lock = lockedFile(pathIn(dataDir));
    if (!lock)
        return tl::unexpected<Error>(lock.error());
    auto settings = loadSettings(dataDir);
    if (!settings)
        return settings;
    edit(*settings);
    const QJsonObject file = {{u"theme"_s, settings->theme},
                              {u"retry_on_401"_s, settings->retryOn401},
                              {u"history"_s, settings->history},
                              {u"aodocs_clients"_s, QJsonArray::fromStringList(settings->aodocsClients)},
                              {u"requests_folder"_s, settings->requestsFolder},
                              {u"drive_base"_s, settings->driveBase},
                              {u"aodocs_base"_s, settings->aodocsBase}};
    if (const auto written = writeJsonFile(pathIn(dataDir), file, fileVersion); !written)
        return tl::unexpected<Error>(written.error());
    return settings;
}

} // namespace app
