// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/secret_names.h"

#include <algorithm>
#include <iterator>

namespace http {

namespace {

/// A name in small letters, without separators.
struct Row
{
    const char *name;
    const char *kind;
};

/// Names as they are written down (RFC 6749, 7009, 7521, 7636, 8628, 8693; AODocs; signed addresses).
constexpr Row wholeNames[] = {
    {"accesstoken", "ACCESS"},
    {"bearertoken", "ACCESS"},
    {"oauthtoken", "ACCESS"},
    {"refreshtoken", "REFRESH"},
    {"idtoken", "JWT"},
    {"idtokenhint", "JWT"},
    {"code", "CODE"},
    {"devicecode", "CODE"},
    {"usercode", "CODE"},
    {"codeverifier", "VERIFIER"},
    {"assertion", "JWT"},
    {"clientassertion", "JWT"},
    {"securitycode", "SECURITYCODE"},
    {"key", "APIKEY"},
    {"sig", "SIGNATURE"},
    {"xamzsignature", "SIGNATURE"},
    {"xgoogsignature", "SIGNATURE"},
    {"authorization", "CREDENTIAL"},
    {"proxyauthorization", "CREDENTIAL"},
    {"sid", "SESSION"},
};

/// What stands at the end of names that people make up: X-Auth-Token, clientSecret, db_password.
constexpr Row lastWords[] = {
    {"secret", "SECRET"},      {"secretkey", "SECRET"},      {"secretaccesskey", "SECRET"},
    {"password", "PASSWORD"},  {"passwd", "PASSWORD"},       {"passphrase", "PASSWORD"},
    {"apikey", "APIKEY"},      {"privatekey", "KEY"},        {"sessionid", "SESSION"},
    {"sessionkey", "SESSION"}, {"credential", "CREDENTIAL"}, {"credentials", "CREDENTIAL"},
    {"cookie", "COOKIE"},      {"cookies", "COOKIE"},        {"token", "TOKEN"},
};

/// Tokens that say where a list goes on, and let nobody in.
constexpr const char *publicTokens[] = {"pagetoken", "synctoken", "continuationtoken", "nexttoken"};

QByteArray bare(const QByteArray &name)
{
    QByteArray letters;
    for (const char c : name) {
        if (c != '-' && c != '_' && c != '.' && c != ' ')
            letters += c;
    }
    return letters.toLower();
}

} // namespace

const char *kindOfSecretName(const QByteArray &name)
{
    const QByteArray letters = bare(name);
    const auto ends = [&letters](const char *word) { return letters.endsWith(word); };
    if (std::any_of(std::begin(publicTokens), std::end(publicTokens), ends))
        return nullptr;
    for (const Row &row : wholeNames) {
        if (letters == row.name)
            return row.kind;
    }
    const auto *found =
        std::find_if(std::begin(lastWords), std::end(lastWords), [&ends](const Row &row) { return ends(row.name); });
    return found == std::end(lastWords) ? nullptr : found->kind;
}

} // namespace http
