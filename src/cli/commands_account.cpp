// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers.h"
#include "app/quit_signals.h"
#include "app/refresh_diagnosis.h"
#include "app/scope_review.h"
#include "base/qr_code.h"
#include "base/time_text.h"
#include "base/translated.h"
#include "cli/browser.h"
#include "cli/commands.h"
#include "http/command_text.h"
#include "oauth/client_file.h"
#include "oauth/redirect.h"
#include "oauth/tenant.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QUrl>
#include <csignal>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

Result<oauth::Client> clientFromOptions(const Invocation &call)
{
    if (call.isSet(u"client"_s)) {
        const QString path = call.value(u"client"_s);
        const auto content = readBytes(path);
        return content ? oauth::parseClientFile(*content, path, call.value(u"redirect-uri"_s))
                       : Result<oauth::Client>(tl::unexpected<Error>(content.error()));
    }
    if (!call.isSet(u"client-id"_s))
        return failure(ErrorCode::UsageWrong, u"sign-in"_s,
                       say("it needs --client FILE (the client_secret_*.json of a desktop client) or --client-id ID"));
    oauth::Client client;
    client.clientId = call.value(u"client-id"_s);
    if (call.isSet(u"client-secret-file"_s)) {
        const auto secret = readInput(call.value(u"client-secret-file"_s));
        if (!secret)
            return tl::unexpected<Error>(secret.error());
        client.clientSecret = Secret(*secret);
    }
    return client;
}

Result<oauth::EntraVersion> entraVersion(const QString &text)
{
    if (text == "1"_L1)
        return oauth::EntraVersion::V1;
    if (text == "2"_L1)
        return oauth::EntraVersion::V2;
    return failure(ErrorCode::UsageWrong, u"--entra-version"_s, say("it is 1 or 2, not “%1”").arg(text));
}

/// The issuer that --provider stands for, by a name of the table or by its address.
Result<QString> issuerNamed(const Invocation &call)
{
    const QString name = call.value(u"provider"_s);
    if (name == app::googleProvider)
        return QString::fromLatin1(oauth::googleIssuer);
    if (name == app::entraProvider)
        return entraVersion(call.value(u"entra-version"_s)).map([&call](oauth::EntraVersion version) {
            return oauth::entraAuthority(call.value(u"tenant"_s), version);
        });
    if (const auto url = oauth::discoveryUrl(name); !url)
        return failure(ErrorCode::UsageWrong, u"--provider"_s,
                       say("it is google, entra, sandbox or the https address of an issuer, not “%1”").arg(name));
    return name;
}

QString providerOf(const Invocation &call, const QString &issuer)
{
    if (call.value(u"provider"_s) == app::entraProvider)
        return app::entraProvider;
    return issuer == QLatin1StringView(oauth::googleIssuer) ? app::googleProvider : app::otherProvider;
}

Result<app::SignInOptions> issuerFromOptions(const Invocation &call)
{
    const auto issuer = issuerNamed(call);
    if (!issuer)
        return tl::unexpected<Error>(issuer.error());
    const auto client = clientFromOptions(call);
    if (!client)
        return tl::unexpected<Error>(client.error());
    app::SignInOptions options;
    options.issuer = *issuer;
    options.provider = providerOf(call, *issuer);
    options.client = *client;
    options.scope = app::defaultScope(options.provider);
    return options;
}

QStringList scopeOf(const Invocation &call)
{
    return call.values(u"scope"_s).join(u' ').split(u' ', Qt::SkipEmptyParts);
}

/// --account of somebody who is signed in, with scopes and without a provider or client: more scopes for them.
std::optional<app::Account> accountToExtend(Invocation &call)
{
    const bool another = call.isSet(u"provider"_s) || call.isSet(u"client"_s) || call.isSet(u"client-id"_s);
    if (another || !call.isSet(u"account"_s) || !call.isSet(u"scope"_s))
        return std::nullopt;
    const auto account = accountOf(call);
    return account ? std::optional(*account) : std::nullopt;
}

/// What only Entra has is not passed over in silence.
Result<bool> isForEntra(const Invocation &call)
{
    for (const QString &option : {u"tenant"_s, u"entra-version"_s}) {
        if (call.isSet(option) && call.value(u"provider"_s) != app::entraProvider)
            return failure(ErrorCode::UsageWrong, u"--"_s + option,
                           say("it means something only beside %1").arg(u"--provider entra"_s));
    }
    return true;
}

