// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/subject.h"

namespace inspect {

/// The ledger: each rule of the table that applies, in the table's order. Of what nobody reads, the rules that fail,
/// and no more than their names.
QList<Check> runChecks(const Subject &subject);

/// Of these, the rules about form, key and signature; the others are about claims.
QList<Check> runHeaderChecks(const Subject &subject);

/// Every rule of the table, in its order.
QStringList checkIds();

/// "Nonce", "Hosted domain" …: for people; empty for an id that is none.
QString checkName(const QString &id);

} // namespace inspect
