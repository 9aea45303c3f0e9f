// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account.h"
#include "base/future.h"
#include "network/http_client.h"
#include "sandbox/sandbox.h"

#include <QObject>
#include <memory>

namespace app {

/// The sandbox that this program uses: the one that runs already, or else one of its own, started when it is first
/// needed.
class SandboxHost : public QObject
{
    Q_OBJECT

public:
    SandboxHost(network::HttpClient &client, const QString &dataDir, QObject *parent = nullptr);
    ~SandboxHost() override;

    /// What Sandbox::description() says of one that runs in another process. Errors: those of sandbox::readAddress();
    /// SandboxNotRunning when the one that it names does not answer.
    Future<QJsonObject> running();

    /// The same of the one that is up now. Errors: those of Sandbox::start().
    Future<QJsonObject> ensure();

    /// Makes sure that the sandbox is up in which the account lives; at once for any other account. Errors: those of
    /// ensure(); SandboxNotRunning when the one that is up has another port.
    Future<bool> prepare(const Account &account);

private:
    Future<bool> answers(const QJsonObject &description);
    Future<QJsonObject> startOwn();

    network::HttpClient &m_client;
    QString m_dataDir;
    std::unique_ptr<sandbox::Sandbox> m_own;
    Future<QJsonObject> m_starting;
};

} // namespace app
