// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace inspect {

/// What an OAuth `error` means and what to do about it, in sentences; empty for one that no specification names.
QString errorMeaning(const QString &code);

} // namespace inspect
