// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

/// JSON for people to read: one member or item a line. Strings and numbers stay byte for byte what they were.
namespace json_pretty {

/// Levels deeper than this are not indented further.
inline constexpr int deepestIndent = 32;

/// The document with line breaks and two spaces a level; nothing when it is no JSON, or when the result would be out of
/// all proportion (hostile nesting): then it is best shown as it came. One pass, no recursion, so any size will do.
std::optional<QByteArray> indented(QByteArrayView json);

/// Whole lines that indented() begins with, from the first `most` bytes of the document; how it goes on is not looked
/// at, so that nothing may come of it.
QByteArray beginning(QByteArrayView json, qsizetype most);

} // namespace json_pretty
