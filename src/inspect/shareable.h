// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/inspection.h"

namespace inspect {

/// The token as it may be shown to others: header and payload stay, a label stands for the signature. Of a token that
/// has no parts only its kind and length are said.
QByteArray shareable(const Inspection &inspection);

} // namespace inspect
