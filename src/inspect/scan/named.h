// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/candidate.h"
#include "inspect/scan/leads.h"

namespace inspect::scan {

/// Adds what a name or a scheme before it gives away: credentials of Authorization headers and cookies, values of
/// headers, JSON members, XML elements, form fields and parameters that bear a secret's name, the header objects of a
/// HAR, and what follows "Bearer" and the like in any text. `leads` are those of the text.
void findNamed(QByteArrayView text, const Leads &leads, const Rules &rules, Candidates &found);

} // namespace inspect::scan
