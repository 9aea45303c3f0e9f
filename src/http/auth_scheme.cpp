// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/auth_scheme.h"

#include "base/ascii.h"

#include <algorithm>

namespace http {

namespace {

/// No registered scheme is longer (RFC 9110 16.4.1); most tokens are.
constexpr qsizetype longestScheme = 16; // bytes

bool isNameCharacter(char c)
{
    return ascii::isLetterOrDigit(c) || c == '-' || c == '_';
}

} // namespace

QByteArray schemeOf(const QByteArray &authorization)
{
    const QByteArray word = authorization.left(std::max<qsizetype>(authorization.indexOf(' '), 0));
    const bool isName = std::all_of(word.begin(), word.end(), isNameCharacter);
    return isName && word.size() <= longestScheme ? word : QByteArray();
}

} // namespace http
