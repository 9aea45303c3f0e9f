// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QString>
#include <functional>

class QMenu;
class QWidget;

/// All that can be done in a window, found where it is: in its menus, actions, buttons, tabs and fields. Nothing has to
/// be listed a second time to be found by name.
namespace action_list {

/// A part of the window, by the name that people know it by.
struct Place
{
    const QWidget *widget = nullptr;
    QString name;
};

struct Entry
{
    QString name;
    QString place;      ///< the Place or the menu
    QString keys = {};  ///< as the desktop writes them; empty for none
    QString state = {}; ///< in words: whether it is on, or why it cannot be done now; empty for neither
    bool enabled = true;
    QPointer<QObject> target = {};  ///< the action or widget; none of what is in no window yet
    int tab = -1;                   ///< of a target that is a tab widget
    QString synonyms = {};          ///< further words that it is found by
    std::function<void()> act = {}; ///< does what has no target
};

/// Without the mark of its access key.
QString plainName(const QString &text);

/// A menu's title, with that of the menu it is in.
QString menuName(const QMenu &menu);

/// Actions first, then buttons, tabs and fields. What is hidden is not offered, but what only another tab hides is.
QList<Entry> entriesOf(const QWidget &window, const QList<Place> &places);

/// Shows the page and tab that it is on, and does it.
void run(const Entry &entry);

/// Those that hold every word of the query, without regard to case and accents; all for none. What can be done now is
/// first, of that what fits best.
QList<Entry> matching(const QList<Entry> &entries, const QString &query);

} // namespace action_list
