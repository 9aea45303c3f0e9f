// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/recognise.h"

namespace inspect {

/// What to do about a token of that kind that was found in a text: a sentence or two. `name` is what it bore
/// there, or empty.
QString adviceFor(TokenKind kind, const QByteArray &text, const QString &name = {});

/// The same, where part of the token may be missing.
QString adviceFor(const FoundToken &found);

} // namespace inspect
