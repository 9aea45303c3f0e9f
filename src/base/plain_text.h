// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Text of others made safe to show.
namespace plain_text {

/// Control, bidirectional and zero-width characters, and lone surrogates, made visible as <U+202E>; a line break is
/// kept only when `keepLines`. What comes out can be printed to a terminal or put in a label.
QString visible(const QString &text, bool keepLines = false);

/// At most `limit` characters, the cut marked by "…".
QString elided(const QString &text, qsizetype limit);

} // namespace plain_text
