// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "app/json_file.h"

#include <QDir>

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
    if (*file)
        settings.theme = (*file)->value("theme"_L1).toString(settings.theme);
    return settings;
}

Result<bool> saveSettings(const QString &dataDir, const Settings &settings)
{
    return writeJsonFile(pathIn(dataDir), {{u"theme"_s, settings.theme}}, fileVersion);
}

} // namespace app
