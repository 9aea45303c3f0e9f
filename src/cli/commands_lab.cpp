// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/aged_token.h"
#include "app/json_file.h"
#include "app/lab_run.h"
#include "app/lab_watch.h"
#include "app/quit_signals.h"
#include "base/time_text.h"
#include "cli/commands.h"
#include "cli/host_option.h"
#include "cli/report_ending.h"
#include "cli/sending.h"
#include "lab/report.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// Where the token of a variant comes from: an option with a file, or one with an account.
struct Source
{
    const char *variant;
    QString fileOption;
    QString accountOption = {};
};

const QList<Source> &sources()
{
    static const QList<Source> table = {
        {"expired", u"expired-file"_s},
        {"revoked", u"revoked-file"_s},
        {"other-kind", u"other-kind-file"_s},
        {"other-account", u"other-account-file"_s, u"other-account"_s},
        {"smaller-scope", u"smaller-scope-file"_s, u"smaller-scope-account"_s},
        {"wrong-audience", u"wrong-audience-file"_s},
        {"security-code", u"security-code-file"_s},
    };
    return table;
}

Result<bool> readSource(Invocation &call, const Source &source, app::LabOptions &options)
{
    const QString variant = QString::fromLatin1(source.variant);
    if (call.isSet(source.fileOption)) {
        const auto token = credentialIn(call, source.fileOption);
        if (!token)
            return tl::unexpected<Error>(token.error());
        options.tokens.insert(variant, {app::Authorization::Kind::Bearer, {}, app::TokenType::Access, *token});
    } else if (!source.accountOption.isEmpty() && call.isSet(source.accountOption)) {
        const auto account = accountOf(call, source.accountOption);
        if (!account)
            return tl::unexpected<Error>(account.error());
        options.tokens.insert(variant,
                              {app::Authorization::Kind::AccountToken, *account, options.authorization.type, {}});
    }
    return true;
}

/// What -H brought is a bearer token like that of a file.
Result<app::Authorization> controlOf(const Sending &sending)
{
    const QByteArray &header = sending.request.authorization.reveal();
    if (header.isEmpty())
        return sending.authorization;
    if (!header.toLower().startsWith("bearer "))
        return failure(ErrorCode::UsageWrong, u"--header"_s, say("the lab starts from a bearer token"));
    return app::Authorization{app::Authorization::Kind::Bearer, {}, app::TokenType::Access, Secret(header.mid(7))};
}

Result<std::optional<lab::Api>> apiOf(const Invocation &call, const Sending &sending)
{
    const std::pair<QString, lab::Api> known[] = {
        {u"drive"_s, lab::Api::Drive}, {u"aodocs"_s, lab::Api::Aodocs}, {u"other"_s, lab::Api::Other}};
    const QString wanted = call.isSet(u"api"_s) ? call.value(u"api"_s) : sending.preset.value_or(lab::Preset()).api;
    for (const auto &[name, api] : known) {
        if (wanted == name)
            return std::optional(api);
    }
    if (call.isSet(u"api"_s))
        return failure(ErrorCode::UsageWrong, u"--api"_s, say("it is drive, aodocs or other, not “%1”").arg(wanted));
    return std::optional<lab::Api>();
}

QStringList variantsOf(const Invocation &call)
{
    QStringList ids;
    for (const QString &list : call.values(u"variants"_s))
        ids += list.split(u',', Qt::SkipEmptyParts);
    return ids;
}

Result<app::LabOptions> optionsOf(Invocation &call)
{
    const auto sending = requestOf(call, false);
    if (!sending)
        return tl::unexpected<Error>(sending.error());
    const auto control = controlOf(*sending);
    const auto api = apiOf(call, *sending);
    if (!control || !api)
        return tl::unexpected<Error>(control ? api.error() : control.error());
    app::LabOptions options;
    options.request = sending->request;
    options.request.authorization = Secret();
    options.api = *api;
    options.reads = sending->preset && sending->preset->reads;
    options.keepAged = call.isSet(u"keep-aged"_s);
    options.anyMethod = call.isSet(u"any-method"_s);
    options.authorization = *control;
    options.exceptions = sending->exceptions;
    options.variants = variantsOf(call);
    options.ownHosts = hostsNamedBy(call, u"own-host"_s);
    for (const Source &source : sources()) {
        if (const auto read = readSource(call, source, options); !read)
            return tl::unexpected<Error>(read.error());
    }
    if (!call.isSet(u"revoke-account"_s))
        return options;
    return accountOf(call, u"revoke-account"_s).map([&options](const app::Account &account) {
        options.revoke = account;
        return options;
    });
}

