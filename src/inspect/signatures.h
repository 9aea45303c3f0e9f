// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/subject.h"

/// A JWS in JSON may bear several signatures over one payload (RFC 7515 7.2.1): what holds for all of them together.
namespace inspect {

/// Wrong when any is wrong, else verified when any is: who signed in addition takes nothing away from it.
jose::SignatureCheck jointOutcome(const std::vector<SignedPart> &signatures);

/// Which signature speaks for the token: the first that verified, else the first.
size_t leadingSignature(const std::vector<SignedPart> &signatures);

/// The ledger of the leading signature, with what the others fail or leave open. `leading` is the subject of that one.
QList<Check> jointChecks(const Subject &leading, const std::vector<SignedPart> &signatures);

/// The lints of all headers, each once.
QList<Lint> jointLints(const Subject &first, const std::vector<SignedPart> &signatures);

} // namespace inspect
