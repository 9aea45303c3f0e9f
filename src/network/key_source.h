// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "jose/jwk.h"
#include "network/http_client.h"
#include "oauth/provider.h"

#include <QHash>
#include <functional>
#include <optional>

namespace network {

/// Metadata and keys of providers that the user chose, kept for a while (OIDC Core 10.1.1).
class KeySource : public QObject
{
    Q_OBJECT

public:
    /// Milliseconds of a clock that never goes back.
    using Clock = std::function<qint64()>;

    explicit KeySource(HttpClient &client, Clock clock = steadyClock, QObject *parent = nullptr);

    /// Discovery (OIDC Discovery 4). Kept for the life of the process. What has to be fetched is fetched for `asker`,
    /// as by HttpClient::send(); null: for this one. Errors: those of HttpClient::send; UrlUnusable;
    /// ProviderMetadataWrong; AnswerMalformed when the status is not 200 or the document cannot be read.
    Future<oauth::ProviderMetadata> metadata(const QString &issuer, QObject *asker = nullptr);

    /// The keys at `jwksUri`, at most 5 minutes old; fetched again for an unknown `kid` when older than 60 s, so that a
    /// stream of forged kids causes no stream of requests. At most 1 MB, no redirect. `kid` may be empty; `asker` as
    /// above. Errors: UrlUnusable (neither https nor this machine), AnswerMalformed, and those of HttpClient::send.
    Future<jose::JwkSet> keys(const QUrl &jwksUri, const QString &kid, QObject *asker = nullptr);

    /// The keys of an issuer that are here already, whatever their age. Asks nobody.
    std::optional<jose::JwkSet> known(const QString &issuer) const;

    /// Likewise, of its metadata.
    std::optional<oauth::ProviderMetadata> knownMetadata(const QString &issuer) const;

private:
    struct CachedKeys
    {
        jose::JwkSet keys;
        qint64 fetchedAt = 0; ///< milliseconds, by m_clock
    };

    static qint64 steadyClock();
    Future<QByteArray> fetch(const QUrl &url, QObject *asker);
    bool isFresh(const CachedKeys &cached, const QString &kid) const;

    HttpClient &m_client;
    Clock m_clock;
    QHash<QString, oauth::ProviderMetadata> m_metadata;
    QHash<QUrl, CachedKeys> m_keys;
};

} // namespace network
