// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/shapes.h"

#include "http/secret_shapes.h"
#include "inspect/scan/base64_runs.h"
#include "inspect/scan/byte_masks.h"
#include "inspect/scan/command_passwords.h"
#include "inspect/scan/jose_json.h"
#include "inspect/scan/named_value.h"
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

constexpr QByteArrayView segmentOfCodes = "yCodes/"; // its end: of "securityCodes", no other three letters are as rare
static_assert(isPassedShape("yCo"));

bool isAfter(QByteArrayView text, qsizetype at, int classes)
{
    return at > 0 && isOf(text[at - 1], classes);
}

int classesOf(http::Alphabet alphabet)
{
    switch (alphabet) {
    case http::Alphabet::Base32:
        return Upper | Digit;
    case http::Alphabet::Alphanumeric:
        return letterOrDigit;
    case http::Alphabet::Base64Url:
        return base64url;
    case http::Alphabet::Bearer:
        return base64url | OtherSign;
    }
    Q_UNREACHABLE();
}

/// A sentence's full stop is no part of a token.
qsizetype withoutFullStop(QByteArrayView text, qsizetype begin, qsizetype end)
{
    while (end > begin && text[end - 1] == '.')
        --end;
    return end;
}

/// The secret that goes with the id of an AWS access key: 40 characters of base64 near behind it, in a list or in JSON.
void addAwsSecret(QByteArrayView text, qsizetype idEnd, Candidates &found)
{
    constexpr qsizetype length = 40; // characters
    constexpr qsizetype reach = 120; // bytes
    for (qsizetype at = idEnd; at < text.size() && at < idEnd + reach;) {
        const qsizetype end = runEnd(text, at, letterOrDigit | PlainSign);
        const QByteArrayView word = text.sliced(at, end - at);
        if (word.size() == length && looksRandom(word) && !isHexadecimal(word)) {
            found.push_back({at, end, "AWS", word.toByteArray(), true, isInAddress(text, at)});
            return;
        }
        at = end + 1;
    }
}

/// A secret that begins as one of http::secretPrefixes does.
struct Prefixed
{
    const http::SecretPrefix *prefix = nullptr; ///< null: there is none
    qsizetype end = 0;
};

Prefixed prefixedAt(QByteArrayView text, qsizetype at)
{
    for (const http::SecretPrefix &prefix : http::secretPrefixes) {
        if (prefix.text.data()[0] != text[at] || !text.sliced(at).startsWith(prefix.text))
            continue;
        // "/" and "+" are no part of these, but of the base64 that has everything in it.
        const int notBehind =
            classesOf(prefix.notBehind) | (prefix.notBehind == http::Alphabet::Bearer ? PlainSign : 0);
        if (isAfter(text, at, notBehind))
            return {};
        const qsizetype rest = at + prefix.text.size();
        const qsizetype end = withoutFullStop(text, rest, runEnd(text, rest, classesOf(prefix.rest)));
        const QByteArrayView tail = text.sliced(rest, end - rest);
        const bool isPath = prefix.text.contains('/'); // or may be part of one
        const bool isOne = prefix.isExact
                               ? tail.size() == prefix.shortest && runEnd(text, end, base64Any) == end
                               : tail.size() >= prefix.shortest && (isPath ? looksRandom(tail) : isMixed(tail));
        return isOne && !isStandIn(text.sliced(at, end - at)) ? Prefixed{&prefix, end} : Prefixed();
    }
    return {};
}

void addPrefixed(QByteArrayView text, qsizetype at, Candidates &found)
{
    const auto [prefix, end] = prefixedAt(text, at);
    if (!prefix)
        return;
    found.push_back({at, end, prefix->kind, text.sliced(at, end - at).toByteArray(), true, isInAddress(text, at)});
    if (prefix->isExact)
        addAwsSecret(text, end, found);
}

// ---- JWT

