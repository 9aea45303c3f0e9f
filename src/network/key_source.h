// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "jose/jwk.h"
#include "network/http_client.h"
#include "oauth/provider.h"

#include <QHash>

namespace network {

/// Metadata and keys of providers that the user chose, kept for a while (OIDC Core 10.1.1).
class KeySource : public QObject
{
    Q_OBJECT

public:
    explicit KeySource(HttpClient &client, QObject *parent = nullptr);

    /// Discovery (OIDC Discovery 4). Kept for the life of the process. Errors: those of HttpClient::send and
    /// oauth::parseProviderMetadata; AnswerMalformed when the status is not 200.
    Future<oauth::ProviderMetadata> metadata(const QString &issuer);

    /// The keys at `jwksUri`, at most 5 minutes old; fetched again for an unknown `kid` when older than 60 s, so that a
    /// stream of forged kids causes no stream of requests. At most 1 MB, no redirect. `kid` may be empty.
    Future<jose::JwkSet> keys(const QUrl &jwksUri, const QString &kid);

private:
    struct CachedKeys
    {
        jose::JwkSet keys;
        qint64 fetchedAt = 0; ///< milliseconds, steady clock
    };

    HttpClient &m_client;
    QHash<QString, oauth::ProviderMetadata> m_metadata;
    QHash<QUrl, CachedKeys> m_keys;
};

} // namespace network
