// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>

class QSslConfiguration;

namespace network {

/// What the program shows to a server that asks who it is (mutual TLS). Plain bytes: Qt's own types would load the TLS
/// library at every start.
struct ClientCertificate
{
    QByteArray chain; ///< PEM: the client's own certificate, then those above it
    Secret key;       ///< PEM
    bool operator==(const ClientCertificate &) const = default;

    bool isEmpty() const { return chain.isEmpty(); }
};

/// A file that was read.
template<class Bytes>
struct Named
{
    QString path;
    Bytes content;
};

/// Puts the two files together. Error: FileMalformed, when one holds no such thing, when the key has a passphrase, is
/// neither RSA nor EC, or is another certificate's.
Result<ClientCertificate> clientCertificate(const Named<QByteArray> &chain, const Named<Secret> &key);

/// From now on connections with that configuration show it when they are asked.
void present(const ClientCertificate &certificate, QSslConfiguration &configuration);

} // namespace network
