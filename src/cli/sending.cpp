// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sending.h"

#include "app/api_hosts.h"
#include "app/saved_requests.h"
#include "app/settings_rules.h"
#include "app/shipped_presets.h"
#include "cli/commands.h"
#include "cli/host_option.h"
#include "http/redact.h"
#include "http/request_secrets.h"
#include "network/request_rules.h"

#include <QCoreApplication>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr int mostRepeats = 10000;

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// A file is sent to its last byte.
Result<QByteArray> bodyOf(const Invocation &call)
{
    const QString body = call.value(u"data"_s);
    return body.startsWith(u'@') ? readBytes(body.mid(1)) : Result<QByteArray>(body.toUtf8());
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

Result<bool> readAuthorization(Invocation &call, Sending &sending, bool securityCode)
{
    QList<std::pair<QString, app::Authorization::Kind>> files = {{u"bearer-file"_s, app::Authorization::Kind::Bearer}};
    if (securityCode)
        files.append({u"security-code-file"_s, app::Authorization::Kind::SecurityCode});
    qsizetype ways = call.isSet(u"account"_s) + !sending.request.authorization.isEmpty();
    for (const auto &[option, kind] : std::as_const(files))
        ways += call.isSet(option);
    if (ways > 1)
        return failure(ErrorCode::UsageWrong, say("The request"), say("it takes one credential, not several"));
    for (const auto &[option, kind] : std::as_const(files)) {
        if (!call.isSet(option))
            continue;
        const auto value = credentialIn(call, option);
        if (!value)
            return tl::unexpected<Error>(value.error());
        sending.authorization.kind = kind;
        sending.authorization.value = *value;
    }
    if (!call.isSet(u"account"_s))
        return true;
    const auto type = tokenTypeOf(call);
    const auto account = accountOf(call);
    if (!type || !account)
        return tl::unexpected<Error>(type ? account.error() : type.error());
    sending.authorization = {app::Authorization::Kind::AccountToken, *account, *type, {}};
    return true;
}

Result<lab::Preset> presetNamed(const QString &name)
{
    const auto presets = app::shippedPresets();
    if (!presets)
        return tl::unexpected<Error>(presets.error());
    const auto found = std::find_if(presets->begin(), presets->end(),
                                    [&name](const lab::Preset &preset) { return preset.name == name; });
    if (found == presets->end())
        return failure(ErrorCode::UsageWrong, u"--preset"_s,
                       say("there is no request “%1”; the command presets lists them").arg(name));
    return *found;
}

Result<QHash<QString, QString>> parametersOf(const Invocation &call)
{
    QHash<QString, QString> values;
    for (const QString &parameter : call.values(u"param"_s)) {
        const qsizetype equals = parameter.indexOf(u'=');
        if (equals < 1)
            return failure(ErrorCode::UsageWrong, u"--param"_s, say("a parameter has the form NAME=VALUE"));
        values.insert(parameter.left(equals), parameter.mid(equals + 1));
    }
    return values;
}

/// Where the presets find the APIs: as the settings say, and this one where --base-url says.
Result<lab::ApiHosts> hostsOf(const Invocation &call, const QString &api)
{
    const auto settings = app::loadSettings(call.dataDir());
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    lab::ApiHosts hosts = app::apiHosts(*settings);
    if (!call.isSet(u"base-url"_s))
        return hosts;
    return app::baseAddress(call.value(u"base-url"_s)).map([&](const QString &base) {
        (api == "drive"_L1 ? hosts.drive : hosts.aodocs) = base;
        return hosts;
    });
}

Result<http::Request> presetRequest(const Invocation &call, Sending &sending)
{
    if (!call.arguments().isEmpty())
        return failure(ErrorCode::UsageWrong, u"--preset"_s, say("it brings its own method and address"));
    const auto preset = presetNamed(call.value(u"preset"_s));
    if (!preset)
        return tl::unexpected<Error>(preset.error());
    const auto values = parametersOf(call);
    if (!values)
        return tl::unexpected<Error>(values.error());
    sending.preset = *preset;
    return hostsOf(call, preset->api).and_then([&](const lab::ApiHosts &hosts) {
        return preset->request(app::apiHostsFor(sending.authorization, hosts), *values);
    });
}

Result<http::Request> freeRequest(const Invocation &call)
{
    if (call.arguments().size() != 2)
        return failure(ErrorCode::UsageWrong, say("The request"), say("it needs a method and an address, or --preset"));
    if (call.isSet(u"param"_s))
        return failure(ErrorCode::UsageWrong, u"--param"_s, say("it belongs to --preset"));
    if (call.isSet(u"base-url"_s))
        return failure(ErrorCode::UsageWrong, u"--base-url"_s, say("it belongs to --preset"));
    http::Request request;
    request.method = call.arguments().at(0).toUtf8();
    const QString address = call.arguments().at(1);
    if (const auto why = network::unusableAddress(address))
        return tl::unexpected<Error>(*why);
    request.url = QUrl(address, QUrl::StrictMode);
    return request;
}

/// An address that was typed may hold a token or a key, which a file and an option would keep to themselves.
void noteSecretAddress(Invocation &call, const QUrl &url)
{
    if (http::isSecretAddress(url))
        call.out().note(say("The address holds a secret: other users of this computer can read it on the command line, "
                            "and servers write addresses into their logs; give --bearer-file instead."));
}

/// Of a file that can be shared: it brings no credential.
Result<http::Request> savedRequest(const Invocation &call)
{
    const QString path = call.value(u"request"_s);
    if (!call.arguments().isEmpty() || call.isSet(u"preset"_s) || call.isSet(u"param"_s) || call.isSet(u"base-url"_s))
        return failure(ErrorCode::UsageWrong, u"--request"_s, say("it brings its own method and address"));
    const auto bytes = readBytes(path);
    return bytes ? app::parseSavedRequest(*bytes, path) : tl::unexpected<Error>(bytes.error());
}

Result<http::Request> wantedRequest(const Invocation &call, Sending &sending)
{
    if (call.isSet(u"request"_s))
        return savedRequest(call);
    return call.isSet(u"preset"_s) ? presetRequest(call, sending) : freeRequest(call);
}

/// The method, address and body; the headers and the credential of the options are kept.
Result<bool> readRequest(const Invocation &call, Sending &sending)
{
    const auto request = wantedRequest(call, sending);
    const auto body = bodyOf(call);
    if (!request || !body)
        return tl::unexpected<Error>(request ? body.error() : request.error());
    sending.request.method = request->method;
    sending.request.url = request->url;
    sending.request.body = call.isSet(u"data"_s) ? *body : request->body;
    const http::Headers own = sending.request.headers;
    for (const auto &[name, value] : request->headers.fields()) {
        if (!own.contains(name))
            sending.request.headers.add(name, value);
    }
    return true;
}

/// Hosts that are off the issuer's list.
Result<bool> readHosts(const Invocation &call, Sending &sending)
{
    const auto settings = app::loadSettings(call.dataDir());
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    sending.exceptions = app::allowedHosts(*settings);
    sending.exceptions.hosts.unite(hostsNamedBy(call, u"allow-host"_s));
    sending.exceptions.plainHttp.unite(hostsNamedBy(call, u"allow-http"_s));
    return true;
}

/// What is to come.
Result<bool> readExpectations(const Invocation &call, Sending &sending)
{
    const auto expected = call.integer(u"expect"_s, 0, 100, 999);
    if (!expected)
        return tl::unexpected<Error>(expected.error());
    const auto repeat = call.integer(u"repeat"_s, 1, 1, mostRepeats);
    if (!repeat)
        return tl::unexpected<Error>(repeat.error());
    sending.expected = static_cast<int>(*expected);
    sending.repeat = static_cast<int>(*repeat);
    sending.followTo = hostsNamedBy(call, u"follow-to"_s);
    sending.follows = call.isAnySet({u"follow"_s, u"follow-to"_s});
    sending.har = call.value(u"har"_s);
    sending.showSecrets = call.isSet(u"show-secrets"_s);
    return true;
}

/// What helps to explain a refusal.
Result<bool> readKnowledge(Invocation &call, Sending &sending)
{
    sending.expectedEmail = call.value(u"expected-account"_s);
    for (const QString &name : call.values(u"probe"_s)) {
        const auto probe = diagnosis::probeNamed(name);
        sending.asksAll = sending.asksAll || name == "all"_L1;
        if (probe)
            sending.probes.append(*probe);
        else if (name != "all"_L1)
            return failure(ErrorCode::UsageWrong, u"--probe"_s,
                           say("there is no question “%1”; a diagnosis names them as next_test").arg(name));
    }
    if (!call.isSet(u"belongs-to"_s))
        return true;
    if (sending.authorization.kind != app::Authorization::Kind::Bearer)
        return failure(ErrorCode::UsageWrong, u"--belongs-to"_s, say("it belongs to --bearer-file"));
    const auto account = accountOf(call, u"belongs-to"_s);
    if (!account)
        return tl::unexpected<Error>(account.error());
    sending.owner = *account;
    return true;
}

} // namespace

