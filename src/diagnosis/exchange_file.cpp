// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/exchange_file.h"

#include "base/json_read.h"
#include "base/text_encoding.h"
#include "base/translated.h"
#include "diagnosis/api.h"
#include "diagnosis/credential.h"
#include "http/api_error.h"
#include "http/exchange_json.h"
#include "http/exchange_text.h"
#include "http/har.h"
#include "http/redirect.h"

#include <QHash>
#include <QJsonArray>
#include <vector>

using namespace Qt::StringLiterals;

namespace diagnosis {

namespace {

constexpr int longestChain = 50; // redirects

QString say(const char *text)
{
    return translated("exchange_file", text);
}

struct FactLine
{
    qsizetype number;
    QString name;
    QString value;
};

/// Takes the lines that begin with "#" off the text's start.
QList<FactLine> takeFacts(QByteArray &text, qsizetype &lines)
{
    QList<FactLine> found;
    for (lines = 0; text.startsWith('#') || text.startsWith('\n') || text.startsWith("\r\n"); ++lines) {
        const qsizetype end = text.indexOf('\n');
        const QString line = QString::fromUtf8(text.left(end)).trimmed();
        text = end < 0 ? QByteArray() : text.mid(end + 1);
        if (line.startsWith("#:"_L1))
            found.append(
                {lines + 1, line.mid(2).section(u':', 0, 0).trimmed(), line.mid(2).section(u':', 1).trimmed()});
    }
    return found;
}

/// The redirects that `send` tells before the exchange, which went to `url`.
QList<Hop> hopsOf(const QJsonArray &redirects, const QUrl &url)
{
    QList<Hop> hops;
    for (const auto &redirect : redirects) {
        const auto exchange = http::exchangeFromJson(redirect.toObject());
        if (!exchange)
            continue;
        if (!hops.isEmpty())
            hops.last().to = exchange->request.url;
        hops.append({exchange->response.status, exchange->request.url, url});
    }
    return hops;
}

tl::unexpected<Error> noSuchFact(const QString &where, const QString &name)
{
    return failure(ErrorCode::TextMalformed, where,
                   say("there is no such fact, or not with such a value: %1").arg(name));
}

Result<Evidence> evidenceOfJson(const QByteArray &text)
{
    const auto object = json_read::object(text, u"exchange"_s);
    if (!object)
        return tl::unexpected<Error>(object.error());
    return http::exchangeFromJson(*object).and_then([&object](const http::Exchange &exchange) -> Result<Evidence> {
        Evidence evidence;
        evidence.exchange = exchange;
        const QJsonValue ending = object->value("no_answer"_L1);
        readEnding(evidence, ending["kind"_L1].toString(), ending["detail"_L1].toString());
        evidence.hops = hopsOf(object->value("redirects"_L1).toArray(), exchange.request.url);
        if (const QString unread = addFacts(evidence); !unread.isEmpty())
            return noSuchFact(u"facts"_s, unread);
        return evidence;
    });
}

/// Of the request it tells nothing, nor whether that had a credential.
Result<Evidence> evidenceOfAnswer(const QByteArray &text)
{
    return http::parseAnswerText(text).map([](const http::Response &response) {
        Evidence evidence;
        evidence.exchange.emplace().response = response;
        evidence.hidesCredentials = true;
        return evidence;
    });
}

// Most texts are neither, and may be long.
bool mayBeHar(const QByteArray &text)
{
    return text.startsWith('{') && text.contains("\"log\"") && text.contains("\"entries\"");
}

bool mayBeExchange(const QByteArray &text)
{
    return text.startsWith('{') ? text.contains("\"request\"") && text.contains("\"response\"")
                                : text.contains("\nHTTP/");
}

constexpr qsizetype nobody = -1;

/// Of each entry the newest one before it that led to its address, or nobody. One pass: a record may have a million.
std::vector<qsizetype> leadersIn(const QList<http::Exchange> &har)
{
    std::vector<qsizetype> leaders;
    leaders.reserve(static_cast<size_t>(har.size()));
    QHash<QUrl, qsizetype> newest; // by where it leads
    for (const http::Exchange &exchange : har) {
        const QUrl &url = exchange.request.url;
        leaders.push_back(newest.value(url, nobody));
        if (http::isRedirect(exchange.response)) {
            const QByteArray location = exchange.response.headers.value("Location");
            newest.insert(url.resolved(QUrl::fromEncoded(location)), std::ssize(leaders) - 1);
        }
    }
    return leaders;
}

QList<Hop> hopsBefore(const QList<http::Exchange> &har, const std::vector<qsizetype> &leaders, qsizetype index)
{
    const auto leaderOf = [&leaders](qsizetype entry) { return leaders[static_cast<size_t>(entry)]; };
    QList<Hop> hops;
    QUrl url = har.at(index).request.url;
    for (qsizetype earlier = leaderOf(index); earlier != nobody && hops.size() < longestChain;
         earlier = leaderOf(earlier)) {
        hops.prepend({har.at(earlier).response.status, har.at(earlier).request.url, url});
        url = har.at(earlier).request.url;
    }
    return hops;
}

/// AODocs' pages come from the same host, and what they lack is nobody's refusal.
bool isForApi(const http::Exchange &exchange)
{
    const http::Request &request = exchange.request;
    switch (apiOf(exchange)) {
    case Api::Drive:
    case Api::TokenEndpoint:
        return true;
    case Api::Aodocs:
        return request.url.path().startsWith("/api/"_L1) ||
               credentialOf(request, {}).place == Credential::Place::Authorization;
    case Api::OtherGoogle:
    case Api::Other:
        return false;
    }
    Q_UNREACHABLE();
}

/// RFC 8628 3.5: nobody has typed the code yet.
bool isPatience(const http::Response &response)
{
    const QString reason = http::parseApiError(response.body).reason;
    return reason == "authorization_pending"_L1 || reason == "slow_down"_L1;
}

/// Elsewhere only what is about a credential: 404s and the like have causes that the rules do not know.
bool isRefusal(const http::Exchange &exchange)
{
    const int status = exchange.response.status;
    if (status == 401 || status == 403 || status == 407)
        return !isPatience(exchange.response);
    return status >= 400 && isForApi(exchange) && !isPatience(exchange.response);
}

} // namespace

QList<Evidence> evidenceOfText(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    if (mayBeHar(trimmed))
        return evidenceOfRefusals(http::exchangesOfHar(trimmed).value_or(QList<http::Exchange>()));
    const auto evidence = http::beginsAsAnswer(trimmed) ? evidenceOfAnswer(trimmed)
                          : mayBeExchange(trimmed)      ? evidenceOfFile(trimmed)
                                                        : Result<Evidence>(Evidence());
    return evidence && evidence->exchange && evidence->exchange->response.status >= 400 ? QList{*evidence}
                                                                                        : QList<Evidence>();
}

Result<Evidence> evidenceOfFile(const QByteArray &file)
{
    const QByteArray text = asUtf8(file, '{');
    if (text.trimmed().startsWith('{'))
        return evidenceOfJson(text);
    QByteArray messages = text;
    qsizetype lines = 0;
    const QList<FactLine> told = takeFacts(messages, lines);
    const auto exchange = http::parseExchangeText(messages, lines + 1);
    if (!exchange)
        return tl::unexpected<Error>(exchange.error());
    Evidence evidence;
    evidence.exchange = *exchange;
    for (const FactLine &fact : told) {
        if (!readFact(evidence, fact.name, fact.value))
            return noSuchFact(say("line %1 of the exchange").arg(fact.number), fact.name);
    }
    return evidence;
}

QList<Evidence> evidenceOfRefusals(const QList<http::Exchange> &har)
{
    const std::vector<qsizetype> leaders = leadersIn(har);
    QList<Evidence> refusals;
    for (qsizetype index = 0; index < har.size(); ++index) {
        if (!isRefusal(har.at(index)))
            continue;
        Evidence evidence;
        evidence.exchange = har.at(index);
        evidence.hops = hopsBefore(har, leaders, index);
        evidence.hidesCredentials = har.at(index).facts.isEmpty(); // what we recorded ourselves lacks nothing
        addFacts(evidence);                                        // somebody else's may be of another kind
        refusals.append(evidence);
    }
    return refusals;
}

} // namespace diagnosis
