// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/name_suffix.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace http {

namespace {

constexpr QByteArrayView suffixes[] = {
    // where it is used
    "prod", "production", "prd", "preprod", "live", "dev", "development", "test", "testing", "staging", "stage", "stg",
    "uat", "qa", "sandbox", "local",
    // which one it is
    "old", "new", "current", "previous", "prev", "backup", "primary", "secondary",
    // the thing itself, and once more in a form
    "value", "confirm", "confirmation", "repeat"};

constexpr qsizetype longestSuffix = 12; // letters
constexpr qsizetype mostDigits = 4;     // 2026
constexpr qsizetype mostSeparators = 3; // .NET has two: Client__Secret__Prod

consteval bool areShortEnough()
{
    return std::all_of(std::begin(suffixes), std::end(suffixes),
                       [](QByteArrayView suffix) { return suffix.size() <= longestSuffix; });
}
static_assert(areShortEnough());

constexpr size_t numberOf(char letter)
{
    return static_cast<size_t>(letter & 0x1f);
}

/// Of each last letter, the bits of those before it: most words of a text end otherwise.
consteval std::array<quint32, 32> lastPairs()
{
    std::array<quint32, 32> pairs{};
    for (const QByteArrayView suffix : suffixes) {
        const char *end = suffix.data() + suffix.size();
        pairs[numberOf(end[-1])] |= quint32(1) << numberOf(end[-2]);
    }
    return pairs;
}

bool mayEndInSuffix(QByteArrayView name)
{
    static constexpr auto pairs = lastPairs();
    return name.size() > 2 && (pairs[numberOf(name.back())] >> numberOf(name[name.size() - 2]) & 1) != 0;
}

bool isSeparator(char c)
{
    return c == '-' || c == '_' || c == '.' || c == ' ';
}

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isSmall(char c)
{
    return c >= 'a' && c <= 'z';
}

/// Whether a word begins here: behind a separator or a digit, or with a capital behind a small letter.
bool beginsWord(QByteArrayView name, qsizetype at)
{
    const char before = name[at - 1];
    return !ascii::isLetter(before) || (isCapital(name[at]) && isSmall(before));
}

/// The digits at the end, also as a version: "2" and "V2".
qsizetype numberSize(QByteArrayView name)
{
    const qsizetype least = std::max<qsizetype>(0, name.size() - mostDigits - 1);
    qsizetype begin = name.size();
    while (begin > least && ascii::isDigit(name[begin - 1]))
        --begin;
    const qsizetype digits = name.size() - begin;
    if (digits == 0 || digits > mostDigits)
        return 0;
    const bool isVersion = begin > 1 && (name[begin - 1] | 0x20) == 'v' && beginsWord(name, begin - 1);
    return isVersion ? digits + 1 : digits;
}

qsizetype wordSize(QByteArrayView name)
{
    if (!mayEndInSuffix(name))
        return 0;
    const qsizetype least = std::max<qsizetype>(1, name.size() - longestSuffix);
    qsizetype begin = name.size();
    while (begin > least && ascii::isLetter(name[begin - 1]) && (begin == name.size() || !beginsWord(name, begin)))
        --begin;
    if (begin == name.size() || !beginsWord(name, begin))
        return 0;
    const QByteArrayView word = name.sliced(begin);
    const bool isSuffix = std::any_of(std::begin(suffixes), std::end(suffixes), [word](QByteArrayView suffix) {
        return suffix.size() == word.size() && suffix.compare(word, Qt::CaseInsensitive) == 0;
    });
    return isSuffix ? word.size() : 0;
}

} // namespace

qsizetype suffixOfName(QByteArrayView name)
{
    if (name.size() < 2)
        return 0;
    qsizetype size = numberSize(name);
    if (size == 0)
        size = wordSize(name);
    if (size == 0)
        return 0;
    const qsizetype most = std::min(name.size(), size + mostSeparators);
    while (size < most && isSeparator(name[name.size() - 1 - size]))
        ++size;
    return size < name.size() ? size : 0;
}

} // namespace http
