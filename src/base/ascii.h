// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Kinds of ASCII characters, whatever the locale (RFC 5234 B.1).
namespace ascii {

/// `DIGIT`
constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// `ALPHA`
constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool isLetterOrDigit(char c)
{
    return isLetter(c) || isDigit(c);
}

/// What the hexadecimal digit stands for, in either case; -1 for what is none.
constexpr int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// `HEXDIG`, in either case
constexpr bool isHexDigit(char c)
{
    return hexValue(c) >= 0;
}

} // namespace ascii
