// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/token_lookup.h"
#include "base/json_output.h"
#include "base/translated.h"
#include "cli/commands.h"
#include "cli/subjects.h"
#include "http/exchange_json.h"
#include "inspect/issuer.h"
#include "inspect/token_answer.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using oauth::TokenService;

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// The token to ask about, where it is from, and who asks.
struct Lookup
{
    Secret token;
    QString issuer;
    oauth::Client client;
};

/// Who asks; only introspection wants to know.
Result<oauth::Client> clientOf(const Invocation &call, TokenService service)
{
    oauth::Client client;
    if (service != TokenService::Introspection)
        return client;
    client.clientId = call.value(u"client-id"_s);
    if (!call.isSet(u"client-secret-file"_s))
        return client;
    return readInput(call.value(u"client-secret-file"_s)).map([&client](const QByteArray &secret) {
        client.clientSecret = Secret(secret);
        return client;
    });
}

/// Of a token response the access token, which is what such services are asked about; of another text the first one.
QByteArray tokenIn(const QByteArray &text)
{
    const QList<inspect::FoundToken> found = inspect::recognise(text).found;
    const auto named = std::find_if(found.begin(), found.end(),
                                    [](const inspect::FoundToken &token) { return token.name == "access_token"_L1; });
    if (named != found.end())
        return named->text;
    return found.isEmpty() ? text.trimmed() : found.first().text;
}

/// The one token of an argument: a bare one, a file, or - for stdin.
Result<Secret> tokenOf(Invocation &call)
{
    if (call.arguments().size() != 1)
        return failure(ErrorCode::UsageWrong, u"TOKEN"_s,
                       say("give --account A, or one token (a file, or - for stdin)"));
    const auto text = textOf(call, call.arguments().constFirst());
    if (!text)
        return tl::unexpected<Error>(text.error());
    const QByteArray token = tokenIn(*text);
    if (token.isEmpty())
        return failure(ErrorCode::UsageWrong, u"TOKEN"_s, say("it is empty"));
    return Secret(token);
}

/// Who made the token: --provider, or Google for what has its shape. A token's own `iss` is not believed: it would be
/// sent wherever it says.
Future<QString> issuerOf(Invocation &call, app::Services &services, const Secret &token)
{
    const QString provider = call.value(u"provider"_s);
    if (provider == app::sandboxProvider)
        return andThen(services.sandboxHost().running(), &call, [](const QJsonObject &description) {
            return Result<QString>(description.value("issuer"_L1).toString());
        });
    const bool isGoogles = inspect::tokenKind(token.reveal()) == inspect::TokenKind::GoogleAccessToken;
    if (provider == app::googleProvider || (provider.isEmpty() && isGoogles))
        return ready<QString>(QString::fromLatin1(oauth::googleIssuer));
    if (const auto url = oauth::discoveryUrl(provider); !url)
        return ready<QString>(failure(ErrorCode::UsageWrong, u"--provider"_s,
                                      say("who made the token? Name google, sandbox or the issuer's https address")));
    return ready<QString>(provider);
}

Future<Lookup> lookupOfAccount(Invocation &call, app::Services &services, const oauth::Client &client)
{
    const auto account = accountOf(call);
    if (!account)
        return ready<Lookup>(tl::unexpected<Error>(account.error()));
    const auto secret = client.clientId.isEmpty() ? services.secrets().get(*account, app::clientSecretItem)
                                                  : ready<Secret>(client.clientSecret);
    return andThen(secret, &call, [&call, &services, account = *account, client](const Secret &clientSecret) {
        Lookup lookup;
        lookup.issuer = account.issuer;
        lookup.client = client;
        lookup.client.clientSecret = clientSecret;
        if (client.clientId.isEmpty())
            lookup.client.clientId = account.clientId;
        return andThen(services.tokens().fresh(account, app::TokenType::Access, 0), &call,
                       [lookup](const app::LiveTokens &tokens) mutable {
                           lookup.token = tokens.accessToken;
                           return Result<Lookup>(lookup);
                       });
    });
}

