// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <functional>

class QWidget;

/// Files that the user names. No dialog here blocks: the window lives on while it is open. Each begins where the last
/// one ended, for as long as the program runs.
namespace file_dialogs {

using Chosen = std::function<void(const QString &path)>;

/// Asks for a file that is there. `at`: the file or folder to show first, or empty. Filters as QFileDialog takes them;
/// none for every file.
void open(QWidget *parent, const QString &title, const QString &at, const QStringList &filters, const Chosen &chosen);

/// Asks for a folder, `at` first.
void openFolder(QWidget *parent, const QString &title, const QString &at, const Chosen &chosen);

/// Asks where to write. `name` is proposed: a path, or a name for the folder that was used last. One without an ending
/// gets that of the filter chosen.
void save(QWidget *parent, const QString &title, const QString &name, const QStringList &filters, const Chosen &chosen);

} // namespace file_dialogs
