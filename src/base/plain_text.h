// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Text of others made safe to show.
namespace plain_text {

/// Whether a code point shows nothing of itself, or changes how its neighbours show: control, bidirectional, zero-width
/// and filler characters, line and paragraph separators, surrogates that stand alone.
bool isInvisible(char32_t codePoint);

/// The code point that starts at `index`; a surrogate that stands alone is itself.
char32_t codePointAt(QStringView text, qsizetype index);

/// Control, bidirectional and zero-width characters, and lone surrogates, made visible as <U+202E>; a line break is
/// kept only when `keepLines`. What comes out can be printed to a terminal or put in a label.
QString visible(const QString &text, bool keepLines = false);

/// At most `limit` characters, the cut marked by "…".
QString elided(const QString &text, qsizetype limit);

} // namespace plain_text