/// That of --format; else the one that the name of --out ends in. A name without an ending promises nothing.
Result<lab::ReportFormat> reportFormat(const Invocation &call)
{
    const QString name = call.value(u"out"_s);
    if (call.isSet(u"format"_s) || QFileInfo(name).suffix().isEmpty())
        return *lab::reportFormatNamed(call.value(u"format"_s));
    if (const auto format = lab::reportFormatOf(name))
        return *format;
    return unknownEnding(u"out"_s, lab::reportEndings());
}

/// A watch has two formats alone.
Result<lab::ReportFormat> watchFormat(const Invocation &call)
{
    return reportFormat(call).and_then([&call](lab::ReportFormat format) -> Result<lab::ReportFormat> {
        if (format == lab::ReportFormat::Text || format == lab::ReportFormat::Json)
            return format;
        if (call.isSet(u"format"_s))
            return failure(ErrorCode::UsageWrong, u"--format"_s, say("a watch is reported as text or json"));
        return unknownEnding(u"out"_s, {u".txt"_s, u".json"_s});
    });
}

/// To the file of --out; else, or when that cannot be written, to stdout: what was sent and ended cannot be asked
/// again.
Result<bool> deliver(Invocation &call, const QByteArray &bytes)
{
    const QString path = call.value(u"out"_s);
    const bool isFile = !path.isEmpty();
    const auto written = isFile ? app::writePrivateFile(path, bytes) : Result<bool>(true);
    if (!isFile || !written)
        call.out().bytes(bytes.endsWith('\n') ? bytes.chopped(1) : bytes);
    return written;
}

Result<int> conclude(Invocation &call, const lab::Run &run, lab::ReportFormat format)
{
    const lab::Judgment judgment = lab::judge(run);
    for (const lab::Judged &judged : judgment.variants) {
        if (judged.asExpected)
            call.count(*judged.asExpected);
    }
    const auto delivered = deliver(call, lab::report(run, format));
    if (!delivered)
        return tl::unexpected<Error>(delivered.error());
    if (!judgment.inconclusive.isEmpty())
        call.out().note(say("Inconclusive. %1").arg(judgment.inconclusive), Tone::Bad);
    else
        call.out().note(judgment.holds() ? say("As expected.") : say("Not as expected."),
                        judgment.holds() ? Tone::Good : Tone::Bad);
    if (const auto &why = run.trials.first().error) // the control had no answer at all
        return exitCode(*why);
    return judgment.holds() ? 0 : 1;
}

Result<app::LabWatchOptions> watchOptionsOf(Invocation &call, const app::LabOptions &lab)
{
    constexpr qint64 longest = 30LL * 24 * 3600; // seconds: a month
    const auto every = call.integer(u"every"_s, 1, 1, longest);
    const auto timeout = call.integer(u"timeout"_s, 7200, 1, longest);
    if (!every || !timeout)
        return tl::unexpected<Error>(every ? timeout.error() : every.error());
    app::LabWatchOptions options;
    options.lab = lab;
    options.every = std::chrono::seconds(*every);
    options.timeout = std::chrono::seconds(*timeout);
    options.revoke = call.isSet(u"revoke"_s);
    return options;
}

Result<int> concludeWatch(Invocation &call, const lab::Watch &watch, lab::ReportFormat format)
{
    const lab::Watched watched = lab::judge(watch);
    const QByteArray report = format == lab::ReportFormat::Json ? QJsonDocument(lab::toJson(watch)).toJson()
                                                                : watched.sentences.join(u'\n').toUtf8() + '\n';
    if (const auto delivered = deliver(call, report); !delivered)
        return tl::unexpected<Error>(delivered.error());
    return watched.holds ? 0 : 1;
}

Future<int> watchToken(Invocation &call, app::Services &services, const app::LabOptions &lab, lab::ReportFormat format)
{
    const auto options = watchOptionsOf(call, lab);
    if (!options)
        return ready<int>(tl::unexpected<Error>(options.error()));
    auto *watch = new app::LabWatch(services, *options, &call);
    QObject::connect(watch, &app::LabWatch::looked, &call, [&call, watch] {
        const lab::Span &last = watch->soFar().spans.last();
        call.out().progress(u"%1 %2 × %3"_s.arg(time_text::utc(last.to / 1000)).arg(last.count).arg(last.status));
    });
    whenDone(app::quitRequested(&call), &call, [watch](const Result<int> &) { watch->stop(); });
    return andThen(watch->start(), &call,
                   [&call, format](const lab::Watch &seen) { return concludeWatch(call, seen, format); });
}

