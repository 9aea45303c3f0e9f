// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/turns.h"
#include "base/result.h"

#include <QJsonObject>
#include <QStringList>
#include <memory>
#include <optional>

/// Our own files: JSON objects with a `version`, private to the user (mode 0600), replaced as a whole.
namespace app {

/// The object in `path`; nothing when there is no such file. Errors: FileUnreadable; FileMalformed when it is no JSON
/// object or its `version` is newer than `version`, which is the newest that this program writes.
Result<std::optional<QJsonObject>> readJsonFile(const QString &path, int version);

/// Held from before a file is read until its change is written: other processes wait meanwhile. Makes the file's folder
/// when it is missing. Error: FileUnwritable, after five seconds too.
Result<Turn> lockedFile(const QString &path);

/// Writes the bytes (mode 0600), replacing the file as a whole. Error: FileUnwritable.
Result<bool> writePrivateFile(const QString &path, const QByteArray &bytes);

/// Writes `object` with `version` added, making its folder when it is missing. A crash leaves the old
/// file or the new one. Error: FileUnwritable.
Result<bool> writeJsonFile(const QString &path, QJsonObject object, int version);

/// A list of texts; empty for anything else.
QStringList stringsFrom(const QJsonValue &value);

} // namespace app
