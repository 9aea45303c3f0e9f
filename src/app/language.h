// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QCoreApplication;

/// The languages of the program's texts. The sources are written in English; resources/translations has the others.
namespace app {

/// As in the setting `language`: "en", "fr".
QStringList languages();

/// The one that is spoken: `chosen` by the user or, where that is empty, the first of the `wanted` ones ("fr-CH", the
/// system's) that the program has. English where it has none of them.
QString spokenLanguage(const QString &chosen, const QStringList &wanted);

/// Loads the texts of that language, those of Qt's own dialogs too, in the place of those before; while nothing is
/// shown, for what is made later speaks it. Dates and numbers stay the system's unless that speaks another language
/// than was chosen.
void installLanguage(const QString &chosen, QCoreApplication &application);

/// The one that was installed last; English where none was.
QString installedLanguage();

} // namespace app
