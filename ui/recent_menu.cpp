// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recent_menu.h"

#include "app/recent_files.h"
#include "base/future.h"
#include "base/plain_text.h"

#include <QFileInfo>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace {

/// An & of the name is none of an access key.
QString textOf(const QString &path)
{
    return plain_text::visible(QFileInfo(path).fileName()).replace(u'&', u"&&"_s);
}

} // namespace

RecentMenu::RecentMenu(const QString &dataDir, QWidget *parent)
    : QMenu(tr("Open &Recent"), parent)
    , m_dataDir(dataDir)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::markMissing);
    fill(app::recentFiles(dataDir).value_or(QStringList())); // adding one says what is wrong with the file
}

void RecentMenu::add(const QString &path)
{
    const auto files = app::addRecentFile(m_dataDir, path);
    if (files)
        fill(*files);
    else
        Q_EMIT notice(describe(files.error()));
}

void RecentMenu::fill(const QStringList &files)
{
    clear();
    for (const QString &path : files) {
        QAction *open = addAction(textOf(path));
        open->setData(path);
        open->setToolTip(plain_text::visible(path).toHtmlEscaped());
        connect(open, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
    }
    if (!files.isEmpty())
        addSeparator();
    QAction *clearing = addAction(tr("Clear the list"));
    clearing->setEnabled(!files.isEmpty());
    connect(clearing, &QAction::triggered, this, &RecentMenu::clearList);
}

/// Only when somebody looks, and beside them: a folder of the network may take its time.
void RecentMenu::markMissing()
{
    for (QAction *open : actions()) {
        const QString path = open->data().toString();
        if (path.isEmpty())
            continue;
        whenDone(QtConcurrent::run([path] { return Result<bool>(QFileInfo::exists(path)); }), open,
                 [open, path](const Result<bool> &there) {
                     open->setText(*there ? textOf(path) : tr("%1 (no longer there)").arg(textOf(path)));
                     open->setEnabled(*there);
                 });
    }
}

void RecentMenu::clearList()
{
    if (const auto cleared = app::clearRecentFiles(m_dataDir); !cleared)
        return Q_EMIT notice(describe(cleared.error()));
    fill({});
}
