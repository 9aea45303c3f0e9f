// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request_run.h"

#include <QList>

namespace app {

/// A request that is about to be sent, and what is known about its credential.
struct PlannedRequest
{
    QUrl url;
    QStringList scopesAny; ///< of the preset, when it is one: one of these suffices
    Authorization authorization;
    LiveTokens tokens; ///< of the account, as in memory
    HostExceptions exceptions;
    qint64 now = 0; ///< seconds since the epoch
};

/// Why a request may not get what the user wants. It warns and never blocks.
struct Concern
{
    QString id;   ///< for example "expired"
    QString text; ///< a few words, for people
    bool operator==(const Concern &) const = default;
};

/// Each rule of the table that fires, the gravest first.
QList<Concern> preflight(const PlannedRequest &planned);

} // namespace app
