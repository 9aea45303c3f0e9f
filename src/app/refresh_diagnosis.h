// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account.h"
#include "diagnosis/refresh_token_doctor.h"

namespace app {

/// Why a refresh of the account may have been refused, by what its record tells; empty when `why` is no refusal by the
/// provider. That an earlier one was cut off is one thing that speaks for a cause.
QList<diagnosis::RefreshCause> refreshCauses(const Account &account, const Error &why, qint64 now);

/// The error in words, with the surest cause and its remedy when it is such a refusal.
QString describeRefusal(const Account &account, const Error &why, qint64 now);

/// Whether no fresh token will ever come without a sign-in: what `why` says is true of the next try as well.
bool endsInSignIn(const Error &why);

} // namespace app
