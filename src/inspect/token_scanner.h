// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/recognise.h"

namespace inspect {

/// Reads a text word by word, and from each word's looks and from what stands before it takes the tokens. One pass.
Recognition scanTokens(const QByteArray &text);

} // namespace inspect
