// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

namespace http {

/// What the name of a header, parameter or member tells about its value.
struct SecretName
{
    const char *kind;     ///< that a redactor's label has: "ACCESS", "PASSWORD" …
    bool isLoose = false; ///< a word with other meanings too, such as "code" and "key"
};

/// A name in small letters, without separators.
struct SecretNameRow
{
    QByteArrayView name;
    SecretName meaning;
};

/// Names as they are written down (RFC 6749, 7009, 7521, 7636, 8628, 8693; AODocs; Rails; signed addresses).
inline constexpr SecretNameRow wholeSecretNames[] = {
    {"accesstoken", {"ACCESS"}},
    {"bearertoken", {"ACCESS"}},
    {"oauthtoken", {"ACCESS"}},
    {"refreshtoken", {"REFRESH"}},
    {"idtoken", {"JWT"}},
    {"idtokenhint", {"JWT"}},
    {"code", {"CODE", true}},
    {"usercode", {"CODE"}},
    {"verifier", {"VERIFIER", true}},
    {"key", {"APIKEY", true}},
    {"sig", {"SIGNATURE", true}},
    {"xamzsignature", {"SIGNATURE"}},
    {"xgoogsignature", {"SIGNATURE"}},
    {"sid", {"SESSION"}},
    {"secretkeybase", {"SECRET"}},
    {"pin", {"PASSWORD"}},
    {"samlresponse", {"SAML"}},
};

/// What stands at the end of names that people make up: X-Auth-Token, clientSecret, db_password.
inline constexpr SecretNameRow lastWordsOfSecretNames[] = {
    {"devicecode", {"CODE"}},
    {"codeverifier", {"VERIFIER"}},
    {"pkceverifier", {"VERIFIER"}},
    {"oauthverifier", {"VERIFIER"}},
    {"securitycode", {"SECURITYCODE"}},
    {"secret", {"SECRET"}},
    {"secretkey", {"SECRET"}},
    {"secretaccesskey", {"SECRET"}},
    {"password", {"PASSWORD"}},
    {"passwd", {"PASSWORD"}},
    {"passphrase", {"PASSWORD"}},
    {"passwort", {"PASSWORD"}},
    {"kennwort", {"PASSWORD"}},
    {"wachtwoord", {"PASSWORD"}},
    {"motdepasse", {"PASSWORD"}},
    {"passe", {"PASSWORD"}}, // the last word of "mot de passe"
    {"mdp", {"PASSWORD"}},
    {"dbpass", {"PASSWORD"}},
    {"mailpass", {"PASSWORD"}},
    {"smtppass", {"PASSWORD"}},
    {"userpass", {"PASSWORD"}},
    {"adminpass", {"PASSWORD"}},
    {"keypass", {"PASSWORD"}},
    {"storepass", {"PASSWORD"}},
    {"apikey", {"APIKEY"}},
    {"privatekey", {"KEY"}},
    {"sessionid", {"SESSION"}},
    {"sessionkey", {"SESSION"}},
    {"credential", {"CREDENTIAL"}},
    {"credentials", {"CREDENTIAL"}},
    {"cookie", {"COOKIE"}},
    {"cookies", {"COOKIE"}},
    {"token", {"TOKEN"}},
    {"assertion", {"JWT"}},
    {"authorization", {"CREDENTIAL"}},
    {"pwd", {"PASSWORD"}},
    {"otp", {"CODE"}},
    {"session", {"SESSION", true}},
    {"sessid", {"SESSION"}},
    {"ticket", {"TOKEN", true}},
    {"accesskey", {"APIKEY"}},
    {"authkey", {"APIKEY"}},
    {"subscriptionkey", {"APIKEY"}},
    {"functionskey", {"APIKEY"}},
    {"accountkey", {"SECRET"}},
    {"sharedkey", {"SECRET"}},
    {"masterkey", {"SECRET"}},
    {"signingkey", {"SECRET"}},
    {"encryptionkey", {"SECRET"}},
};

/// Nothing for the name of no secret. Case and separators do not count (`X-Api-Key`, `api_key`, `apiKey`), but in
/// `DB_PASS`. Nor do up to two suffixes (`CLIENT_SECRET_PROD`, `password1`), but behind a word with other meanings.
std::optional<SecretName> secretNameOf(QByteArrayView name);

/// Whether a text ends with what may be such a name and a suffix: a quick look.
bool mayBeSecretNameWithSuffix(QByteArrayView end);

/// Whether a word is such a name without a suffix. Where a value stands, one says that the value was left out;
/// `Password1` is rather a password.
bool isPlainSecretName(QByteArrayView word);

/// The kind that a redactor's label has for the value of a header, parameter or member of this name, whatever the value
/// looks like; null for a name of no secret.
const char *kindOfSecretName(QByteArrayView name);

/// Whether a header of this name takes a scheme and its credentials (RFC 9110 11.4): Authorization,
/// Proxy-Authorization, and those that people make up or mean, X-Authorization and Authentication.
bool isAuthorizationName(QByteArrayView name);

inline bool isSecretName(QByteArrayView name)
{
    return kindOfSecretName(name) != nullptr;
}

} // namespace http