/// What --provider stands for: provider, issuer, client and the scopes to ask for when none are named.
Future<app::SignInOptions> providerFromOptions(Invocation &call, app::Services &services)
{
    if (const auto fits = isForEntra(call); !fits)
        return ready<app::SignInOptions>(tl::unexpected<Error>(fits.error()));
    if (const auto account = accountToExtend(call))
        return services.furtherScope(*account, scopeOf(call));
    if (call.value(u"provider"_s) != app::sandboxProvider)
        return ready<app::SignInOptions>(issuerFromOptions(call));
    if (call.isAnySet({u"client"_s, u"client-id"_s}))
        return ready<app::SignInOptions>(
            failure(ErrorCode::UsageWrong, u"--provider"_s, say("the sandbox brings its own client")));
    return andThen(services.sandboxHost().running(), &call, [](const QJsonObject &description) {
        return Result<app::SignInOptions>(app::sandboxSignIn(description));
    });
}

QString whyNoParameter(const QString &name)
{
    const http::Form ours = oauth::authorizationParameters(oauth::AuthorizationRequest::create({}, {}));
    return http::formCount(ours, name) > 0 ? say("it is set by the sign-in itself") : QString();
}

/// The NAME=VALUE of an option; `whyNot` says what speaks against a name.
Result<http::Form> parametersOf(const Invocation &call, const QString &option, QString (*whyNot)(const QString &name))
{
    http::Form parameters;
    for (const QString &pair : call.values(option)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals < 1)
            return failure(ErrorCode::UsageWrong, u"--"_s + option,
                           say("“%1” is not of the form NAME=VALUE").arg(pair.left(equals)));
        const QString name = pair.left(equals);
        if (const QString against = whyNot(name); !against.isEmpty())
            return failure(ErrorCode::UsageWrong, u"--"_s + option, u"“%1”: "_s.arg(name) + against);
        parameters.append({name, pair.mid(equals + 1)});
    }
    return parameters;
}

Result<app::SignInOptions> withOptions(const Invocation &call, app::SignInOptions options)
{
    const auto extras = parametersOf(call, u"param"_s, whyNoParameter);
    const auto tokenParameters = parametersOf(call, u"token-param"_s, oauth::whyNoTokenParameter);
    if (!extras || !tokenParameters)
        return tl::unexpected<Error>(extras ? tokenParameters.error() : extras.error());
    const auto timeout = call.integer(u"timeout"_s, 300, 1, 24 * 3600);
    if (!timeout)
        return tl::unexpected<Error>(timeout.error());
    if (call.isSet(u"token-param"_s))
        options.client.tokenParameters = *tokenParameters;
    if (const auto redirect = oauth::parseLoopbackRedirect(call.value(u"redirect-uri"_s));
        !redirect && call.isSet(u"redirect-uri"_s))
        return failure(ErrorCode::UsageWrong, u"--redirect-uri"_s, redirect.error().detail);
    options.redirectUri = call.value(u"redirect-uri"_s);
    options.timeout = std::chrono::seconds(*timeout);
    options.extras = *extras + options.extras;
    options.onAnotherDevice = call.isSet(u"device"_s);
    if (options.same)
        return options;          // who it is and what they are called stays
    if (options.onAnotherDevice) // Google gives a device little else
        options.scope = QStringList{u"openid"_s, u"email"_s, u"profile"_s};
    if (const QStringList scope = scopeOf(call); !scope.isEmpty())
        options.scope = scope;
    options.loginHint = call.value(u"login-hint"_s);
    options.prompt = call.value(u"prompt"_s);
    options.accountName = call.value(u"account"_s);
    return options;
}

/// With --no-browser the URL is the first line of stdout: somebody else opens it.
network::OpenUrl openerOf(Invocation &call)
{
    if (!call.isSet(u"no-browser"_s))
        return browserOpener(call.value(u"browser"_s));
    return [&call](const QUrl &url) -> Result<bool> {
        call.out().line(QString::fromLatin1(url.toEncoded()));
        return true;
    };
}

/// In JSON lines the first line of stdout: a program shows it to somebody. JSON is one document, that of the account.
void announceDevice(Invocation &call, const oauth::DeviceAuthorization &given)
{
    if (call.out().format() == Format::JsonLines)
        call.out().json(oauth::toJson(given));
    const QString url = QString::fromLatin1(oauth::deviceUrl(given).toEncoded());
    call.out().drawing(QrCode(url.toLatin1()).toText());
    call.out().note(say("On another device visit %1 and type the code %2. It is good for %3.")
                        .arg(QString::fromLatin1(given.verificationUri.toEncoded()), given.userCode,
                             time_text::duration(given.expiresIn)));
}

