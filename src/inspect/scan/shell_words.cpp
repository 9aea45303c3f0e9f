// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/shell_words.h"

#include <algorithm>

namespace inspect::scan {

namespace {

constexpr qsizetype longestValue = 4096; // bytes of a name and a password

/// Whether a backslash stands before a sign that it keeps within a bare word. Before a letter it is rather an escape of
/// a string that the command stands in, and so it is before a quotation mark at the word's end.
bool isKept(QByteArrayView text, qsizetype backslash)
{
    const char next = charAt(text, backslash + 1);
    if (next == '\0' || isOf(next, letterOrDigit | LineBreak))
        return false;
    const char behind = charAt(text, backslash + 2);
    return !isQuote(next) || (behind != '\0' && behind != '\\' && !isQuote(behind) && !isOf(behind, whiteSpace));
}

} // namespace

qsizetype quotationEnd(QByteArrayView text, qsizetype from)
{
    const char quote = text[from - 1];
    const qsizetype most = std::min(text.size(), from + longestValue);
    for (qsizetype at = from; at < most && text[at] != '\n'; ++at) {
        if (text[at] == quote)
            return at;
        at += quote == '"' && text[at] == '\\';
    }
    return -1;
}

qsizetype bareEnd(QByteArrayView text, qsizetype at)
{
    const qsizetype most = std::min(text.size(), at + longestValue);
    while (at < most && !isOf(text[at], whiteSpace) && !isQuote(text[at])) {
        if (text[at] == '\\' && !isKept(text, at))
            return at;
        at += text[at] == '\\' ? 2 : 1;
    }
    return std::min(at, text.size());
}

Stretch wordAt(QByteArrayView text, qsizetype at)
{
    const bool isQuoted = isQuote(charAt(text, at));
    const qsizetype begin = isQuoted ? at + 1 : at;
    const qsizetype end = isQuoted ? quotationEnd(text, begin) : -1;
    return {begin, end < 0 ? bareEnd(text, begin) : end};
}

Stretch bareWord(QByteArrayView text, qsizetype begin)
{
    qsizetype end = begin;
    for (const qsizetype most = bareEnd(text, begin); end < most && !endOfCommand.contains(text[end]);)
        ++end;
    while (end > begin && (text[end - 1] == '.' || text[end - 1] == ',')) // a sentence's
        --end;
    return {begin, end};
}

} // namespace inspect::scan
