// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/subject.h"

namespace inspect {

/// The ledger: each rule of the table that applies, in the table's order.
QList<Check> runChecks(const Subject &subject);

} // namespace inspect