void announce(app::SignIn &signIn, Invocation &call)
{
    QObject::connect(&signIn, &app::SignIn::deviceCodeReady, &call,
                     [&call](const oauth::DeviceAuthorization &given) { announceDevice(call, given); });
    QObject::connect(&signIn, &app::SignIn::authorizationUrlReady, &call, [&call](const QUrl &url) {
        if (!call.isSet(u"no-browser"_s))
            call.out().note(
                say("Waiting for the browser. If none opens, visit: %1").arg(QString::fromLatin1(url.toEncoded())));
    });
    const auto sayError = [&call](const Error &error) { call.out().note(describe(error)); };
    QObject::connect(&signIn, &app::SignIn::browserNotOpened, &call, sayError);
    QObject::connect(&signIn, &app::SignIn::callbackRejected, &call, sayError);
    QObject::connect(&signIn, &app::SignIn::clocksDiffer, &call, [&call](const QString &words) {
        call.out().note(say("The clocks differ: %1. The token's times are judged by the provider's.").arg(words));
    });
    QObject::connect(&signIn, &app::SignIn::nobodyCame, &call, [&call, &signIn] {
        call.out().note(
            say("Nobody has come to %1 for 30 s. If the browser is done and shows another program's page there, "
                "stop this and sign in again: that takes another port.")
                .arg(signIn.redirectUri()));
    });
    QObject::connect(&signIn, &app::SignIn::keptInMemory, &call, [&call](const Error &why) {
        call.out().note(say("The account lasts for this run only. %1").arg(describe(why)));
    });
}

QString keptInWords(app::Kept kept)
{
    switch (kept) {
    case app::Kept::Keychain:
        return say("refresh token in the keychain");
    case app::Kept::Memory:
        return say("refresh token in memory: this run only");
    case app::Kept::Nowhere:
        return say("no refresh token: the provider gave none, so the account ends with its access token; to be given "
                   "one, sign in again and allow offline access");
    }
    Q_UNREACHABLE();
}

void print(Invocation &call, const app::Account &account)
{
    const qint64 now = app::systemClock()();
    call.out().line(account.name);
    call.out().line(say("  provider    %1").arg(account.issuer));
    call.out().line(say("  person      %1 (%2)").arg(account.email, account.subject));
    call.out().line(say("  client      %1").arg(account.clientId));
    call.out().line(say("  scopes      %1").arg(account.scopesGranted.join(u' ')));
    call.out().line(say("  signed in   %1").arg(time_text::full(account.signedInAt, now)));
    call.out().line(say("  access      token expires %1").arg(time_text::full(account.accessTokenExpiresAt, now)));
    call.out().line(say("  kept        %1").arg(keptInWords(account.refreshToken)));
}

QString certaintyInWords(diagnosis::Certainty certainty)
{
    switch (certainty) {
    case diagnosis::Certainty::Certain:
        return say("Cause");
    case diagnosis::Certainty::Likely:
        return say("Likely");
    case diagnosis::Certainty::Possible:
        return say("Possible");
    case diagnosis::Certainty::RuledOut:
        return say("Ruled out");
    }
    Q_UNREACHABLE();
}

QJsonObject refusalJson(const app::Account &account, const Error &why, qint64 now)
{
    const EnglishOnly contract;
    const bool wasCutOff = why.code == ErrorCode::RefreshCutOff;
    return {{u"error"_s, wasCutOff ? u"invalid_grant"_s : why.subject},
            {u"error_description"_s, wasCutOff ? describe(why) : why.detail},
            {u"findings"_s, diagnosis::toJson(app::refreshCauses(account, why, now))}};
}

/// The token itself: to print it is what the command is for.
QJsonObject tokenJson(const app::LiveTokens &tokens, app::TokenType type)
{
    QJsonObject json{{u"token"_s, QString::fromUtf8(tokens.token(type).reveal())},
                     {u"type"_s, type == app::TokenType::Access ? u"access"_s : u"id"_s}};
    if (const qint64 expiry = tokens.expiresAt(type); expiry > 0)
        json.insert(u"expires_at"_s, time_text::utc(expiry));
    return json;
}

