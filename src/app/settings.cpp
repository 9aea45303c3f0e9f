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

QMap<QString, QString> shortcutsIn(const QJsonObject &object)
{
    QMap<QString, QString> shortcuts;
    for (auto keys = object.begin(); keys != object.end(); ++keys)
        shortcuts.insert(keys.key(), keys.value().toString());
    return shortcuts;
}

QJsonObject objectOf(const QMap<QString, QString> &shortcuts)
{
    QJsonObject object;
    for (auto keys = shortcuts.begin(); keys != shortcuts.end(); ++keys)
        object.insert(keys.key(), keys.value());
    return object;
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
    settings.language = (*file)->value("language"_L1).toString();
    settings.retryOn401 = (*file)->value("retry_on_401"_L1).toBool();
    settings.history = (*file)->value("history"_L1).toBool(settings.history);
    settings.aodocsClients = stringsFrom((*file)->value("aodocs_clients"_L1));
    settings.requestsFolder = (*file)->value("requests_folder"_L1).toString();
    settings.driveBase = (*file)->value("drive_base"_L1).toString();
    settings.aodocsBase = (*file)->value("aodocs_base"_L1).toString();
    settings.proxy = (*file)->value("proxy"_L1).toString();
    settings.caFile = (*file)->value("ca_file"_L1).toString();
    settings.tokenHosts = stringsFrom((*file)->value("token_hosts"_L1));
    settings.clipboardSeconds = (*file)->value("clipboard_seconds"_L1).toInt(settings.clipboardSeconds);
    settings.refreshAhead = (*file)->value("refresh_ahead"_L1).toBool(settings.refreshAhead);
    settings.tray = (*file)->value("tray"_L1).toBool();
    settings.shortcuts = shortcutsIn((*file)->value("shortcuts"_L1).toObject());
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
                              {u"language"_s, settings->language},
                              {u"retry_on_401"_s, settings->retryOn401},
                              {u"history"_s, settings->history},
                              {u"aodocs_clients"_s, QJsonArray::fromStringList(settings->aodocsClients)},
                              {u"requests_folder"_s, settings->requestsFolder},
                              {u"drive_base"_s, settings->driveBase},
                              {u"aodocs_base"_s, settings->aodocsBase},
                              {u"proxy"_s, settings->proxy},
                              {u"ca_file"_s, settings->caFile},
                              {u"token_hosts"_s, QJsonArray::fromStringList(settings->tokenHosts)},
                              {u"clipboard_seconds"_s, settings->clipboardSeconds},
                              {u"refresh_ahead"_s, settings->refreshAhead},
                              {u"tray"_s, settings->tray},
                              {u"shortcuts"_s, objectOf(settings->shortcuts)}};
    if (const auto written = writeJsonFile(pathIn(dataDir), file, fileVersion); !written)
        return tl::unexpected<Error>(written.error());
    return settings;
}

} // namespace app
