// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "app/support_bundle.h"

namespace app {

/// What a bundle is made of. Whatever is not there leaves its part out.
struct BundleMatter
{
    std::optional<HistoryEntry> entry;
    diagnosis::Diagnosis diagnosis; ///< of that entry
    QString accountId;              ///< whose ID token and flow trace go in
    QList<Secret> credentials;      ///< that were sent
};

/// A bundle of what is known now: nobody is asked, so that an ID token is judged with the keys that are here. Ready to
/// be written: redacted().
SupportBundle gatherBundle(Services &services, const BundleMatter &matter);

/// What may not be in the bundle: the credentials that were sent, and every token in memory.
QList<Secret> secretsBeside(Services &services, const BundleMatter &matter);

} // namespace app
