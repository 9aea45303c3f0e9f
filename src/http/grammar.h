// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ascii.h"

#include <QByteArrayView>
#include <algorithm>

namespace http {

/// A `tchar` (RFC 9110 5.6.2).
inline bool isTokenCharacter(char c)
{
    return ascii::isLetterOrDigit(c) || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

/// Whether it can be a method or the name of a header: a `token` (RFC 9110 5.6.2).
inline bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

} // namespace http
