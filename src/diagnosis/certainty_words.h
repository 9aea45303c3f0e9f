// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/certainty.h"

#include <QString>

namespace diagnosis {

/// "certain", "ruled out": for people, where certaintyId() is for programs.
QString certaintyInWords(Certainty certainty);

} // namespace diagnosis
