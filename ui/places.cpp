// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/places.h"

#include "base/private_folder.h"

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

Places::Places(const QString &dataDir, QWidget &window)
    : QObject(&window)
    , m_file(fileIn(dataDir))
    , m_window(window)
{
}

const Places *Places::of(const QWidget &widget)
{
    for (const QObject *above = &widget; above; above = above->parent()) {
        if (const auto *places = above->findChild<Places *>({}, Qt::FindDirectChildrenOnly))
            return places;
    }
    return nullptr;
}

QString Places::fileIn(const QString &dataDir)
{
    return QDir(dataDir).filePath(u"window.ini"_s);
}

void Places::restoreGeometry()
{
    m_window.resize(m_window.size().boundedTo(m_window.screen()->availableSize() - frameRoom));
    m_window.restoreGeometry(settings().value(u"geometry"_s).toByteArray());
}

void Places::restoreSplitters()
{
    const QSettings before = settings();
    for (QSplitter *splitter : m_window.findChildren<QSplitter *>()) {
        if (m_known.contains(splitter))
            continue;
        m_known.insert(splitter);
        if (splitter->restoreState(before.value(nameOf(*splitter)).toByteArray()))
            m_moved.insert(splitter);
        connect(splitter, &QSplitter::splitterMoved, this, [this, splitter] { m_moved.insert(splitter); });
    }
}

QSettings Places::toChange() const
{
    // Without a folder nothing of the window is kept, as on a disk that is full; what is worth more tells.
    static_cast<void>(makePrivateFolder(QFileInfo(m_file).path()));
    return settings();
}

void Places::save() const
{
    QSettings now = toChange();
    now.setValue(u"geometry"_s, m_window.saveGeometry());
    for (const QSplitter *splitter : m_moved)
        now.setValue(nameOf(*splitter), splitter->saveState());
}
