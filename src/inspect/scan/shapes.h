// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/candidate.h"

namespace inspect::scan {

/// Adds what gives itself away by its looks: JWTs, Google's tokens, codes, secrets and keys, private keys in PEM, the
/// password in an address, and e-mail addresses where people count.
void findShapes(QByteArrayView text, const Rules &rules, Candidates &found);

/// Whether a place is one in the query, the fragment or the form encoding of a URL.
bool isInAddress(QByteArrayView text, qsizetype at);

} // namespace inspect::scan
