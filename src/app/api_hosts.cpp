// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api_hosts.h"

#include "http/shown_url.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

Result<QString> baseAddress(const QString &text)
{
    QString base = text.trimmed();
    while (base.endsWith(u'/'))
        base.chop(1);
    const QUrl url(base, QUrl::StrictMode);
    const QString shown = http::shownUrl(url);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return failure(ErrorCode::UrlUnusable, shown,
                       QCoreApplication::translate("api_hosts", "an API begins with https://HOST or http://HOST"));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return failure(ErrorCode::UrlUnusable, shown,
                       QCoreApplication::translate("api_hosts", "nothing but host and path can stand in it"));
    return base;
}

lab::ApiHosts apiHosts(const Settings &settings)
{
    lab::ApiHosts hosts;
    if (!settings.driveBase.isEmpty())
        hosts.drive = settings.driveBase;
    if (!settings.aodocsBase.isEmpty())
        hosts.aodocs = settings.aodocsBase;
    return hosts;
}

bool isAtSandbox(const Authorization &authorization)
{
    return authorization.kind == Authorization::Kind::AccountToken && authorization.account.provider == sandboxProvider;
}

lab::ApiHosts apiHostsFor(const Authorization &authorization, const lab::ApiHosts &others)
{
    if (!isAtSandbox(authorization))
        return others;
    return {authorization.account.issuer + u"/drive/v3"_s, authorization.account.issuer + u"/api"_s};
}

} // namespace app
