// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/words.h"

#include "base/ascii.h"
#include "inspect/trouble.h"

#include <algorithm>

namespace inspect::scan {

namespace {

constexpr int fewestDistinct = 5; // characters: "xxxxxxxx" and "12121212" are stand-ins

int distinctCharacters(QByteArrayView word)
{
    std::array<bool, 256> seen{};
    for (const char c : word)
        seen[static_cast<unsigned char>(c)] = true;
    return static_cast<int>(std::count(seen.begin(), seen.end(), true));
}

/// A part of a word between its signs: chance changes between small letters, capitals and digits all the time, people
/// do so at the beginning of words.
bool isRandomPart(QByteArrayView part)
{
    int seen = 0;
    int changes = 0;
    for (qsizetype at = 0; at < part.size(); ++at) {
        seen |= classes[static_cast<unsigned char>(part[at])];
        changes += at > 0 &&
                   classes[static_cast<unsigned char>(part[at])] != classes[static_cast<unsigned char>(part[at - 1])];
    }
    const bool isMixed = (seen & Digit) ? (seen & (Lower | Upper)) != 0 : (seen & Lower) && (seen & Upper);
    return isMixed && changes * 100 >= part.size() * ((seen & Digit) ? 12 : 25);
}

} // namespace

bool looksRandom(QByteArrayView word)
{
    constexpr qsizetype shortestPart = 6;
    qsizetype at = 0;
    while (at < word.size()) {
        const qsizetype end = runEnd(word, at, letterOrDigit);
        if (end - at >= shortestPart && isRandomPart(word.sliced(at, end - at)))
            return true;
        at = std::max(end, at + 1);
    }
    return false;
}

bool hasDigit(QByteArrayView word)
{
    return std::any_of(word.begin(), word.end(), [](char c) { return isOf(c, Digit); });
}

bool isMixed(QByteArrayView word)
{
    int seen = 0;
    for (const char c : word)
        seen |= classes[static_cast<unsigned char>(c)] & letterOrDigit;
    return seen != 0 && seen != Lower && seen != Upper && seen != Digit;
}

bool isHexadecimal(QByteArrayView word)
{
    return word.size() >= 8 &&
           std::all_of(word.begin(), word.end(), [](char c) { return ascii::isHexDigit(c) || c == '-'; });
}

bool isIdentifier(QByteArrayView word)
{
    constexpr qsizetype shortestWord = 3; // letters; the first one may be the name of a module: "ec"
    for (qsizetype at = 0; at < word.size();) {
        const qsizetype loud = runEnd(word, at, Upper); // a constant: MAX_AGE
        if (loud - at > 1 && (loud == word.size() || isOf(word[loud], UrlSign | OtherSign))) {
            at = loud;
            continue;
        }
        const qsizetype end = runEnd(word, isOf(word[at], Upper) ? at + 1 : at, Lower);
        if (end > at && end - at < (at == 0 ? 2 : shortestWord))
            return false;
        if (end == at && !isOf(word[at], UrlSign | OtherSign))
            return false;
        at = std::max(end, at + 1);
    }
    return !word.isEmpty();
}

bool isColour(QByteArrayView word)
{
    if (!word.startsWith('#') || word.size() > 9)
        return false;
    return std::all_of(word.begin() + 1, word.end(), ascii::isHexDigit);
}

bool startsLabel(QByteArrayView text)
{
    const qsizetype letters = runEnd(text, 0, Upper);
    qsizetype at = letters;
    if (letters == 0 || letters == text.size())
        return false;
    if (text[at] == '#')
        return at + 1 < text.size() && isOf(text[at + 1], Digit);
    if (text[at] != '%') // percent-encoded, as often as its place is
        return false;
    ++at;
    while (text.sliced(at).startsWith("25"))
        at += 2;
    return text.sliced(at).startsWith("23") && at + 2 < text.size() && isOf(text[at + 2], Digit);
}

bool isStandIn(QByteArrayView value)
{
    if (value.isEmpty() || startsLabel(value) || value.contains("...") || value.contains("\xe2\x80\xa6"))
        return true;
    if (value.size() < 200 && isPlaceholder(value.toByteArray()))
        return true;
    return value.size() >= 8 && distinctCharacters(value) < fewestDistinct;
}

} // namespace inspect::scan
