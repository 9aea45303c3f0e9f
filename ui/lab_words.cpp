// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab_words.h"

#include "base/sentence.h"

#include <QCoreApplication>

namespace lab_words {

namespace {

using State = VerdictBanner::State;

QString say(const char *text)
{
    return QCoreApplication::translate("lab_words", text);
}

} // namespace

VerdictBanner::Content hint()
{
    return {
        State::Info,
        {},
        say("Choose a request that is answered well, and run it with every kind of wrong token"),
        say("What a server wrongly accepts, wrongly refuses and cannot tell apart is said in sentences. At most one "
            "request a second goes to hosts other than this computer.")};
}

VerdictBanner::Content goodTokenWanted()
{
    return {State::Error,
            {},
            say("The lab needs a token that the server takes"),
            say("Open the list “Good token” and choose an account's token or a pasted one, or “Paste a token…”. “Sign "
                "in…” on the left adds an account.")};
}

VerdictBanner::Content error(const Error &error)
{
    return {State::Error, {}, withoutFullStop(describe(error)), {}};
}

VerdictBanner::Content underWay()
{
    return {State::Waiting,
            {},
            say("The variants are sent, one after the other"),
            say("The control, which is the request as it should be, goes first and last.")};
}

VerdictBanner::Content conclusion(const lab::ReportDocument &document)
{
    const lab::Judgment &judgment = document.judgment;
    const bool isConclusive = judgment.inconclusive.isEmpty();
    const State state = !isConclusive ? State::Warn : judgment.holds() ? State::Valid : State::Invalid;
    const QString word = !isConclusive      ? say("Inconclusive")
                         : judgment.holds() ? say("As expected")
                                            : say("Not as expected");
    const QString sentence = isConclusive ? document.conclusion : judgment.inconclusive;
    const auto ways = judgment.answers.size();
    const QString apart =
        ways == 1 ? say("It answered all of them alike.") : say("It answered in %1 different ways.").arg(ways);
    return {state, word, withoutFullStop(sentence), document.rules + u' ' + apart};
}

Question repeating(const app::LabOptions &options, bool isWatch)
{
    const QString method = QString::fromLatin1(options.request.method);
    const QString host = options.request.url.authority();
    const QString text = isWatch ? say("Send %1 to %2 each second until it is refused?").arg(method, host)
                                 : say("Send %1 to %2 up to %L3 times?")
                                       .arg(method, host)
                                       .arg(options.variants.size() + 1); // the control goes once more
    return {say("Send it so often?"), text,
            say("A request of this method may change something, each time that the server takes it."),
            say("Send them")};
}

Question allowing(const app::Authorization &authorization, const app::HostExceptions &missing)
{
    const QString host = missing.hosts.isEmpty() ? *missing.plainHttp.begin() : *missing.hosts.begin();
    const QString issuer = app::issuerOf(authorization);
    const QString text =
        issuer.isEmpty() ? say("Send the tokens that you chose, good and spoilt ones, to %1?").arg(host)
                         : say("Send tokens of %1, good and spoilt ones, to %2?").arg(QUrl(issuer).authority(), host);
    return {say("Send tokens there?"), text,
            say("It is not on the list of hosts that take them, or the address is plain http. Whoever can read the "
                "token there can use it until it expires."),
            say("Send, and allow until I quit")};
}

QString nameOf(const http::Request &request)
{
    const QString method = QString::fromLatin1(request.method);
    return request.body.isEmpty() ? say("%1 from Request").arg(method)
                                  : say("%1 from Request, a body of %L2 bytes").arg(method).arg(request.body.size());
}

} // namespace lab_words
