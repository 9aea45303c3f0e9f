// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>
#include <bit>
#include <cstring>

/// Bytes of a text that are looked at in one go: the first of the text is the lowest of the number. What is found is
/// told by the highest bit of each byte; a borrow may spoil the answers about those behind the first that is found.
namespace eight_bytes {

inline constexpr int count = 8;

/// The same byte eight times.
constexpr quint64 everywhere(uchar byte)
{
    return Q_UINT64_C(0x0101010101010101) * byte;
}

inline quint64 at(const char *text)
{
    quint64 bytes = 0;
    std::memcpy(&bytes, text, sizeof(bytes));
    return qFromLittleEndian(bytes);
}

constexpr quint64 equalTo(quint64 bytes, uchar byte)
{
    const quint64 apart = bytes ^ everywhere(byte);
    return (apart - everywhere(1)) & ~apart;
}

/// What ends a run inside a string of JSON: a quote, a backslash, a control character.
constexpr quint64 stringEnds(quint64 bytes)
{
    const quint64 control = (bytes - everywhere(0x20)) & ~bytes;
    return equalTo(bytes, '"') | equalTo(bytes, '\\') | control;
}

/// How many bytes come before the first that was found: 8 for none.
constexpr int before(quint64 found)
{
    return std::countr_zero(found & everywhere(0x80)) / 8;
}

} // namespace eight_bytes
