// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/rules.h"

#include "base/json_read.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

Ruling securityCodeRefused(const Matter &matter)
{
    if (matter.api != Api::Aodocs || matter.response.status != 403)
        return {};
    if (matter.error.message.contains("security code"_L1, Qt::CaseInsensitive))
        return certain({serverSays(matter)});
    return {};
}

bool isForAdmins(const QString &path)
{
    return path.startsWith("/api/search/"_L1) && (path.endsWith("/list"_L1) || path.endsWith("/count"_L1));
}

Ruling libraryRoleTooLow(const Matter &matter)
{
    if (matter.api != Api::Aodocs || matter.response.status != 403)
        return {};
    const bool namesLevel = matter.error.message.contains("Required permission level"_L1);
    const bool namesLibrary = matter.error.message.contains("Access denied to library"_L1);
    const QString path = matter.request.url.path();
    if (!namesLevel && !namesLibrary && !isForAdmins(path))
        return {};
    QStringList evidence = {serverSays(matter)};
    if (isForAdmins(path))
        evidence.append(say("Only library administrators may call %1.").arg(matter.quotable(path)));
    const QString &expected = matter.evidence.expectedEmail;
    const bool isOtherPerson =
        !expected.isEmpty() && !matter.email().isEmpty() && matter.email().compare(expected, Qt::CaseInsensitive) != 0;
    return namesLevel && !isOtherPerson ? certain(evidence) : likely(evidence);
}

QStringList domainsOfMe(const Matter &matter)
{
    const auto answer = matter.evidence.probes.constFind(Probe::AodocsMe);
    QStringList domains;
    if (answer == matter.evidence.probes.constEnd())
        return domains;
    const QJsonObject me = json_read::parsed(answer->body).object();
    for (const QJsonArray all = me.value("availableDomains"_L1).toArray(); const auto &domain : all)
        domains.append(domain.toString());
    return domains;
}

Ruling wrongDomain(const Matter &matter)
{
    const bool isIt = matter.api == Api::Aodocs && matter.isJson() &&
                      matter.request.url.path().startsWith("/api/"_L1) &&
                      (matter.response.status == 403 || matter.response.status == 404);
    if (!isIt || securityCodeRefused(matter) || matter.error.message.contains("cannot be attached"_L1))
        return {};
    if (const auto status = matter.answered(Probe::ResendWithDomain); status && *status < 400)
        return certain({say("With another domain the same request got %1.").arg(*status)});
    const QString domain = http::formValue(matter.query, u"domain");
    const QStringList domains = domainsOfMe(matter);
    const QString known = say("The person's domains: %1").arg(matter.quotable(domains.join(u", "_s)));
    if (domains.isEmpty())
        return unseen({say("Which domains the person has is not known here.")});
    if (!domain.isEmpty() && !domains.contains(domain))
        return likely({say("The request says domain=%1.").arg(matter.quotable(domain)), known});
    return domains.size() > 1 ? possible({known}) : ruledOut({known});
}

/// The documentation itself has this path wrong in one place.
constexpr QLatin1StringView misprint("/api/search/v2beta1/search");

Ruling wrongAddress(const Matter &matter)
{
    const QString path = matter.request.url.path();
    if (matter.response.status != 404 || (matter.api != Api::Aodocs && matter.api != Api::Drive))
        return {};
    if (matter.api == Api::Aodocs && !path.startsWith("/api/"_L1))
        return certain(
            {say("Every path of AODocs' API begins with /api/, and this one is %1.").arg(matter.quotable(path))});
    if (path == misprint)
        return certain({say("The documentation misprints this path; it is /api/library/v2beta1/search.")});
    if (matter.isHtml())
        return likely({say("A web page came for %1, where the API answers in JSON.").arg(matter.quotable(path))});
    static const QRegularExpression driveId(u"\\A/api/document/v1/(1[A-Za-z0-9_-]{27,43})\\z"_s);
    if (driveId.match(path).hasMatch())
        return likely({say("The document's id has the shape of a Drive file's id.")});
    return {};
}

Ruling cannotReachGoogle(const Matter &matter)
{
    if (matter.api != Api::Aodocs || matter.response.status != 503)
        return {};
    const bool named = matter.error.message.contains("Failed to validate access token"_L1);
    Ruling ruling = named ? certain({serverSays(matter)}) : possible({serverSays(matter)});
    ruling->seconds = 2;
    return ruling;
}

/// The only answer of the 400 series that AODocs says to repeat.
Ruling changedMeanwhile(const Matter &matter)
{
    if (matter.api != Api::Aodocs || matter.response.status != 409)
        return {};
    const bool isTransient = matter.response.headers.value("X-aodocs-retryable").trimmed().toLower() == "true";
    Ruling ruling = isTransient ? certain({serverSays(matter), say("The answer says X-aodocs-retryable: true.")})
                                : likely({serverSays(matter)});
    ruling->seconds = isTransient ? 1 : 0;
    return ruling;
}

constexpr Rule rules[] = {
    {"security-code-refused",
     securityCodeRefused,
     QT_TRANSLATE_NOOP("diagnosis", "AODocs does not know the security code, or it has expired."),
     Action::UseOtherToken,
     QT_TRANSLATE_NOOP("diagnosis", "Look the code up among AODocs' security codes: they live for 24 hours at first."),
     {}},
    {"library-role-too-low", libraryRoleTooLow,
     QT_TRANSLATE_NOOP("diagnosis", "The person's role in this library is too low."), Action::UseOtherToken,
     QT_TRANSLATE_NOOP("diagnosis", "Ask a library administrator for the role, or use an account that has it."),
     Probe::AodocsRoles},
    {"wrong-address",
     wrongAddress,
     QT_TRANSLATE_NOOP("diagnosis", "There is no such address in the API."),
     Action::FixRequest,
     QT_TRANSLATE_NOOP("diagnosis",
                       "Compare the path with the documentation; a Drive file's id goes to /document/v1/drive/ID."),
     {},
     true},
    {"wrong-domain", wrongDomain,
     QT_TRANSLATE_NOOP("diagnosis", "The request is about another domain than the one that holds this."),
     Action::FixRequest, QT_TRANSLATE_NOOP("diagnosis", "Add the parameter “domain” with the right one."),
     Probe::AodocsMe},
    {"aodocs-cannot-reach-google", cannotReachGoogle,
     QT_TRANSLATE_NOOP("diagnosis", "AODocs could not ask Google about the token; the token may be good."),
     Action::WaitAndRetry, QT_TRANSLATE_NOOP("diagnosis", "Wait a little and send the request again."),
     Probe::Tokeninfo},
    {"changed-meanwhile",
     changedMeanwhile,
     QT_TRANSLATE_NOOP("diagnosis",
                       "Somebody changed the same thing at the same time: this is not about the credential."),
     Action::WaitAndRetry,
     QT_TRANSLATE_NOOP("diagnosis", "Send the request again."),
     {}},
};

} // namespace

std::span<const Rule> aodocsRules()
{
    return rules;
}

} // namespace diagnosis
