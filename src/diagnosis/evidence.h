// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "diagnosis/judgment.h"
#include "diagnosis/probe.h"
#include "http/clock_bounds.h"
#include "inspect/inspection.h"

#include <QMap>
#include <QStringList>
#include <optional>

namespace diagnosis {

/// What is known of the account whose token was sent. Empty and 0 mean: not known. Times are seconds since the epoch.
struct AccountFacts
{
    QString issuer;
    QString email;
    QString clientId;
    QStringList scopesGranted;
    qint64 signedInAt = 0;
    qint64 lastGood = 0;        ///< when tokens last came: at the sign-in or a refresh
    qint64 accessExpiresAt = 0; ///< of the access token that was sent
    qint64 newestExpiresAt = 0; ///< of the newest access token: the one that was sent lived no longer
    /// With this client and person since the grant, where somebody told; our own sign-ins begin a new grant each.
    int signIns = 0;
    bool isTold = false; ///< by the file of the exchange; no record of ours says so
    bool operator==(const AccountFacts &) const = default;
};

/// A redirect that was followed before the request that was refused.
struct Hop
{
    int status = 0;
    QUrl from;
    QUrl to;
    bool operator==(const Hop &) const = default;
};

/// Everything a diagnosis may lean on. All of it is optional: absence is no evidence.
struct Evidence
{
    std::optional<http::Exchange> exchange;        ///< the request as sent, and its answer
    std::optional<Error> transportError;           ///< why there is no answer
    QList<Hop> hops;                               ///< before `exchange`, in order
    std::optional<inspect::Inspection> inspection; ///< of the credential; also of one that was cut out of `exchange`
    std::optional<AccountFacts> account;
    QString expectedEmail;                    ///< whose account the user means
    std::optional<QStringList> aodocsClients; ///< the clients that the user knows to be on AODocs' allow-list
    QStringList scopesAny;                    ///< one of these suffices for the request
    std::optional<http::ClockBounds> clock;   ///< of the server that answered
    QMap<Probe, http::Response> probes;       ///< what follow-up questions were answered
    bool hidesCredentials = false;            ///< whoever recorded it may have left credentials out (HAR)
    /// Of a credential that was cut out of `exchange`: the rulings that rest on its own bytes, by the ids of the rules.
    QMap<QString, Ruling> judged;
    bool isCredentialTold = false; ///< `inspection` and `judged` are what the file of the exchange says
};

} // namespace diagnosis
