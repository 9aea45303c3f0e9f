// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json_file.h"
#include "app/redirects.h"
#include "app/request_evidence.h"
#include "base/app_id.h"
#include "base/translated.h"
#include "cli/commands.h"
#include "cli/diagnosis_text.h"
#include "cli/probing.h"
#include "cli/sending.h"
#include "diagnosis/facts.h"
#include "http/command_export.h"
#include "http/exchange_json.h"
#include "http/har.h"
#include "http/named_hosts.h"
#include "http/oddities.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>
#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// Why the last request of a chain got no answer; nothing when it got one.
std::optional<Error> ending(const app::RedirectChain &chain)
{
    return chain.last().response.status == 0 ? chain.last().cut : std::nullopt;
}

/// What was answered on the way, and what of the request did not go on.
void printHops(Output &out, const app::RedirectChain &chain, const QSet<QString> &allowedHosts)
{
    for (qsizetype i = 0; i + 1 < chain.size(); ++i) {
        const QString target = http::hostWithUnusualPort(chain.at(i + 1).request.url);
        out.note(say("%1 points to %2").arg(chain.at(i).response.status).arg(target));
        const auto hop = http::nextHop(chain.at(i), allowedHosts);
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
        app::addSignature(evidence, [&services](const QString &issuer) { return services.keys().known(issuer); });
        if (sending.owner)
            evidence.account = app::accountFacts(*sending.owner);
        evidence.expectedEmail = sending.expectedEmail;
        evidence.hops = hopsOf(chain);
        if (sending.preset)
            evidence.scopesAny = sending.preset->scopesAny;
        return evidence;
    });
}

/// As a file keeps it. The credential is left out there, so what is known of it stands beside a refusal.
http::Exchange withFacts(app::Services &services, const Sending &sending, http::Exchange exchange)
{
    if (exchange.response.status < 400)
        return exchange;
    if (const auto evidence = evidenceOf(services, sending, {exchange}))
        exchange.facts = diagnosis::factsJson(*evidence, http::Veil(sending.showSecrets));
    return exchange;
}

/// One sending: the answer and those of the redirects before it, and the 401 after which it was sent once more.
struct Round
{
    app::RedirectChain chain;
    std::optional<http::Exchange> refused;
};

/// What came so far. The round that is shown is the last one whose answer was not as it should be, else the last.
struct Rounds
{
    Round shown;
    bool shownHeld = true;
    std::optional<http::Exchange> refused; ///< of the round that is under way
    app::RedirectChain passed;             ///< redirects of that round
    QMap<int, int> statuses;               ///< how often each came
    int sent = 0;
    int held = 0;
    QList<http::Exchange> exchanges; ///< all, for --har
};
using SharedRounds = std::shared_ptr<Rounds>;

void print(Output &out, const Sending &sending, const Rounds &rounds, const diagnosis::Diagnosis &diagnosis,
           http::Veil &veil)
{
    const app::RedirectChain &chain = rounds.shown.chain;
    printHops(out, chain, sending.followTo);
    if (ending(chain))
        return; // the sentence on stderr is all there is
    for (const http::Exchange &exchange : chain)
        veil.learn(exchange.request);
    const http::Response &response = chain.last().response;
    const QString status =
        u"%1 %2"_s.arg(response.status).arg(QString::fromLatin1(http::reasonPhrase(response.status)));
    out.note(status, rounds.shownHeld ? Tone::Good : Tone::Bad);
    if (chain.last().cut)
        out.note(say("The body is cut: %1").arg(describe(*chain.last().cut)), Tone::Bad);
    for (const QString &sentence : http::oddities(response))
        out.note(veil.text(sentence), Tone::Doubtful);
    if (diagnosis.refused)
        noteDiagnosis(out, diagnosis);
    if (!response.body.isEmpty())
        out.bytes(veil.body(response.headers, response.body));
}

bool hasExpectedStatus(const Sending &sending, const app::RedirectChain &chain)
{
    const int status = chain.last().response.status;
    return sending.expected > 0 ? status == sending.expected : status >= 200 && status < 300;
}

/// A part of an answer is not what was asked for, whatever its status.
bool holds(const Sending &sending, const app::RedirectChain &chain)
{
    return hasExpectedStatus(sending, chain) && !chain.last().cut;
}

void add(Rounds &rounds, app::Services &services, const Sending &sending, const app::RedirectChain &chain)
{
    const bool held = holds(sending, chain);
    const auto refused = std::exchange(rounds.refused, std::nullopt);
    rounds.passed.clear();
    if (!held || rounds.shownHeld) {
        rounds.shown = {chain, refused};
        rounds.shownHeld = held;
    }
    ++rounds.sent;
    rounds.held += held ? 1 : 0;
    ++rounds.statuses[chain.last().response.status];
    if (sending.har.isEmpty())
        return;
    rounds.exchanges += (refused ? QList<http::Exchange>{*refused} : QList<http::Exchange>()) + chain;
    rounds.exchanges.last() = withFacts(services, sending, chain.last());
}

