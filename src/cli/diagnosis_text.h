// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"
#include "diagnosis/diagnosis.h"

namespace cli {

/// A diagnosis for people, as result: headline, each finding with what speaks for and against it, the next test.
void printDiagnosis(Output &out, const diagnosis::Diagnosis &diagnosis);

/// The same in a few lines beside another result: headline, and evidence and remedy of the first finding; stderr.
void noteDiagnosis(Output &out, const diagnosis::Diagnosis &diagnosis);

} // namespace cli
