// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/markup.h"

#include <algorithm>

namespace inspect::scan {

namespace {

constexpr qsizetype longestTag = 1024;  // bytes behind its name
constexpr qsizetype longestPrefix = 64; // bytes of the name of a namespace

bool beginsTag(const ValueReader &text, qsizetype name)
{
    if (text.at(name - 1) != ':')
        return text.at(name - 1) == '<';
    const qsizetype least = std::max<qsizetype>(0, name - 1 - longestPrefix);
    qsizetype prefix = name - 1;
    while (prefix > least && isOf(text.at(prefix - 1), base64url | OtherSign))
        --prefix;
    return prefix < name - 1 && text.at(prefix - 1) == '<';
}

/// Where the ">" of a start tag is; -1: it is none, or that of an element without a text.
qsizetype tagEnd(const ValueReader &text, qsizetype from)
{
    static constexpr CharacterSet angles("<>");
    const qsizetype most = std::min(text.all().size(), from + longestTag);
    qsizetype at = from;
    while (at < most && !angles.contains(text.at(at)))
        ++at;
    return at < most && text.at(at) == '>' && text.at(at - 1) != '/' ? at : -1;
}

} // namespace

std::optional<ElementText> textOfElement(const ValueReader &text, qsizetype nameBegin, qsizetype nameEnd)
{
    static constexpr CharacterSet tagBeginning("<");
    const bool isName = (text.at(nameEnd) == '>' || isOf(text.at(nameEnd), Blank)) && beginsTag(text, nameBegin);
    const qsizetype tag = isName ? tagEnd(text, nameEnd) : -1;
    const auto whole = tag < 0 ? std::nullopt : text.upTo(tag + 1, tagBeginning);
    if (!whole)
        return std::nullopt;
    // With attributes, and before another tag, it may stand in a program ("<Cookie %s>"), and the text be anything.
    if (!text.onwards(whole->end).startsWith("</"))
        return text.at(nameEnd) == '>' ? std::optional(ElementText{*whole, false}) : std::nullopt;
    Value value = *whole;
    while (value.end > value.begin && isOf(text.at(value.end - 1), whiteSpace))
        --value.end;
    value.begin = std::min(value.end, runEnd(text.all(), value.begin, whiteSpace));
    return value.end > value.begin ? std::optional(ElementText{value, true}) : std::nullopt;
}

std::optional<Value> attributeBehind(const ValueReader &text, qsizetype from, QByteArrayView attribute)
{
    static constexpr CharacterSet angles("<>");
    const qsizetype most = std::min(text.all().size(), from + ValueReader::longestGap);
    for (qsizetype at = from; at < most && !angles.contains(text.at(at)); ++at) {
        if (text.onwards(at).startsWith("\r\n\r\n")) // a part of multipart/form-data begins
            return std::nullopt;
        const qsizetype sign = at + 1 + attribute.size();
        if (isOf(text.at(at), whiteSpace) && text.at(sign) == '=' && text.isQuote(sign + 1) &&
            isSame(text.slice(at + 1, sign), attribute))
            return text.quoted(sign + 1);
    }
    return std::nullopt;
}

} // namespace inspect::scan
