// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/broken_secret.h"

#include "http/secret_names.h"
#include "inspect/scan/header_values.h"
#include "inspect/scan/line_breaks.h"
#include "inspect/scan/shapes.h"
#include "inspect/scan/words.h"

#include <algorithm>

namespace inspect::scan {

namespace {

constexpr qsizetype shortestPart = 8;   // characters of a secret in a line: fewer give nothing away
constexpr qsizetype shortestStart = 10; // characters that the lines of a log begin with alike
constexpr qsizetype longestName = 64;   // characters

/// Behind what a line begins with as the one before does: a time, a level, the mark of a part in a container's log.
qsizetype behindLogStart(QByteArrayView text, qsizetype line, qsizetype next)
{
    qsizetype last = next;
    for (qsizetype at = next; line < next && at < text.size(); ++line, ++at) {
        const char a = text[line];
        const char b = text[at];
        const bool isAlike = a == b || (isOf(a, Digit) && isOf(b, Digit)) || (a == 'P' && b == 'F');
        if (!isAlike || isOf(b, LineBreak))
            break;
        if (isOf(b, Blank))
            last = at + 1;
    }
    return last - next >= shortestStart ? last : next;
}

/// Whether `name=`, `"name": "` or `Bearer ` stands before a value, with the name of a secret.
bool hasSecretName(QByteArrayView text, qsizetype value)
{
    const auto isQuote = [text](qsizetype at) { return at > 0 && (text[at - 1] == '"' || text[at - 1] == '\''); };
    const auto skipBlanks = [text](qsizetype at) {
        while (at > 0 && isOf(text[at - 1], Blank))
            --at;
        return at;
    };
    const auto nameBefore = [text](qsizetype end) {
        qsizetype begin = end;
        while (begin > 0 && end - begin < longestName && isOf(text[begin - 1], base64url | OtherSign))
            --begin;
        return text.sliced(begin, end - begin);
    };
    const qsizetype sign = skipBlanks(isQuote(value) ? value - 1 : value);
    if (sign > 0 && (text[sign - 1] == '=' || text[sign - 1] == ':')) {
        const qsizetype end = skipBlanks(sign - 1);
        const auto meaning = http::secretNameOf(nameBefore(isQuote(end) ? end - 1 : end));
        return meaning && !meaning->isLoose;
    }
    return sign < value && isScheme(nameBefore(sign));
}

/// An id as programs make them up, such as "id-4f9K2": a word, a sign, and little behind it.
bool isShortId(QByteArrayView word)
{
    constexpr qsizetype shortestWord = 2; // letters
    const qsizetype letters = std::max(runEnd(word, 0, Lower), runEnd(word, 0, Upper));
    return letters >= shortestWord && letters < word.size() && isOf(word[letters], UrlSign) &&
           word.size() - letters - 1 < shortestPart;
}

/// Whether a word is the rest of a secret: chance changes between letters and digits more often than people do.
bool looksLikeRest(QByteArrayView word, bool generous)
{
    if (word.size() < shortestPart || !isMixed(word) || isHexadecimal(word) || isShortId(word))
        return false;
    const auto kindAt = [word](qsizetype at) { return classes[static_cast<unsigned char>(word[at])] & letterOrDigit; };
    qsizetype changes = 0;
    for (qsizetype at = 1; at < word.size(); ++at)
        changes += kindAt(at) != 0 && kindAt(at - 1) != 0 && kindAt(at) != kindAt(at - 1);
    return changes * 10 >= word.size() * (generous ? 2 : 3);
}

/// Whether "=" is the padding of base64 that ends a value, and does not part a name from its value.
bool isPadding(QByteArrayView text, qsizetype sign)
{
    static constexpr CharacterSet closing("= \t\r\n,;)}]<>&|\\");
    const qsizetype behind = sign + 1;
    const bool isQuote = behind < text.size() && (text[behind] == '"' || text[behind] == '\'');
    const qsizetype next = isQuote ? behind + 1 : behind;
    return next >= text.size() || closing.contains(text[next]);
}

/// Whether a value may end here: what goes on otherwise is a name, an address, a call.
bool mayEndValue(QByteArrayView text, qsizetype at)
{
    static constexpr CharacterSet closing(" \t\r\n\"'`<>),;}]&|\\%");
    if (at == text.size())
        return true;
    if (text[at] == '=')
        return isPadding(text, at);
    const qsizetype sign = runEnd(text, at, Blank);
    const bool isName = sign < text.size() && text[sign] == '=';
    return closing.contains(text[at]) && !isName;
}

} // namespace

bool endsSecret(QByteArrayView text, qsizetype at)
{
    const qsizetype word = wordStart(text, at);
    return word < at && (beginsShape(text.sliced(word, at - word)) || hasSecretName(text, word));
}

BrokenSecret brokenSecret(QByteArrayView text, qsizetype at, qsizetype lineBreak, bool isRest, bool generous)
{
    if (at == 0 || !isOf(text[at - 1], bearer))
        return {};
    const qsizetype word = wordStart(text, at);
    const bool hasShape = isRest || beginsShape(text.sliced(word, at - word));
    if (!hasShape && !hasSecretName(text, word))
        return {};
    const qsizetype line = lineStart(text, at);
    const qsizetype begin = lineBreak + lineBreakSize(text, lineBreak);
    qsizetype next = behindIndent(text, begin);
    if (next == begin) {
        next = behindLogStart(text, line, begin);
        if (next > begin && next - begin == word - line && !hasShape) // a list of such values
            return {};
    }
    const qsizetype end = runEnd(text, next, bearer);
    if (beginsShape(text.sliced(next, end - next)) && text[at - 1] != '.') // another one, and no part of a JWT
        return {};
    const bool goesOn = looksLikeRest(text.sliced(next, end - next), generous) && mayEndValue(text, end);
    return goesOn ? BrokenSecret{next, end} : BrokenSecret();
}

} // namespace inspect::scan
