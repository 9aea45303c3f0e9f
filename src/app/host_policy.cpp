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

/// Empty when nothing is missing. `issuer` is empty for a credential that the user brought.
QSet<QString> missingPlainHttp(const QUrl &url, const QString &issuer, const HostExceptions &allowed)
{
    const bool isAllowed = oauth::isSecureOrLoopback(url) || http::isNamedIn(allowed.plainHttp, url) ||
                           allowed.askedPlainHttp.contains({issuer, http::hostWithUnusualPort(url)});
    return isAllowed ? QSet<QString>() : QSet<QString>{http::hostWithUnusualPort(url)};
}

Result<bool> inTheOpen(const QUrl &url)
{
    return failure(ErrorCode::UrlUnusable, http::shownUrl(url),
                   QCoreApplication::translate(
                       "host_policy", "a credential sent over plain http can be read on the way; allow it once "
                                      "(--allow-http %1)")
                       .arg(http::hostWithUnusualPort(url)));
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
    missing.plainHttp = missingPlainHttp(url, issuer, allowed);
    return missing;
}

HostExceptions missingForOwnCredential(const QUrl &url, const HostExceptions &allowed)
{
    HostExceptions missing;
    missing.plainHttp = missingPlainHttp(url, {}, allowed);
    return missing;
}

Result<bool> mayReceiveToken(const QUrl &url, const QString &issuer, const HostExceptions &exceptions)
{
    const HostExceptions missing = missingExceptions(url, issuer, exceptions);
    if (!missing.hosts.isEmpty())
        return failure(ErrorCode::HostNotAllowed, http::hostWithUnusualPort(url), issuer);
    return missing.plainHttp.isEmpty() ? Result<bool>(true) : inTheOpen(url);
}

Result<bool> mayReceiveOwnCredential(const QUrl &url, const HostExceptions &exceptions)
{
    return missingForOwnCredential(url, exceptions).isEmpty() ? Result<bool>(true) : inTheOpen(url);
}

} // namespace app
