// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redirects.h"

#include "http/request_secrets.h"

#include <QCoreApplication>

namespace app {

namespace {

/// What stays the same for all hops.
struct Following
{
    network::HttpClient &client;
    RedirectRules rules;
    network::Reception reception;
    QObject *owner;
    std::function<void(const http::Exchange &)> passed;
};

/// To let the credential go to another host is not to let everybody on the way read it: from https a redirect may lead
/// to plain http. What stands in its address the server has put there.
Result<bool> mayBeSent(const http::Request &next, const RedirectRules &rules)
{
    const auto may = mayReceiveOwnCredential(next.url, rules.exceptions);
    return may || (next.authorization.isEmpty() && !http::carriesSecret(next)) ? Result<bool>(true) : may;
}

Future<RedirectChain> follow(const Following &following, const RedirectChain &chain)
{
    const http::Exchange &last = chain.last();
    if (!http::isRedirect(last.response))
        return ready<RedirectChain>(chain);
    if (following.passed)
        following.passed(last);
    if (chain.size() > http::mostRedirects)
        return ready<RedirectChain>(
            failure(ErrorCode::AnswerMalformed, last.request.url.host(),
                    QCoreApplication::translate("redirects", "it is the last of %1 redirects, which lead nowhere")
                        .arg(http::mostRedirects)));
    const auto hop = http::nextHop(last, following.rules.wholeTo);
    if (!hop)
        return ready<RedirectChain>(tl::unexpected<Error>(hop.error()));
    if (const auto may = mayBeSent(hop->next, following.rules); !may)
        return ready<RedirectChain>(tl::unexpected<Error>(may.error()));
    return andThen(
        following.client.send(hop->next, following.owner, following.reception), following.owner,
        [following, chain](const http::Exchange &next) { return follow(following, chain + RedirectChain{next}); });
}

} // namespace

Future<RedirectChain> followRedirects(network::HttpClient &client, const http::Exchange &first,
                                      const RedirectRules &rules, const network::Reception &reception, QObject *owner,
                                      const std::function<void(const http::Exchange &)> &passed)
{
    return follow({client, rules, reception, owner, passed}, {first});
}

} // namespace app
