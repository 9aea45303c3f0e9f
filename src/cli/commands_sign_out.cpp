// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

Result<app::Ending> endingOf(const Invocation &call)
{
    if (call.isSet(u"prove"_s) && !call.isSet(u"revoke"_s))
        return failure(ErrorCode::UsageWrong, u"--prove"_s,
                       say("it proves a revocation, so it needs --revoke beside it"));
    if (!call.isSet(u"revoke"_s))
        return app::Ending::Forget;
    return call.isSet(u"prove"_s) ? app::Ending::RevokeAndProve : app::Ending::Revoke;
}

QJsonObject toJson(const app::Account &account, const app::SignedOut &outcome)
{
    QJsonObject object{{u"account"_s, app::toJson(account)},
                       {u"revocation"_s, outcome.revocation
                                             ? QString::fromLatin1(oauth::revocationId(*outcome.revocation))
                                             : QJsonValue()},
                       {u"signed_out"_s, outcome.forgotten}};
    if (outcome.refusal)
        object.insert(u"refresh_refused"_s, QJsonObject{{u"error"_s, outcome.refusal->subject},
                                                        {u"error_description"_s, outcome.refusal->detail}});
    return object;
}

void print(Output &out, const app::Account &account, const app::SignedOut &outcome)
{
    if (outcome.revocation)
        out.line(oauth::revocationInWords(*outcome.revocation));
    if (outcome.refusal)
        out.line(say("A refresh was tried after that and refused: %1 (%2).")
                     .arg(outcome.refusal->subject, outcome.refusal->detail));
    if (outcome.forgotten)
        out.line(say("%1 is signed out: nothing of it is kept here.").arg(account.name));
    else
        out.line(Tone::Bad, say("Not proven:"),
                 say("the provider still gave new tokens, so %1 is kept. Google may need some minutes: try again.")
                     .arg(account.name));
}

} // namespace

QList<QCommandLineOption> signOutOptions()
{
    return {
        {u"account"_s, say("Whom to sign out; may be left out when there is one account."), u"ACCOUNT"_s},
        {u"revoke"_s, say("First have the provider revoke the grant. Google ends every grant of the person to the "
                          "whole project of the client.")},
        {u"prove"_s, say("After the revocation try a refresh, which has to be refused; else the account is kept.")},
        {u"trace"_s, say("Write each step, redacted, to this file, however it ends."), u"FILE"_s},
    };
}

Future<int> signOut(Invocation &call)
{
    const auto ending = endingOf(call);
    if (!ending)
        return ready<int>(tl::unexpected<Error>(ending.error()));
    const auto services = call.services();
    if (!services)
        return ready<int>(tl::unexpected<Error>(services.error()));
    const app::AccountStore &accounts = (*services)->accounts();
    const auto account = accountOf(call);
    if (!account)
        return ready<int>(tl::unexpected<Error>(account.error()));
    if (*ending != app::Ending::Forget)
        call.out().note(app::revocationEnds(*account, accounts.accounts()));

    app::SignOut *flow = (*services)->signOut().release();
    flow->setParent(&call);
    writeTraceOnQuit(call, flow->trace());
    const auto ended =
        eitherWay(flow->start(*account, *ending), &call,
                  [&call, flow](const Result<app::SignedOut> &out) { return writtenTrace(call, flow->trace(), out); });
    return andThen(ended, &call, [&call, account = *account](const app::SignedOut &outcome) {
        if (call.out().isJson())
            call.out().json(toJson(account, outcome));
        else
            print(call.out(), account, outcome);
        return Result<int>(outcome.forgotten ? 0 : 1);
    });
}

} // namespace cli