Result<Sending> requestOf(Invocation &call, bool securityCode)
{
    Sending sending;
    for (const QString &line : call.values(u"header"_s)) {
        if (const auto added = addHeader(call, sending, line); !added)
            return tl::unexpected<Error>(added.error());
    }
    if (const auto read = readAuthorization(call, sending, securityCode); !read)
        return tl::unexpected<Error>(read.error());
    if (const auto read = readRequest(call, sending); !read)
        return tl::unexpected<Error>(read.error());
    if (!call.isAnySet({u"request"_s, u"preset"_s}))
        noteSecretAddress(call, sending.request.url);
    if (const auto read = readHosts(call, sending); !read)
        return tl::unexpected<Error>(read.error());
    return sending;
}

Result<Sending> sendingOf(Invocation &call)
{
    auto sending = requestOf(call, true);
    if (!sending)
        return sending;
    if (const auto read = readExpectations(call, *sending); !read)
        return tl::unexpected<Error>(read.error());
    if (const auto read = readKnowledge(call, *sending); !read)
        return tl::unexpected<Error>(read.error());
    return sending;
}

Result<Secret> credentialIn(const Invocation &call, const QString &option)
{
    const QString path = call.value(option);
    return readInput(path).and_then([&](const QByteArray &bytes) -> Result<Secret> {
        if (bytes.isEmpty())
            return failure(ErrorCode::UsageWrong, u"--"_s + option, say("%1 is empty").arg(redacted(path)));
        return Secret(bytes);
    });
}

