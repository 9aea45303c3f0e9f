// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"
#include "cli/commands.h"
#include "oauth/client_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString loopbackInWords(const oauth::ClientFileReport &report)
{
    switch (report.loopback) {
    case oauth::Loopback::AnyPort:
        return say("a redirect to this computer is accepted on any port; nothing has to be registered");
    case oauth::Loopback::RegisteredOnly:
        return say("a redirect to this computer is accepted at %1 alone").arg(report.loopbackUris.join(u", "_s));
    case oauth::Loopback::None:
        return say("no redirect to this computer is accepted");
    case oauth::Loopback::Unknown:
        return say("which redirects are accepted is not known");
    }
    Q_UNREACHABLE();
}

QJsonObject aodocsJson(const QString &clientId, bool registered)
{
    return {{u"client_id"_s, clientId},
            {u"project_number"_s, oauth::projectNumber(clientId)},
            {u"registered"_s, registered}};
}

QJsonObject toJson(const QString &file, const oauth::ClientFileReport &report, bool registered)
{
    QJsonObject object{{u"file"_s, file},
                       {u"kind"_s, QLatin1StringView(oauth::clientFileKindId(report.kind))},
                       {u"usable"_s, report.isUsable()},
                       {u"loopback"_s, QLatin1StringView(oauth::loopbackId(report.loopback))},
                       {u"loopback_uris"_s, QJsonArray::fromStringList(report.loopbackUris)},
                       {u"summary"_s, report.what},
                       {u"advice"_s, report.advice}};
    if (!report.client.clientId.isEmpty()) {
        object.insert(u"client_id"_s, report.client.clientId);
        object.insert(u"project_id"_s, report.client.projectId);
        object.insert(u"project_number"_s, oauth::projectNumber(report.client.clientId));
        object.insert(u"aodocs"_s, aodocsJson(report.client.clientId, registered));
    }
    return object;
}

QString registeredInWords(bool registered)
{
    return registered ? say("on your list of clients registered with AODocs")
                      : say("not on your list of clients registered with AODocs (--register puts it there)");
}

void print(Invocation &call, const QString &file, const oauth::ClientFileReport &report, bool registered)
{
    Output &out = call.out();
    out.line(report.isUsable() ? Tone::Good : Tone::Bad, file, say(": %1.").arg(report.what));
    out.line(say("  loopback    %1").arg(loopbackInWords(report)));
    if (!report.client.clientId.isEmpty()) {
        out.line(say("  client      %1").arg(report.client.clientId));
        if (!report.client.projectId.isEmpty())
            out.line(say("  project     %1").arg(report.client.projectId));
        out.line(say("  AODocs      %1").arg(oauth::allowListRequest(report.client.clientId)));
        out.line(say("  registered  %1").arg(registeredInWords(registered)));
    }
    if (!report.advice.isEmpty())
        out.line(say("  advice      %1").arg(report.advice));
}

Result<int> list(Invocation &call, const app::Settings &settings)
{
    QJsonArray clients;
    for (const QString &clientId : settings.aodocsClients) {
        clients.append(aodocsJson(clientId, true));
        if (!call.out().isJson())
            call.out().line(clientId);
    }
    if (call.out().isJson())
        call.out().json(clients);
    else if (clients.isEmpty())
        call.out().note(say("No client is on your list of those registered with AODocs."));
    return 0;
}

/// Puts the client on the list or takes it off, as was asked.
Result<app::Settings> settingsAfter(const Invocation &call, const QString &clientId)
{
    if (!call.isSet(u"register"_s) && !call.isSet(u"unregister"_s))
        return app::loadSettings(call.dataDir());
    if (clientId.isEmpty())
        return failure(ErrorCode::UsageWrong, call.isSet(u"register"_s) ? u"--register"_s : u"--unregister"_s,
                       say("it needs a client file that can be used, or a client ID"));
    return app::changeSettings(call.dataDir(), [&call, &clientId](app::Settings &settings) {
        settings.aodocsClients.removeAll(clientId);
        if (call.isSet(u"register"_s))
            settings.aodocsClients.append(clientId);
    });
}

Result<int> answer(Invocation &call, const QString &clientId, const QString &file,
                   const oauth::ClientFileReport &report)
{
    const auto settings = settingsAfter(call, clientId);
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    const bool registered = settings->aodocsClients.contains(clientId);
    if (file.isEmpty()) {
        if (call.out().isJson())
            call.out().json(aodocsJson(clientId, registered));
        else
            call.out().line(
                say("%1: %2. %3").arg(clientId, registeredInWords(registered), oauth::allowListRequest(clientId)));
        return 0;
    }
    if (call.out().isJson())
        call.out().json(toJson(file, report, registered));
    else
        print(call, file, report, registered);
    return report.isUsable() ? 0 : 1;
}

Result<int> judge(Invocation &call)
{
    const QString subject = call.arguments().value(0);
    if (subject.isEmpty()) {
        const auto settings = settingsAfter(call, {});
        return settings ? list(call, *settings) : Result<int>(tl::unexpected<Error>(settings.error()));
    }
    if (!QFileInfo::exists(subject) && subject.endsWith(".apps.googleusercontent.com"_L1))
        return answer(call, subject, {}, {});
    const auto content = readBytes(subject);
    if (!content)
        return tl::unexpected<Error>(content.error());
    const oauth::ClientFileReport report = oauth::examineClientFile(*content);
    return answer(call, report.client.clientId, subject, report);
}

} // namespace

QList<QCommandLineOption> clientOptions()
{
    return {
        {u"register"_s, say("Put the client on the list of those registered with your AODocs.")},
        {u"unregister"_s, say("Take it off that list.")},
    };
}

Future<int> client(Invocation &call)
{
    return ready<int>(judge(call));
}

} // namespace cli
