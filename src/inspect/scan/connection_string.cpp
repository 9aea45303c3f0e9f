// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/connection_string.h"

#include <QByteArray>
#include <algorithm>
#include <iterator>

namespace inspect::scan {

namespace {

constexpr qsizetype reach = 200;      // bytes on both sides of the value
constexpr qsizetype longestName = 64; // bytes
constexpr int inNames = base64url | OtherSign | Blank;

/// In small letters; what the names of servers, databases and users end with.
constexpr QByteArrayView otherNames[] = {
    "server=", "host=",    "source=", "database=", "catalog=",  "driver=", "dsn=",         "uid=",
    "user=",   "user id=", "userid=", "username=", "hostname=", "port=",   "accountname=", "endpoint="};

/// Whether ";" parts the pair from one before or behind it.
bool isAmongPairs(const ValueReader &text, const Value &value)
{
    const auto named = [&text](qsizetype from) {
        const qsizetype most = std::min(text.all().size(), from + longestName);
        const qsizetype end = runEnd(text.all().first(most), from, inNames);
        return end > from && text.at(end) == '=';
    };
    if (text.at(value.end) == ';' && named(value.end + 1))
        return true;
    qsizetype name = value.begin - 1;
    const qsizetype least = std::max<qsizetype>(0, name - longestName);
    while (name > least && isOf(text.at(name - 1), inNames))
        --name;
    return text.at(name - 1) == ';';
}

bool mentionsServer(QByteArrayView side)
{
    const QByteArray small = side.toByteArray().toLower();
    return std::any_of(std::begin(otherNames), std::end(otherNames),
                       [&small](QByteArrayView name) { return small.contains(name); });
}

/// `{…}` of ODBC, in which ";" parts no pairs; with its braces.
std::optional<Value> braced(const ValueReader &text, const Value &value)
{
    static constexpr CharacterSet closing("}\r\n");
    const auto inner = text.upTo(value.begin + 1, closing, reach);
    return inner && text.at(inner->end) == '}' ? std::optional(Value{value.begin, inner->end + 1, 0}) : std::nullopt;
}

/// "&" parts the pairs of a form and begins an entity of XML; in a password it is a sign like others.
bool isOfPassword(const ValueReader &text, qsizetype sign)
{
    static constexpr QByteArrayView entities[] = {"amp;", "quot;", "apos;", "lt;", "gt;", "#"};
    static constexpr CharacterSet closing("=;&\"'<>\\\r\n");
    const QByteArrayView rest = text.onwards(sign + 1);
    const bool isEntity = std::any_of(std::begin(entities), std::end(entities),
                                      [rest](QByteArrayView entity) { return rest.startsWith(entity); });
    const auto word = text.upTo(sign + 1, closing, reach);
    return text.at(sign) == '&' && !isEntity && !(word && text.at(word->end) == '=');
}

/// Up to the ";" that parts it from the next pair.
std::optional<Value> upToNextPair(const ValueReader &text, qsizetype begin)
{
    static constexpr CharacterSet closing(";&\"'<>\\\r\n");
    auto value = text.upTo(begin, closing, reach);
    while (value && value->end < begin + reach && isOfPassword(text, value->end)) {
        const auto more = text.upTo(value->end + 1, closing, reach);
        value->end = more ? more->end : value->end + 1;
    }
    return value;
}

} // namespace

std::optional<Value> valueInConnectionString(const ValueReader &text, const Value &value)
{
    if (value.quote || value.isNumber() || text.at(value.begin - 1) != '=')
        return std::nullopt;
    const bool isBraced = text.at(value.begin) == '{';
    const auto whole = isBraced ? braced(text, value) : upToNextPair(text, value.begin);
    const bool hasEnd = whole && whole->end < value.begin + reach;
    if (!hasEnd || whole->end < value.end || !isAmongPairs(text, *whole))
        return std::nullopt;
    const QByteArrayView all = text.all();
    const QByteArrayView before = all.first(whole->begin).last(std::min(whole->begin, reach));
    const QByteArrayView behind = all.sliced(whole->end, std::min(all.size() - whole->end, reach));
    const qsizetype lineEnd = behind.indexOf('\n');
    const bool isOne = mentionsServer(before.sliced(before.lastIndexOf('\n') + 1)) ||
                       mentionsServer(lineEnd < 0 ? behind : behind.first(lineEnd));
    if (!isOne)
        return std::nullopt;
    return isBraced ? Value{whole->begin + 1, whole->end - 1, 0} : *whole;
}

} // namespace inspect::scan
