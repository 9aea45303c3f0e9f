// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/places.h"

#include <QDir>
#include <QWidget>

using namespace Qt::StringLiterals;

Places::Places(const QString &dataDir, QWidget *window)
    : QObject(window)
    , m_file(fileIn(dataDir))
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
