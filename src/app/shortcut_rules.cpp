// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shortcut_rules.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace app {

QList<Shortcut> withSettings(QList<Shortcut> shortcuts, const QMap<QString, QString> &settings)
{
    for (Shortcut &shortcut : shortcuts)
        shortcut.keys = settings.value(shortcut.id, shortcut.usual);
    return shortcuts;
}

QMap<QString, QString> changedKeys(const QList<Shortcut> &shortcuts)
{
    QMap<QString, QString> changed;
    for (const Shortcut &shortcut : shortcuts) {
        if (shortcut.keys != shortcut.usual)
            changed.insert(shortcut.id, shortcut.keys);
    }
    return changed;
}

QStringList sharing(const QList<Shortcut> &shortcuts, const Shortcut &of)
{
    QStringList names;
    for (const Shortcut &other : shortcuts) {
        const bool meet = other.place.isEmpty() || of.place.isEmpty() || other.place == of.place;
        if (other.id != of.id && !of.keys.isEmpty() && other.keys == of.keys && meet)
            names.append(other.name);
    }
    return names;
}

bool wouldKeepFromTyping(const QString &keys)
{
    const QString first = keys.section(u", "_s, 0, 0);
    const QString key = first.startsWith("Shift+"_L1) ? first.sliced(6) : first;
    return key.size() == 1 || key == "Space"_L1 || key == "Tab"_L1 || key == "Backtab"_L1 || key == "Return"_L1 ||
           key == "Enter"_L1 || key == "Backspace"_L1 || key == "Del"_L1;
}

} // namespace app
