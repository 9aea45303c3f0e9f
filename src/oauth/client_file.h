// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "oauth/client.h"

#include <QStringList>

namespace oauth {

/// What a file turns out to be that somebody takes for the client_secret_*.json of a desktop client.
enum class ClientFileKind {
    Desktop,
    Web,
    ServiceAccount,
    ApplicationDefault, ///< what gcloud keeps for its own client (`authorized_user`)
    OtherCredentials,   ///< a `type` that is none of these
    ApiKey,
    AndroidApp, ///< google-services.json
    IosClient,  ///< a property list
    Merged,     ///< several clients, or one twice
    Unwrapped,  ///< the inner object alone
    Incomplete, ///< a desktop client without its ID or secret
    OtherJson,
    Cut,
    NoJson,
};

const char *clientFileKindId(ClientFileKind kind); ///< "desktop", "service-account" …: never translated

/// To which redirect addresses on this computer the provider will send the browser.
enum class Loopback { AnyPort, RegisteredOnly, None, Unknown };

const char *loopbackId(Loopback loopback); ///< "any-port", "registered-only", "none", "unknown"

/// What the doctor finds. Holds the client's secret, and nothing else of the file that is secret.
struct ClientFileReport
{
    ClientFileKind kind = ClientFileKind::NoJson;
    QString what;   ///< half a sentence: "it is the key of a service account"
    QString advice; ///< sentences; empty when there is nothing to do
    Loopback loopback = Loopback::None;
    QStringList loopbackUris; ///< of a web client: the registered addresses that are on this computer
    Client client;            ///< of a desktop or web client; else empty
    bool operator==(const ClientFileReport &) const = default;

    /// Whether a sign-in through a free port of this computer can work with it.
    bool isUsable() const { return kind == ClientFileKind::Desktop; }
};

/// Takes any bytes.
ClientFileReport examineClientFile(const QByteArray &content);

/// Reads the client of a Google `client_secret_*.json`. A web client serves too when `redirectUri` is one of its
/// registered addresses. `path` is for the words of an error only. Errors: ClientFileUnsuitable; FileMalformed for a
/// file that is broken or no JSON.
Result<Client> parseClientFile(const QByteArray &content, const QString &path, const QString &redirectUri = {});

/// What AODocs has to put on its allow-list for this client: its ID, or the project that its ID starts with.
QString allowListRequest(const QString &clientId);

} // namespace oauth
