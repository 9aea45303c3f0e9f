// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/secret_names.h"

#include <QByteArrayView>

/// Whether what stands in a secret's place is one.
namespace inspect::scan {

inline constexpr qsizetype shortestPassword = 4; ///< bytes of what stands at a password's place

bool isPassword(const http::SecretName &meaning);

/// Bytes of a secret with such a name at least. A short password of a copy is hidden where it stands, and looked for
/// nowhere else. `generous`: as Rules have it.
qsizetype fewestOf(const http::SecretName &meaning, bool isMarkedOff, bool generous);

/// Whether a value with such a name is a secret; `isMarkedOff` where its end is sure.
bool isSecretValue(const http::SecretName &meaning, QByteArrayView written, bool isMarkedOff, bool generous);

} // namespace inspect::scan
