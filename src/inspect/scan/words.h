// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <array>

/// The characters that secrets are made of, and whether a word of them looks like one.
namespace inspect::scan {

enum CharacterClass : unsigned char {
    Lower = 1,
    Upper = 2,
    Digit = 4,
    UrlSign = 8,     ///< "-" and "_", of base64url
    PlainSign = 16,  ///< "+" and "/", of base64
    OtherSign = 32,  ///< "." and "~", of bearer tokens (RFC 6750 2.1)
    Blank = 64,      ///< space and tab
    LineBreak = 128, ///< CR and LF
};

consteval std::array<unsigned char, 256> characterClasses()
{
    std::array<unsigned char, 256> classes{};
    for (size_t c = 'a'; c <= 'z'; ++c)
        classes[c] = Lower;
    for (size_t c = 'A'; c <= 'Z'; ++c)
        classes[c] = Upper;
    for (size_t c = '0'; c <= '9'; ++c)
        classes[c] = Digit;
    classes['-'] = classes['_'] = UrlSign;
    classes['+'] = classes['/'] = PlainSign;
    classes['.'] = classes['~'] = OtherSign;
    classes[' '] = classes['\t'] = Blank;
    classes['\r'] = classes['\n'] = LineBreak;
    return classes;
}

inline constexpr auto classes = characterClasses();
inline constexpr int letterOrDigit = Lower | Upper | Digit;
inline constexpr int base64url = letterOrDigit | UrlSign;
inline constexpr int base64Any = base64url | PlainSign;
inline constexpr int bearer = base64Any | OtherSign;
inline constexpr int whiteSpace = Blank | LineBreak;

inline bool isOf(char c, int wanted)
{
    return (classes[static_cast<unsigned char>(c)] & wanted) != 0;
}

/// Any characters, such as those that end a value.
class CharacterSet
{
public:
    consteval explicit CharacterSet(QByteArrayView characters)
    {
        for (qsizetype at = 0; at < characters.size(); ++at) {
            const auto c = static_cast<unsigned char>(characters.data()[at]);
            m_bits[c / 64] |= quint64(1) << c % 64;
        }
    }
    constexpr bool contains(char character) const
    {
        const auto c = static_cast<unsigned char>(character);
        return (m_bits[c / 64] >> c % 64 & 1) != 0;
    }

private:
    std::array<quint64, 4> m_bits{};
};

inline constexpr CharacterSet lineEnds("\r\n");

/// Where the run of such characters ends that begins at `from`.
inline qsizetype runEnd(QByteArrayView text, qsizetype from, int wanted)
{
    const char *data = text.data();
    const qsizetype size = text.size();
    while (from < size && isOf(data[from], wanted))
        ++from;
    return from;
}

inline constexpr qsizetype shortestSecret = 6; ///< bytes; what is shorter is found everywhere
inline constexpr qsizetype shortestLoose = 16; ///< bytes, of what stands behind a word with other meanings too
inline constexpr qsizetype shortestMixed = 20; ///< bytes of a secret that looks little like one

/// But for their case. Most words of a text differ from a name in the first letter, which is all that is looked at
/// then.
inline bool isSame(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && (a.isEmpty() || (a[0] | 0x20) == (b[0] | 0x20)) &&
           a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Whether a word is made by chance rather than by people: letters and digits, or both cases, mixed.
bool looksRandom(QByteArrayView word);

/// What tells a password from a word for people.
bool hasDigit(QByteArrayView word);

/// Whether small letters, capitals and digits are mixed at all: enough where something else tells of a secret.
bool isMixed(QByteArrayView word);

/// A run of hexadecimal digits or a UUID: digests and ids are written so.
bool isHexadecimal(QByteArrayView word);

/// A name of a programming language, made of words: ec.EllipticCurvePrivateKey, getPasswordFromUser.
bool isIdentifier(QByteArrayView word);

/// A colour of a style sheet: #f8f8f2.
bool isColour(QByteArrayView word);

/// A redactor's label at the beginning: `ACCESS#1`, also with its "#" percent-encoded.
bool startsLabel(QByteArrayView text);

/// What stands in a secret's place in guides, sources and redacted files: <TOKEN>, ${token}, ****, xxxx, a label.
bool isStandIn(QByteArrayView value);

} // namespace inspect::scan
