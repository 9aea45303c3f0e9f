// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

/// What the table of commands points to: for each command its options and what it does.
namespace cli {

QList<QCommandLineOption> signInOptions();
QList<QCommandLineOption> clientOptions();
QList<QCommandLineOption> accountsOptions();
QList<QCommandLineOption> tokenOptions();
QList<QCommandLineOption> signOutOptions();
QList<QCommandLineOption> lookupOptions();
QList<QCommandLineOption> introspectOptions();
QList<QCommandLineOption> inspectOptions();
QList<QCommandLineOption> diffOptions();
QList<QCommandLineOption> scanOptions();
QList<QCommandLineOption> sendOptions();
QList<QCommandLineOption> labOptions();
QList<QCommandLineOption> diagnoseOptions();
QList<QCommandLineOption> sandboxOptions();
QList<QCommandLineOption> demoOptions();

Future<int> signIn(Invocation &call);
Future<int> client(Invocation &call);
Future<int> accounts(Invocation &call);
Future<int> token(Invocation &call);
Future<int> signOut(Invocation &call);
Future<int> userinfo(Invocation &call);
Future<int> tokeninfo(Invocation &call);
Future<int> introspect(Invocation &call);
Future<int> inspect(Invocation &call);
Future<int> diff(Invocation &call);
Future<int> scan(Invocation &call);
Future<int> send(Invocation &call);
Future<int> presets(Invocation &call);
Future<int> lab(Invocation &call);
Future<int> diagnose(Invocation &call);
Future<int> sandbox(Invocation &call);
Future<int> demo(Invocation &call);

/// Writes the steps to the file of --trace, if that is set. Error: FileUnwritable.
Result<bool> writeTraceFile(const Invocation &call, const app::FlowTrace &trace);

/// Writes it too when a signal ends the program before the flow does. `trace` lives as long as the call.
void writeTraceOnQuit(Invocation &call, const app::FlowTrace &trace);

/// The outcome of a flow, unless it is good and the trace that was asked for cannot be written.
template<class T>
Result<T> writtenTrace(Invocation &call, const app::FlowTrace &trace, const Result<T> &outcome)
{
    const auto written = writeTraceFile(call, trace);
    if (!written && outcome)
        return tl::unexpected<Error>(written.error());
    if (!written)
        call.out().note(describe(written.error()));
    return outcome;
}

/// The account that the option names; the only one when it is not given. Errors: UsageWrong for an empty name, which a
/// script's empty variable is, and which names nobody; those of Invocation::services() and AccountStore::find().
Result<app::Account> accountOf(Invocation &call, const QString &option = QStringLiteral("account"));

/// The value of --type. Error: UsageWrong.
Result<app::TokenType> tokenTypeOf(const Invocation &call);

} // namespace cli
