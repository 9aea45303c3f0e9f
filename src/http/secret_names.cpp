// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/secret_names.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace http {

namespace {

/// A name in small letters, without separators.
struct Row
{
    QByteArrayView name;
    SecretName meaning;
};

/// Names as they are written down (RFC 6749, 7009, 7521, 7636, 8628, 8693; AODocs; signed addresses).
constexpr Row wholeNames[] = {
    {"accesstoken", {"ACCESS"}},
    {"bearertoken", {"ACCESS"}},
    {"oauthtoken", {"ACCESS"}},
    {"refreshtoken", {"REFRESH"}},
    {"idtoken", {"JWT"}},
    {"idtokenhint", {"JWT"}},
    {"code", {"CODE", true}},
    {"devicecode", {"CODE"}},
    {"usercode", {"CODE"}},
    {"codeverifier", {"VERIFIER"}},
    {"assertion", {"JWT"}},
    {"clientassertion", {"JWT"}},
    {"securitycode", {"SECURITYCODE"}},
    {"key", {"APIKEY", true}},
    {"sig", {"SIGNATURE", true}},
    {"xamzsignature", {"SIGNATURE"}},
    {"xgoogsignature", {"SIGNATURE"}},
    {"authorization", {"CREDENTIAL"}},
    {"proxyauthorization", {"CREDENTIAL"}},
    {"sid", {"SESSION"}},
    {"samlresponse", {"SAML"}},
};

/// What stands at the end of names that people make up: X-Auth-Token, clientSecret, db_password.
constexpr Row lastWords[] = {
    {"secret", {"SECRET"}},      {"secretkey", {"SECRET"}},      {"secretaccesskey", {"SECRET"}},
    {"password", {"PASSWORD"}},  {"passwd", {"PASSWORD"}},       {"passphrase", {"PASSWORD"}},
    {"apikey", {"APIKEY"}},      {"privatekey", {"KEY"}},        {"sessionid", {"SESSION"}},
    {"sessionkey", {"SESSION"}}, {"credential", {"CREDENTIAL"}}, {"credentials", {"CREDENTIAL"}},
    {"cookie", {"COOKIE"}},      {"cookies", {"COOKIE"}},        {"token", {"TOKEN"}},
};

/// Tokens that say where a list goes on, and let nobody in.
constexpr QByteArrayView publicTokens[] = {"pagetoken", "synctoken", "continuationtoken", "nexttoken"};

constexpr qsizetype longestName = 64; // characters; what is longer is no name

/// A name in small letters, without separators: in place, as a text may hold millions of names.
class Bare
{
public:
    explicit Bare(QByteArrayView name)
    {
        for (const char c : name.last(std::min(name.size(), longestName))) {
            if (c != '-' && c != '_' && c != '.' && c != ' ')
                m_letters[static_cast<size_t>(m_size++)] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        }
    }
    QByteArrayView letters() const { return {m_letters.data(), m_size}; }
    bool endsWith(QByteArrayView word) const { return letters().endsWith(word); }

private:
    std::array<char, longestName> m_letters;
    qsizetype m_size = 0;
};

/// The last two letters of all names: most words of a text end otherwise, and cost no more than a look at them.
class Endings
{
public:
    constexpr Endings()
    {
        for (const Row &row : wholeNames)
            add(row.name.data(), row.name.size());
        for (const Row &row : lastWords)
            add(row.name.data(), row.name.size());
    }
    bool contain(QByteArrayView letters) const
    {
        return letters.size() >= 2 && m_pairs[pairOf(letters.data(), letters.size())];
    }

private:
    static constexpr size_t pairOf(const char *letters, qsizetype size)
    {
        return static_cast<size_t>((letters[size - 2] & 0x1f) << 5 | (letters[size - 1] & 0x1f));
    }
    constexpr void add(const char *name, qsizetype size) { m_pairs[pairOf(name, size)] = true; }

    std::array<bool, 32 * 32> m_pairs{};
};

constexpr Endings endings;

} // namespace

std::optional<SecretName> secretNameOf(QByteArrayView name)
{
    const Bare bare(name);
    if (!endings.contain(bare.letters()))
        return std::nullopt;
    const auto ends = [&bare](QByteArrayView word) { return bare.endsWith(word); };
    if (std::any_of(std::begin(publicTokens), std::end(publicTokens), ends))
        return std::nullopt;
    for (const Row &row : wholeNames) {
        if (bare.letters() == row.name)
            return row.meaning;
    }
    const auto *found =
        std::find_if(std::begin(lastWords), std::end(lastWords), [&ends](const Row &row) { return ends(row.name); });
    return found == std::end(lastWords) ? std::nullopt : std::optional(found->meaning);
}

const char *kindOfSecretName(QByteArrayView name)
{
    const auto found = secretNameOf(name);
    return found ? found->kind : nullptr;
}

} // namespace http