QJsonObject repeatJson(const Rounds &rounds)
{
    QJsonArray statuses;
    for (auto status = rounds.statuses.cbegin(); status != rounds.statuses.cend(); ++status)
        statuses.append(QJsonObject{{u"status"_s, status.key()}, {u"count"_s, status.value()}});
    return {{u"sent"_s, rounds.sent}, {u"as_expected"_s, rounds.held}, {u"statuses"_s, statuses}};
}

/// "Sent 5 times: 3 × 200, 2 × 429; 3 as expected."
QString repeatInWords(const Rounds &rounds)
{
    QStringList counts;
    for (auto status = rounds.statuses.cbegin(); status != rounds.statuses.cend(); ++status)
        counts.append(u"%1 × %2"_s.arg(QString::number(status.value()),
                                       status.key() > 0 ? QString::number(status.key()) : say("no answer")));
    return say("Sent %1 times: %2; %3 as expected.").arg(rounds.sent).arg(counts.join(u", "_s)).arg(rounds.held);
}

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
    QJsonArray oddities;
    for (const QString &sentence : http::oddities(chain.last().response))
        oddities.append(veil.text(sentence));
    if (!oddities.isEmpty())
        json.insert(u"oddities"_s, oddities);
    if (const auto why = ending(chain))
        json.insert(u"no_answer"_s, diagnosis::noAnswerJson(*why));
    else if (chain.last().cut)
        json.insert(u"cut"_s, veil.text(describe(*chain.last().cut)));
    if (!probes.isEmpty())
        json.insert(u"probes"_s, probes);
    json.insert(u"diagnosis"_s, toJson(diagnosis));
    return json;
}

/// The answer, and those of the redirects where they are to be followed.
Future<app::RedirectChain> exchanges(Invocation &call, app::Services &services, const Sending &sending,
                                     const SharedRounds &rounds)
{
    const network::Reception reception = {.partial = true, .unanswered = true, .purpose = network::Purpose::Request};
    const auto answer =
        services.requests().run(sending.request, sending.authorization, sending.exceptions, &call, reception);
    return andThen(
        answer, &call, [&call, sending, reception, rounds, &http = services.http()](const http::Exchange &exchange) {
            if (!sending.follows)
                return ready<app::RedirectChain>(app::RedirectChain{exchange});
            return app::followRedirects(http, exchange, {sending.followTo, sending.exceptions}, reception, &call,
                                        [rounds](const http::Exchange &hop) { rounds->passed.append(hop); });
        });
}

/// One after the other, until all are sent or one got no answer.
Future<bool> sendAll(Invocation &call, app::Services &services, const Sending &sending, const SharedRounds &rounds)
{
    const bool isOver = rounds->sent > 0 && ending(rounds->shown.chain);
    if (isOver || rounds->sent == sending.repeat)
        return ready<bool>(true);
    return andThen(exchanges(call, services, sending, rounds), &call,
                   [&call, &services, sending, rounds](const app::RedirectChain &chain) {
                       add(*rounds, services, sending, chain);
                       return sendAll(call, services, sending, rounds);
                   });
}

void watchRetries(Invocation &call, app::Services &services, const Sending &sending, const SharedRounds &rounds)
{
    app::RequestRun &requests = services.requests();
    requests.setRetryOn401(call.isSet(u"retry-on-401"_s));
    const auto keep = [&call, &services, sending, rounds](const http::Exchange &exchange) {
        rounds->refused = withFacts(services, sending, exchange); // the account's token is another one soon
        call.out().note(say("The answer was 401: the token is refreshed and the request sent once more."));
    };
    QObject::connect(&requests, &app::RequestRun::retrying, &call, keep);
    QObject::connect(&requests, &app::RequestRun::notRefreshed, &call, [&call, rounds](const Error &why) {
        rounds->refused.reset(); // it is the answer
        call.out().note(describe(why));
    });
}

/// --har, with what came before an error too. It is written last: an answer is told though its file cannot be written.
Result<bool> writeHar(const Sending &sending, const Rounds &rounds)
{
    if (sending.har.isEmpty())
        return true;
    http::Veil veil(sending.showSecrets);
    const QPair<QString, QString> creator = {u"Tokenloupe"_s, QString::fromLatin1(app_id::version)};
    QList<http::Exchange> exchanges = rounds.exchanges;
    if (rounds.refused)
        exchanges.append(*rounds.refused);
    return app::writePrivateFile(sending.har, http::harOf(exchanges + rounds.passed, veil, creator));
}

