// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/claims.h"

#include <QStringList>

namespace inspect {

/// What several claims tell together, a sentence each: what sort of account it is, and how client and audience go
/// together. As true as the token: they are read, not verified.
QStringList remarks(const jose::ClaimsSet &claims);

} // namespace inspect
