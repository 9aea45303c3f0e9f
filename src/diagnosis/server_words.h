// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/judgment.h"
#include "diagnosis/matter.h"

#include <QMap>

namespace diagnosis {

/// The causes that the server names in its own explanation, by the ids of the rules. What it says for people is no
/// code: likely where it names one cause and is sure of it, otherwise possible, and never certain.
QMap<QString, Certainty> causesNamed(const Matter &matter);

/// What is known of a cause that the server names, with the server's word for it; possible where something here speaks
/// against it.
Ruling withServersWord(Ruling ruling, const Matter &matter, Certainty word);

} // namespace diagnosis
