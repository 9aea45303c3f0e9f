// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/realm.h"

#include "http/form.h"
#include "http/message.h"

#include <variant>

namespace sandbox {

/// POST /device/code, as Google answers it: `verification_url`, few scopes. The client is known to be right.
http::Response answerDeviceAuthorization(Realm &realm, const http::Form &form);

/// What a device that asks for its tokens gets: the grant, once the person has allowed it, or a refusal with Google's
/// statuses.
struct DeviceDecision
{
    QString subject;
    QStringList scopes;
};
std::variant<DeviceDecision, http::Response> answerDevice(Realm &realm, const http::Form &form);

} // namespace sandbox
