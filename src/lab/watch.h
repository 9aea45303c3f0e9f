// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "lab/face.h"

#include <QJsonObject>
#include <QStringList>
#include <optional>

namespace lab {

/// Equal answers in a row to a request that is repeated with one and the same token.
struct Span
{
    int status = 0;  ///< 0: none came
    qint64 from = 0; ///< when the first was asked for; milliseconds since the epoch, by our clock, as all times here
    qint64 to = 0;   ///< the last
    int count = 0;
    std::optional<qint64> serverTime = {}; ///< `Date` of the first, in seconds since the epoch
    bool operator==(const Span &) const = default;
};

/// A request that was repeated until its token was refused.
struct Watch
{
    http::Request request;                ///< without its credential
    std::optional<qint64> expiresAt = {}; ///< of the token, in seconds since the epoch
    std::optional<qint64> endedAt = {};   ///< when its grant was ended; milliseconds
    QList<Span> spans;                    ///< in order

    /// One more answer.
    void add(int status, qint64 at, std::optional<qint64> serverTime);
    /// The first 401, or null.
    const Span *refusal() const;
};

/// What a watch showed.
struct Watched
{
    /// Whether the token was taken at first and surely refused in time: no sooner than it ran out and within
    /// `allowed` seconds after that, or after its grant was ended.
    bool holds = false;
    QStringList sentences; ///< the headline first

    static constexpr qint64 allowed = 300; ///< seconds: RFC 7519 4.1.4 speaks of a few minutes
};

Watched judge(const Watch &watch, Face face = Face::CommandLine);

/// {"request", "expires_at", "grant_ended_at", "refused_at", "seconds_after_expiry", "seconds_after_end", "holds",
/// "sentences", "answers": [{"status", "from", "to", "count"}…]}. English whatever the language.
QJsonObject toJson(const Watch &watch, Face face = Face::CommandLine);

} // namespace lab
