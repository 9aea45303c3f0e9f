// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// A text file in UTF-8, without a byte order mark. Windows writes UTF-16: it is known by its mark, or by how the ASCII
/// character `first` looks at its start. Bytes that are no such text come back as they are.
QByteArray asUtf8(const QByteArray &file, char first);
