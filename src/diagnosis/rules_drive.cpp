// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "diagnosis/rules.h"
#include "http/clock_bounds.h"
#include "inspect/issuer.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

constexpr qint64 shortestWait = 1;        // seconds, where the server names no time
constexpr qint64 longestWait = 24 * 3600; // seconds

bool isDriveNotFound(const Matter &matter)
{
    return matter.api == Api::Drive && matter.response.status == 404 && matter.hasReason("notFound"_L1);
}

bool isOneOf(const Matter &matter, std::initializer_list<const char *> reasons)
{
    return std::any_of(reasons.begin(), reasons.end(),
                       [&matter](const char *reason) { return matter.hasReason(QLatin1StringView(reason)); });
}

/// "has not been used in project N"
QString projectIn(const QString &message)
{
    static const QRegularExpression number(u"project (\\d+)"_s);
    return number.match(message).captured(1);
}

Ruling apiDisabled(const Matter &matter)
{
    if (!isOneOf(matter, {"accessNotConfigured", "SERVICE_DISABLED"}))
        return {};
    QStringList evidence = {serverSays(matter)};
    const QString project = projectIn(matter.error.message);
    const QString own = inspect::googleProject(matter.clientId());
    if (!project.isEmpty() && !own.isEmpty())
        evidence.append(
            project == own
                ? say("Project %1 is the one of the client %2.").arg(project, matter.quotable(matter.clientId()))
                : say("Project %1 is not the one of the client %2: the token is another client's.")
                      .arg(project, matter.quotable(matter.clientId())));
    return certain(evidence);
}

bool isOfDigits(const QByteArray &value)
{
    return !value.isEmpty() && std::all_of(value.begin(), value.end(), ascii::isDigit);
}

/// Seconds, or a date of the server's clock (RFC 9110 10.2.3).
qint64 retryAfter(const Matter &matter)
{
    const http::Headers &headers = matter.response.headers;
    const QByteArray value = headers.value("Retry-After").trimmed();
    bool isNumber = false;
    qint64 seconds = value.toLongLong(&isNumber);
    if (!isNumber && isOfDigits(value)) // too many of them
        seconds = longestWait;
    const auto until = isNumber ? std::nullopt : http::httpDate(value);
    const auto date = http::httpDate(headers.value("Date"));
    const auto now = date ? date : matter.localTime;
    if (until && now)
        seconds = *until - *now;
    return std::clamp(seconds, shortestWait, longestWait);
}

Ruling rateLimited(const Matter &matter)
{
    const bool named = isOneOf(matter, {"rateLimitExceeded", "userRateLimitExceeded", "dailyLimitExceeded",
                                        "sharingRateLimitExceeded", "RATE_LIMIT_EXCEEDED", "rate_limit_exceeded"});
    if (!named && matter.response.status != 429)
        return {};
    Ruling ruling = certain({serverSays(matter)});
    ruling->seconds = retryAfter(matter);
    return ruling;
}

Ruling noWriteAccess(const Matter &matter)
{
    const bool named = isOneOf(matter, {"insufficientFilePermissions", "insufficientParentPermissions"});
    return named ? certain({serverSays(matter)}) : Ruling();
}

bool isServiceAccount(const QString &email)
{
    return email.endsWith(".gserviceaccount.com"_L1);
}

Ruling serviceAccountToken(const Matter &matter)
{
    if (matter.response.status < 400)
        return {};
    if (matter.error.message.contains("Service Accounts do not have storage quota"_L1))
        return certain({serverSays(matter)});
    const QString email = matter.email();
    if (!isServiceAccount(email))
        return {};
    const QString whose = say("The token belongs to %1.").arg(matter.quotable(email));
    const bool explains =
        matter.isAodocs401() || matter.response.status == 404 || isOneOf(matter, {"storageQuotaExceeded"});
    return explains ? likely({whose}) : possible({whose});
}

Ruling storageFull(const Matter &matter)
{
    const bool named = isOneOf(matter, {"storageQuotaExceeded", "activeItemCreationLimitExceeded",
                                        "teamDriveFileLimitExceeded", "numChildrenInNonRootLimitExceeded"});
    if (!named || serviceAccountToken(matter))
        return {};
    return certain({serverSays(matter)});
}

Ruling allDrivesMissing(const Matter &matter)
{
    if (!isDriveNotFound(matter))
        return {};
    if (http::formValue(matter.query, u"supportsAllDrives") == "true"_L1)
        return ruledOut({say("The request has supportsAllDrives=true.")});
    if (const auto status = matter.answered(Probe::ResendWithAllDrives)) {
        const QString told = say("With supportsAllDrives=true the same request got %1.").arg(*status);
        return *status < 400 ? certain({told}) : ruledOut({told});
    }
    return possible(
        {say("The request has no supportsAllDrives=true, without which files of shared drives are hidden.")});
}

