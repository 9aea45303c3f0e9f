// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/unescape.h"

namespace inspect::scan {

/// A stretch of base64 or base64url in a text, with the line breaks that MIME puts into it (RFC 2045 6.8).
struct Base64Run
{
    qsizetype begin = 0; ///< bytes in the text; behind the characters that a reading skips
    qsizetype end = 0;   ///< behind its padding
    bool isPadded = false;
    qsizetype lineWidth = 0; ///< characters; 0: it is in one line
    QByteArray lineBreak;
    bool operator==(const Base64Run &) const = default;
};

/// A change of the text: these bytes become others.
struct Edit
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray text;
    bool isLabel = false; ///< then it is written in all readings alike
};

/// The text with the edits made; they are in order and do not overlap.
QByteArray edited(QByteArrayView text, const std::vector<Edit> &edits);

/// The run whose first line, of characters of base64 alone, begins at `from` and ends at `end`. Shorter than
/// `shortestRun`, it is none.
Base64Run base64RunAt(QByteArrayView text, qsizetype from, qsizetype end);
inline constexpr qsizetype mostPadding = 2;                             // characters
inline constexpr qsizetype shortestRun = 16;                            // characters
inline constexpr qsizetype shortestBareRun = shortestRun - mostPadding; // characters before the padding

/// The run from each of the four places in a group of four characters from which it may encode a text. What stands
/// before base64 may look like it too, as the "/" of a path does, and so may what stands between two of them.
std::vector<Base64Run> readingsOf(QByteArrayView text, const Base64Run &run);

Mapped decodedRun(QByteArrayView text, const Base64Run &run);

/// The edit of the text that makes these edits in what the run encodes, written as the run is.
Edit reencoded(QByteArrayView text, const Base64Run &run, const Mapped &decoded, const std::vector<Edit> &edits);

/// The same where some of the run is not to be written anew: nothing but the groups around each edit changes. Each edit
/// is filled up with "-", so that what follows stays where it is in a group of this run: base64 within it may have one
/// in its midst then, and what is behind that is lost.
std::vector<Edit> reencodedGroups(const Mapped &decoded, const std::vector<Edit> &edits, bool isUrlSafe);

/// Whether base64url's alphabet is used.
bool isUrlSafe(QByteArrayView text, const Base64Run &run);

} // namespace inspect::scan
