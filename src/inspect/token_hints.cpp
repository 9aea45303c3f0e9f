// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/token_hints.h"

#include "http/secret_names.h"
#include "inspect/token_in_base64.h"
#include "inspect/trouble.h"

#include <algorithm>

namespace inspect {

namespace {

/// Values of these names are tokens whatever they look like; of `loose` ones only when they look like a credential.
struct Name
{
    const char *name;
    bool loose;
};

constexpr Name names[] = {
    {"access_token", false}, {"id_token", false},      {"refresh_token", false}, {"bearer_token", false},
    {"oauth_token", false},  {"id_token_hint", false}, {"client_secret", false}, {"assertion", false},
    {"securityCode", false}, {"token", true},          {"code", true},           {"secret", true},
};

/// How base64 of "eyJ", "ya29.", "Bearer " and "Authorization: " begins.
constexpr QByteArrayView inBase64[] = {"ZXlK", "eWEyOS", "QmVhcmVyI", "QXV0aG9yaXphdGlvbjog"};

constexpr const char *schemes[] = {"Bearer", "OAuth", "DPoP", "securityCode"};

const Name *findName(QByteArrayView name)
{
    const auto *known =
        std::find_if(std::begin(names), std::end(names), [name](const Name &row) { return name == row.name; });
    return known == std::end(names) ? nullptr : known;
}

bool isLiteral(QByteArrayView word)
{
    return word == "null" || word == "true" || word == "false";
}

bool isLong(QByteArrayView word)
{
    return word.size() >= 16 && !word.startsWith('/');
}

} // namespace

bool isScheme(QByteArrayView word)
{
    return std::any_of(std::begin(schemes), std::end(schemes), [word](QByteArrayView scheme) {
        return word.size() == scheme.size() && word.compare(scheme, Qt::CaseInsensitive) == 0;
    });
}

bool mayFollowScheme(QByteArrayView name, QByteArrayView word)
{
    return http::isAuthorizationName(name) || isLong(word);
}

bool isNamedToken(QByteArrayView name, QByteArrayView word)
{
    const Name *known = findName(name);
    return known && !isLiteral(word) && (!known->loose || isLong(word));
}

bool isTokenName(QByteArrayView name)
{
    return findName(name) != nullptr;
}

bool isCredential(QByteArrayView word)
{
    static constexpr QByteArrayView beginnings = "y14GA";
    if (word.startsWith("eyJ"))
        return word.size() >= 10 || word.contains("\xe2\x80\xa6") || word.contains("...");
    if (std::any_of(std::begin(inBase64), std::end(inBase64), [word](auto begin) { return word.startsWith(begin); }))
        return tokenInBase64(word.toByteArray()).has_value();
    if (!beginnings.contains(word.front()))
        return false;
    const QByteArray text = percentDecoded(word.first(std::min<qsizetype>(word.size(), 200)).toByteArray());
    if (text.startsWith("ya29.") || text.startsWith("1//") || text.startsWith("GOCSPX-") || text.startsWith("AIza"))
        return text.size() >= 8;
    return (text.startsWith("1/") || text.startsWith("4/0")) && text.size() >= 20; // shorter ones are dates
}

} // namespace inspect
