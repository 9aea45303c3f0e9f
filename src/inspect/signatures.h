// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/subject.h"

/// A JWS in JSON may bear several signatures over one payload (RFC 7515 7.2.1): what holds for all of them together.
namespace inspect {

/// Wrong when any is wrong, else verified when any is: who signed in addition takes nothing away from it.
jose::SignatureCheck jointOutcome(const std::vector<SignedPart> &signatures);

/// The ledger of the first signature, with what the others fail or leave open. `first` is the subject of the first.
QList<Check> jointChecks(const Subject &first, const std::vector<SignedPart> &signatures);

/// The lints of all headers, each once.
QList<Lint> jointLints(const Subject &first, const std::vector<SignedPart> &signatures);

} // namespace inspect
