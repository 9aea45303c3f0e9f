// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

Q_LOGGING_CATEGORY(logNetwork, "tokenloupe.network", QtInfoMsg)
Q_LOGGING_CATEGORY(logSignIn, "tokenloupe.signin", QtInfoMsg)
Q_LOGGING_CATEGORY(logKeychain, "tokenloupe.keychain", QtInfoMsg)
Q_LOGGING_CATEGORY(logSandbox, "tokenloupe.sandbox", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "tokenloupe.store", QtInfoMsg)
