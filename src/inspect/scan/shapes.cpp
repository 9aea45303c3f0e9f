// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/shapes.h"

#include "inspect/scan/words.h"

#include <algorithm>

namespace inspect::scan {

namespace {

constexpr qsizetype longestKey = 64 * 1024;     // bytes of a private key in PEM
constexpr qsizetype longestPassword = 256;      // bytes of what stands before an address' "@"
constexpr qsizetype addressReach = 4096;        // bytes that are looked back over for the beginning of an address
constexpr qsizetype shortestHeader = 12;        // characters: {"alg":"x"}
constexpr qsizetype longestHeader = 256 * 1024; // characters
constexpr qsizetype usualHeader = 1024;         // characters
constexpr int mostLongHeaders = 4;              // beginnings of one run that are tried as longer ones

bool isAfter(QByteArrayView text, qsizetype at, int classes)
{
    return at > 0 && isOf(text[at - 1], classes);
}

/// One of Google's credentials: what it begins with, and what follows.
struct Prefix
{
    QByteArrayView text;
    const char *label;
    int rest;           ///< the characters that follow
    qsizetype shortest; ///< how many of them at least
    int notAfter;       ///< what does not stand before it
};

constexpr Prefix prefixes[] = {
    {"ya29.", "ACCESS", base64url | OtherSign, 16, letterOrDigit},
    {"1//0", "REFRESH", base64url, 20, letterOrDigit | UrlSign | PlainSign | OtherSign},
    {"1/", "REFRESH", base64url, 40, letterOrDigit | UrlSign | PlainSign | OtherSign},
    {"4/0", "CODE", base64url, 20, letterOrDigit | UrlSign | PlainSign | OtherSign},
    {"GOCSPX-", "SECRET", base64url, 16, letterOrDigit},
    {"AIza", "APIKEY", base64url, 30, base64Any},
};

/// A sentence's full stop is no part of a token.
qsizetype withoutFullStop(QByteArrayView text, qsizetype begin, qsizetype end)
{
    while (end > begin && text[end - 1] == '.')
        --end;
    return end;
}

void addPrefixed(QByteArrayView text, qsizetype at, Candidates &found)
{
    for (const Prefix &prefix : prefixes) {
        if (!text.sliced(at).startsWith(prefix.text) || isAfter(text, at, prefix.notAfter))
            continue;
        const qsizetype rest = at + prefix.text.size();
        const qsizetype end = withoutFullStop(text, rest, runEnd(text, rest, prefix.rest));
        const QByteArrayView secret = text.sliced(at, end - at);
        const QByteArrayView tail = text.sliced(rest, end - rest);
        if (tail.size() >= prefix.shortest && looksRandom(tail) && !isStandIn(secret))
            found.push_back({at, end, prefix.label, secret.toByteArray(), true, isInAddress(text, at)});
        return;
    }
}

// ---- JWT

/// What the first part has to say to be a JOSE header (RFC 7515 4, RFC 7516 4).
bool isHeader(QByteArrayView part)
{
    if (part.size() < shortestHeader || part.size() > longestHeader)
        return false;
    const QByteArray json = QByteArray::fromBase64(part.toByteArray(), QByteArray::Base64UrlEncoding);
    return json.startsWith('{') && (json.contains("\"alg\"") || json.contains("\"enc\""));
}

bool isEncrypted(QByteArrayView header)
{
    return QByteArray::fromBase64(header.toByteArray(), QByteArray::Base64UrlEncoding).contains("\"enc\"");
}

qsizetype partEnd(QByteArrayView text, qsizetype from)
{
    qsizetype end = runEnd(text, from, base64url);
    while (end < text.size() && text[end] == '=' && end + 1 < text.size() && text[end + 1] == '.')
        ++end;
    return end;
}

/// The run of base64url that was walked last: "eyJ" stands in it as often as somebody likes.
struct JwtRun
{
    qsizetype end = 0;
    int tried = 0; ///< beginnings in it
};

/// Whether a header that begins here and ends with the run is worth a look, which costs its length.
bool isWorthDecoding(QByteArrayView text, qsizetype at, JwtRun &run)
{
    if (at >= run.end)
        run = {partEnd(text, at), 0};
    if (run.end == text.size() || text[run.end] != '.')
        return false;
    return run.end - at <= usualHeader || ++run.tried <= mostLongHeaders;
}

void addJwt(QByteArrayView text, qsizetype at, JwtRun &run, const Rules &rules, Candidates &found)
{
    if (!isWorthDecoding(text, at, run))
        return;
    qsizetype end = run.end;
    const QByteArrayView header = text.sliced(at, end - at);
    if (!isHeader(header))
        return;
    const int parts = isEncrypted(header) ? 5 : 3;
    qsizetype last = end;
    int count = 1;
    for (; count < parts && end < text.size() && text[end] == '.'; ++count) {
        last = end + 1;
        end = partEnd(text, last);
    }
    const QByteArrayView signature = text.sliced(last);
    if (end == at + header.size() + 1 || startsLabel(signature)) // a sentence's end, or a copy that we made
        return;
    const bool isShown = rules.keepsClaims && parts == 3 && count == 3 && end > last;
    found.push_back(
        {isShown ? last : at, end, "JWT", text.sliced(at, end - at).toByteArray(), true, isInAddress(text, at)});
}

// ---- private keys

/// The base64 alone: line breaks differ from copy to copy.
QByteArray bodyOf(QByteArrayView pem)
{
    QByteArray body = pem.toByteArray();
    body.replace("\\r", "").replace("\\n", "");
    body.erase(std::remove_if(body.begin(), body.end(), [](char c) { return isOf(c, whiteSpace); }), body.end());
    return body;
}

void addPrivateKey(QByteArrayView text, qsizetype at, Candidates &found)
{
    static constexpr QByteArrayView begin = "-----BEGIN ";
    static constexpr QByteArrayView mark = "PRIVATE KEY";
    const QByteArrayView rest = text.sliced(at, std::min(longestKey, text.size() - at));
    const qsizetype name = rest.startsWith(begin) ? rest.first(std::min<qsizetype>(rest.size(), 60)).indexOf(mark) : -1;
    if (name < 0)
        return;
    const qsizetype closing = rest.indexOf("-----END ", name);
    const qsizetype closed = closing < 0 ? -1 : rest.indexOf("KEY", closing);
    qsizetype size = closed < 0 ? -1 : std::min(rest.size(), closed + 8); // KEY-----
    if (size < 0) {                                                       // it is cut
        size = name + mark.size();
        while (size < rest.size() &&
               (isOf(rest[size], base64Any | whiteSpace) || rest[size] == '\\' || rest[size] == '='))
            ++size;
    }
    const QByteArray body = bodyOf(rest.first(size));
    if (body.size() > 100) // not what a program looks for
        found.push_back({at, at + size, "KEY", body, true, false});
}

// ---- addresses

void addUserInfo(QByteArrayView text, qsizetype colon, Candidates &found)
{
    const qsizetype begin = colon + 3;
    static constexpr QByteArrayView ending = "/?#\"'<>\\ \t\r\n{}$";
    qsizetype password = -1;
    qsizetype at = begin;
    while (at < text.size() && at < begin + longestPassword && text[at] != '@' && !ending.contains(text[at])) {
        if (text[at] == ':' && password < 0)
            password = at + 1;
        ++at;
    }
    if (password > begin && at < text.size() && text[at] == '@' && at - password >= 4) {
        const QByteArrayView secret = text.sliced(password, at - password);
        if (!isStandIn(secret))
            found.push_back({password, at, "PASSWORD", secret.toByteArray(), true, true});
    }
}

void addEmail(QByteArrayView text, qsizetype sign, Candidates &found)
{
    qsizetype begin = sign;
    while (begin > 0 && sign - begin < 64 &&
           (isOf(text[begin - 1], letterOrDigit | UrlSign | OtherSign) || text[begin - 1] == '+'))
        --begin;
    const qsizetype end = withoutFullStop(text, sign, runEnd(text, sign + 1, letterOrDigit | UrlSign | OtherSign));
    const QByteArrayView domain = text.sliced(sign + 1, std::max<qsizetype>(0, end - sign - 1));
    const qsizetype dot = domain.lastIndexOf('.');
    const bool hasTop = dot > 0 && domain.size() - dot > 2 && runEnd(domain, dot + 1, Lower | Upper) == domain.size();
    if (begin < sign && hasTop)
        found.push_back({begin, end, "EMAIL", text.sliced(begin, end - begin).toByteArray().toLower(), true,
                         isInAddress(text, begin)});
}

constexpr std::array<bool, 256> shapeBeginnings()
{
    std::array<bool, 256> begins{};
    for (const char c : {'e', 'y', '1', '4', 'G', 'A', '-', ':', '@'})
        begins[static_cast<unsigned char>(c)] = true;
    return begins;
}

constexpr auto beginsShape = shapeBeginnings();

/// What a shape's first character is worth a look for, told by the second.
bool isWorthALook(char first, char second)
{
    switch (first) {
    case 'e':
        return second == 'y';
    case 'y':
        return second == 'a';
    case '1':
    case '4':
    case ':':
        return second == '/';
    case 'G':
        return second == 'O';
    case 'A':
        return second == 'I';
    case '-':
        return second == '-';
    case '@':
        return isOf(second, letterOrDigit);
    }
    return false;
}

void look(QByteArrayView text, qsizetype at, JwtRun &run, const Rules &rules, Candidates &found)
{
    const QByteArrayView rest = text.sliced(at);
    if (rest.startsWith("eyJ"))
        addJwt(text, at, run, rules, found);
    else if (rest.startsWith("-----B"))
        addPrivateKey(text, at, found);
    else if (rest.startsWith("://"))
        addUserInfo(text, at, found);
    else if (text[at] != '@')
        addPrefixed(text, at, found);
    else if (rules.people)
        addEmail(text, at, found);
}

} // namespace

bool isInAddress(QByteArrayView text, qsizetype at)
{
    static constexpr QByteArrayView parting = "\"'`<>\\{}[]();, \t\r\n";
    const qsizetype least = std::max<qsizetype>(0, at - addressReach);
    for (qsizetype before = at; before > least; --before) {
        const char c = text[before - 1];
        if (c == '?' || c == '&' || c == '#')
            return true;
        if (parting.contains(c))
            return false;
    }
    return false;
}

void findShapes(QByteArrayView text, const Rules &rules, Candidates &found)
{
    const char *data = text.data();
    const qsizetype last = text.size() - 1;
    JwtRun run;
    qsizetype at = 0;
    while (at < last) {
        if (!beginsShape[static_cast<unsigned char>(data[at])] || !isWorthALook(data[at], data[at + 1])) {
            ++at;
            continue;
        }
        const size_t before = found.size();
        look(text, at, run, rules, found);
        at = found.size() > before ? std::max(at + 1, found.back().end) : at + 1;
    }
}

} // namespace inspect::scan
