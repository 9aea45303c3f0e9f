// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QFileDevice>

/// Of a file for its user alone.
constexpr QFileDevice::Permissions privateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// How a file is opened that is written by writeWhole(). With a buffer of its own, QSaveFile::commit() of Qt 6.4 puts
/// a part of the file, or none of it, in the place of the old one when the disk is full, and calls that good.
constexpr QIODevice::OpenMode forWholeWrite = QIODevice::WriteOnly | QIODevice::Unbuffered;

/// Whether all of it was taken by a device without a buffer; if not, its errorString() says why. A disk that becomes
/// full takes a part first, and says why with the next one.
bool writeWhole(QIODevice &device, QByteArrayView bytes);

/// Puts a file of these bytes in the place of the one of this name, or leaves that one as it is. Without permissions it
/// keeps those of the one before, a new one has the umask's. Error: FileUnwritable.
Result<bool> replaceFile(const QString &path, QByteArrayView bytes, QFileDevice::Permissions permissions = {});
