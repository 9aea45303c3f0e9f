// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace utf8 {

/// As QString::fromUtf8(), but that drops U+FEFF from the beginning, as if every string were a file: within a text it
/// is a character like any other, and two strings that differ by it are not the same.
inline QString decoded(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return bytes.startsWith("\xef\xbb\xbf") ? QChar(QChar::ByteOrderMark) + text : text;
}

/// Without the byte order mark that Windows editors put before a text.
inline QByteArray withoutMark(const QByteArray &text)
{
    return text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text;
}

} // namespace utf8
