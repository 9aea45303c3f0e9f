// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/qr_code.h"

#include <qrcodegen/qrcodegen.hpp>

namespace {

constexpr int quietZone = 4;            // squares
constexpr qsizetype longestText = 2300; // bytes; the library throws when one does not fit

} // namespace

QrCode::QrCode(const QByteArray &text)
{
    if (text.size() > longestText)
        return;
    const auto code = qrcodegen::QrCode::encodeText(text.constData(), qrcodegen::QrCode::Ecc::MEDIUM);
    m_size = code.getSize();
    m_dark.reserve(m_size * m_size);
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size; ++x)
            m_dark.append(code.getModule(x, y));
    }
}

bool QrCode::isLight(int x, int y) const
{
    const bool inside = x >= 0 && y >= 0 && x < m_size && y < m_size;
    return !inside || !isDark(x, y);
}

QString QrCode::toText() const
{
    QString text;
    if (m_size == 0)
        return text;
    for (int y = -quietZone; y < m_size + quietZone; y += 2) {
        for (int x = -quietZone; x < m_size + quietZone; ++x) {
            const bool above = isLight(x, y);
            const bool below = isLight(x, y + 1);
            text += above && below ? u'█' : above ? u'▀' : below ? u'▄' : u' ';
        }
        text += u'\n';
    }
    return text;
}
