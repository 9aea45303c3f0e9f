// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/key_source.h"

#include "base/json_text.h"
#include "base/sentence.h"
#include "http/shown_url.h"
#include "jose/key.h"

#include <QCoreApplication>
#include <QSet>
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

/// Qt's reader keeps the last of equal members, others the first: nobody knows what the provider meant.
Result<QByteArray> withoutDoubt(const QByteArray &body, const QString &host)
{
    QSet<QString> names;
    const auto document = json_text::parse(body);
    for (const json_text::Member &member : document ? document->members : std::vector<json_text::Member>()) {
        if (names.contains(member.name))
            return failure(ErrorCode::AnswerMalformed, host,
                           say("its member “%1” comes more than once").arg(member.name));
        names.insert(member.name);
    }
    return body;
}

/// The readers of documents blame what they were given; here that is what somebody answered.
Error blaming(const QString &host, const Error &error)
{
    if (exitCode(error) == exitCode({ErrorCode::AnswerMalformed, host, {}}))
        return error;
    return {ErrorCode::AnswerMalformed, host, withoutFullStop(describe(error))};
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

Future<QByteArray> KeySource::fetch(const QUrl &url, QObject *asker)
{
    http::Request request;
    request.url = url;
    request.headers.add("Accept", "application/json");
    return andThen(m_client.send(request, asker ? asker : this, {.bodyLimit = bodyLimit, .purpose = Purpose::Keys}),
                   this, [url](const http::Exchange &exchange) {
                       return wholeBody(exchange).and_then(
                           [&url](const QByteArray &body) { return withoutDoubt(body, url.host()); });
                   });
}

Future<oauth::ProviderMetadata> KeySource::metadata(const QString &issuer, QObject *asker)
{
    if (const auto known = m_metadata.constFind(issuer); known != m_metadata.constEnd())
        return ready<oauth::ProviderMetadata>(*known);
    const Result<QUrl> url = oauth::discoveryUrl(issuer);
    if (!url)
        return ready<oauth::ProviderMetadata>(tl::unexpected<Error>(url.error()));
    return andThen(fetch(*url, asker), this, [this, issuer, host = url->host()](const QByteArray &body) {
        auto metadata = oauth::parseProviderMetadata(body, issuer);
        if (metadata)
            m_metadata.insert(issuer, *metadata);
        return metadata.map_error([&host](const Error &error) { return blaming(host, error); });
    });
}

std::optional<jose::JwkSet> KeySource::known(const QString &issuer) const
{
    const auto provider = knownMetadata(issuer);
    const auto cached = provider ? m_keys.constFind(provider->jwksUri) : m_keys.constEnd();
    return cached == m_keys.constEnd() ? std::nullopt : std::optional(cached->keys);
}

std::optional<oauth::ProviderMetadata> KeySource::knownMetadata(const QString &issuer) const
{
    const auto provider = m_metadata.constFind(issuer);
    return provider == m_metadata.constEnd() ? std::nullopt : std::optional(*provider);
}

bool KeySource::isFresh(const CachedKeys &cached, const QString &kid) const
{
    const qint64 age = m_clock() - cached.fetchedAt;
    const bool known = kid.isEmpty() || std::any_of(cached.keys.keys.begin(), cached.keys.keys.end(),
                                                    [&kid](const jose::Jwk &key) { return key.kid == kid; });
    return age < (known ? longestLife : unknownKidLife);
}

Future<jose::JwkSet> KeySource::keys(const QUrl &jwksUri, const QString &kid, QObject *asker)
{
    if (!oauth::isSecureOrLoopback(jwksUri))
        return ready<jose::JwkSet>(failure(ErrorCode::UrlUnusable, http::shownUrl(jwksUri),
                                           say("keys are taken over https alone, unless they are on this machine")));
    if (const auto cached = m_keys.constFind(jwksUri); cached != m_keys.constEnd() && isFresh(*cached, kid))
        return ready<jose::JwkSet>(cached->keys);
    return andThen(fetch(jwksUri, asker), this, [this, jwksUri](const QByteArray &body) {
        auto keys = jose::parseKeyFile(body, say("set of %1").arg(jwksUri.host()));
        if (keys && !keys->keys.empty()) // an empty set is asked for again at once
            m_keys.insert(jwksUri, {*keys, m_clock()});
        return keys.map_error([&jwksUri](const Error &error) { return blaming(jwksUri.host(), error); });
    });
}

} // namespace network

#include "moc_key_source.cpp"
