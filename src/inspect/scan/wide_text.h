// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/unescape.h"

namespace inspect::scan {

/// What UTF-16 says, as Windows writes it into logs: a byte for each unit of Latin-1, others as a control character.
/// Nothing where too few bytes are NUL for that. Whichever end comes first: the bytes alternate all the same.
std::optional<Mapped> narrowed(QByteArrayView text);

/// A text in the place of units, the last of which may lack its second byte.
QByteArray widened(const QByteArray &text, bool lacksLast);

} // namespace inspect::scan
