// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/rules.h"
#include "oauth/scope.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

constexpr QLatin1StringView scopeRoot("https://www.googleapis.com/auth/");

QString scopeNamed(const char *name)
{
    return scopeRoot + QLatin1StringView(name);
}

bool hasAny(const QStringList &granted, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&granted](const char *name) { return granted.contains(scopeNamed(name)); });
}

bool hasEmailScope(const QStringList &granted)
{
    return granted.contains("email"_L1) || hasAny(granted, {"userinfo.email"});
}

QString listed(const QStringList &scopes, const Matter &matter)
{
    return matter.quotable(scopes.join(u' '));
}

/// AODocs knows people by the e-mail address that Google tells of the token.
Ruling judgeEmailScopeMissing(const Matter &matter)
{
    if (!matter.isAodocs401() || !matter.mayBeAccessToken() || matter.hasReason("CREDENTIALS_MISSING"_L1))
        return {};
    if (matter.tokeninfo) {
        if (matter.tokeninfo->standing != oauth::Standing::Taken)
            return {};
        if (matter.tokeninfo->email.isEmpty())
            return certain({say("Google's tokeninfo takes the token and tells no e-mail address."),
                            say("Its scopes: %1").arg(listed(matter.tokeninfo->scope, matter))});
        return ruledOut(
            {say("Google's tokeninfo tells the address %1.").arg(matter.quotable(matter.tokeninfo->email))});
    }
    const auto scopes = matter.scopes();
    if (!scopes)
        return unseen({say("Which scopes the token has is not known here.")});
    if (hasEmailScope(*scopes))
        return ruledOut({say("The scope for the e-mail address was granted.")});
    const bool isOwnWord = matter.credential.scopes() == scopes;
    return likely(
        {(isOwnWord ? say("The token has: %1") : say("Granted at the sign-in: %1")).arg(listed(*scopes, matter))});
}

/// Which scopes a part of Drive's methods takes (any one suffices), as its discovery document lists them; the least
/// first.
struct DriveMethods
{
    bool (*includes)(const http::Request &);
    std::initializer_list<const char *> scopes;
};

bool isReading(const http::Request &request)
{
    return request.method == "GET" || request.method == "HEAD";
}

/// What a file holds, not only what it is called.
bool isContent(const http::Request &request)
{
    static const QRegularExpression path(u"/files/[^/]+/(export|comments|comments/.*)\\z"_s);
    return isReading(request) &&
           (http::queryOf(request.url).contains({u"alt"_s, u"media"_s}) || path.match(request.url.path()).hasMatch());
}

bool isSharedDrives(const http::Request &request)
{
    static const QRegularExpression path(u"/v3/drives(/[^/]+(/(hide|unhide))?)?\\z"_s);
    return path.match(request.url.path()).hasMatch();
}

constexpr DriveMethods driveMethods[] = {
    {isContent, {"drive.readonly", "drive", "drive.file"}},
    {[](const http::Request &r) { return isSharedDrives(r) && isReading(r); }, {"drive.readonly", "drive"}},
    {isSharedDrives, {"drive"}},
    {isReading, {"drive.metadata.readonly", "drive.readonly", "drive.metadata", "drive", "drive.file"}},
    {[](const http::Request &) { return true; }, {"drive", "drive.file"}},
};

QStringList driveScopes(const http::Request &request)
{
    const auto methods = std::find_if(std::begin(driveMethods), std::end(driveMethods),
                                      [&request](const DriveMethods &row) { return row.includes(request); });
    QStringList scopes;
    for (const char *name : methods->scopes)
        scopes.append(scopeNamed(name));
    return scopes;
}

QStringList neededScopes(const Matter &matter)
{
    const QByteArray told = matter.challenge.parameter("scope");
    if (!told.isEmpty())
        return QString::fromUtf8(told).split(u' ', Qt::SkipEmptyParts);
    if (!matter.evidence.scopesAny.isEmpty())
        return matter.evidence.scopesAny;
    return matter.api == Api::Drive ? driveScopes(matter.request) : QStringList();
}

QStringList comparison(const Matter &matter, const QStringList &needed, const std::optional<QStringList> &granted)
{
    QStringList lines;
    if (!needed.isEmpty())
        lines.append(say("One of these suffices: %1").arg(listed(needed, matter)));
    if (granted)
        lines.append(say("The token has: %1").arg(listed(*granted, matter)));
    return lines;
}

