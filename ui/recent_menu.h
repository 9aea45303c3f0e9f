// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

/// The files that were opened last. What is gone meanwhile says so.
class RecentMenu : public QMenu
{
    Q_OBJECT

public:
    explicit RecentMenu(const QString &dataDir, QWidget *parent = nullptr);

    /// It was opened: first of the list from now on, unless nothing is to be kept.
    void add(const QString &path);

Q_SIGNALS:
    void chosen(const QString &path);
    void notice(const QString &text);

private:
    void fill(const QStringList &files);
    void markMissing();
    void clearList();

    const QString m_dataDir;
};
