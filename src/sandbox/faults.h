// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <span>

namespace sandbox {

/// The named misbehaviours of the sandbox. What each does is the sentence of its row in faults().
enum class Fault {
    Drive500,
    DriveDisabled,
    DriveRateLimit,
    DriveRefusesOnce,
    Aodocs500,
    AodocsConflict,
    Token500,
    TokenHtml,
    TokenEmpty,
    TokenSlow,
    JwksEmpty,
    WrongNonce,
    WrongAudience,
    WrongSignature,
    WrongState,
    WrongIss,
    NoRefreshToken,
    NotAllowListed,
    DeviceSlowDown,
    UntickedScopes,
    OtherClientRefresh,
};

struct FaultRow
{
    Fault fault;
    const char *name;     ///< as in `--fault NAME`
    const char *sentence; ///< what it does, for --help
};

std::span<const FaultRow> faults();

/// Null when there is no fault of that name.
const FaultRow *findFault(QStringView name);

using Faults = QSet<Fault>;

} // namespace sandbox
