// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

Q_LOGGING_CATEGORY(logNetwork, "tokenloupe.network", QtWarningMsg)
Q_LOGGING_CATEGORY(logSignIn, "tokenloupe.signin", QtWarningMsg)
Q_LOGGING_CATEGORY(logKeychain, "tokenloupe.keychain", QtWarningMsg)
Q_LOGGING_CATEGORY(logSandbox, "tokenloupe.sandbox", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "tokenloupe.store", QtWarningMsg)
