// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "http/exchange_json.h"
#include "http/refusal.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// A request as the options describe it, and what it is authorized with.
struct Sending
{
    http::Request request;
    app::Authorization authorization;
    app::HostExceptions exceptions;
    int expected = 0;         ///< --expect, or 0 for any 2xx
    bool showSecrets = false; ///< --show-secrets
};

Result<QByteArray> bodyOf(const Invocation &call)
{
    const QString body = call.value(u"data"_s);
    return body.startsWith(u'@') ? readInput(body.mid(1)) : Result<QByteArray>(body.toUtf8());
}

/// Moves an Authorization given by -H to where a credential belongs; other headers stay.
Result<bool> addHeader(Invocation &call, Sending &sending, const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon < 1)
        return failure(ErrorCode::UsageWrong, u"--header"_s, say("a header has the form NAME: VALUE"));
    const QByteArray name = line.left(colon).trimmed().toUtf8();
    const QByteArray value = line.mid(colon + 1).trimmed().toUtf8();
    if (name.compare("authorization", Qt::CaseInsensitive) != 0) {
        sending.request.headers.add(name, value);
        return true;
    }
    call.out().note(say("The credential stands on the command line, where other users of this computer can read it; "
                        "give --bearer-file instead."));
    sending.request.authorization = Secret(value);
    return true;
}

Result<bool> readAuthorization(Invocation &call, Sending &sending)
{
    const std::pair<QString, app::Authorization::Kind> files[] = {
        {u"bearer-file"_s, app::Authorization::Kind::Bearer},
        {u"security-code-file"_s, app::Authorization::Kind::SecurityCode},
    };
    const qsizetype ways = call.isSet(u"account"_s) + call.isSet(u"bearer-file"_s) +
                           call.isSet(u"security-code-file"_s) + !sending.request.authorization.isEmpty();
    if (ways > 1)
        return failure(ErrorCode::UsageWrong, u"send"_s, say("it takes one credential, not several"));
    for (const auto &[option, kind] : files) {
        if (!call.isSet(option))
            continue;
        const auto value = readInput(call.value(option));
        if (!value)
            return tl::unexpected<Error>(value.error());
        sending.authorization.kind = kind;
        sending.authorization.value = Secret(*value);
    }
    if (!call.isSet(u"account"_s))
        return true;
    const auto services = call.services();
    const auto type = tokenTypeOf(call);
    if (!services || !type)
        return tl::unexpected<Error>(services ? type.error() : services.error());
    const auto account = (*services)->accounts().find(call.value(u"account"_s));
    if (!account)
        return tl::unexpected<Error>(account.error());
    sending.authorization = {app::Authorization::Kind::AccountToken, *account, *type, {}};
    return true;
}

Result<Sending> sendingOf(Invocation &call)
{
    if (call.arguments().size() != 2)
        return failure(ErrorCode::UsageWrong, u"send"_s, say("it needs a method and an address"));
    Sending sending;
    sending.request.method = call.arguments().at(0).toUtf8();
    sending.request.url = QUrl(call.arguments().at(1), QUrl::StrictMode);
    const auto body = bodyOf(call);
    const auto expected = call.integer(u"expect"_s, 0, 100, 999);
    if (!body || !expected)
        return tl::unexpected<Error>(body ? expected.error() : body.error());
    sending.request.body = *body;
    sending.expected = static_cast<int>(*expected);
    sending.showSecrets = call.isSet(u"show-secrets"_s);
    for (const QString &line : call.values(u"header"_s)) {
        if (const auto added = addHeader(call, sending, line); !added)
            return tl::unexpected<Error>(added.error());
    }
    for (const QString &host : call.values(u"allow-host"_s))
        sending.exceptions.hosts.insert(host.toLower());
    for (const QString &host : call.values(u"allow-http"_s))
        sending.exceptions.plainHttp.insert(host.toLower());
    if (const auto read = readAuthorization(call, sending); !read)
        return tl::unexpected<Error>(read.error());
    return sending;
}

void print(Output &out, const http::Exchange &exchange, http::Veil &veil, bool held)
{
    const http::Response &response = exchange.response;
    const QString status =
        u"%1 %2"_s.arg(response.status).arg(QString::fromLatin1(http::reasonPhrase(response.status)));
    out.note(status, held ? Tone::Good : Tone::Bad);
    if (response.status >= 400) {
        for (const QString &line : http::refusalInWords(response))
            out.note(line);
    }
    if (!response.body.isEmpty())
        out.bytes(veil.body(response.headers, response.body));
}

} // namespace

QList<QCommandLineOption> sendOptions()
{
    return {
        {u"account"_s, say("Authorize with a token of this account."), u"ACCOUNT"_s},
        {u"type"_s, say("Which token of the account: access or id."), u"TYPE"_s, u"access"_s},
        {u"bearer-file"_s, say("Authorize with the bearer token in this file."), u"FILE"_s},
        {u"security-code-file"_s, say("Authorize with the AODocs security code in this file."), u"FILE"_s},
        {u"allow-host"_s, say("An account's token may go to this host, which is off its list."), u"HOST"_s},
        {u"allow-http"_s, say("An account's token may go to this host over plain http."), u"HOST"_s},
        {{u"H"_s, u"header"_s}, say("A header to send."), u"NAME: VALUE"_s},
        {{u"d"_s, u"data"_s}, say("The body; @FILE reads it from a file."), u"BODY|@FILE"_s},
        {u"show-secrets"_s, say("Print tokens and other secrets as they are.")},
        {u"expect"_s, say("The status that should come; any 2xx when not given."), u"STATUS"_s},
    };
}

Future<int> send(Invocation &call)
{
    const auto sending = sendingOf(call);
    if (!sending)
        return ready<int>(tl::unexpected<Error>(sending.error()));
    const auto services = call.services();
    if (!services)
        return ready<int>(tl::unexpected<Error>(services.error()));
    const auto answer =
        (*services)->requests().run(sending->request, sending->authorization, sending->exceptions, &call);
    return andThen(
        answer, &call,
        [&call, expected = sending->expected, showSecrets = sending->showSecrets](const http::Exchange &exchange) {
            http::Veil veil(showSecrets);
            const int status = exchange.response.status;
            const bool held = expected > 0 ? status == expected : status >= 200 && status < 300;
            if (call.out().isJson())
                call.out().json(http::exchangeJson(exchange, veil));
            else
                print(call.out(), exchange, veil, held);
            return Result<int>(held ? 0 : 1);
        });
}

} // namespace cli