Result<int> printCommand(Invocation &call, const http::CommandForm &form, const http::Request &request,
                         http::CommandSecrets secrets)
{
    const auto command = form.write(request, secrets);
    if (!command)
        return tl::unexpected<Error>(command.error());
    call.out().bytes(*command);
    return 0;
}

/// With --show-secrets as it would be sent, else with a variable TOKEN where the credential stands.
Future<int> commandOf(Invocation &call, app::Services &services, const Sending &sending)
{
    const http::CommandForm *form = http::commandForm(call.value(u"as"_s));
    if (!form)
        return ready<int>(failure(ErrorCode::UsageWrong, u"--as"_s, say("it is curl, curl-cmd, httpie or powershell")));
    if (sending.showSecrets)
        return andThen(services.requests().authorized(sending.request, sending.authorization, &call), &call,
                       [&call, form](const http::Request &request) {
                           return printCommand(call, *form, request, http::CommandSecrets::Shown);
                       });
    if (sending.authorization.kind == app::Authorization::Kind::AccountToken) { // its id needs no quoting
        const QString token = u"tokenloupe-cli token --account %1 --type %2"_s.arg(
            sending.authorization.account.id, call.value(u"type"_s) + call.sameOptions());
        call.out().note(say("To fill the token in: %1").arg(QString::fromLatin1(form->fill).arg(token)));
    }
    if (http::needsLabels(sending.request))
        call.out().note(say("Labels such as APIKEY#1 stand for other secrets; --show-secrets prints them."));
    http::Request request = sending.request;
    request.authorization = app::authorizationForm(request, sending.authorization);
    return ready<int>(printCommand(call, *form, request, http::CommandSecrets::Placeholders));
}

int report(Invocation &call, const Sending &sending, const Rounds &rounds, const diagnosis::Evidence &evidence)
{
    std::optional<EnglishOnly> english;
    if (call.out().isJson())
        english.emplace();
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(evidence);
    http::Veil veil(sending.showSecrets);
    auto [chain, refused] = rounds.shown;
    if (call.out().isJson()) {
        if (diagnosis.refused)
            chain.last().facts = diagnosis::factsJson(evidence, http::Veil(sending.showSecrets));
        QJsonObject json = answerJson(chain, refused, probesJson(sending, evidence), diagnosis, veil);
        if (sending.repeat > 1)
            json.insert(u"repeat"_s, repeatJson(rounds));
        call.out().json(json);
    } else {
        print(call.out(), sending, rounds, diagnosis, veil);
        if (sending.repeat > 1)
            call.out().note(repeatInWords(rounds), rounds.shownHeld ? Tone::Good : Tone::Bad);
    }
    if (const auto why = ending(chain)) {
        call.out().note(diagnosis.headline, Tone::Bad);
        return exitCode(*why);
    }
    if (rounds.shownHeld)
        return 0;
    return hasExpectedStatus(sending, chain) ? exitCode(*chain.last().cut) : 1;
}

/// The answer explained, after the questions that the user wants asked.
Future<int> explained(Invocation &call, app::Services &services, const Sending &sending, const SharedRounds &rounds)
{
    const auto evidence = evidenceOf(services, sending, rounds->shown.chain);
    if (!evidence)
        return ready<int>(tl::unexpected<Error>(evidence.error()));
    return andThen(probed(call, sending, *evidence), &call, [&call, sending, rounds](const diagnosis::Evidence &known) {
        return Result<int>(report(call, sending, *rounds, known));
    });
}

} // namespace

Future<int> send(Invocation &call)
{
    const auto sending = sendingOf(call);
    if (!sending)
        return ready<int>(tl::unexpected<Error>(sending.error()));
    const auto services = call.services();
    if (!services)
        return ready<int>(tl::unexpected<Error>(services.error()));
    if (call.isSet(u"curl"_s) || call.isSet(u"as"_s))
        return commandOf(call, **services, *sending);
    const auto rounds = std::make_shared<Rounds>();
    watchRetries(call, **services, *sending, rounds);
    watchHistory(call, **services);
    const auto told = andThen(sendAll(call, **services, *sending, rounds), &call,
                              [&call, &services = **services, sending = *sending, rounds](bool) {
                                  return explained(call, services, sending, rounds);
                              });
    return eitherWay(told, &call, [&call, sending = *sending, rounds](const Result<int> &code) -> Result<int> {
        const auto written = writeHar(sending, *rounds);
        if (!written && code)
            return tl::unexpected<Error>(written.error());
        if (!written)
            call.out().note(describe(written.error()));
        return code;
    });
}

} // namespace cli
