// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings of a browser, and collections of Postman.
#include "diagnosis/exchange_file.h"
#include "diagnosis/rules.h"
#include "http/har.h"
#include "http/postman.h"
#include "target.h"

using fuzz::require;
using namespace Qt::StringLiterals;

namespace {

void checkCopy(const QList<http::Exchange> &exchanges, bool lifted)
{
    http::Veil veil(lifted);
    const QByteArray har = http::harOf(exchanges, veil, {u"test"_s, u"1"_s});
    const auto again = http::exchangesOfHar(har);
    require(again && again->size() == exchanges.size(), "a recording that is written is read back");
    for (qsizetype i = 0; i < exchanges.size(); ++i) {
        const QByteArray &method = (*again)[i].request.method;
        const bool isLabelled = !lifted && method.contains('#'); // where it repeats a secret
        require(isLabelled || method == exchanges[i].request.method, "it has its methods");
        require((*again)[i].response.status == exchanges[i].response.status, "it has its statuses");
    }
    if (lifted)
        return;
    for (const http::Exchange &exchange : exchanges) {
        for (const QByteArray &secret : http::secretsWithin(exchange.request.authorization.reveal())) {
            constexpr qsizetype shortest = 16; // bytes
            require(secret.size() < shortest || !har.contains(secret), "a veiled recording has no credential");
        }
    }
}

} // namespace

void tryInput(const QByteArray &input)
{
    if (const auto exchanges = http::exchangesOfHar(input)) {
        checkCopy(*exchanges, false);
        checkCopy(*exchanges, true);
        for (const diagnosis::Evidence &evidence : diagnosis::evidenceOfRefusals(*exchanges))
            require(evidence.exchange.has_value(), "a refusal has its exchange");
    } else {
        require(!describe(exchanges.error()).isEmpty(), "what is no recording is told why");
    }
    if (http::isPostmanCollection(input)) {
        const auto requests = http::requestsOfPostman(input);
        require(requests || !describe(requests.error()).isEmpty(), "what is no collection is told why");
        for (const http::PostmanRequest &one : requests ? *requests : QList<http::PostmanRequest>())
            require(one.request.authorization.isEmpty(), "no credential is taken from a collection");
    }
}
