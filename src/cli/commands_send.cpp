// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redirects.h"
#include "app/request_evidence.h"
#include "base/translated.h"
#include "cli/commands.h"
#include "cli/diagnosis_text.h"
#include "cli/probing.h"
#include "cli/sending.h"
#include "http/curl_export.h"
#include "http/exchange_json.h"
#include "http/oddities.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// What was answered on the way, and what of the request did not go on.
void printHops(Output &out, const app::RedirectChain &chain)
{
    for (qsizetype i = 0; i + 1 < chain.size(); ++i) {
        out.note(say("%1 points to %2").arg(chain.at(i).response.status).arg(chain.at(i + 1).request.url.host()));
        const auto hop = http::nextHop(chain.at(i));
        for (const QString &line : hop ? http::inWords(*hop) : QStringList())
            out.note(line);
    }
}

QList<diagnosis::Hop> hopsOf(const app::RedirectChain &chain)
{
    QList<diagnosis::Hop> hops;
    for (qsizetype i = 0; i + 1 < chain.size(); ++i)
        hops.append({chain.at(i).response.status, chain.at(i).request.url, chain.at(i + 1).request.url});
    return hops;
}

/// All that is known here of why the answer is what it is.
Result<diagnosis::Evidence> evidenceOf(app::Services &services, const Sending &sending, const app::RedirectChain &chain)
{
    return app::loadSettings(services.options().dataDir).map([&](const app::Settings &settings) {
        const app::LiveTokens tokens = services.tokens().inMemory(sending.authorization.account.id);
        const auto clock = services.clockWatch().of(chain.last().request.url);
        diagnosis::Evidence evidence =
            app::requestEvidence(chain.last(), sending.authorization, tokens, clock, settings);
        if (sending.owner)
            evidence.account = app::accountFacts(*sending.owner);
        evidence.expectedEmail = sending.expectedEmail;
        evidence.hops = hopsOf(chain);
        evidence.scopesAny = sending.scopesAny;
        return evidence;
    });
}

void print(Output &out, const app::RedirectChain &chain, const diagnosis::Diagnosis &diagnosis, http::Veil &veil,
           bool held)
{
    printHops(out, chain);
    const http::Response &response = chain.last().response;
    const QString status =
        u"%1 %2"_s.arg(response.status).arg(QString::fromLatin1(http::reasonPhrase(response.status)));
    out.note(status, held ? Tone::Good : Tone::Bad);
    if (chain.last().cut)
        out.note(say("The body is cut: %1").arg(describe(*chain.last().cut)), Tone::Bad);
    for (const QString &sentence : http::oddities(response))
        out.note(sentence, Tone::Doubtful);
    if (diagnosis.refused)
        noteDiagnosis(out, diagnosis);
    if (!response.body.isEmpty())
        out.bytes(veil.body(response.headers, response.body));
}

/// The 401 after which a request was sent once more, if it was.
using RefusedBefore = std::shared_ptr<std::optional<http::Exchange>>;

QJsonObject answerJson(const app::RedirectChain &chain, const std::optional<http::Exchange> &refused,
                       const QJsonArray &probes, const diagnosis::Diagnosis &diagnosis, http::Veil &veil)
{
    QJsonArray before;
    for (const http::Exchange &exchange : chain.first(chain.size() - 1))
        before.append(http::exchangeJson(exchange, veil));
    QJsonObject json = http::exchangeJson(chain.last(), veil);
    if (!before.isEmpty())
        json.insert(u"redirects"_s, before);
    if (refused)
        json.insert(u"refused_before"_s, http::exchangeJson(*refused, veil));
    if (const QStringList oddities = http::oddities(chain.last().response); !oddities.isEmpty())
        json.insert(u"oddities"_s, QJsonArray::fromStringList(oddities));
    if (chain.last().cut)
        json.insert(u"cut"_s, veil.text(describe(*chain.last().cut)));
    if (!probes.isEmpty())
        json.insert(u"probes"_s, probes);
    json.insert(u"diagnosis"_s, toJson(diagnosis));
    return json;
}

