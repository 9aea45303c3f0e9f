// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/host_option.h"

#include "http/named_hosts.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cli {

std::optional<QString> hostNamed(const QString &value)
{
    static const QRegularExpression form(u"\\A(?:\\[[^\\[\\]]+\\]|[^\\s\\[\\]\\\\/:?#@*]+)(?::[0-9]{1,5})?\\z"_s);
    const QUrl url(u"http://"_s + value, QUrl::StrictMode);
    if (!form.match(value).hasMatch() || !url.isValid() || url.host().isEmpty() || url.port() == 0)
        return std::nullopt;
    return url.port() < 0 ? http::writtenHost(url) : http::hostWithPort(url);
}

QSet<QString> hostsNamedBy(const Invocation &call, const QString &option)
{
    QSet<QString> hosts;
    for (const QString &value : call.values(option)) {
        if (const auto host = hostNamed(value))
            hosts.insert(*host);
    }
    return hosts;
}

} // namespace cli
