// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo.h"
#include "app/quit_signals.h"
#include "cli/commands.h"
#include "sandbox/address_file.h"
#include "sandbox/sandbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qint64 longest = 10LL * 365 * 24 * 3600; // seconds: ten years

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QCommandLineOption faultOption()
{
    QStringList names;
    for (const sandbox::FaultRow &row : sandbox::faults())
        names.append(QString::fromLatin1(row.name));
    return {u"fault"_s, say("Misbehave on purpose; may be given several times: %1.").arg(names.join(u", "_s)),
            u"NAME"_s};
}

Result<sandbox::Faults> faultsOf(const Invocation &call)
{
    sandbox::Faults faults;
    for (const QString &name : call.values(u"fault"_s)) {
        const sandbox::FaultRow *row = sandbox::findFault(name);
        if (!row)
            return failure(ErrorCode::UsageWrong, u"--fault"_s,
                           say("there is no fault “%1”; --help lists them").arg(name));
        faults.insert(row->fault);
    }
    return faults;
}

Result<sandbox::Options> optionsOf(const Invocation &call)
{
    const auto port = call.integer(u"port"_s, 0, 0, 65535);
    const auto skew = call.integer(u"clock-skew"_s, 0, -longest, longest);
    const auto ttl = call.integer(u"access-token-ttl"_s, 3600, 1, longest);
    const auto deviceTtl = call.integer(u"device-code-ttl"_s, 1800, 1, longest);
    const auto deviceInterval = call.integer(u"device-interval"_s, 5, 1, longest);
    const auto faults = faultsOf(call);
    for (const auto *number : {&port, &skew, &ttl, &deviceTtl, &deviceInterval}) {
        if (!*number)
            return tl::unexpected<Error>(number->error());
    }
    if (!faults)
        return tl::unexpected<Error>(faults.error());
    sandbox::Options options;
    options.dataDir = QDir(call.dataDir()).filePath(u"sandbox"_s);
    options.port = *port == 0 ? -1 : static_cast<int>(*port); // its accounts live on its port: it comes back there
    options.clockSkew = *skew;
    options.accessTokenTtl = *ttl;
    options.deviceCodeTtl = *deviceTtl;
    options.deviceInterval = *deviceInterval;
    options.rotateRefreshTokens = call.isSet(u"rotate-refresh-tokens"_s);
    options.faults = *faults;
    return options;
}

QString inWords(const sandbox::LogEntry &entry)
{
    return u"%1 %2 → %3"_s.arg(QString::fromUtf8(entry.method), QString::fromUtf8(entry.path)).arg(entry.status);
}

QJsonArray toJson(const QList<sandbox::LogEntry> &entries)
{
    QJsonArray lines;
    for (const sandbox::LogEntry &entry : entries)
        lines.append(QJsonObject{{u"method"_s, QString::fromUtf8(entry.method)},
                                 {u"path"_s, QString::fromUtf8(entry.path)},
                                 {u"status"_s, entry.status}});
    return lines;
}

QJsonObject toJson(const app::DemoReport &report)
{
    QJsonArray steps;
    for (const app::DemoStep &step : report.steps)
        steps.append(QJsonObject{{u"id"_s, step.id},
                                 {u"title"_s, step.title},
                                 {u"held"_s, step.held},
                                 {u"detail"_s, step.detail},
                                 {u"requests"_s, toJson(step.requests)}});
    return {{u"held"_s, report.held()}, {u"steps"_s, steps}, {u"sandbox_log"_s, toJson(report.sandboxLog)}};
}

void print(Output &out, const app::DemoStep &step)
{
    out.line(step.held ? Tone::Good : Tone::Bad, step.held ? say("ok    ") : say("FAILED"), u' ' + step.title);
    out.line(u"       "_s + step.detail);
}

Result<int> conclude(Invocation &call, const app::DemoReport &report)
{
    if (call.out().isJson())
        call.out().json(toJson(report));
    if (report.held()) {
        call.out().note(say("All %1 steps held. Nothing was left behind.").arg(report.steps.size()));
        return 0;
    }
    const app::DemoStep &failed = report.firstFailed();
    call.out().note(say("The demo stopped at the step “%1” (%2): %3").arg(failed.title, failed.id, failed.detail));
    return failed.outside ? 3 : 1;
}

/// A sandbox that cannot come back on its port says what that means for those who signed in there.
Future<int> notStarted(Invocation &call, const Error &error)
{
    if (error.code == ErrorCode::PortUnavailable && call.value(u"port"_s) == "0"_L1)
        call.out().note(
            say("The accounts of this sandbox live on that port. End what listens there, which may be another "
                "sandbox; with another --port they are dead and have to sign in again."));
    return ready<int>(tl::unexpected<Error>(error));
}

} // namespace

QList<QCommandLineOption> sandboxOptions()
{
    return {
        {u"port"_s, say("The port on 127.0.0.1; 0 takes the one of last time, or any."), u"PORT"_s, u"0"_s},
        {u"clock-skew"_s, say("How far its clock is ahead, in seconds."), u"SECONDS"_s, u"0"_s},
        {u"device-code-ttl"_s, say("How long the code of a device can be typed, in seconds."), u"SECONDS"_s, u"1800"_s},
        {u"device-interval"_s, say("How many seconds a device has to leave between two questions."), u"SECONDS"_s,
         u"5"_s},
        {u"access-token-ttl"_s, say("How long its access tokens live, in seconds."), u"SECONDS"_s, u"3600"_s},
        {u"rotate-refresh-tokens"_s, say("Answer each refresh with a new refresh token.")},
        faultOption(),
    };
}

Future<int> sandbox(Invocation &call)
{
    const auto options = optionsOf(call);
    if (!options)
        return ready<int>(tl::unexpected<Error>(options.error()));
    auto *server = new sandbox::Sandbox(*options, &call);
    QObject::connect(server, &sandbox::Sandbox::answered, &call,
                     [&call](const sandbox::LogEntry &entry) { call.out().progress(inWords(entry)); });
    return eitherWay(server->start(), &call, [&call, server](const Result<quint16> &port) {
        if (!port)
            return notStarted(call, port.error());
        if (const auto written = sandbox::writeAddress(server->description()); !written)
            call.out().note(describe(written.error()));
        Output(Format::JsonLines).json(server->description());
        return andThen(app::quitRequested(&call), &call, [server](int) {
            sandbox::removeAddress(server->issuer());
            return Result<int>(0);
        });
    });
}

QList<QCommandLineOption> demoOptions()
{
    return {faultOption()};
}

Future<int> demo(Invocation &call)
{
    const auto faults = faultsOf(call);
    if (!faults)
        return ready<int>(tl::unexpected<Error>(faults.error()));
    auto *demo = new app::Demo(*faults, call.isSet(u"memory-only"_s), &call);
    QObject::connect(demo, &app::Demo::stepDone, &call, [&call](const app::DemoStep &step) {
        if (!call.out().isJson())
            print(call.out(), step);
    });
    whenDone(app::quitRequested(&call), &call, [demo](const Result<int> &) { demo->stop(); });
    return andThen(demo->run(), &call, [&call](const app::DemoReport &report) { return conclude(call, report); });
}

} // namespace cli
