// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/weak_secrets.h"

#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

/// Each guess hashes the whole token again.
constexpr qsizetype largestToken = 64 * 1024; // bytes

constexpr const char *words[] = {
    "secret",
    "password",
    "changeme",
    "changeit",
    "default",
    "example",
    "private",
    "admin",
    "test",
    "token",
    "jwt",
    "key",
    "hello",
    "qwerty",
    "letmein",
    "guest",
    "root",
    "demo",
    "dev",
    "prod",
    "development",
    "staging",
    "app",
    "api",
    "auth",
    "node",
    "express",
    "django",
    "flask",
    "laravel",
    "spring",
    "rails",
    "company",
    "mysecret",
    "my-secret",
    "my_secret",
    "supersecret",
    "super-secret",
    "secretkey",
    "secret-key",
    "secret_key",
    "jwtsecret",
    "jwt-secret",
    "jwt_secret",
    "privatekey",
    "signingkey",
    "access_token_secret",
    "your-256-bit-secret",
    "your-384-bit-secret",
    "your-512-bit-secret",
    "your_secret",
    "your-secret-key",
    "some-secret",
    "topsecret",
    "top-secret",
    "notasecret",
    "keyboard cat",
    "shhhh",
    "shhhhh",
    "shhhhhhh",
    "foobar",
    "abc123",
    "password1",
    "12345678",
    "1234567890",
    "0123456789abcdef",
    "0123456789abcdef0123456789abcdef",
    "undefined",
    "null",
    "none",
};

constexpr const char *endings[] = {"", "1", "123", "!"};

/// Asks about each guess of a group until one fits.
using Fits = std::function<bool(const QByteArray &)>;

QByteArray capitalized(QByteArray word)
{
    word[0] = static_cast<char>(std::toupper(static_cast<uchar>(word[0])));
    return word;
}

bool fitsCommon(const Fits &fits)
{
    for (const char *const word : words) {
        for (const char *const ending : endings) {
            if (fits(word + QByteArray(ending)))
                return true;
        }
        if (fits(capitalized(word)) || fits(QByteArray(word).toUpper()))
            return true;
    }
    return fits(QByteArray());
}

/// One character over and over: "aaaaaaaa", 32 NULs.
bool fitsRepeated(const Fits &fits)
{
    for (const char c : {'\0', '0', '1', 'a', 'A', 'x', '*', '\xff'}) {
        for (const int length : {1, 8, 16, 32, 48, 64}) {
            if (fits(QByteArray(length, c)))
                return true;
        }
    }
    return false;
}

bool fitsDerived(const Subject &s, const Fits &fits)
{
    QStringList names = {s.token.alg(), s.token.kid(), s.claims.string(u"jti").value_or(QString())};
    for (const QStringView claim : {u"iss", u"sub", u"aud", u"azp", u"client_id", u"email"})
        names += s.claims.strings(claim).value_or(QStringList());
    names.append(QUrl(s.claims.string(u"iss").value_or(QString())).host());
    return std::any_of(names.begin(), names.end(),
                       [&fits](const QString &name) { return !name.isEmpty() && fits(name.toUtf8()); });
}

} // namespace

const jose::Jwk *secretThatVerified(const Subject &s)
{
    if (!jose::isMac(s.token) || s.signature.outcome != jose::SignatureCheck::Outcome::Verified)
        return nullptr;
    const auto &keys = s.context.keys->keys;
    const auto found = std::find_if(keys.begin(), keys.end(), [&s](const jose::Jwk &jwk) {
        return jwk.kty == "oct"_L1 && jwk.kid == s.signature.kid && jwk.origin == s.signature.origin &&
               jose::macMatches(s.token, jwk.k.reveal());
    });
    return found == keys.end() ? nullptr : &*found;
}

std::optional<WeakSecret> findWeakSecret(const Subject &s)
{
    if (!jose::isMac(s.token) || s.token.fault || s.token.text.size() > largestToken)
        return std::nullopt;
    const jose::Jwk *known = secretThatVerified(s);
    const Fits fits = [&](const QByteArray &guess) {
        return known ? known->k == Secret(guess) : jose::macMatches(s.token, guess);
    };
    if (fitsCommon(fits) || fitsRepeated(fits))
        return WeakSecret{WeakSecret::Source::Common, 0};
    if (fitsDerived(s, fits))
        return WeakSecret{WeakSecret::Source::Derived, 0};
    const auto &list = s.context.wordList;
    const auto found = std::find_if(list.begin(), list.end(), fits);
    if (found == list.end())
        return std::nullopt;
    return WeakSecret{WeakSecret::Source::WordList, std::distance(list.begin(), found) + 1};
}

} // namespace inspect
