// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

/// Makes the folder (mode 0700), and those that it is in, when it is missing. Error: FileUnwritable.
Result<bool> makePrivateFolder(const QString &path);
