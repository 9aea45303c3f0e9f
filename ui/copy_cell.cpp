// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/copy_cell.h"

#include "ui/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace {

void copyText(const QModelIndex &cell)
{
    QGuiApplication::clipboard()->setText(cell.data().toString());
}

} // namespace

QAction *addCopying(QAbstractItemView &view, const std::function<void(const QModelIndex &cell)> &copy)
{
    auto *copying = new QAction(icons::icon(u"copy"_s), QCoreApplication::translate("TableView", "Copy"), &view);
    copying->setShortcut(QKeySequence::Copy);
    copying->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copying, &QAction::triggered, &view, [&view, copy] {
        if (const QModelIndex cell = view.currentIndex(); cell.isValid())
            (copy ? copy : copyText)(cell);
    });
    view.addAction(copying);
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
    return copying;
}
