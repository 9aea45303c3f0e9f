// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/certainty.h"

#include <QString>
#include <optional>

namespace diagnosis {

/// "certain", "ruled out": for people, where certaintyId() is for programs.
QString certaintyInWords(Certainty certainty);

/// The one with that certaintyId(), or nothing.
std::optional<Certainty> certaintyNamed(const QString &id);

} // namespace diagnosis
