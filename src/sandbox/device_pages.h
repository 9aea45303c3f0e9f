// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http_server.h"
#include "sandbox/realm.h"

/// Where a person types the code that another device shows, as at google.com/device.
namespace sandbox {

/// GET: the page with the field.
Answer showDevicePage(Realm &realm, const http::Request &request);

/// POST: the code was typed; goes on to the choice of an account, then to consent.
Answer deviceCodeTyped(Realm &realm, const http::Request &request);

/// The person has decided; the device learns of it when it asks next.
Answer decideDevice(Realm &realm, const PendingAuthorization &authorization, bool allowed);

} // namespace sandbox
