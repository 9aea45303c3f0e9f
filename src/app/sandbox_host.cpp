// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox_host.h"

#include "base/logging.h"
#include "oauth/provider.h"
#include "sandbox/address_file.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SandboxHost", text);
}

} // namespace

SandboxHost::SandboxHost(network::HttpClient &client, const QString &dataDir, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_dataDir(QDir(dataDir).filePath(u"sandbox"_s))
{
}

SandboxHost::~SandboxHost()
{
    if (m_own && m_starting.isFinished())
        sandbox::removeAddress(m_own->issuer());
}

Future<bool> SandboxHost::answers(const QJsonObject &description)
{
    const auto url = oauth::discoveryUrl(description.value("issuer"_L1).toString());
    if (!url || !oauth::isLoopbackHost(url->host()))
        return ready<bool>(false);
    http::Request request;
    request.url = *url;
    return eitherWay(m_client.send(request, this, {.purpose = network::Purpose::Sandbox}), this,
                     [](const Result<http::Exchange> &exchange) {
                         return Result<bool>(exchange && exchange->response.status == 200);
                     });
}

Future<QJsonObject> SandboxHost::running()
{
    const auto address = sandbox::readAddress();
    if (!address)
        return ready<QJsonObject>(tl::unexpected<Error>(address.error()));
    return andThen(answers(*address), this, [description = *address](bool alive) -> Result<QJsonObject> {
        if (alive)
            return description;
        const QString issuer = description.value("issuer"_L1).toString();
        return failure(ErrorCode::SandboxNotRunning, say("the one that was at %1 does not answer").arg(issuer), u"0"_s);
    });
}

Future<QJsonObject> SandboxHost::startOwn()
{
    if (m_own)
        return m_starting;
    sandbox::Options options;
    options.dataDir = m_dataDir;
    m_own = std::make_unique<sandbox::Sandbox>(options);
    m_starting = eitherWay(m_own->start(), this, [this](const Result<quint16> &port) -> Result<QJsonObject> {
        if (!port) {
            m_own.reset(); // the next try starts afresh
            return tl::unexpected<Error>(port.error());
        }
        if (const auto written = sandbox::writeAddress(m_own->description()); !written)
            qCInfo(logSandbox) << "other programs will not find the sandbox:" << describe(written.error());
        return m_own->description();
    });
    return m_starting;
}

Future<QJsonObject> SandboxHost::ensure()
{
    if (m_own)
        return m_starting;
    return eitherWay(running(), this, [this](const Result<QJsonObject> &description) {
        return description ? ready<QJsonObject>(*description) : startOwn();
    });
}

Future<bool> SandboxHost::prepare(const Account &account)
{
    if (account.provider != sandboxProvider)
        return ready<bool>(true);
    return andThen(ensure(), this, [issuer = account.issuer](const QJsonObject &description) -> Result<bool> {
        const QString found = description.value("issuer"_L1).toString();
        if (found == issuer)
            return true;
        return failure(
            ErrorCode::SandboxNotRunning,
            say("the account lives in the one at %1, and at %2 runs another that has to end first").arg(issuer, found),
            QString::number(QUrl(issuer).port()));
    });
}

} // namespace app
