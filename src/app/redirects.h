// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host_policy.h"
#include "http/redirect.h"
#include "network/http_client.h"

#include <functional>

namespace app {

/// The exchanges of one request and of the redirects that were followed after it, in order. Never empty.
using RedirectChain = QList<http::Exchange>;

/// Where the user lets a redirect take what is theirs.
struct RedirectRules
{
    QSet<QString> wholeTo = {};     ///< hosts of other origins that get the credential and the body too
    HostExceptions exceptions = {}; ///< what was allowed for the first request
};

/// Follows where `first` points, hop by hop; what is withheld from another origin, http::nextHop() says. When `owner`
/// dies the future is cancelled. Errors: those of http::nextHop(), mayReceiveOwnCredential() and
/// network::HttpClient::send(); AnswerMalformed after http::mostRedirects; `passed`, which may be null, is told each
/// exchange whose redirect is about to be followed.
Future<RedirectChain> followRedirects(network::HttpClient &client, const http::Exchange &first,
                                      const RedirectRules &rules, const network::Reception &reception, QObject *owner,
                                      const std::function<void(const http::Exchange &)> &passed = {});

} // namespace app
