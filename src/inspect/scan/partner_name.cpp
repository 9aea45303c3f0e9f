// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/partner_name.h"

#include <algorithm>

namespace inspect::scan {

namespace {

constexpr qsizetype longestName = 64; // bytes

constexpr QByteArrayView naming[] = {"\"name\"", "\"key\""};

std::optional<QByteArrayView> nameBefore(const ValueReader &text, qsizetype end, QByteArrayView member)
{
    const qsizetype least = std::max<qsizetype>(0, end - ValueReader::longestGap - longestName);
    const QByteArrayView before = text.slice(least, end);
    const qsizetype name = before.lastIndexOf(member);
    if (name < 0)
        return std::nullopt;
    qsizetype from = text.skip(least + name + member.size(), whiteSpace);
    if (text.at(from) != ':')
        return std::nullopt;
    from = text.skip(from + 1, whiteSpace);
    const auto value = text.isQuote(from) ? std::optional(text.quoted(from)) : std::nullopt;
    if (!value || value->end >= end)
        return std::nullopt;
    const qsizetype comma = text.skip(value->end + 1, whiteSpace);
    const bool isNext = text.at(comma) == ',' && text.skip(comma + 1, whiteSpace) == end;
    return isNext ? std::optional(text.slice(value->begin, value->end)) : std::nullopt;
}

std::optional<QByteArrayView> nameBehind(const ValueReader &text, qsizetype comma, QByteArrayView member)
{
    qsizetype from = text.skip(comma + 1, whiteSpace);
    if (!text.onwards(from).startsWith(member))
        return std::nullopt;
    from = text.skip(from + member.size(), whiteSpace);
    from = text.at(from) == ':' ? text.skip(from + 1, whiteSpace) : from;
    const auto value = text.isQuote(from) ? std::optional(text.quoted(from)) : std::nullopt;
    return value ? std::optional(text.slice(value->begin, value->end)) : std::nullopt;
}

} // namespace

bool isInCookie(const ValueReader &text, const Value &value)
{
    constexpr qsizetype reach = 512; // bytes of the object on each side
    const QByteArrayView before = text.slice(std::max<qsizetype>(0, value.begin - reach), value.begin);
    const QByteArrayView rest = text.onwards(value.end);
    const QByteArrayView behind = rest.first(std::min(rest.size(), reach));
    const QByteArrayView members[] = {before.sliced(before.lastIndexOf('{') + 1),
                                      behind.first(std::max<qsizetype>(0, behind.indexOf('}')))};
    return std::any_of(std::begin(members), std::end(members), [](QByteArrayView some) {
        return some.contains("\"httpOnly\"") || some.contains("\"hostOnly\"");
    });
}

QByteArrayView partnerName(const ValueReader &text, qsizetype before, qsizetype behind)
{
    for (const QByteArrayView member : naming) {
        if (const auto name = nameBefore(text, before, member))
            return *name;
    }
    const qsizetype comma = text.skip(behind, whiteSpace);
    if (text.at(comma) != ',')
        return {};
    for (const QByteArrayView member : naming) {
        if (const auto name = nameBehind(text, comma, member))
            return *name;
    }
    return {};
}

} // namespace inspect::scan
