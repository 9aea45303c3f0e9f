// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/typographic.h"

namespace inspect::scan {

namespace {

TypographicSign::Kind kindOfLatin(unsigned char last)
{
    switch (last) {
    case 0xa0: // U+00A0
        return TypographicSign::FirmBlank;
    case 0xab: // «
    case 0xbb: // »
        return TypographicSign::Angle;
    default:
        return TypographicSign::Other;
    }
}

/// Of U+2000 to U+203F.
TypographicSign::Kind kindOfPunctuation(unsigned char last)
{
    if (last >= 0x98 && last <= 0x9b) // ‘ to ‛
        return TypographicSign::Single;
    if (last >= 0x9c && last <= 0x9f) // “ to ‟
        return TypographicSign::Double;
    if (last == 0xb9 || last == 0xba) // ‹ and ›
        return TypographicSign::Angle;
    return last == 0xaf ? TypographicSign::FirmBlank : TypographicSign::Other; // U+202F
}

} // namespace

TypographicSign typographicSign(QByteArrayView text, qsizetype at)
{
    const auto byte = [text, at](qsizetype number) {
        const qsizetype index = at + number;
        return static_cast<unsigned char>(index >= 0 && index < text.size() ? text[index] : '\0');
    };
    TypographicSign sign;
    if (byte(0) == 0xc2)
        sign = {kindOfLatin(byte(1)), 2};
    else if (byte(0) == 0xe2 && byte(1) == 0x80)
        sign = {kindOfPunctuation(byte(2)), 3};
    return sign.kind == TypographicSign::Other ? TypographicSign() : sign;
}

} // namespace inspect::scan
