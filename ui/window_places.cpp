// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_places.h"

#include <QDir>
#include <QScreen>
#include <QSplitter>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize frameRoom(16, 50); // what a window manager adds

QString nameOf(const QSplitter &splitter)
{
    return u"splitters/"_s + splitter.objectName();
}

} // namespace

WindowPlaces::WindowPlaces(QString dataDir)
    : m_dataDir(std::move(dataDir))
{
}

QSettings WindowPlaces::file() const
{
    return {QDir(m_dataDir).filePath(u"window.ini"_s), QSettings::IniFormat};
}

void WindowPlaces::restore(QWidget &window)
{
    window.resize(window.size().boundedTo(window.screen()->availableSize() - frameRoom));
    window.restoreGeometry(value(u"geometry"_s).toByteArray());
    for (QSplitter *splitter : window.findChildren<QSplitter *>()) {
        splitter->restoreState(value(nameOf(*splitter)).toByteArray());
        QObject::connect(splitter, &QSplitter::splitterMoved, &window, [this, splitter] { m_moved.insert(splitter); });
    }
}

void WindowPlaces::save(const QWidget &window) const
{
    setValue(u"geometry"_s, window.saveGeometry());
    for (const QSplitter *splitter : m_moved)
        setValue(nameOf(*splitter), splitter->saveState());
}

QVariant WindowPlaces::value(const QString &name) const
{
    return file().value(name);
}

void WindowPlaces::setValue(const QString &name, const QVariant &value) const
{
    file().setValue(name, value);
}
