// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/ledger.h"

#include <QJsonObject>

/// What was found, as JSON of the command line's contract. No secret is in it.
namespace inspect::scan {

QJsonObject toJson(const Place &place);

/// `now` in seconds since the epoch.
QJsonObject toJson(const Finding &finding, qint64 now);

} // namespace inspect::scan
