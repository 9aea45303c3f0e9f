// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// What word processors and mail programs make of quotation marks and blanks, in UTF-8.
namespace inspect::scan {

/// A sign that stands at a place of a text.
struct TypographicSign
{
    enum Kind {
        Other,
        FirmBlank, ///< one that does not break, as French has it before ":"
        Single,    ///< ‘ ’ ‚ ‛
        Double,    ///< “ ” „ ‟
        Angle,     ///< « » ‹ ›
    };

    Kind kind = Other;
    qsizetype size = 0; ///< bytes

    bool isQuotationMark() const { return kind >= Single; }
};

TypographicSign typographicSign(QByteArrayView text, qsizetype at);

} // namespace inspect::scan
