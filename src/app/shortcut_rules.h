// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

/// Which keys may do what. Keys are written as QKeySequence's portable text: "Ctrl+Shift+V"; empty for none.
namespace app {

struct Shortcut
{
    QString id;    ///< of the action; in the settings
    QString name;  ///< of the action, for people
    QString place; ///< the page where the keys count; empty for everywhere
    QString usual; ///< as shipped
    QString keys;
    bool operator==(const Shortcut &) const = default;
};

/// With the keys that the settings give.
QList<Shortcut> withSettings(QList<Shortcut> shortcuts, const QMap<QString, QString> &settings);

/// For the settings: those that are not as shipped.
QMap<QString, QString> changedKeys(const QList<Shortcut> &shortcuts);

/// The names of others that the same keys stand for where these keys count too: neither would be done.
QStringList sharing(const QList<Shortcut> &shortcuts, const Shortcut &of);

/// Whether the keys could not be typed any more if they did something: a letter, with Shift or without.
bool wouldKeepFromTyping(const QString &keys);

} // namespace app
