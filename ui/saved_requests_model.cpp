// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saved_requests_model.h"

#include "base/plain_text.h"
#include "ui/icons.h"
#include "ui/tooltip.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int nameRole = Qt::UserRole;       // of a request: its whole name
constexpr int folderRole = Qt::UserRole + 1; // of a folder: its own name

QStandardItem *itemOf(const QString &text)
{
    auto *item = new QStandardItem(plain_text::visible(text));
    item->setEditable(false);
    item->setToolTip(plainToolTip(text));
    return item;
}

} // namespace

void SavedRequestsModel::setNames(const QStringList &names)
{
    clear();
    m_names = names;
    for (const QString &name : names) {
        const QStringList path = name.split(u'/');
        QStandardItem *item = itemOf(path.constLast());
        item->setIcon(icons::icon(u"send"_s));
        item->setData(name, nameRole);
        folderItem(path.first(path.size() - 1))->appendRow(item);
    }
}

/// Of names that are sorted: a folder that is there already is the last one.
QStandardItem *SavedRequestsModel::folderItem(const QStringList &path)
{
    QStandardItem *parent = invisibleRootItem();
    for (const QString &folder : path) {
        QStandardItem *last = parent->rowCount() > 0 ? parent->child(parent->rowCount() - 1) : nullptr;
        if (!last || last->data(folderRole).toString() != folder) {
            last = itemOf(folder);
            last->setIcon(icons::icon(u"open"_s));
            last->setData(folder, folderRole);
            parent->appendRow(last);
        }
        parent = last;
    }
    return parent;
}

QString SavedRequestsModel::nameOf(const QModelIndex &index)
{
    return index.data(nameRole).toString();
}

QStringList SavedRequestsModel::folders() const
{
    QStringList folders;
    for (const QString &name : m_names) {
        for (QString folder = name.section(u'/', 0, -2); !folder.isEmpty(); folder = folder.section(u'/', 0, -2))
            folders.append(folder);
    }
    folders.removeDuplicates();
    folders.sort();
    return folders;
}
