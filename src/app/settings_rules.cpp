// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings_rules.h"

#include "app/common_options.h"
#include "http/named_hosts.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace app {

Result<QString> tokenHost(const QString &text)
{
    const QString typed = text.trimmed();
    const QUrl url(typed.contains("://"_L1) ? typed : u"https://"_s + typed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.host().contains(u'*') || url.scheme() != "https"_L1 ||
        !url.userInfo().isEmpty())
        return failure(ErrorCode::UrlUnusable, typed,
                       QCoreApplication::translate("settings_rules",
                                                   "a host that may receive tokens is a name such as api.example.com, "
                                                   "with :PORT behind it when that is not 443"));
    return http::hostWithUnusualPort(url);
}

HostExceptions allowedHosts(const Settings &settings)
{
    HostExceptions exceptions;
    exceptions.hosts = {settings.tokenHosts.begin(), settings.tokenHosts.end()};
    return exceptions;
}

Result<Settings> checkedSettings(Settings settings)
{
    settings.proxy = settings.proxy.trimmed();
    if (const auto proxy = settingsProxy(settings.proxy); !proxy)
        return tl::unexpected<Error>(proxy.error());
    settings.caFile = settings.caFile.trimmed();
    if (const auto certificates = certificatesIn(settings.caFile); !certificates)
        return tl::unexpected<Error>(certificates.error());
    QStringList hosts;
    for (const QString &typed : settings.tokenHosts) {
        if (typed.trimmed().isEmpty())
            continue;
        const auto host = tokenHost(typed);
        if (!host)
            return tl::unexpected<Error>(host.error());
        hosts.append(*host);
    }
    hosts.removeDuplicates();
    settings.tokenHosts = hosts;
    return settings;
}

} // namespace app
