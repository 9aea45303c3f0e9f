// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/judgment.h"
#include "diagnosis/matter.h"

namespace diagnosis {

/// The causes that the server names in its own explanation, by the ids of the rules. What it says for people is no
/// code: it makes a cause likely, never certain.
QStringList causesNamed(const Matter &matter);

/// What is known of a cause that the server names, with the server's word for it: likely where it is the only one,
/// possible where there are several, or where something here speaks against it.
Ruling withServersWord(Ruling ruling, const Matter &matter, bool isOnlyOne);

} // namespace diagnosis
