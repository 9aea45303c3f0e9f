// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/inspection.h"

namespace inspect {

/// What the user expects of an ID token, and this is judged as none: the ids of the checks that were not made.
QStringList notJudged(const Inspection &inspection, const Context &context);

/// The same in one sentence, or empty.
QString notJudgedWords(const Inspection &inspection, const Context &context);

} // namespace inspect
