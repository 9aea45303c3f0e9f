// SPDX-License-Identifier: GPL-3.0-or-later
// The files of settings and of recent files, whatever has become of them.
#include "app/recent_files.h"
#include "app/settings.h"
#include "target.h"

#include <QFile>
#include <QTemporaryDir>

using fuzz::require;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the test can write its file");
}

} // namespace

void tryInput(const QByteArray &input)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.json"_s);
    put(path, input);
    const auto settings = app::loadSettings(folder.path());
    const auto same = app::changeSettings(folder.path(), [](app::Settings &) {});
    require(settings == same, "to change nothing changes nothing");
    if (!settings) {
        require(!describe(settings.error()).isEmpty(), "a file that cannot be read is told why");
        require(contentOf(path) == input, "a file that cannot be read stays as it is");
        return;
    }
    require(app::loadSettings(folder.path()) == settings, "what is written is read back");
    QFile::rename(path, folder.filePath(u"recent.json"_s));
    require(app::recentFiles(folder.path()).has_value(), "any object will do");
    QFile::remove(folder.filePath(u"recent.json"_s));
}
