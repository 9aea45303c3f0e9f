// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/profile.h"

#include "base/translated.h"
#include "inspect/issuer.h"
#include "jose/claims.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

struct Row
{
    Profile profile;
    const char *id;
    const char *name;
};

constexpr Row rows[] = {
    {Profile::Jwt, "jwt", QT_TRANSLATE_NOOP("profile", "Any JWT")},
    {Profile::Oidc, "oidc", QT_TRANSLATE_NOOP("profile", "OpenID Connect")},
    {Profile::Google, "google", QT_TRANSLATE_NOOP("profile", "Google")},
    {Profile::Entra, "entra", QT_TRANSLATE_NOOP("profile", "Microsoft Entra")},
    {Profile::GmailAction, "gmail-action", QT_TRANSLATE_NOOP("profile", "Gmail inline action")},
    {Profile::Rfc9068, "rfc9068", QT_TRANSLATE_NOOP("profile", "JWT access token (RFC 9068)")},
};

const Row &rowOf(Profile profile)
{
    return *std::ranges::find(rows, profile, &Row::profile);
}

QString stringClaim(const jose::CompactToken &token, QStringView name)
{
    return token.claims ? jose::ClaimsSet(*token.claims).string(name).value_or(QString()) : QString();
}

} // namespace

const char *profileId(Profile profile)
{
    return rowOf(profile).id;
}

std::optional<Profile> profileNamed(QStringView id)
{
    const auto *found = std::ranges::find_if(rows, [id](const Row &row) { return id == QLatin1StringView(row.id); });
    return found == std::end(rows) ? std::nullopt : std::optional(found->profile);
}

QStringList profileIds()
{
    QStringList ids;
    for (const Row &row : rows)
        ids.append(QString::fromLatin1(row.id));
    return ids;
}

QString profileName(Profile profile)
{
    return translated("profile", rowOf(profile).name);
}

Profile profileOf(TokenKind kind, const jose::CompactToken &token)
{
    const Vendor vendor = vendorOf(stringClaim(token, u"iss"));
    const bool isId = kind == TokenKind::IdToken;
    if (vendor == Vendor::Entra && (isId || kind == TokenKind::JwtAccessToken))
        return Profile::Entra;
    if (vendor == Vendor::Google && isId)
        return stringClaim(token, u"azp") == QLatin1StringView(gmailSender) ? Profile::GmailAction : Profile::Google;
    if (isId)
        return Profile::Oidc;
    return isAccessTokenType(token) ? Profile::Rfc9068 : Profile::Jwt;
}

bool isJudgedAsIdToken(Profile profile, TokenKind kind)
{
    switch (profile) {
    case Profile::Oidc:
    case Profile::Google:
    case Profile::GmailAction:
        return true;
    case Profile::Rfc9068:
        return false;
    case Profile::Entra:
    case Profile::Jwt:
        return kind == TokenKind::IdToken;
    }
    Q_UNREACHABLE();
}

} // namespace inspect
