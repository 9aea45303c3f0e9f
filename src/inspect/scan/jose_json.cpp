// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/jose_json.h"

#include "inspect/scan/byte_masks.h"
#include "inspect/scan/words.h"

#include <algorithm>
#include <iterator>

namespace inspect::scan {

namespace {

static_assert(isPassedShape("\"kt") && isPassedShape("'kt") && isPassedShape("eyJ"));

/// A private member of a key of this type; those of RSA's other primes (RFC 7518 6.3.2.7) are in objects of their own.
struct PrivateMember
{
    QByteArrayView kty;
    QByteArrayView name;
};

constexpr PrivateMember privateMembers[] = {
    {"EC", "d"},   {"OKP", "d"},  {"RSA", "d"}, {"RSA", "p"}, {"RSA", "q"}, {"RSA", "dp"},
    {"RSA", "dq"}, {"RSA", "qi"}, {"RSA", "r"}, {"RSA", "t"}, {"oct", "k"}, {"AKP", "priv"},
};

bool isPrivate(QByteArrayView kty, QByteArrayView name)
{
    return std::any_of(std::begin(privateMembers), std::end(privateMembers),
                       [kty, name](const PrivateMember &member) { return member.kty == kty && member.name == name; });
}

/// Base64url that is no label; some programs write "+", "/" and "=" there too.
bool isEncoded(QByteArrayView value)
{
    const qsizetype end = runEnd(value, 0, base64Any);
    return value.size() >= shortestSecret && value.size() - end <= 2 &&
           value.sliced(end).count('=') == value.size() - end && !isStandIn(value);
}

/// The member of the object itself.
const JsonString *memberOf(const std::vector<JsonString> &strings, QByteArrayView name)
{
    const auto found = std::find_if(strings.begin(), strings.end(), [name](const JsonString &string) {
        return string.depth == 1 && string.name == name;
    });
    return found == strings.end() ? nullptr : &*found;
}

} // namespace

void JoseJson::look(qsizetype at)
{
    const QByteArrayView rest = m_json.text().sliced(at);
    if (rest.startsWith("\"kty\"") || rest.startsWith("'kty'"))
        addKey(at);
    else if (rest.startsWith("eyJ"))
        addToken(at);
}

QByteArrayView JoseJson::valueOf(const JsonString &string) const
{
    return m_json.text().sliced(string.begin, string.end - string.begin);
}

/// In a copy without its beginning, what goes on behind the type is hidden still.
void JoseJson::addKey(qsizetype at)
{
    const qsizetype brace = m_json.objectAround(at);
    const auto strings = m_json.stringsFrom(brace < 0 ? at : brace);
    const JsonString *kty = memberOf(strings, "kty");
    for (const JsonString &string : strings) {
        if (kty && isPrivate(valueOf(*kty), string.name) && isEncoded(valueOf(string)))
            m_found.push_back({string.begin, string.end, "KEY", valueOf(string).toByteArray(), true, false});
    }
}

void JoseJson::addToken(qsizetype at)
{
    static constexpr qsizetype gap = 64; // bytes from the name to its value
    const QByteArrayView before = m_json.text().sliced(std::max<qsizetype>(0, at - gap), std::min(at, gap));
    const bool isString = before.endsWith('"') || before.endsWith('\'');
    const qsizetype brace = isString && before.contains("protected") ? m_json.objectAround(at) : -1;
    if (brace < 0)
        return;
    const auto strings = m_json.stringsFrom(brace);
    const JsonString *header = memberOf(strings, "protected");
    if (!header || header->begin != at)
        return;
    const JsonString *ciphertext = memberOf(strings, "ciphertext");
    if (ciphertext && isEncoded(valueOf(*ciphertext)))
        m_found.push_back({ciphertext->begin, ciphertext->end, "JWT", valueOf(*ciphertext).toByteArray(), true, false});
    const JsonString *signature = memberOf(strings, "signature");
    if (!signature || !isEncoded(valueOf(*signature)))
        return;
    if (const JsonString *payload = memberOf(strings, "payload"))
        return addSigned(*header, *payload, *signature);
    const qsizetype outer = m_json.objectAround(brace); // of several signatures
    const auto around = outer < 0 ? std::vector<JsonString>() : m_json.stringsFrom(outer);
    const JsonString *payload = memberOf(around, "payload");
    addSigned(*header, payload ? *payload : JsonString(), *signature);
}

/// It has the label of the compact token that its parts make, in which they may stand elsewhere.
void JoseJson::addSigned(const JsonString &protectedHeader, const JsonString &payload, const JsonString &signature)
{
    const QByteArray compact = valueOf(protectedHeader).toByteArray() + '.' + valueOf(payload).toByteArray() + '.' +
                               valueOf(signature).toByteArray();
    m_found.push_back({signature.begin, signature.end, "JWT", compact, true, false});
    if (!m_rules.keepsClaims && isEncoded(valueOf(payload)))
        m_found.push_back({payload.begin, payload.end, "JWT", compact, true, false});
}

} // namespace inspect::scan
