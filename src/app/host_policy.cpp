// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host_policy.h"

#include "http/named_hosts.h"
#include "http/shown_url.h"
#include "oauth/provider.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Which APIs take the tokens of which issuer. A host that starts with a dot stands for all below it.
struct Row
{
    const char *issuerHost;
    const char *apiHost;
};

constexpr Row rows[] = {
    {"accounts.google.com", ".googleapis.com"},
    {"accounts.google.com", "aodocs.altirnao.com"},
    {"login.microsoftonline.com", "aodocs.altirnao.com"}, // AODocs takes Entra's ID tokens
    {"sts.windows.net", "aodocs.altirnao.com"},
};

bool onList(const QUrl &url, const QUrl &issuer)
{
    if (http::hostWithUnusualPort(url) == http::hostWithUnusualPort(issuer))
        return true;
    return std::any_of(std::begin(rows), std::end(rows), [&](const Row &row) {
        const QLatin1StringView apiHost(row.apiHost);
        return issuer.host() == QLatin1StringView(row.issuerHost) &&
               (apiHost.startsWith(u'.') ? url.host().endsWith(apiHost) : url.host() == apiHost);
    });
}

} // namespace

void HostExceptions::allow(const HostExceptions &missing, const QString &issuer)
{
    for (const QString &host : missing.hosts)
        askedHosts.insert({issuer, host});
    for (const QString &host : missing.plainHttp)
        askedPlainHttp.insert({issuer, host});
}

HostExceptions missingExceptions(const QUrl &url, const QString &issuer, const HostExceptions &allowed)
{
    HostExceptions missing;
    const HostExceptions::IssuerAndHost asked(issuer, http::hostWithUnusualPort(url));
    if (!onList(url, QUrl(issuer)) && !http::isNamedIn(allowed.hosts, url) && !allowed.askedHosts.contains(asked))
        missing.hosts.insert(http::hostWithUnusualPort(url));
    if (!oauth::isSecureOrLoopback(url) && !http::isNamedIn(allowed.plainHttp, url) &&
        !allowed.askedPlainHttp.contains(asked))
        missing.plainHttp.insert(http::hostWithUnusualPort(url));
    return missing;
}

Result<bool> mayReceiveToken(const QUrl &url, const QString &issuer, const HostExceptions &exceptions)
{
    const HostExceptions missing = missingExceptions(url, issuer, exceptions);
    if (!missing.hosts.isEmpty())
        return failure(ErrorCode::HostNotAllowed, http::hostWithUnusualPort(url), issuer);
    if (!missing.plainHttp.isEmpty())
        return failure(ErrorCode::UrlUnusable, http::shownUrl(url),
                       QCoreApplication::translate("host_policy",
                                                   "a token sent over plain http can be read on the way; allow it once "
                                                   "(--allow-http %1)")
                           .arg(http::hostWithUnusualPort(url)));
    return true;
}

} // namespace app