/// What the first part, which begins an object, has to say to be a JOSE header (RFC 7515 4, RFC 7516 4).
bool isHeader(QByteArrayView part)
{
    if (part.size() < shortestHeader || part.size() > longestHeader)
        return false;
    const QByteArray json = QByteArray::fromBase64(part.toByteArray(), QByteArray::Base64UrlEncoding);
    return json.contains("\"alg\"") || json.contains("\"enc\"");
}

bool isEncrypted(QByteArrayView header)
{
    return QByteArray::fromBase64(header.toByteArray(), QByteArray::Base64UrlEncoding).contains("\"enc\"");
}

/// Behind the padding when a dot follows it, else before it.
qsizetype partEnd(QByteArrayView text, qsizetype from)
{
    const qsizetype end = runEnd(text, from, base64url);
    qsizetype padded = end;
    while (padded < text.size() && padded < end + mostPadding && text[padded] == '=')
        ++padded;
    return padded < text.size() && text[padded] == '.' ? padded : end;
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

constexpr QByteArrayView keyBeginning = "-----B";

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

constexpr CharacterSet endOfAuthority("/?#\"'<>\\ \t\r\n{}$"); // of an address, before its path

/// The password of `name:password@`, which begins here: up to the last "@", as people forget to encode those before
/// it. In a list of addresses another name follows behind a comma.
std::optional<Stretch> passwordOfUserInfo(QByteArrayView text, qsizetype begin)
{
    qsizetype password = -1;
    qsizetype sign = -1;
    qsizetype comma = -1; // behind that sign
    for (qsizetype at = begin; at < text.size() && at < begin + longestPassword && !endOfAuthority.contains(text[at]);
         ++at) {
        if (text[at] == ':' && comma > sign)
            break;
        if (text[at] == ':' && password < 0)
            password = at + 1;
        if (text[at] == ',' && sign >= 0)
            comma = at;
        if (text[at] == '@')
            sign = at;
    }
    return password > begin && sign > password ? std::optional(Stretch{password, sign}) : std::nullopt;
}

void addUserInfo(QByteArrayView text, qsizetype colon, Candidates &found)
{
    constexpr qsizetype shortest = 4; // bytes
    qsizetype begin = colon + 3;
    while (const auto password = passwordOfUserInfo(text, begin)) {
        const QByteArrayView secret = text.sliced(password->begin, password->end - password->begin);
        if (secret.size() >= shortest && !isStandIn(secret))
            found.push_back({password->begin, password->end, "PASSWORD", secret.toByteArray(), true, true});
        begin = password->end;
        while (begin < text.size() && text[begin] != ',' && !endOfAuthority.contains(text[begin]))
            ++begin;
        if (begin == text.size() || text[begin] != ',')
            return;
        ++begin;
    }
}

bool addOraclePassword(QByteArrayView text, qsizetype sign, const Rules &rules, Candidates &found)
{
    const auto place = passwordOfOracle(text, sign);
    const QByteArrayView secret = place ? text.sliced(place->begin, sign - place->begin) : QByteArrayView();
    if (secret.size() < shortestPassword || isStandIn(secret) || (!rules.generous && isSame(secret, "password")))
        return false;
    found.push_back({place->begin, sign, "PASSWORD", secret.toByteArray(), false, isInAddress(text, place->begin)});
    return true;
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
    if (begin < sign && hasTop && isOf(domain.front(), letterOrDigit))
        found.push_back({begin, end, "EMAIL", text.sliced(begin, end - begin).toByteArray().toLower(), true,
                         isInAddress(text, begin)});
}

/// In paths of AODocs' own API: /domain/v1beta1/securityCodes/{securityCode}
void addSecurityCode(QByteArrayView text, qsizetype at, Candidates &found)
{
    constexpr qsizetype shortest = 8; // characters
    const qsizetype begin = at + segmentOfCodes.size();
    if (!text.first(at).endsWith("securit"))
        return;
    const qsizetype end = withoutFullStop(text, begin, runEnd(text, begin, base64url | OtherSign));
    const QByteArrayView code = text.sliced(begin, end - begin);
    if (code.size() >= shortest && looksRandom(code) && !isIdentifier(code) && !startsLabel(text.sliced(begin)))
        found.push_back({begin, end, "SECURITYCODE", code.toByteArray(), true, true});
}

/// The first characters of all that beginsShape() knows.
constexpr std::array<bool, 256> firstCharacters()
{
    std::array<bool, 256> begins{};
    begins['e'] = true;
    for (const http::SecretPrefix &prefix : http::secretPrefixes)
        begins[static_cast<unsigned char>(prefix.text.data()[0])] = true;
    return begins;
}

constexpr auto beginsSome = firstCharacters();

void look(QByteArrayView text, qsizetype at, JwtRun &run, const Rules &rules, Candidates &found)
{
    const QByteArrayView rest = text.sliced(at);
    if (rest.startsWith("eyJ"))
        addJwt(text, at, run, rules, found);
    else if (rest.startsWith(keyBeginning))
        addPrivateKey(text, at, found);
    else if (rest.startsWith("://"))
        addUserInfo(text, at, found);
    else if (rest.startsWith(segmentOfCodes))
        addSecurityCode(text, at, found);
    else if (text[at] != '@')
        addPrefixed(text, at, found);
    else if (!addOraclePassword(text, at, rules, found) && rules.people)
        addEmail(text, at, found);
}

/// Before which nothing else is looked for. A private key may begin in a token's last characters: "-----BEGIN" is of
/// those that tokens are of.
qsizetype behindShape(QByteArrayView text, const Candidate &shape)
{
    const qsizetype key = text.sliced(shape.begin, shape.end - shape.begin).indexOf(keyBeginning, 1);
    const bool isKey = qstrcmp(shape.label, "KEY") == 0;
    return isKey || key < 0 ? shape.end : shape.begin + key;
}

} // namespace

