// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/glyph.h"

#include "base/plain_text.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int tabCells = 4;

struct Range
{
    char32_t first;
    char32_t last;
};

bool isIn(const auto &ranges, char32_t code)
{
    return std::ranges::any_of(ranges,
                               [code](const Range &range) { return code >= range.first && code <= range.last; });
}

// East Asian wide and fullwidth (UAX 11), and what is shown as an emoji.
constexpr std::array wide = {
    Range{0x1100, 0x115e},   Range{0x231a, 0x231b},   Range{0x23e9, 0x23f3},   Range{0x2e80, 0x303e},
    Range{0x3041, 0x33ff},   Range{0x3400, 0x4dbf},   Range{0x4e00, 0x9fff},   Range{0xa000, 0xa4cf},
    Range{0xa960, 0xa97f},   Range{0xac00, 0xd7a3},   Range{0xf900, 0xfaff},   Range{0xfe30, 0xfe6f},
    Range{0xff01, 0xff60},   Range{0xffe0, 0xffe6},   Range{0x16fe0, 0x18cff}, Range{0x1b000, 0x1b2ff},
    Range{0x1f000, 0x1f64f}, Range{0x1f680, 0x1f6ff}, Range{0x1f900, 0x1faff}, Range{0x20000, 0x3fffd},
};

/// Beyond what plain text of others is cleared of: here a byte has to be known for what it is, also where a font would
/// draw nothing, a box, or a space that is none.
bool isEscaped(char32_t code)
{
    const auto category = QChar::category(code);
    const bool isStrangeSpace = category == QChar::Separator_Space && code != U' ';
    const bool isUnknown = category == QChar::Other_NotAssigned || category == QChar::Other_PrivateUse;
    const bool isVariation = (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef);
    return isStrangeSpace || isUnknown || isVariation || plain_text::isInvisible(code);
}

uchar byteAt(QByteArrayView bytes, qsizetype offset)
{
    return offset < bytes.size() ? uchar(bytes[offset]) : 0;
}

bool isContinuation(uchar byte)
{
    return (byte & 0xc0) == 0x80;
}

/// How many bytes the lead byte announces; 1 for one that can start no sequence (RFC 3629 3).
int announcedLength(uchar lead)
{
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef)
        return 3;
    return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
}

/// A sequence of two to four bytes, or nothing when it is not well-formed: too short, overlong, a surrogate, too large.
bool decode(QByteArrayView bytes, qsizetype offset, int length, char32_t &code)
{
    if (length == 1)
        return false;
    code = byteAt(bytes, offset) & (0xff >> (length + 1));
    for (int i = 1; i < length; ++i) {
        const auto byte = byteAt(bytes, offset + i);
        if (!isContinuation(byte))
            return false;
        code = code << 6 | (byte & 0x3f);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    return code >= smallest[length] && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

int cellsOf(char32_t code)
{
    if (QChar::isMark(code))
        return 0;
    return isIn(wide, code) ? 2 : 1;
}

} // namespace

QString Glyph::shown() const
{
    switch (form) {
    case Form::Plain:
        return QString::fromUcs4(&code, 1);
    case Form::Tab:
        return u"\t"_s;
    case Form::Escaped:
        return u"<U+%1>"_s.arg(QString::number(uint(code), 16).toUpper().rightJustified(4, u'0'));
    case Form::Invalid:
        return u"<0x%1>"_s.arg(QString::number(uint(code), 16).toUpper().rightJustified(2, u'0'));
    case Form::LineBreak:
        return u"\n"_s;
    }
    Q_UNREACHABLE();
}

bool Glyph::isRightToLeft() const
{
    if (form != Form::Plain || code < 0x590)
        return false;
    const auto direction = QChar::direction(code);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

Glyph glyphAt(QByteArrayView bytes, qsizetype offset)
{
    const auto lead = byteAt(bytes, offset);
    if (lead >= 0x20 && lead < 0x7f)
        return {offset, 1, lead, Glyph::Form::Plain, 1};
    if (lead == '\n')
        return {offset, 1, lead, Glyph::Form::LineBreak, 0};
    if (lead == '\r' && byteAt(bytes, offset + 1) == '\n')
        return {offset, 2, '\n', Glyph::Form::LineBreak, 0};
    if (lead == '\t')
        return {offset, 1, lead, Glyph::Form::Tab, tabCells};

    Glyph glyph{offset, announcedLength(lead), lead, Glyph::Form::Plain, 1};
    if (lead >= 0x80 && !decode(bytes, offset, glyph.length, glyph.code))
        return {offset, 1, lead, Glyph::Form::Invalid, 6};
    if (isEscaped(glyph.code)) {
        glyph.form = Glyph::Form::Escaped;
        glyph.cells = int(glyph.shown().size());
    } else {
        glyph.cells = cellsOf(glyph.code);
    }
    return glyph;
}

qsizetype glyphBefore(QByteArrayView bytes, qsizetype offset)
{
    for (int length = 4; length > 1; --length) {
        if (offset >= length && glyphAt(bytes, offset - length).length == length)
            return offset - length;
    }
    return offset - 1;
}

qsizetype glyphBoundary(QByteArrayView bytes, qsizetype offset)
{
    for (qsizetype start = std::max<qsizetype>(0, offset - 3); start < offset && offset < bytes.size(); ++start) {
        const auto glyph = glyphAt(bytes, start);
        if (glyph.end() > offset)
            return glyph.end();
        start = glyph.end() - 1;
    }
    return offset;
}