Ruling scopeMissing(const Matter &matter)
{
    const bool named = matter.hasReason("insufficientPermissions"_L1) ||
                       matter.hasReason("ACCESS_TOKEN_SCOPE_INSUFFICIENT"_L1) ||
                       matter.hasReason("insufficient_scope"_L1) || matter.challengeError() == "insufficient_scope";
    const QStringList needed = neededScopes(matter);
    const auto granted = matter.scopes();
    if (named) {
        Ruling ruling = certain(QStringList{serverSays(matter)} + comparison(matter, needed, granted));
        ruling->scopes = needed;
        return ruling;
    }
    const bool mayBe = matter.api == Api::Drive && matter.isUnauthorized() && matter.mayBeAccessToken();
    if (!mayBe || !granted || needed.isEmpty())
        return {};
    const bool isGranted = std::any_of(needed.cbegin(), needed.cend(),
                                       [&granted](const QString &scope) { return granted->contains(scope); });
    if (isGranted)
        return ruledOut(comparison(matter, needed, granted));
    Ruling ruling = possible(comparison(matter, needed, granted)); // Google documents that its 401 can mean this too
    ruling->scopes = needed;
    return ruling;
}

/// drive.file shows the files that the application made or that the person opened with it.
Ruling judgeDriveFileScopeOnly(const Matter &matter)
{
    if (matter.error.reason == "appNotAuthorizedToFile"_L1)
        return certain({serverSays(matter)});
    const bool isMissing = matter.api == Api::Drive && matter.response.status == 404 && matter.hasReason("notFound"_L1);
    if (!isMissing)
        return {};
    const auto granted = matter.scopes();
    if (!granted)
        return unseen({say("Which scopes the token has is not known here.")});
    const QStringList told = {say("The token has: %1").arg(listed(*granted, matter))};
    if (hasAny(*granted, {"drive", "drive.readonly", "drive.metadata", "drive.metadata.readonly"}))
        return ruledOut(told);
    return hasAny(*granted, {"drive.file"}) ? likely(told) : possible(told);
}

/// AODocs fetches the file as the person: for that it needs a token that Drive takes, with the whole of Drive.
Ruling judgeDriveScopeForAttachment(const Matter &matter)
{
    const bool isIt = matter.api == Api::Aodocs && matter.response.status == 403 &&
                      matter.error.message.contains("cannot be attached"_L1);
    if (!isIt)
        return {};
    if (matter.isIdToken())
        return likely(
            {serverSays(matter), say("The credential is an ID token, with which AODocs cannot act on Drive.")});
    if (matter.credential.isSecurityCode())
        return likely({serverSays(matter), say("A security code gives no access to Drive.")});
    const auto granted = matter.scopes();
    if (!granted)
        return possible({serverSays(matter), say("Which scopes the token has is not known here.")});
    const QString told = say("The token has: %1").arg(listed(*granted, matter));
    if (!granted->contains(scopeNamed("drive")))
        return likely({serverSays(matter), told});
    return possible({serverSays(matter)}, {told, say("The file's owner may be somebody else.")});
}

/// With what the remedy asks for.
Ruling asking(Ruling ruling, const QStringList &scopes)
{
    if (ruling)
        ruling->scopes = scopes;
    return ruling;
}

Ruling emailScopeMissing(const Matter &matter)
{
    return asking(judgeEmailScopeMissing(matter), {u"email"_s});
}

Ruling driveFileScopeOnly(const Matter &matter)
{
    return asking(judgeDriveFileScopeOnly(matter), {scopeNamed("drive.readonly"), scopeNamed("drive")});
}

Ruling driveScopeForAttachment(const Matter &matter)
{
    return asking(judgeDriveScopeForAttachment(matter), {scopeNamed("drive")});
}

constexpr Rule rules[] = {
    {"scope-missing", scopeMissing,
     QT_TRANSLATE_NOOP("diagnosis", "The token lacks the scope that this request needs."), Action::AskScope,
     QT_TRANSLATE_NOOP("diagnosis", "Ask for the scope: sign in once more and leave its box ticked."), Probe::Tokeninfo,
     false, QT_TRANSLATE_NOOP("diagnosis", "Get a token with that scope from where this one came, and send that.")},
    {"email-scope-missing", emailScopeMissing,
     QT_TRANSLATE_NOOP("diagnosis", "The access token lacks the scope for the e-mail address, which AODocs needs."),
     Action::AskScope, QT_TRANSLATE_NOOP("diagnosis", "Sign in once more with the scopes openid and email."),
     Probe::Tokeninfo, false,
     QT_TRANSLATE_NOOP("diagnosis",
                       "Get a token with the scopes openid and email from where this one came, and send that.")},
    {"drive-file-scope-only", driveFileScopeOnly,
     QT_TRANSLATE_NOOP("diagnosis",
                       "With drive.file the token reaches only files that this application made or opened."),
     Action::AskScope,
     QT_TRANSLATE_NOOP("diagnosis", "Ask for drive.readonly or drive, or open the file with the application first."),
     Probe::Tokeninfo},
    {"drive-scope-for-attachment", driveScopeForAttachment,
     QT_TRANSLATE_NOOP("diagnosis", "To attach this file AODocs needs an access token with the full drive scope."),
     Action::AskScope,
     QT_TRANSLATE_NOOP("diagnosis", "Send an access token with the scope drive, of the person who owns the file."),
     Probe::Tokeninfo},
};

} // namespace

std::span<const Rule> scopeRules()
{
    return rules;
}

} // namespace diagnosis
