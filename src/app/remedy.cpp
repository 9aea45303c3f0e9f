// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remedy.h"

#include "base/time_text.h"
#include "diagnosis/matter.h"
#include "http/form.h"
#include "inspect/issuer.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("remedy", text);
}

bool isOfAccount(const Answered &answered)
{
    return answered.authorization.kind == Authorization::Kind::AccountToken;
}

} // namespace

bool canDo(diagnosis::Action action, const Answered &answered)
{
    switch (action) {
    case diagnosis::Action::RefreshAndResend:
    case diagnosis::Action::AskScope:
    case diagnosis::Action::SignInAgain:
        return isOfAccount(answered);
    case diagnosis::Action::UseOtherToken:
    case diagnosis::Action::AddSupportsAllDrives:
    case diagnosis::Action::WaitAndRetry:
        return true;
    case diagnosis::Action::CopyForAodocsSupport:
        return !forAodocsSupport(answered.evidence).isEmpty();
    case diagnosis::Action::Nothing:
    case diagnosis::Action::FixHeader:
    case diagnosis::Action::FixRequest:
    case diagnosis::Action::SetClock:
    case diagnosis::Action::EnableApi:
        return false;
    }
    Q_UNREACHABLE();
}

/// Drive takes access tokens alone. AODocs takes both kinds, so there the other one is no remedy by itself.
std::optional<Authorization> fittingToken(const Answered &answered)
{
    const bool isDrive = diagnosis::apiOf(answered.request) == diagnosis::Api::Drive;
    if (!isOfAccount(answered) || answered.authorization.type != TokenType::Id || !isDrive)
        return std::nullopt;
    Authorization other = answered.authorization;
    other.type = TokenType::Access;
    return other;
}

http::Request withAllDrives(http::Request request)
{
    request.url = http::withParameter(request.url, u"supportsAllDrives"_s, u"true"_s);
    return request;
}

QStringList leastScope(const QStringList &scopesAny)
{
    const auto reading = std::find_if(scopesAny.cbegin(), scopesAny.cend(),
                                      [](const QString &scope) { return scope.endsWith(".readonly"_L1); });
    return reading == scopesAny.cend() ? scopesAny.mid(0, 1) : QStringList{*reading};
}

QString forAodocsSupport(const diagnosis::Evidence &evidence)
{
    const diagnosis::Matter matter(evidence);
    const QString clientId = matter.clientId();
    if (clientId.isEmpty())
        return {};
    const QString project = inspect::googleProject(clientId);
    QStringList lines = {say("Please put this client on the allow-list of AODocs."),
                         say("Client ID: %1").arg(clientId)};
    if (!project.isEmpty())
        lines.append(say("Google Cloud project number: %1").arg(project));
    lines.append(say("Answer now: %1").arg(serverSays(matter)));
    if (matter.serverTime)
        lines.append(say("At: %1").arg(time_text::utc(matter.serverTime->earliest)));
    return lines.join(u'\n');
}

} // namespace app