/// A refused refresh with what may have caused it; any other failure as it is.
Result<int> explained(Invocation &call, const app::Account &account, const Error &why)
{
    const qint64 now = app::systemClock()();
    const QList<diagnosis::RefreshCause> causes = app::refreshCauses(account, why, now);
    if (causes.isEmpty())
        return tl::unexpected<Error>(why);
    if (call.out().isJson())
        call.out().json(refusalJson(account, why, now));
    call.out().note(describe(why));
    for (const diagnosis::RefreshCause &cause : causes) {
        if (cause.certainty != diagnosis::Certainty::RuledOut)
            call.out().note(say("  %1: %2 %3").arg(certaintyInWords(cause.certainty), cause.reason, cause.remedy));
    }
    return exitCode(why);
}

/// The account exists all the same: what it lacks shows only when a request is refused.
void sayMissingScopes(Invocation &call, const app::Account &account)
{
    const app::ScopeReview review = app::reviewScopes(account, {});
    if (review.missing.isEmpty())
        return;
    call.out().note(app::describe(review), Tone::Doubtful);
    const QByteArray name = http::command::bashQuoted(account.name.toUtf8());
    const QByteArray scope = http::command::bashQuoted(review.missing.join(u' ').toUtf8());
    call.out().note(say("Ask for it again with: tokenloupe-cli sign-in --account %1 --scope %2")
                        .arg(QString::fromUtf8(name), QString::fromUtf8(scope) + call.sameOptions()));
}

/// `expiresAt` in seconds since the epoch, 0 where it is not known; `wanted` in seconds.
void noteShortLife(Invocation &call, qint64 expiresAt, qint64 wanted)
{
    const qint64 left = expiresAt - app::systemClock()();
    if (expiresAt <= 0)
        return;
    if (left < 0)
        call.out().note(say("By this computer's clock the token ran out %1 ago.").arg(time_text::duration(-left)));
    else if (left < wanted)
        call.out().note(say("The new token lives for %1 only.").arg(time_text::duration(left)));
}

} // namespace

QList<QCommandLineOption> signInOptions()
{
    return {
        {u"provider"_s, say("google, entra, sandbox, or the issuer's https address."), u"PROVIDER"_s, u"google"_s},
        {u"tenant"_s, say("With entra: a directory ID, a domain, common, organizations or consumers."), u"TENANT"_s,
         u"organizations"_s},
        {u"entra-version"_s, say("With entra: version 1 or 2 of its endpoints and ID tokens."), u"1|2"_s, u"2"_s},
        {u"client"_s, say("The client_secret_*.json of a desktop client."), u"FILE"_s},
        {u"client-id"_s, say("The client ID, when there is no file."), u"ID"_s},
        {u"client-secret-file"_s, say("A file with the client secret."), u"FILE"_s},
        {u"scope"_s,
         say("A scope to ask for; may be given several times. offline_access is added where the provider lists it: "
             "without it there would be no refresh token."),
         u"SCOPE"_s},
        {u"login-hint"_s, say("The e-mail address of the account to use."), u"EMAIL"_s},
        {u"prompt"_s, say("none, consent or select_account."), u"PROMPT"_s},
        {u"param"_s, say("A further parameter of the authorization request."), u"NAME=VALUE"_s},
        {u"token-param"_s,
         say("A further parameter of each token request, kept with the account. No secret: other users can read the "
             "command line, and it is stored in plain."),
         u"NAME=VALUE"_s},
        {u"account"_s,
         say("What to call the account. With the name of one that is signed in, --scope and no --provider: asks for "
             "these scopes beside those that it has."),
         u"NAME"_s},
        {u"redirect-uri"_s,
         say("The redirect address that the client has registered: http://127.0.0.1, http://[::1] or "
             "http://localhost, with a port and path if they are fixed."),
         u"URI"_s},
        {u"timeout"_s, say("How long to wait for the browser, in seconds."), u"SECONDS"_s, u"300"_s},
        {u"browser"_s, say("Start this command with the URL as its argument."), u"COMMAND"_s},
        {u"trace"_s, say("Write each step, redacted, to this file, however it ends."), u"FILE"_s},
        {u"device"_s, say("Show a code to type on another device (RFC 8628), on a terminal a QR code too, and with "
                          "--format jsonl as the first line of stdout.")},
        {u"no-browser"_s, say("Open nothing: print the URL as the first line of stdout.")},
    };
}

