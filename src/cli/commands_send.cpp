// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redirects.h"
#include "cli/commands.h"
#include "cli/sending.h"
#include "http/curl_export.h"
#include "http/exchange_json.h"
#include "http/refusal.h"

#include <QCoreApplication>
#include <QJsonArray>

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

void print(Output &out, const app::RedirectChain &chain, http::Veil &veil, bool held)
{
    printHops(out, chain);
    const http::Response &response = chain.last().response;
    const QString status =
        u"%1 %2"_s.arg(response.status).arg(QString::fromLatin1(http::reasonPhrase(response.status)));
    out.note(status, held ? Tone::Good : Tone::Bad);
    if (chain.last().cut)
        out.note(say("The body is cut: %1").arg(describe(*chain.last().cut)), Tone::Bad);
    if (response.status >= 400) {
        for (const QString &line : http::refusalInWords(response))
            out.note(line);
    }
    if (!response.body.isEmpty())
        out.bytes(veil.body(response.headers, response.body));
}

QJsonObject toJson(const app::RedirectChain &chain, http::Veil &veil)
{
    QJsonArray before;
    for (const http::Exchange &exchange : chain.first(chain.size() - 1))
        before.append(http::exchangeJson(exchange, veil));
    QJsonObject json = http::exchangeJson(chain.last(), veil);
    if (!before.isEmpty())
        json.insert(u"redirects"_s, before);
    return json;
}

/// The answer, and those of the redirects where they are to be followed.
Future<app::RedirectChain> exchanges(Invocation &call, const Sending &sending)
{
    const auto services = call.services();
    if (!services)
        return ready<app::RedirectChain>(tl::unexpected<Error>(services.error()));
    const network::Reception reception = {.partial = true};
    const auto answer =
        (*services)->requests().run(sending.request, sending.authorization, sending.exceptions, &call, reception);
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

} // namespace

Future<int> send(Invocation &call)
{
    const auto sending = sendingOf(call);
    if (!sending)
        return ready<int>(tl::unexpected<Error>(sending.error()));
    if (call.isSet(u"curl"_s))
        return ready<int>(printCurl(call, *sending));
    return andThen(exchanges(call, *sending), &call, [&call, sending = *sending](const app::RedirectChain &chain) {
        http::Veil veil(sending.showSecrets);
        const int status = chain.last().response.status;
        const bool held = sending.expected > 0 ? status == sending.expected : status >= 200 && status < 300;
        if (call.out().isJson())
            call.out().json(toJson(chain, veil));
        else
            print(call.out(), chain, veil, held);
        return Result<int>(held ? 0 : 1);
    });
}

} // namespace cli
