// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/sign.h"
#include "sandbox/aodocs_documents.h"
#include "sandbox/device_grants.h"
#include "sandbox/drive_files.h"
#include "sandbox/faults.h"
#include "sandbox/grants.h"

#include <functional>
#include <vector>

namespace sandbox {

/// What the provider, Drive and AODocs share.
struct Realm
{
    QString issuer; ///< http://127.0.0.1:PORT
    QString clientId;
    QString clientSecret;
    std::vector<jose::SigningKey> keys; ///< the first one signs
    Grants grants;
    DeviceGrants devices;
    DriveFiles driveFiles;
    AodocsDocuments aodocsDocuments;
    int driveCalls = 0;  ///< that were authorized, for Fault::DriveRateLimit and DriveRefusesOnce
    int aodocsCalls = 0; ///< the same, for Fault::AodocsConflict
    Faults faults;
    qint64 accessTokenTtl = 3600; ///< seconds
    qint64 deviceCodeTtl = 1800;  ///< seconds
    qint64 deviceInterval = 5;    ///< seconds
    bool rotateRefreshTokens = false;
    std::function<qint64()> now;         ///< the sandbox's clock, seconds since the epoch
    std::function<void()> grantsChanged; ///< refresh tokens were made or ended

    bool has(Fault fault) const { return faults.contains(fault); }
};

/// The one security code that the sandbox's AODocs knows; it acts as alice@example.test.
inline constexpr char securityCode[] = "sandbox-security-code";

} // namespace sandbox
