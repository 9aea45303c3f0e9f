// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/subject.h"

namespace inspect {

/// What is unwise or suspicious about a token, whether or not it is valid: each row of the table that fires.
QList<Lint> runLints(const Subject &subject);

/// Every lint of the table, in its order.
QStringList lintIds();

} // namespace inspect
