// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

namespace app {

/// Answers with the signal's number once the process is asked to end (SIGINT, SIGTERM, SIGHUP), so that what runs in
/// the foreground, or a window, can tidy up. A signal that was ignored when the program started stays ignored. Where
/// there are no such signals it never answers.
Future<int> quitRequested(QObject *context);

} // namespace app
