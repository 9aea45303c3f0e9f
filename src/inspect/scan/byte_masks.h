// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <algorithm>
#include <array>
#include <functional>

/// The first look at every byte of a text: cheap, with a block of bytes at a time. It passes whatever may matter, and
/// some that does not; those who know the rules have a closer look at what it passed.
namespace inspect::scan {

/// What the 64 bytes of a block are: bit n tells of byte n.
struct ByteMasks
{
    quint64 base64 = 0;     ///< of base64 or base64url
    quint64 telling = 0;    ///< those of base64 that are no hexadecimal digits with small letters
    quint64 letters = 0;    ///< of either case
    quint64 capitals = 0;   ///< those of base64 that are capital letters or "_"
    quint64 beyond = 0;     ///< of characters beyond ASCII
    quint64 separators = 0; ///< "-", "_" and ".", which do not count in a name
    quint64 gaps = 0;       ///< what stands behind a name: a blank, a quotation mark, ":", "=", "<", ">", "*"
    quint64 escapes = 0;    ///< what begins an escape: "%", "&", "\", "^", "="; CR and LF
    quint64 nameEnds = 0;   ///< it and the two bytes behind may be the last letters of a name
    quint64 shapes = 0;     ///< it and the two bytes behind may be the first ones of a shape
    bool operator==(const ByteMasks &) const = default;
};

inline constexpr qsizetype maskedBlock = 64; ///< bytes
inline constexpr qsizetype maskMargin = 2;   ///< bytes behind the blocks that are read as well

/// Masks so many blocks that follow each other.
void maskBytes(const char *from, qsizetype blocks, ByteMasks *masks);

/// The same, whatever the processor is.
void maskBytesOneByOne(const char *from, qsizetype blocks, ByteMasks *masks);

// ---- what it looks for

/// Of the names behind which a value is looked at, the last three letters; a string each for what is told apart. What
/// stands in one string lets words pass that mix the halves of its letters: these mix to few words of a language.
inline constexpr QByteArrayView nameEndings[] = {"ken ion pin",
                                                 "int ret ier rer ket ort",
                                                 "ode ame",
                                                 "ase nse ass sse",
                                                 "lue kie pop otp key sig",
                                                 "sid nid ord swd pwd mdp",
                                                 "ial als ies",
                                                 "ure uth sic"};

/// With which character shapes begin; a string each for what is told apart.
inline constexpr QByteArrayView shapeBeginnings[] = {"14", "e-:", "y", "GA", "g", "n\"'", "xsr", "@"};

/// Whether a name that ends so is passed: what is looked for has to be. Without separators, in small letters.
consteval bool isPassedName(QByteArrayView name)
{
    const QByteArrayView ending(name.data() + name.size() - 3, 3);
    for (const QByteArrayView endings : nameEndings) {
        for (qsizetype at = 0; at + 3 <= endings.size(); at += 4) {
            if (std::equal(ending.begin(), ending.end(), endings.data() + at))
                return true;
        }
    }
    return false;
}

/// Whether a shape of these first two or three characters is passed.
consteval bool isPassedShape(QByteArrayView beginning)
{
    return std::any_of(std::begin(shapeBeginnings), std::end(shapeBeginnings), [beginning](QByteArrayView firsts) {
        return std::find(firsts.begin(), firsts.end(), beginning.data()[0]) != firsts.end();
    });
}

/// Whether all of a table are passed.
template<typename Rows, typename Name = std::identity>
consteval bool arePassedNames(const Rows &rows, Name name = {})
{
    for (const auto &row : rows) {
        if (!isPassedName(std::invoke(name, row)))
            return false;
    }
    return true;
}
template<typename Rows, typename Beginning>
consteval bool arePassedShapes(const Rows &rows, Beginning beginning)
{
    for (const auto &row : rows) {
        if (!isPassedShape(std::invoke(beginning, row)))
            return false;
    }
    return true;
}

} // namespace inspect::scan
