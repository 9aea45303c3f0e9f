// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QIODevice>

/// How a file is opened that is written by writeWhole(). With a buffer of its own, QSaveFile::commit() of Qt 6.4 puts
/// a part of the file, or none of it, in the place of the old one when the disk is full, and calls that good.
constexpr QIODevice::OpenMode forWholeWrite = QIODevice::WriteOnly | QIODevice::Unbuffered;

/// Whether all of it was taken by a device without a buffer; if not, its errorString() says why. A disk that becomes
/// full takes a part first, and says why with the next one.
bool writeWhole(QIODevice &device, QByteArrayView bytes);
