// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// The squares of a QR code (ISO/IEC 18004), without the quiet zone around them.
class QrCode
{
public:
    /// Empty when `text` is too long for one, which is over some 2300 bytes.
    explicit QrCode(const QByteArray &text);

    int size() const { return m_size; } ///< squares of a side; 0 when empty
    bool isDark(int x, int y) const { return m_dark.value(y * m_size + x); }

    /// For a terminal: two squares a character, the light ones painted, for most terminals are dark; with its quiet
    /// zone.
    QString toText() const;

private:
    bool isLight(int x, int y) const;

    int m_size = 0;
    QList<bool> m_dark;
};
