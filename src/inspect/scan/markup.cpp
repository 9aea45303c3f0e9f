// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/markup.h"

#include <algorithm>

namespace inspect::scan {

namespace {

constexpr qsizetype longestTag = 1024;    // bytes behind its name
constexpr qsizetype longestPrefix = 64;   // bytes of the name of a namespace
constexpr qsizetype longestMarked = 4096; // bytes of a CDATA section (XML 1.0, 2.7)
constexpr int inNames = base64url | OtherSign;

/// Where the name of a tag begins, with that of its namespace; -1 where it is no tag's.
qsizetype tagNameBegin(const ValueReader &text, qsizetype name)
{
    if (text.at(name - 1) != ':')
        return text.at(name - 1) == '<' ? name : -1;
    const qsizetype least = std::max<qsizetype>(0, name - 1 - longestPrefix);
    qsizetype prefix = name - 1;
    while (prefix > least && isOf(text.at(prefix - 1), inNames))
        --prefix;
    return prefix < name - 1 && text.at(prefix - 1) == '<' ? prefix : -1;
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

/// Where the name of the start tag begins that holds this place; -1: it stands in none.
qsizetype nameOfTagAround(const ValueReader &text, qsizetype place)
{
    static constexpr CharacterSet angles("<>");
    const qsizetype least = std::max<qsizetype>(0, place - ValueReader::longestGap);
    qsizetype at = place;
    while (at > least && !angles.contains(text.at(at - 1)))
        --at;
    return text.at(at - 1) == '<' && isOf(text.at(at), Lower | Upper) ? at : -1;
}

bool isEndTagOf(QByteArrayView name, QByteArrayView behind)
{
    return behind.startsWith("</") && behind.size() >= name.size() + 2 && isSame(behind.sliced(2, name.size()), name);
}

/// The text behind a start tag of this name, which ends at `tag`.
std::optional<ElementText> textBehindTag(const ValueReader &text, qsizetype tag, QByteArrayView name)
{
    static constexpr CharacterSet tagBeginning("<");
    static constexpr QByteArrayView marking = "<![CDATA[";
    const qsizetype first = text.skip(tag + 1, whiteSpace);
    if (text.onwards(first).startsWith(marking)) {
        const QByteArrayView rest = text.onwards(first + marking.size());
        const qsizetype size = rest.first(std::min(rest.size(), longestMarked)).indexOf("]]>");
        const qsizetype begin = first + marking.size();
        return size > 0 ? std::optional(ElementText{{begin, begin + size, 0}, true}) : std::nullopt;
    }
    const auto whole = text.upTo(tag + 1, tagBeginning);
    if (!whole)
        return std::nullopt;
    // Where another tag follows, the first one may stand in a program, and the text be anything.
    if (!isEndTagOf(name, text.onwards(whole->end)))
        return ElementText{*whole, false};
    Value value = *whole;
    while (value.end > value.begin && isOf(text.at(value.end - 1), whiteSpace))
        --value.end;
    value.begin = std::min(value.end, runEnd(text.all(), value.begin, whiteSpace));
    return value.end > value.begin ? std::optional(ElementText{value, true}) : std::nullopt;
}

/// The value of this attribute where its name begins here, also with blanks around "=".
std::optional<Value> valueOfAttribute(const ValueReader &text, qsizetype name, QByteArrayView attribute)
{
    const QByteArrayView rest = text.onwards(name);
    if (rest.size() < attribute.size() || !isSame(rest.first(attribute.size()), attribute))
        return std::nullopt;
    const qsizetype sign = text.skip(name + attribute.size(), whiteSpace);
    const qsizetype opening = text.skip(sign + 1, whiteSpace);
    return text.at(sign) == '=' && text.isQuote(opening) ? std::optional(text.quoted(opening)) : std::nullopt;
}

} // namespace

std::optional<ElementText> textOfElement(const ValueReader &text, qsizetype nameBegin, qsizetype nameEnd)
{
    const bool isName = text.at(nameEnd) == '>' || isOf(text.at(nameEnd), Blank);
    const qsizetype name = isName ? tagNameBegin(text, nameBegin) : -1;
    const qsizetype tag = name < 0 ? -1 : tagEnd(text, nameEnd);
    return tag < 0 ? std::nullopt : textBehindTag(text, tag, text.slice(name, nameEnd));
}

std::optional<Value> textBehindAttribute(const ValueReader &text, qsizetype from)
{
    const qsizetype name = nameOfTagAround(text, from);
    const qsizetype tag = name < 0 ? -1 : tagEnd(text, from);
    if (tag < 0)
        return std::nullopt;
    const qsizetype nameEnd = std::min(from, runEnd(text.all(), name, inNames));
    const auto found = textBehindTag(text, tag, text.slice(name, nameEnd));
    return found && found->isEnded ? std::optional(found->value) : std::nullopt;
}

bool hasAttribute(const ValueReader &text, qsizetype place, QByteArrayView attribute)
{
    const qsizetype name = nameOfTagAround(text, place);
    return name >= 0 && attributeBehind(text, name, attribute);
}

std::optional<Value> attributeBehind(const ValueReader &text, qsizetype from, QByteArrayView attribute)
{
    static constexpr CharacterSet angles("<>");
    const qsizetype most = std::min(text.all().size(), from + ValueReader::longestGap);
    for (qsizetype at = from; at < most && !angles.contains(text.at(at)); ++at) {
        if (text.onwards(at).startsWith("\r\n\r\n")) // a part of multipart/form-data begins
            return std::nullopt;
        const auto value = isOf(text.at(at), whiteSpace) ? valueOfAttribute(text, at + 1, attribute) : std::nullopt;
        if (value)
            return value;
    }
    return std::nullopt;
}

QByteArrayView nameInAttributes(const ValueReader &text, qsizetype from)
{
    for (const QByteArrayView attribute : {QByteArrayView("name"), QByteArrayView("key")}) {
        if (!hasAttribute(text, from, attribute)) // in others than XML, the next line names something else
            continue;
        if (const auto name = attributeBehind(text, from, attribute))
            return text.slice(name->begin, name->end);
    }
    return {};
}

} // namespace inspect::scan