Future<int> forgetKept(Invocation &call)
{
    const auto account = accountOf(call);
    if (!account)
        return ready<int>(tl::unexpected<Error>(account.error()));
    return andThen(app::forgetAged((*call.services())->secrets(), *account, &call), &call,
                   [](bool) { return Result<int>(0); });
}

void showProgress(Invocation &call, app::LabRun &run)
{
    QObject::connect(&run, &app::LabRun::trialDone, &call, [&call, &run](qsizetype index, const lab::Trial &trial) {
        const int status = trial.exchange ? trial.exchange->response.status : 0;
        call.out().progress(u"%1/%2 %3 %4"_s.arg(index + 1)
                                .arg(run.soFar().trials.size() + 1)
                                .arg(QLatin1StringView(trial.variant->id))
                                .arg(status));
    });
}

} // namespace

QList<QCommandLineOption> labOptions()
{
    return requestOptions() +
           QList<QCommandLineOption>{
               {u"variants"_s, say("These alone, and the control: their ids, separated by commas."), u"ID,ID"_s},
               {u"own-host"_s, say("A host of your own: forged tokens may go there."), u"HOST"_s},
               {u"any-method"_s,
                say("Send other methods than GET and HEAD too, some twenty times. Presets that only read need no "
                    "leave.")},
               {u"api"_s,
                say("By whose rules answers are measured: drive, aodocs or other. By the address when not "
                    "given."),
                u"API"_s},
               {u"expired-file"_s, say("A token that has run out. For accounts of the sandbox one is made."),
                u"FILE"_s},
               {u"keep-aged"_s, say("Keep the account's token in the keychain until it has run out; later runs send it "
                                    "as one that has.")},
               {u"forget-aged"_s, say("Remove what --keep-aged has kept of the account, and do nothing else.")},
               {u"revoked-file"_s, say("A token whose grant was ended."), u"FILE"_s},
               {u"revoke-account"_s,
                say("A throw-away account: its grant is ended, and its token sent then. The account is gone "
                    "afterwards."),
                u"ACCOUNT"_s},
               {u"other-kind-file"_s,
                say("An ID token where an access token is wanted, or the reverse. An account "
                    "has both."),
                u"FILE"_s},
               {u"other-account"_s, say("Somebody else's account."), u"ACCOUNT"_s},
               {u"other-account-file"_s, say("Somebody else's token."), u"FILE"_s},
               {u"smaller-scope-account"_s, say("An account with less scope."), u"ACCOUNT"_s},
               {u"smaller-scope-file"_s, say("A token with less scope."), u"FILE"_s},
               {u"wrong-audience-file"_s, say("A token that was made for another API."), u"FILE"_s},
               {u"security-code-file"_s, say("A security code of AODocs."), u"FILE"_s},
               {u"watch"_s, say("Instead of the variants repeat the request with one token until it is refused, and "
                                "say how long after its expiry that was.")},
               {u"every"_s, say("With --watch: how often, in seconds (1)."), u"SECONDS"_s, u"1"_s},
               {u"timeout"_s, say("With --watch: when to give up, in seconds (7200)."), u"SECONDS"_s, u"7200"_s},
               {u"revoke"_s, say("With --watch: end the account's grant after the first answer, and see how long its "
                                 "token is taken. The account is gone afterwards.")},
               {u"out"_s,
                say("Write the report to this file. Without --format, the ending of its name says in which format: "
                    ".txt, .json, .xml (JUnit), .md or .html."),
                u"FILE"_s},
           };
}

Future<int> lab(Invocation &call)
{
    if (call.isSet(u"forget-aged"_s))
        return forgetKept(call);
    const auto format = call.isSet(u"watch"_s) ? watchFormat(call) : reportFormat(call);
    if (!format)
        return ready<int>(tl::unexpected<Error>(format.error()));
    const auto options = optionsOf(call);
    if (!options)
        return ready<int>(tl::unexpected<Error>(options.error()));
    const auto services = call.services();
    if (!services)
        return ready<int>(tl::unexpected<Error>(services.error()));
    watchHistory(call, **services);
    if (call.isSet(u"watch"_s))
        return watchToken(call, **services, *options, *format);
    if (const QStringList others = lab::otherCredentials(options->request); !others.isEmpty())
        call.out().note(say("Every variant carries another credential too: %1. What is let in may be let in by that.")
                            .arg(others.join(u", "_s)),
                        Tone::Doubtful);
    auto *run = new app::LabRun(**services, *options, &call);
    showProgress(call, *run);
    whenDone(app::quitRequested(&call), &call, [run](const Result<int> &) { run->stop(); });
    return andThen(run->start(), &call,
                   [&call, format = *format](const lab::Run &sent) { return conclude(call, sent, format); });
}

} // namespace cli
