// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/probing.h"

#include "diagnosis/diagnosis.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using diagnosis::Evidence;
using diagnosis::Probe;

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// Where the questions start from; the token's owner may be known though it came from a file.
app::Answered answeredOf(const Sending &sending, const Evidence &evidence)
{
    app::Authorization authorization = sending.authorization;
    if (authorization.kind != app::Authorization::Kind::AccountToken && sending.owner) {
        authorization.kind = app::Authorization::Kind::AccountToken;
        authorization.account = *sending.owner;
    }
    return {sending.request, authorization, sending.exceptions, evidence};
}

/// What is still to be asked, the next first; `left` are those of --probe that were not asked yet.
std::optional<Probe> nextProbe(const Sending &sending, const Evidence &evidence, QList<Probe> &left)
{
    if (!left.isEmpty())
        return left.takeFirst();
    return sending.asksAll ? diagnosis::diagnose(evidence).nextTest : std::nullopt;
}

Future<Evidence> askedNext(Invocation &call, app::Services &services, const Sending &sending, const Evidence &evidence,
                           QList<Probe> left)
{
    const auto probe = nextProbe(sending, evidence, left);
    if (!probe)
        return ready<Evidence>(evidence);
    const app::Answered answered = answeredOf(sending, evidence);
    if (const QString host = app::probeHost(*probe, answered); !host.isEmpty())
        call.out().note(say("Follow-up, sent to %1: %2").arg(host, diagnosis::describe(*probe)));
    return eitherWay(app::askProbe(services, *probe, answered, &call), &call,
                     [&call, &services, sending, evidence, left, probe](const Result<http::Response> &answer) {
                         Sending going = sending;
                         Evidence known = evidence;
                         if (answer)
                             known.probes.insert(*probe, *answer);
                         else
                             call.out().note(describe(answer.error()), Tone::Doubtful);
                         going.asksAll = going.asksAll && answer; // else it would be the next test again
                         return askedNext(call, services, going, known, left);
                     });
}

} // namespace

Future<Evidence> probed(Invocation &call, const Sending &sending, const Evidence &evidence)
{
    const auto services = call.services();
    if (!services)
        return ready<Evidence>(tl::unexpected<Error>(services.error()));
    const bool wanted = sending.asksAll || !sending.probes.isEmpty();
    if (!wanted || evidence.exchange->response.status < 400)
        return ready<Evidence>(evidence);
    return askedNext(call, **services, sending, evidence, sending.probes);
}

QJsonArray probesJson(const Sending &sending, const Evidence &evidence)
{
    QJsonArray rows;
    for (auto probe = evidence.probes.cbegin(); probe != evidence.probes.cend(); ++probe)
        rows.append(QJsonObject{{u"id"_s, QString::fromLatin1(diagnosis::probeId(probe.key()))},
                                {u"sent_to"_s, app::probeHost(probe.key(), answeredOf(sending, evidence))},
                                {u"status"_s, probe->status}});
    return rows;
}

} // namespace cli
