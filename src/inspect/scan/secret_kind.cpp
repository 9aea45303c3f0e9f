// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/secret_kind.h"

#include "base/translated.h"

#include <algorithm>
#include <iterator>

namespace inspect::scan {

namespace {

/// What a label's kind means where the secret's looks do not say more.
struct Row
{
    QByteArrayView label;
    QLatin1StringView id;
    const char *name;
};

constexpr Row rows[] = {
    {"KEY", QLatin1StringView("private_key"), QT_TRANSLATE_NOOP("secret_kind", "private key")},
    {"BASIC", QLatin1StringView("basic_credentials"), QT_TRANSLATE_NOOP("secret_kind", "user name and password")},
    {"SECURITYCODE", QLatin1StringView("security_code"), QT_TRANSLATE_NOOP("secret_kind", "AODocs security code")},
    {"PASSWORD", QLatin1StringView("password"), QT_TRANSLATE_NOOP("secret_kind", "password")},
    {"COOKIE", QLatin1StringView("cookie"), QT_TRANSLATE_NOOP("secret_kind", "cookie")},
    {"SESSION", QLatin1StringView("session"), QT_TRANSLATE_NOOP("secret_kind", "session")},
    {"SIGNATURE", QLatin1StringView("signature"), QT_TRANSLATE_NOOP("secret_kind", "signature of an address")},
    {"GITHUB", QLatin1StringView("github_token"), QT_TRANSLATE_NOOP("secret_kind", "GitHub token")},
    {"GITLAB", QLatin1StringView("gitlab_token"), QT_TRANSLATE_NOOP("secret_kind", "GitLab token")},
    {"NPM", QLatin1StringView("npm_token"), QT_TRANSLATE_NOOP("secret_kind", "npm token")},
    {"SLACK", QLatin1StringView("slack_token"), QT_TRANSLATE_NOOP("secret_kind", "Slack token")},
    {"STRIPE", QLatin1StringView("stripe_key"), QT_TRANSLATE_NOOP("secret_kind", "Stripe key")},
    {"AWS", QLatin1StringView("aws_key"), QT_TRANSLATE_NOOP("secret_kind", "AWS access key")},
    {"SAML", QLatin1StringView("saml_response"), QT_TRANSLATE_NOOP("secret_kind", "SAML response")},
    {"EMAIL", QLatin1StringView("email"), QT_TRANSLATE_NOOP("secret_kind", "e-mail address")},
    {"NAME", QLatin1StringView("name"), QT_TRANSLATE_NOOP("secret_kind", "name of a person")},
};

const Row *rowOf(const char *label)
{
    const auto *row =
        std::find_if(std::begin(rows), std::end(rows), [label](const Row &known) { return known.label == label; });
    return row == std::end(rows) ? nullptr : row;
}

/// What cannot be read further is as opaque as what nobody knows.
TokenKind readable(TokenKind kind)
{
    return kind == TokenKind::Unreadable ? TokenKind::Opaque : kind;
}

} // namespace

QString findingKindId(const char *label, TokenKind kind)
{
    const Row *row = rowOf(label);
    return row ? QString(row->id) : QString::fromLatin1(kindId(readable(kind)));
}

QString findingKindName(const char *label, TokenKind kind)
{
    const Row *row = rowOf(label);
    return row ? translated("secret_kind", row->name) : kindName(readable(kind));
}

} // namespace inspect::scan
