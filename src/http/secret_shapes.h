// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace http {

/// What a secret's characters are, besides letters and digits.
enum class Alphabet {
    Base32,       ///< capital letters and digits alone
    Alphanumeric, ///< none
    Base64Url,    ///< "-" and "_"
    Bearer,       ///< those, "." and "~"
};

/// A secret whose beginning gives it away, as its issuer makes them.
struct SecretPrefix
{
    QByteArrayView text;
    const char *kind; ///< that a redactor's label has
    Alphabet rest;
    qsizetype shortest; ///< characters that follow at least, in a text of whatever kind
    qsizetype fewest;   ///< the same in an exchange, where one too many is hidden rather than one too few
    Alphabet notBehind; ///< what does not stand before it
    bool isExact;       ///< it has `shortest` characters, neither more nor less
};

/// Of two that begin alike, the longer one comes first.
inline constexpr SecretPrefix secretPrefixes[] = {
    {"ya29.", "ACCESS", Alphabet::Bearer, 16, 1, Alphabet::Alphanumeric, false},
    {"1//0", "REFRESH", Alphabet::Base64Url, 20, 1, Alphabet::Bearer, false},
    {"1//", "REFRESH", Alphabet::Base64Url, 30, 4, Alphabet::Bearer, false},
    {"1/", "REFRESH", Alphabet::Base64Url, 40, 40, Alphabet::Bearer, false},
    {"4/0", "CODE", Alphabet::Base64Url, 20, 4, Alphabet::Bearer, false},
    {"GOCSPX-", "SECRET", Alphabet::Base64Url, 16, 1, Alphabet::Alphanumeric, false},
    {"AIza", "APIKEY", Alphabet::Base64Url, 30, 10, Alphabet::Bearer, false},
    {"ghp_", "GITHUB", Alphabet::Alphanumeric, 30, 10, Alphabet::Base64Url, false},
    {"gho_", "GITHUB", Alphabet::Alphanumeric, 30, 10, Alphabet::Base64Url, false},
    {"ghu_", "GITHUB", Alphabet::Alphanumeric, 30, 10, Alphabet::Base64Url, false},
    {"ghs_", "GITHUB", Alphabet::Alphanumeric, 30, 10, Alphabet::Base64Url, false},
    {"ghr_", "GITHUB", Alphabet::Alphanumeric, 30, 10, Alphabet::Base64Url, false},
    {"github_pat_", "GITHUB", Alphabet::Base64Url, 30, 10, Alphabet::Base64Url, false},
    {"glpat-", "GITLAB", Alphabet::Bearer, 20, 10, Alphabet::Base64Url, false},
    {"npm_", "NPM", Alphabet::Alphanumeric, 36, 20, Alphabet::Base64Url, false},
    {"xoxb-", "SLACK", Alphabet::Base64Url, 20, 10, Alphabet::Base64Url, false},
    {"xoxp-", "SLACK", Alphabet::Base64Url, 20, 10, Alphabet::Base64Url, false},
    {"xoxa-", "SLACK", Alphabet::Base64Url, 20, 10, Alphabet::Base64Url, false},
    {"xapp-", "SLACK", Alphabet::Base64Url, 20, 10, Alphabet::Base64Url, false},
    {"sk_live_", "STRIPE", Alphabet::Alphanumeric, 20, 10, Alphabet::Base64Url, false},
    {"rk_live_", "STRIPE", Alphabet::Alphanumeric, 20, 10, Alphabet::Base64Url, false},
    {"AKIA", "AWS", Alphabet::Base32, 16, 16, Alphabet::Bearer, true},
    {"ASIA", "AWS", Alphabet::Base32, 16, 16, Alphabet::Bearer, true},
};

} // namespace http
