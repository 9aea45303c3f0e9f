// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/subject.h"

namespace inspect {

/// Where a secret was found that anyone could have guessed. The secret itself is not said.
struct WeakSecret
{
    enum class Source {
        Common,   ///< our own list of words and their everyday variants
        Derived,  ///< from what the token itself says: its kid, issuer, audience …
        WordList, ///< the user's list
    };
    Source source = Source::Common;
    qsizetype entry = 0; ///< of the user's list, from 1
};

/// The secret of the context whose HMAC the token bears; null when none verified it, or it has no HMAC. Keys may share
/// a name, or have none.
const jose::Jwk *secretThatVerified(const Subject &subject);

/// Tries guesses against the HMAC of a token, or against the secret that verified it; nothing when none fits, when the
/// token has no HMAC, or is so large that guessing would take long.
std::optional<WeakSecret> findWeakSecret(const Subject &subject);

} // namespace inspect
