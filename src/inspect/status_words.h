// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/inspection.h"
#include "inspect/trouble.h"

namespace inspect {

/// For people, where verdictId(), statusId(), severityId() and causeId() are for programs; in English the same words.
QString inWords(Verdict verdict);
QString inWords(Status status);
QString inWords(Severity severity);
QString inWords(Cause cause);

} // namespace inspect
