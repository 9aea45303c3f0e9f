// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/certainty.h"

#include <QJsonArray>
#include <QStringList>

namespace diagnosis {

/// What is known when a refresh has been refused. Times are seconds since the epoch; 0, as an empty list, is not known.
struct RefusedRefresh
{
    QString error;         ///< of the answer (RFC 6749 5.2)
    QString description;   ///< `error_description`, with Google's `error_subtype`
    bool google = false;   ///< whether Google's rules hold
    QString clientId;      ///< whose refresh token it was
    QStringList scopes;    ///< as granted
    qint64 signedInAt = 0; ///< when the refresh token's grant was made
    qint64 lastGood = 0;   ///< when tokens last came: at the sign-in or a refresh
    qint64 now = 0;
    int signIns = 0;     ///< of this person with this client since the grant; 0 when nobody counted
    QString cutOff = {}; ///< when a refresh was begun whose answer was lost, in words; empty when there was none
    bool operator==(const RefusedRefresh &) const = default;
};

/// One thing that ends a refresh token, and what speaks for it here.
struct RefreshCause
{
    const char *id; ///< of the row
    Certainty certainty;
    QString reason; ///< one sentence: the rule, and what of it is known to hold
    QString remedy; ///< one sentence
};

/// The known causes, surest first, those that cannot be last. Empty when the refusal is about something else than the
/// refresh token or its client.
QList<RefreshCause> refreshCauses(const RefusedRefresh &facts);

/// [{"id", "certainty", "evidence": [reason], "remedy"}], the form of findings.
QJsonArray toJson(const QList<RefreshCause> &causes);

} // namespace diagnosis