void watchHistory(Invocation &call, app::Services &services)
{
    if (call.isSet(u"no-history"_s))
        services.keepNoHistory();
    QObject::connect(&services, &app::Services::exchangeNotKept, &call,
                     [&call](const Error &why) { call.out().note(describe(why)); });
}

QList<QCommandLineOption> requestOptions()
{
    return {
        {u"preset"_s, say("A request that ships, in the place of METHOD and URL; see presets."), u"NAME"_s},
        {u"request"_s, say("A saved request, in the place of METHOD and URL; - for stdin."), u"FILE"_s},
        {u"param"_s, say("Fills in a parameter of the preset."), u"NAME=VALUE"_s},
        {u"base-url"_s, say("The preset's API is here, for example https://HOST/api."), u"URL"_s},
        {u"account"_s, say("Authorize with a token of this account."), u"ACCOUNT"_s},
        {u"type"_s, say("Which token of the account: access or id."), u"TYPE"_s, u"access"_s},
        {u"bearer-file"_s, say("Authorize with the bearer token in this file."), u"FILE"_s},
        {u"allow-host"_s,
         say("An account's token may go to this host, which is off its list; HOST:PORT for another port than the usual "
             "one; may be repeated."),
         u"HOST"_s},
        {u"allow-http"_s,
         say("A credential may go to this host over plain http; HOST:PORT for another port than 80; may be repeated."),
         u"HOST"_s},
        {{u"H"_s, u"header"_s}, say("A header to send."), u"NAME: VALUE"_s},
        {{u"d"_s, u"data"_s}, say("The body; @FILE reads it from a file."), u"BODY|@FILE"_s},
        {u"no-history"_s, say("Do not keep the exchange in the window's history.")},
    };
}

QList<QCommandLineOption> sendOptions()
{
    return requestOptions() +
           QList<QCommandLineOption>{
               {u"security-code-file"_s, say("Authorize with the AODocs security code in this file."), u"FILE"_s},
               {u"retry-on-401"_s,
                say("When the answer is 401, refresh the account's token and send the request once more.")},
               {u"show-secrets"_s, say("Print tokens and other secrets as they are.")},
               {u"follow"_s, say("Follow redirects; to another origin no credential and no body goes.")},
               {u"follow-to"_s,
                say("Follow redirects, and to this host with the credential and the body; HOST:PORT for another port "
                    "than the usual one; may be repeated."),
                u"HOST"_s},
               {u"curl"_s, say("Print the request as a command instead of sending it; the token stands as $TOKEN.")},
               {u"as"_s, say("The same for another program: curl, curl-cmd, httpie or powershell."), u"FORM"_s,
                u"curl"_s},
               {u"probe"_s,
                say("After a refusal also ask this, and say what is sent where: the id of a next test, or all for each "
                    "in "
                    "turn until one cause is certain."),
                u"ID|all"_s},
               {u"belongs-to"_s, say("The token of --bearer-file is this account's: judge with what its record tells."),
                u"ACCOUNT"_s},
               {u"expected-account"_s, say("Whose token it should be, for the diagnosis."), u"EMAIL"_s},
               {u"repeat"_s, say("Send it so often, one after the other, and count the answers."), u"N"_s},
               {u"har"_s,
                say("Write all that was sent and answered to this file, as HAR 1.2, redacted but for --show-secrets."),
                u"OUT"_s},
               {u"expect"_s, say("The status that should come; any 2xx when not given."), u"STATUS"_s},
           };
}

} // namespace cli