/// The answer, and those of the redirects where they are to be followed.
Future<app::RedirectChain> exchanges(Invocation &call, const Sending &sending, const RefusedBefore &refused)
{
    const auto services = call.services();
    if (!services)
        return ready<app::RedirectChain>(tl::unexpected<Error>(services.error()));
    app::RequestRun &requests = (*services)->requests();
    requests.setRetryOn401(call.isSet(u"retry-on-401"_s));
    if (call.isSet(u"no-history"_s))
        (*services)->keepNoHistory();
    QObject::connect(*services, &app::Services::exchangeNotKept, &call,
                     [&call](const Error &why) { call.out().note(describe(why)); });
    QObject::connect(&requests, &app::RequestRun::retrying, &call, [&call, refused](const http::Exchange &exchange) {
        *refused = exchange;
        call.out().note(say("The answer was 401: the token is refreshed and the request sent once more."));
    });
    const network::Reception reception = {.partial = true, .purpose = network::Purpose::Request};
    const auto answer = requests.run(sending.request, sending.authorization, sending.exceptions, &call, reception);
    return andThen(answer, &call, [&call, reception, &http = (*services)->http()](const http::Exchange &exchange) {
        return call.isSet(u"follow"_s) ? app::followRedirects(http, exchange, {}, reception, &call)
                                       : ready<app::RedirectChain>(app::RedirectChain{exchange});
    });
}

/// The value of Authorization that the request would bear, with a placeholder for what only the provider can give.
Secret shownAuthorization(const Sending &sending)
{
    switch (sending.authorization.kind) {
    case app::Authorization::Kind::Nothing:
        return sending.request.authorization;
    case app::Authorization::Kind::SecurityCode:
        return Secret("securityCode " + sending.authorization.value.reveal());
    case app::Authorization::Kind::Bearer:
        return Secret("Bearer " + sending.authorization.value.reveal());
    case app::Authorization::Kind::AccountToken:
        return Secret("Bearer TOKEN");
    }
    Q_UNREACHABLE();
}

Result<int> printCurl(Invocation &call, const Sending &sending)
{
    const bool ofAccount = sending.authorization.kind == app::Authorization::Kind::AccountToken;
    const bool shown = sending.showSecrets && !ofAccount;
    http::Request request = sending.request;
    request.authorization = shownAuthorization(sending);
    const auto command = http::exportCurl(request, http::Shell::Bash,
                                          shown ? http::CommandSecrets::Shown : http::CommandSecrets::Placeholders);
    if (!command)
        return tl::unexpected<Error>(command.error());
    call.out().bytes(*command);
    if (ofAccount)
        call.out().note(say("To fill the token in: TOKEN=$(tokenloupe-cli token --account '%1')")
                            .arg(sending.authorization.account.name));
    return 0;
}

int report(Invocation &call, const Sending &sending, const app::RedirectChain &chain,
           const std::optional<http::Exchange> &refused, const diagnosis::Evidence &evidence)
{
    std::optional<EnglishOnly> english;
    if (call.out().isJson())
        english.emplace();
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(evidence);
    http::Veil veil(sending.showSecrets);
    const int status = chain.last().response.status;
    const bool held = sending.expected > 0 ? status == sending.expected : status >= 200 && status < 300;
    if (call.out().isJson())
        call.out().json(answerJson(chain, refused, probesJson(sending, evidence), diagnosis, veil));
    else
        print(call.out(), chain, diagnosis, veil, held);
    return held ? 0 : 1;
}

/// The answer explained, after the questions that the user wants asked.
Future<int> explained(Invocation &call, const Sending &sending, const app::RedirectChain &chain,
                      const RefusedBefore &refused)
{
    const auto services = call.services();
    const auto evidence = services ? evidenceOf(**services, sending, chain)
                                   : Result<diagnosis::Evidence>(tl::unexpected<Error>(services.error()));
    if (!evidence)
        return ready<int>(tl::unexpected<Error>(evidence.error()));
    return andThen(probed(call, sending, *evidence), &call,
                   [&call, sending, chain, refused](const diagnosis::Evidence &known) {
                       return Result<int>(report(call, sending, chain, *refused, known));
                   });
}

} // namespace

Future<int> send(Invocation &call)
{
    const auto sending = sendingOf(call);
    if (!sending)
        return ready<int>(tl::unexpected<Error>(sending.error()));
    if (call.isSet(u"curl"_s))
        return ready<int>(printCurl(call, *sending));
    const auto refused = std::make_shared<std::optional<http::Exchange>>();
    return andThen(exchanges(call, *sending, refused), &call,
                   [&call, refused, sending = *sending](const app::RedirectChain &chain) {
                       return explained(call, sending, chain, refused);
                   });
}

} // namespace cli
