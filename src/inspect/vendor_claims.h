// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_text.h"
#include "inspect/issuer.h"

namespace inspect {

/// What a claim means in the tokens of one vendor.
struct VendorClaim
{
    Vendor vendor;
    const char *name;
    const char *words; ///< English, of the context "meaning"
    bool isTime = false;
};

/// The row of that vendor and claim, or null.
const VendorClaim *findVendorClaim(Vendor vendor, const QString &claim);

/// What one value of a vendor's claim stands for ("0" in Entra's `acct`), in words; empty when there is nothing to
/// tell.
QString vendorValueWords(Vendor vendor, const QString &claim, const json_text::Value &value);

} // namespace inspect
