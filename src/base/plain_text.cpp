// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plain_text.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace plain_text {

namespace {

/// Blank letters and marks that Unicode does not class as format characters.
constexpr char32_t blanks[] = {0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180c, 0x180d, 0x2800, 0x3164, 0xffa0};

QString named(char32_t codePoint)
{
    return u"<U+%1>"_s.arg(QString::number(static_cast<uint>(codePoint), 16).toUpper(), 4, u'0');
}

} // namespace

bool isInvisible(char32_t codePoint)
{
    if (codePoint >= 0x20 && codePoint < 0x7f) // most are
        return false;
    switch (QChar::category(codePoint)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default: // Qt's enumeration, not ours: every other category shows
        return std::find(std::begin(blanks), std::end(blanks), codePoint) != std::end(blanks);
    }
}

char32_t codePointAt(QStringView text, qsizetype index)
{
    const QChar first = text.at(index);
    const bool paired = first.isHighSurrogate() && index + 1 < text.size() && text.at(index + 1).isLowSurrogate();
    return paired ? QChar::surrogateToUcs4(first, text.at(index + 1)) : first.unicode();
}

QString visible(const QString &text, bool keepLines)
{
    const auto isPlain = [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; };
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString shown;
    shown.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const char32_t codePoint = codePointAt(text, at);
        const qsizetype units = QChar::requiresSurrogates(codePoint) ? 2 : 1;
        if (isInvisible(codePoint) && !(keepLines && codePoint == u'\n'))
            shown += named(codePoint);
        else
            shown += QStringView(text).mid(at, units);
        at += units;
    }
    return shown;
}

QString elided(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    qsizetype kept = std::max<qsizetype>(limit - 1, 0);
    if (kept > 0 && text.at(kept - 1).isHighSurrogate())
        --kept;
    return text.left(kept) + u'…';
}

} // namespace plain_text
