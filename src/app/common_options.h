// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"

#include <QCommandLineParser>

namespace app {

/// The options that the window and every command of the command line take.
QList<QCommandLineOption> commonOptions();

/// What they ask for. Errors: FileUnreadable and FileMalformed for --ca-file, --client-cert and --client-key,
/// UsageWrong for --proxy and for one of --client-cert and --client-key alone.
Result<ServicesOptions> servicesOptions(const QCommandLineParser &parser);

/// The folder of --data-dir, or this user's.
QString dataDirOf(const QCommandLineParser &parser);

} // namespace app
