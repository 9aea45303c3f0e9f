// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/probe.h"

#include "base/translated.h"

namespace diagnosis {

namespace {

struct Row
{
    Probe probe;
    const char *id;
    const char *words;
    const char *brief;
};

constexpr Row rows[] = {
    {Probe::Tokeninfo, "tokeninfo",
     QT_TRANSLATE_NOOP("probe", "ask tokeninfo about the token, which is sent to the provider that issued it"),
     QT_TRANSLATE_NOOP("probe", "ask tokeninfo about the token")},
    {Probe::Userinfo, "userinfo",
     QT_TRANSLATE_NOOP("probe", "ask the provider's userinfo with the token, which is sent to the provider"),
     QT_TRANSLATE_NOOP("probe", "ask the provider's userinfo")},
    {Probe::DriveAbout, "drive-about",
     QT_TRANSLATE_NOOP("probe", "ask Drive's about.get with the token, which is sent to Drive"),
     QT_TRANSLATE_NOOP("probe", "ask Drive's about.get")},
    {Probe::AodocsMe, "aodocs-me",
     QT_TRANSLATE_NOOP("probe", "ask AODocs' GET /user/v1/me with the token, which is sent to AODocs"),
     QT_TRANSLATE_NOOP("probe", "ask AODocs' GET /user/v1/me")},
    {Probe::AodocsRoles, "aodocs-roles",
     QT_TRANSLATE_NOOP("probe", "ask AODocs for this person's roles in the library; the token is sent to AODocs"),
     QT_TRANSLATE_NOOP("probe", "ask AODocs for this person's roles in the library")},
    {Probe::ResendWithBearer, "resend-with-bearer",
     QT_TRANSLATE_NOOP("probe", "send the same request with the scheme written “Bearer”"),
     QT_TRANSLATE_NOOP("probe", "send the same request with the scheme written “Bearer”")},
    {Probe::ResendWithAllDrives, "resend-with-all-drives",
     QT_TRANSLATE_NOOP("probe", "send the same request with supportsAllDrives=true"),
     QT_TRANSLATE_NOOP("probe", "send the same request with supportsAllDrives=true")},
    {Probe::ResendWithDomain, "resend-with-domain",
     QT_TRANSLATE_NOOP("probe", "send the same request with another of the person's domains as “domain”"),
     QT_TRANSLATE_NOOP("probe", "send the same request with another “domain”")},
    {Probe::Refresh, "refresh",
     QT_TRANSLATE_NOOP("probe", "refresh the account: its refresh token is sent to the token endpoint"),
     QT_TRANSLATE_NOOP("probe", "refresh the account")},
    {Probe::RefreshAndResend, "refresh-and-resend",
     QT_TRANSLATE_NOOP("probe", "refresh the account and send the same request with the new token"),
     QT_TRANSLATE_NOOP("probe", "send the same request with a fresh token")},
};

const Row &rowOf(Probe probe)
{
    return rows[static_cast<int>(probe)];
}

} // namespace

const char *probeId(Probe probe)
{
    return rowOf(probe).id;
}

QString describe(Probe probe)
{
    return translated("probe", rowOf(probe).words);
}

QString inBrief(Probe probe)
{
    return translated("probe", rowOf(probe).brief);
}

std::optional<Probe> probeNamed(QStringView id)
{
    for (const Row &row : rows) {
        if (id == QLatin1StringView(row.id))
            return row.probe;
    }
    return std::nullopt;
}

const char *actionId(Action action)
{
    switch (action) {
    case Action::Nothing:
        return "nothing";
    case Action::RefreshAndResend:
        return "refresh-and-resend";
    case Action::UseOtherToken:
        return "use-other-token";
    case Action::AskScope:
        return "ask-scope";
    case Action::SignInAgain:
        return "sign-in-again";
    case Action::AddSupportsAllDrives:
        return "add-supports-all-drives";
    case Action::WaitAndRetry:
        return "wait-and-retry";
    case Action::CopyForAodocsSupport:
        return "copy-for-aodocs-support";
    case Action::FixHeader:
        return "fix-header";
    case Action::FixRequest:
        return "fix-request";
    case Action::SetClock:
        return "set-clock";
    case Action::EnableApi:
        return "enable-api";
    }
    Q_UNREACHABLE();
}

} // namespace diagnosis
