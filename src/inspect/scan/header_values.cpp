// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/header_values.h"

#include "inspect/scan/byte_masks.h"
#include "inspect/scan/words.h"

#include <QByteArray>
#include <algorithm>

namespace inspect::scan {

namespace {

constexpr qsizetype shortestCookie = 8;       // bytes
constexpr qsizetype shortestSecurityCode = 8; // bytes of one in a sentence

/// A scheme of Authorization headers, in small letters, and the label of its credentials.
struct Scheme
{
    QByteArrayView name;
    const char *label;
};

constexpr Scheme schemes[] = {
    {"bearer", "BEARER"}, {"basic", "BASIC"}, {"securitycode", "SECURITYCODE"}, {"dpop", "DPOP"}, {"oauth", "BEARER"},
};

static_assert(arePassedNames(schemes, &Scheme::name));

const Scheme *schemeOf(QByteArrayView word)
{
    const auto *found = std::find_if(std::begin(schemes), std::end(schemes),
                                     [word](const Scheme &scheme) { return isSame(scheme.name, word); });
    return found == std::end(schemes) ? nullptr : found;
}

bool isInHeader(const Scheme &scheme, QByteArrayView secret, bool generous)
{
    if (secret.size() < shortestSecret || isStandIn(secret))
        return false;
    if (scheme.name == "basic")
        return looksRandom(secret) || isBasic(secret);
    return generous || looksRandom(secret) || (secret.size() >= shortestMixed && isMixed(secret));
}

bool isInSentence(const Scheme &scheme, QByteArrayView secret)
{
    if (isStandIn(secret))
        return false;
    if (scheme.name == "basic")
        return secret.size() >= shortestSecret && isBasic(secret);
    return looksRandom(secret) &&
           secret.size() >= (scheme.name == "securitycode" ? shortestSecurityCode : shortestLoose);
}

/// Of a scheme with parameters (RFC 9110 11.4), whose quotation marks do not end the header.
qsizetype parametersEnd(const ValueReader &text, const Value &value)
{
    const bool isParameter = !value.quote && text.at(value.end) == '"' && text.at(value.end - 1) == '=';
    const auto line = isParameter ? text.upTo(value.begin, lineEnds) : std::nullopt;
    return line ? line->end : value.end;
}

qsizetype wordEnd(const ValueReader &text, qsizetype from, qsizetype limit)
{
    static constexpr CharacterSet closing(" \t\r\n,;&\"'<>\\)}]");
    while (from < limit && !closing.contains(text.at(from)))
        ++from;
    return from;
}

/// The bytes of one half of a line break, also in a string of JSON; 0: there is none.
qsizetype breakSize(const ValueReader &text, qsizetype at)
{
    if (lineEnds.contains(text.at(at)))
        return 1;
    return text.at(at) == '\\' && (text.at(at + 1) == 'n' || text.at(at + 1) == 'r') ? 2 : 0;
}

qsizetype cookieEnd(const ValueReader &text, qsizetype from, qsizetype limit)
{
    while (from < limit && text.at(from) != ';' && breakSize(text, from) == 0)
        ++from;
    return from;
}

/// Where the next cookie begins of several that somebody joined with commas or line breaks; the limit: nowhere. A date
/// has a comma too, but no name behind it.
qsizetype nextSetCookie(const ValueReader &text, qsizetype from, qsizetype limit)
{
    for (qsizetype at = from; at < limit; ++at) {
        const qsizetype parting = text.at(at) == ',' ? 1 : breakSize(text, at);
        if (parting == 0)
            continue;
        const qsizetype name = text.skip(at + parting, Blank);
        const qsizetype end = runEnd(text.all(), name, bearer);
        if (end > name && end < limit && text.at(end) == '=')
            return name;
    }
    return limit;
}

} // namespace

bool isBasic(QByteArrayView word)
{
    const auto decoded = QByteArray::fromBase64Encoding(word.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && (*decoded).contains(':') &&
           std::none_of((*decoded).begin(), (*decoded).end(), [](char c) { return c >= 0 && c < ' '; });
}

bool isCookieHeader(QByteArrayView name)
{
    return isSame(name, "Cookie") || isSame(name, "Set-Cookie");
}

bool isCookie(QByteArrayView value, bool generous)
{
    return value.size() >= shortestCookie && !isStandIn(value) && (generous || looksRandom(value));
}

bool isScheme(QByteArrayView word)
{
    return schemeOf(word) != nullptr;
}

std::optional<Credential> credentialIn(const ValueReader &text, const Value &value, bool isInside, bool generous)
{
    const qsizetype word = runEnd(text.all(), value.begin, letterOrDigit | UrlSign);
    if (word >= value.end || !isOf(text.at(word), Blank)) { // without a scheme
        const QByteArrayView alone = text.slice(value.begin, value.end);
        const bool isOne = alone.size() >= shortestSecret && looksRandom(alone);
        return isOne ? std::optional(Credential{value, "CREDENTIAL"}) : std::nullopt;
    }
    const qsizetype rest = text.skip(word, Blank);
    const Scheme *scheme = schemeOf(text.slice(value.begin, word));
    const auto endOfUnknown = [&] { return isInside ? value.end : parametersEnd(text, value); };
    const qsizetype end = scheme ? wordEnd(text, rest, value.end) : endOfUnknown();
    const QByteArrayView secret = text.slice(rest, std::max(rest, end));
    const bool isOne =
        scheme ? isInHeader(*scheme, secret, generous)
               : secret.size() >= shortestSecret && !isStandIn(secret) && (secret.contains('=') || looksRandom(secret));
    return isOne ? std::optional(Credential{{rest, end, value.quote}, scheme ? scheme->label : "CREDENTIAL"})
                 : std::nullopt;
}

std::optional<Credential> credentialBehind(const ValueReader &text, QByteArrayView scheme, qsizetype from)
{
    const Scheme *known = schemeOf(scheme);
    qsizetype end = runEnd(text.all(), from, bearer);
    while (end > from && text.at(end - 1) == '.')
        --end;
    while (text.at(end) == '=')
        ++end;
    const bool isOne = known && isInSentence(*known, text.slice(from, end));
    return isOne ? std::optional(Credential{{from, end, 0}, known->label}) : std::nullopt;
}

std::vector<Value> cookiesIn(const ValueReader &text, const Value &header, bool isSet, bool generous)
{
    std::vector<Value> found;
    for (qsizetype from = header.begin; from < header.end;) {
        const qsizetype end = cookieEnd(text, from, header.end);
        const qsizetype equals = from + std::max<qsizetype>(0, text.slice(from, end).indexOf('='));
        const QByteArrayView secret = text.slice(std::min(equals + 1, end), end);
        if (equals > from && !text.isQuotedPrintableSign(equals) && isCookie(secret, generous))
            found.push_back({equals + 1, end, header.quote});
        from = isSet ? nextSetCookie(text, end, header.end) : text.skip(end + 1, Blank);
    }
    return found;
}

} // namespace inspect::scan
