// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/rules.h"

#include "inspect/issuer.h"

using namespace Qt::StringLiterals;

namespace inspect::rules {

namespace {

Saying say(const Subject &s, const char *text)
{
    return {s, "checks", text};
}

/// Stands for any tenant where an issuer is expected.
bool isAnyTenant(const QString &tenant)
{
    return tenant.isEmpty() || tenant == "{tenantid}"_L1 || tenant == "common"_L1 || tenant == "organizations"_L1;
}

/// As the sentences name it.
auto tenantWords(const Subject &s, const QString &tid)
{
    return [&] {
        return tid == QLatin1StringView(personalTenant) ? QString(say(s, "that of personal Microsoft accounts"))
                                                        : quotable(tid);
    };
}

} // namespace

Judgment tenant(const Subject &s)
{
    static constexpr char section[] = "Microsoft Entra: tid, issuer";
    if (s.profile != Profile::Entra)
        return std::nullopt;
    const auto tid = s.claims.string(u"tid");
    const QString named = entraTenant(s.claims.string(u"iss").value_or(QString()));
    const QString expected = entraTenant(s.context.issuer);
    if (!tid)
        return Ruling{Status::Fail, say(s, "There is no tid: the token does not say which tenant it is from."),
                      section};
    if (*tid != named)
        return Ruling{Status::Fail,
                      say(s, "The tenant (tid) is %1, the issuer names %2.").arg(quoted(*tid), quoted(named)), section};
    if (!expected.isEmpty() && !entraTenantFits(expected, *tid))
        return Ruling{Status::Fail, say(s, "The tenant is %1, expected was %2.").arg(quoted(*tid), expected), section};
    if (isAnyTenant(expected))
        return Ruling{Status::Unknown,
                      say(s, "The tenant is %1. Anyone can open one: name the issuer of the tenant that you expect.")
                          .arg(tenantWords(s, *tid)),
                      section};
    return Ruling{Status::Pass, say(s, "The tenant is %1, as expected.").arg(tenantWords(s, *tid)), section};
}

Judgment version(const Subject &s)
{
    static constexpr char section[] = "Microsoft Entra: ver";
    if (s.profile != Profile::Entra)
        return std::nullopt;
    const QString ver = s.claims.string(u"ver").value_or(QString());
    const bool issuerIsSecond = s.claims.string(u"iss").value_or(QString()).endsWith("/v2.0"_L1);
    if (ver != "1.0"_L1 && ver != "2.0"_L1)
        return Ruling{Status::Fail, say(s, "ver is “%1”; Entra makes tokens of version 1.0 and 2.0.").arg(quoted(ver)),
                      section};
    if (issuerIsSecond != (ver == "2.0"_L1))
        return Ruling{Status::Fail,
                      say(s, "ver is %1, yet the issuer %2 is of the other version.").arg(ver, quoted(s, u"iss")),
                      section};
    return Ruling{Status::Pass, say(s, "Version %1, and so is the issuer.").arg(ver), section};
}

Judgment objectId(const Subject &s)
{
    static constexpr char section[] = "Microsoft Entra: oid";
    if (s.profile != Profile::Entra)
        return std::nullopt;
    const auto oid = s.claims.string(u"oid");
    if (!oid)
        return Ruling{Status::Warn,
                      say(s, "There is no oid, by which AODocs and others know the person: ask for the scope profile."),
                      section};
    return Ruling{Status::Pass, say(s, "In its tenant the account is %1, for every client alike.").arg(quoted(*oid)),
                  section};
}

} // namespace inspect::rules