Future<Lookup> lookupOf(Invocation &call, app::Services &services, TokenService service)
{
    const auto client = clientOf(call, service);
    if (!client)
        return ready<Lookup>(tl::unexpected<Error>(client.error()));
    if (call.isSet(u"account"_s) && !call.arguments().isEmpty())
        return ready<Lookup>(
            failure(ErrorCode::UsageWrong, u"TOKEN"_s, say("it takes --account A or one token, not both")));
    if (call.isSet(u"account"_s))
        return lookupOfAccount(call, services, *client);
    const auto token = tokenOf(call);
    if (!token)
        return ready<Lookup>(tl::unexpected<Error>(token.error()));
    if (const auto fits = app::mayBeShown(service, *token); !fits)
        return ready<Lookup>(tl::unexpected<Error>(fits.error()));
    return andThen(issuerOf(call, services, *token), &call, [token = *token, client = *client](const QString &issuer) {
        return Result<Lookup>(Lookup{token, issuer, client});
    });
}

/// The answer as it came, beside the exchange and what it means.
QByteArray answerJson(const app::TokenAnswer &answer, const QStringList &meaning)
{
    http::Veil veil;
    const QByteArray body = http::Redactor().text(answer.exchange.response.body);
    const bool isJson = json_text::parse(body).has_value();
    QByteArrayList sentences;
    for (const QString &sentence : meaning)
        sentences.append(json_text::quoted(sentence));
    json_text::ObjectText object;
    object.add("response", isJson ? json_text::compacted(body) : "null");
    object.add("meaning", json_text::arrayText(sentences));
    object.add("exchange", QJsonDocument(http::exchangeJson(answer.exchange, veil)).toJson(QJsonDocument::Compact));
    return object.toJson();
}

int print(Invocation &call, const app::TokenQuestion &question, const app::TokenAnswer &answer)
{
    const bool isTaken = answer.info.standing == oauth::Standing::Taken;
    std::optional<EnglishOnly> english;
    if (call.out().isJson())
        english.emplace();
    const QStringList meaning = inspect::meaningOf(answer.info, question.host(), app::systemClock()());
    if (call.out().isJson()) {
        call.out().bytes(answerJson(answer, meaning));
        return isTaken ? 0 : 1;
    }
    call.out().line(isTaken ? Tone::Good : Tone::Bad, meaning.first(), {});
    for (const QString &sentence : meaning.mid(1))
        call.out().line(sentence);
    return isTaken ? 0 : 1;
}

Result<app::TokenQuestion> chosen(TokenService service, const QList<app::TokenQuestion> &questions,
                                  const QString &issuer)
{
    for (const app::TokenQuestion &question : questions) {
        if (question.service == service)
            return question;
    }
    return failure(ErrorCode::ProviderMetadataWrong, issuer,
                   say("it offers no %1").arg(QLatin1StringView(oauth::serviceId(service))));
}

Future<int> ask(Invocation &call, app::Services &services, TokenService service, const Lookup &lookup)
{
    const auto questions = app::questionsFor(services.keys(), lookup.issuer, &call);
    return andThen(questions, &call,
                   [&call, &services, service, lookup](const QList<app::TokenQuestion> &offered) -> Future<int> {
                       const auto question = chosen(service, offered, lookup.issuer);
                       if (!question)
                           return ready<int>(tl::unexpected<Error>(question.error()));
                       call.out().progress(say("Asking %1").arg(question->host()));
                       return andThen(app::askAbout(services.http(), *question, lookup.token, lookup.client, &call),
                                      &call, [&call, question = *question](const app::TokenAnswer &answer) {
                                          return Result<int>(print(call, question, answer));
                                      });
                   });
}

Future<int> run(Invocation &call, TokenService service)
{
    const auto services = call.services();
    if (!services)
        return ready<int>(tl::unexpected<Error>(services.error()));
    return andThen(
        lookupOf(call, **services, service), &call,
        [&call, services = *services, service](const Lookup &lookup) { return ask(call, *services, service, lookup); });
}

} // namespace

QList<QCommandLineOption> lookupOptions()
{
    return {
        {u"account"_s, say("Ask about the access token of this account."), u"ACCOUNT"_s},
        {u"provider"_s,
         say("Who made the TOKEN: google, sandbox, or the issuer's https address; google for a token that "
             "starts with ya29."),
         u"MAKER"_s},
    };
}

QList<QCommandLineOption> introspectOptions()
{
    return lookupOptions() +
           QList<QCommandLineOption>{
               {u"client-id"_s, say("The client that asks; the account's own when not given."), u"ID"_s},
               {u"client-secret-file"_s, say("A file with its secret."), u"FILE"_s}};
}

Future<int> userinfo(Invocation &call)
{
    return run(call, TokenService::Userinfo);
}

Future<int> tokeninfo(Invocation &call)
{
    return run(call, TokenService::Tokeninfo);
}

Future<int> introspect(Invocation &call)
{
    return run(call, TokenService::Introspection);
}

} // namespace cli
