// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_place.h"

namespace {

bool continuesCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

} // namespace

TextPlace TextPlaces::at(qsizetype offset)
{
    for (; m_at < offset && m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] == '\n') {
            m_place = {m_place.line + 1, 1, 1};
            continue;
        }
        ++m_place.byte;
        const bool isWhole = m_at + 1 >= m_text.size() || !continuesCharacter(m_text[m_at + 1]);
        m_place.character += isWhole ? 1 : 0;
    }
    return m_place;
}