Future<int> signIn(Invocation &call)
{
    const auto services = call.services();
    if (!services)
        return ready<int>(tl::unexpected<Error>(services.error()));
    const auto options = andThen(providerFromOptions(call, **services), &call,
                                 [&call](const app::SignInOptions &provider) { return withOptions(call, provider); });
    const auto signedIn = andThen(options, &call, [&call, services = *services](const app::SignInOptions &chosen) {
        app::SignIn *flow = services->signIn(chosen).release();
        flow->setParent(&call);
        announce(*flow, call);
        writeTraceOnQuit(call, flow->trace());
        return eitherWay(flow->start(openerOf(call)), &call, [&call, flow](const Result<app::Account> &account) {
            return writtenTrace(call, flow->trace(), account);
        });
    });
    return andThen(signedIn, &call, [&call](const app::Account &account) {
        if (call.out().isJson())
            call.out().json(app::toJson(account));
        else
            print(call, account);
        sayMissingScopes(call, account);
        return Result<int>(0);
    });
}

QList<QCommandLineOption> accountsOptions()
{
    return {};
}

Future<int> accounts(Invocation &call)
{
    const auto services = call.services();
    if (!services)
        return ready<int>(tl::unexpected<Error>(services.error()));
    QJsonArray listed;
    for (const app::Account &account : (*services)->accounts().accounts()) {
        listed.append(app::toJson(account));
        if (!call.out().isJson())
            print(call, account);
    }
    if (call.out().isJson())
        call.out().json(listed);
    else if (listed.isEmpty())
        call.out().note(say("Nobody is signed in. Start with: tokenloupe-cli sign-in --help"));
    return ready<int>(0);
}

QList<QCommandLineOption> tokenOptions()
{
    return {
        {u"account"_s, say("Whose token; may be left out when there is one account."), u"ACCOUNT"_s},
        {u"type"_s, say("access or id."), u"TYPE"_s, u"access"_s},
        {u"min-ttl"_s, say("Refresh when the token lives shorter than this, in seconds."), u"SECONDS"_s, u"60"_s},
    };
}

Future<int> token(Invocation &call)
{
    const auto type = tokenTypeOf(call);
    const auto minTtl = call.integer(u"min-ttl"_s, 60, 0);
    if (!type || !minTtl)
        return ready<int>(tl::unexpected<Error>(type ? minTtl.error() : type.error()));
    const auto services = call.services();
    if (!services)
        return ready<int>(tl::unexpected<Error>(services.error()));
    const auto account = accountOf(call);
    if (!account)
        return ready<int>(tl::unexpected<Error>(account.error()));
    app::AccessTokens &live = (*services)->tokens();
    const auto printed =
        andThen(live.fresh(*account, *type, *minTtl), &call,
                [&call, &live, type = *type, minTtl = *minTtl, account = *account](const app::LiveTokens &tokens) {
                    return live.usable(account, tokens, type).map([&](const Secret &token) {
                        noteShortLife(call, tokens.expiresAt(type), minTtl);
                        if (call.out().isJson())
                            call.out().json(tokenJson(tokens, type));
                        else
                            call.out().bytes(token.reveal());
                        return 0;
                    });
                });
    return eitherWay(printed, &call, [&call, account = *account](const Result<int> &code) {
        return code ? code : explained(call, account, code.error());
    });
}

Result<bool> writeTraceFile(const Invocation &call, const app::FlowTrace &trace)
{
    return call.isSet(u"trace"_s) ? app::writeTrace(call.value(u"trace"_s), trace.steps()) : Result<bool>(true);
}

void writeTraceOnQuit(Invocation &call, const app::FlowTrace &trace)
{
    if (!call.isSet(u"trace"_s))
        return;
    whenDone(app::quitRequested(&call), &call, [&call, &trace](const Result<int> &signal) {
        if (!signal)
            return;
        if (const auto written = writeTraceFile(call, trace); !written)
            call.out().note(describe(written.error()));
        std::signal(*signal, SIG_DFL); // it ends as it does without a trace
        std::raise(*signal);
    });
}

Result<app::Account> accountOf(Invocation &call, const QString &option)
{
    const QString name = call.value(option);
    if (call.isSet(option) && name.isEmpty())
        return failure(ErrorCode::UsageWrong, u"--"_s + option, say("it is empty, and names nobody"));
    return call.services().and_then([&name](app::Services *services) { return services->accounts().find(name); });
}

Result<app::TokenType> tokenTypeOf(const Invocation &call)
{
    const QString name = call.value(u"type"_s);
    if (name == "access"_L1)
        return app::TokenType::Access;
    if (name == "id"_L1)
        return app::TokenType::Id;
    return failure(ErrorCode::UsageWrong, u"--type"_s, say("it is access or id, not “%1”").arg(name));
}

} // namespace cli
