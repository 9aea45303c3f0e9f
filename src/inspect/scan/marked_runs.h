// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/candidate.h"
#include "inspect/scan/leads.h"

namespace inspect::scan {

/// Adds what is told by a run of base64 and the few bytes before it: client secrets and tokens of Microsoft Entra,
/// whose mark is in their middle, and a user name and a password in base64 that are named "auth", as Docker's and npm's
/// settings have them. `leads` are those of the text.
void findMarkedRuns(QByteArrayView text, const Leads &leads, Candidates &found);

} // namespace inspect::scan