bool beginsShape(QByteArrayView word)
{
    if (word.isEmpty() || !beginsSome[static_cast<unsigned char>(word.front())])
        return false;
    return word.startsWith("eyJ") ||
           std::any_of(std::begin(http::secretPrefixes), std::end(http::secretPrefixes),
                       [word](const http::SecretPrefix &prefix) { return word.startsWith(prefix.text); });
}

bool beginsJwt(QByteArrayView word)
{
    return word.startsWith("eyJ") && isHeader(word.first(runEnd(word, 0, base64url)));
}

bool isPrefixed(QByteArrayView word)
{
    constexpr qsizetype shortestTelling = 3; // characters: one line of base64 in four thousand begins with "1/"
    const http::SecretPrefix *prefix = beginsShape(word) ? prefixedAt(word, 0).prefix : nullptr;
    return prefix && prefix->text.size() >= shortestTelling;
}

qsizetype addressSign(QByteArrayView text, qsizetype at)
{
    static constexpr CharacterSet parting("\"'`<>\\{}[]();, \t\r\n");
    const qsizetype least = std::max<qsizetype>(0, at - addressReach);
    for (qsizetype before = at - 1; before >= least; --before) {
        const char c = text[before];
        if (c == '?' || c == '&' || c == '#')
            return before;
        if (parting.contains(c))
            return -1;
    }
    return -1;
}

void findShapes(QByteArrayView text, const Leads &leads, const Rules &rules, Candidates &found)
{
    JwtRun run;
    JoseJson jose(text, rules, found);
    qsizetype behind = 0; // of what was found
    for (const qsizetype at : leads.shapes) {
        if (at < behind || at + 1 >= text.size())
            continue;
        const size_t before = found.size();
        look(text, at, run, rules, found);
        if (found.size() > before)
            behind = behindShape(text, found.back());
        else
            jose.look(at);
    }
}

} // namespace inspect::scan
