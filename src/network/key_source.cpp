// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/key_source.h"

#include "jose/key.h"

#include <QCoreApplication>
#include <algorithm>
#include <chrono>

namespace network {

namespace {

constexpr qint64 bodyLimit = 1024 * 1024;
constexpr qint64 longestLife = 5 * 60 * 1000; // milliseconds
constexpr qint64 unknownKidLife = 60 * 1000;  // milliseconds

QString say(const char *text)
{
    return QCoreApplication::translate("network", text);
}

Result<QByteArray> wholeBody(const http::Exchange &exchange)
{
    const int status = exchange.response.status;
    if (status == 200)
        return exchange.response.body;
    const QString host = exchange.request.url.host();
    if (status >= 300 && status < 400)
        return failure(ErrorCode::AnswerMalformed, host,
                       say("it redirects (status %1), and keys are taken from the named address alone").arg(status));
    return failure(ErrorCode::AnswerMalformed, host, say("it has the status %1 instead of 200").arg(status));
}

} // namespace

KeySource::KeySource(HttpClient &client, Clock clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(std::move(clock))
{
}

qint64 KeySource::steadyClock()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

Future<QByteArray> KeySource::fetch(const QUrl &url)
{
    http::Request request;
    request.url = url;
    request.headers.add("Accept", "application/json");
    return andThen(m_client.send(request, this, bodyLimit), this, wholeBody);
}

Future<oauth::ProviderMetadata> KeySource::metadata(const QString &issuer)
{
    if (const auto known = m_metadata.constFind(issuer); known != m_metadata.constEnd())
        return ready<oauth::ProviderMetadata>(*known);
    const Result<QUrl> url = oauth::discoveryUrl(issuer);
    if (!url)
        return ready<oauth::ProviderMetadata>(tl::unexpected<Error>(url.error()));
    return andThen(fetch(*url), this, [this, issuer](const QByteArray &body) {
        auto metadata = oauth::parseProviderMetadata(body, issuer);
        if (metadata)
            m_metadata.insert(issuer, *metadata);
        return metadata;
    });
}

bool KeySource::isFresh(const CachedKeys &cached, const QString &kid) const
{
    const qint64 age = m_clock() - cached.fetchedAt;
    const bool known = kid.isEmpty() || std::any_of(cached.keys.keys.begin(), cached.keys.keys.end(),
                                                    [&kid](const jose::Jwk &key) { return key.kid == kid; });
    return age < (known ? longestLife : unknownKidLife);
}

Future<jose::JwkSet> KeySource::keys(const QUrl &jwksUri, const QString &kid)
{
    if (!oauth::isSecureOrLoopback(jwksUri))
        return ready<jose::JwkSet>(failure(ErrorCode::UrlUnusable, jwksUri.toDisplayString(),
                                           say("keys are taken over https alone, unless they are on this machine")));
    if (const auto cached = m_keys.constFind(jwksUri); cached != m_keys.constEnd() && isFresh(*cached, kid))
        return ready<jose::JwkSet>(cached->keys);
    return andThen(fetch(jwksUri), this, [this, jwksUri](const QByteArray &body) {
        auto keys = jose::parseKeyFile(body, say("set of %1").arg(jwksUri.host()));
        if (keys)
            m_keys.insert(jwksUri, {*keys, m_clock()});
        return keys;
    });
}

} // namespace network

#include "moc_key_source.cpp"
