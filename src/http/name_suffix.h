// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace http {

inline constexpr int mostSuffixes = 2; ///< of one name: CLIENT_SECRET_PROD_2

/// How many bytes of a name tell which one of several it is, with the separators before them: "_PROD" of
/// CLIENT_SECRET_PROD, "1" of password1, "Old" of tokenOld. 0 where none do, or nothing else is left.
qsizetype suffixOfName(QByteArrayView name);

} // namespace http
