// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

/// Makes the folder when it is missing, and those of the folders around it that are: each of mode 0700, as the XDG Base
/// Directory Specification asks of them. What is there stays as it is. Error: FileUnwritable.
Result<bool> makePrivateFolder(const QString &path);
