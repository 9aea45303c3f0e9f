// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// What the user wrote on the command line, of which an error quotes what it is about. By mistake that may be a secret.
namespace cli {

/// A word as it may be said again: without what has the form of a secret, and without the user info of addresses.
QString redacted(const QString &word);

/// The words that withoutGivenSecrets() looks for, and the values and items of lists in them. To be called once, before
/// anything is said.
void rememberGiven(const QStringList &arguments);

/// A sentence of whatever part of the program, in which each word that was given stands as redacted() has it.
QString withoutGivenSecrets(QString sentence);

} // namespace cli