bool mayBeHiddenFromOthers(const Matter &matter)
{
    return isDriveNotFound(matter) ||
           (matter.api == Api::Aodocs && matter.response.status == 403 && matter.error.message.contains("denied"_L1));
}

Ruling differentAccount(const Matter &matter)
{
    if (matter.hasReason("teamDriveMembershipRequired"_L1))
        return likely({serverSays(matter)});
    if (!mayBeHiddenFromOthers(matter))
        return {};
    const QString &expected = matter.evidence.expectedEmail;
    const QString email = matter.email();
    if (expected.isEmpty() || email.isEmpty())
        return email.isEmpty() ? unseen({say("Whose token it is, is not known here.")})
                               : possible({say("The token is of %1.").arg(matter.quotable(email))});
    const QString both =
        say("The token is of %1; expected was %2.").arg(matter.quotable(email), matter.quotable(expected));
    return email.compare(expected, Qt::CaseInsensitive) == 0 ? ruledOut({both}) : likely({both});
}

/// Drive's words for a request that no credential would make right.
struct Fault
{
    const char *reason;
    const char *meaning;
};

constexpr Fault faults[] = {
    {"fileNotDownloadable",
     QT_TRANSLATE_NOOP("diagnosis", "A file of Google's editors has no bytes of its own: export it.")},
    {"fileNotExportable",
     QT_TRANSLATE_NOOP("diagnosis",
                       "Only files of Google's editors can be exported: fetch the bytes of this one with alt=media.")},
    {"cannotModifyInheritedTeamDrivePermission",
     QT_TRANSLATE_NOOP("diagnosis", "The permission is inherited: change it where it was given.")},
};

/// What people take for a matter of authorization, and is none.
Ruling requestMalformed(const Matter &matter)
{
    if (matter.api != Api::Drive)
        return {};
    for (const Fault &fault : faults) {
        if (matter.hasReason(QLatin1StringView(fault.reason)))
            return certain({serverSays(matter), say(fault.meaning)});
    }
    const bool isAbout = matter.request.url.path().endsWith("/about"_L1);
    if (matter.response.status == 400 && isAbout && http::formCount(matter.query, u"fields") == 0)
        return certain({serverSays(matter), say("about.get needs the parameter “fields”, for example fields=user.")});
    return {};
}

constexpr Rule rules[] = {
    {"api-disabled",
     apiDisabled,
     QT_TRANSLATE_NOOP("diagnosis", "The API is not enabled in the client's Google Cloud project."),
     Action::EnableApi,
     QT_TRANSLATE_NOOP("diagnosis", "Enable it at the address in the answer, and wait a few minutes."),
     {}},
    {"rate-limited",
     rateLimited,
     QT_TRANSLATE_NOOP("diagnosis", "A quota is used up: this is not about the credential."),
     Action::WaitAndRetry,
     QT_TRANSLATE_NOOP("diagnosis", "Wait, then send the request again; double the wait each time."),
     {}},
    {"no-write-access",
     noWriteAccess,
     QT_TRANSLATE_NOOP("diagnosis", "The person may see this file, and may not do this with it."),
     Action::Nothing,
     QT_TRANSLATE_NOOP("diagnosis", "Ask the file's owner for more access, or use an account that has it."),
     {}},
    {"service-account-token", serviceAccountToken,
     QT_TRANSLATE_NOOP("diagnosis", "The token belongs to a service account, not to a person."), Action::UseOtherToken,
     QT_TRANSLATE_NOOP("diagnosis", "Sign in as the person, and send that account's token."), Probe::Tokeninfo},
    {"storage-full",
     storageFull,
     QT_TRANSLATE_NOOP("diagnosis", "There is no room for the file: this is not about the credential."),
     Action::Nothing,
     QT_TRANSLATE_NOOP(
         "diagnosis",
         "Make room in the Drive that owns the file, in the shared drive or in the folder, as the answer says."),
     {}},
    {"different-account", differentAccount,
     QT_TRANSLATE_NOOP("diagnosis", "The token belongs to another person than the one who may see this."),
     Action::UseOtherToken, QT_TRANSLATE_NOOP("diagnosis", "Send the token of the account that is meant."),
     Probe::Userinfo},
    {"all-drives-missing", allDrivesMissing,
     QT_TRANSLATE_NOOP("diagnosis", "The file is on a shared drive, and the request does not ask for those."),
     Action::AddSupportsAllDrives, QT_TRANSLATE_NOOP("diagnosis", "Add supportsAllDrives=true to the request."),
     Probe::ResendWithAllDrives},
    {"request-malformed",
     requestMalformed,
     QT_TRANSLATE_NOOP("diagnosis", "The request itself is wrong: this is not about the credential."),
     Action::FixRequest,
     QT_TRANSLATE_NOOP("diagnosis", "Change the request as the answer says."),
     {}},
};

} // namespace

std::span<const Rule> driveRules()
{
    return rules;
}

} // namespace diagnosis
