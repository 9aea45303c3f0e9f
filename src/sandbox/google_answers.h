// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "http/message.h"

#include <QJsonObject>
#include <optional>

/// What Google's servers have in common: how they find a token and what their answers look like.
namespace sandbox {

http::Response jsonAnswer(int status, const QJsonObject &body);

/// The credential where Google looks for one: `Authorization: Bearer …`, its scheme in any case, or `access_token` in
/// the query. Nothing when there is none of these.
std::optional<Secret> bearerToken(const http::Request &request);

/// Whether a token is in both places, which RFC 6750 2 forbids.
bool hasTwoTokens(const http::Request &request);

/// One Google API error: the body's members in full.
struct GoogleError
{
    int code = 400;
    QString message;                           ///< of the whole
    QString reason;                            ///< errors[0].reason
    QString domain = QStringLiteral("global"); ///< errors[0].domain
    QString location = {};                     ///< errors[0].location, or empty
    QString locationType = {};                 ///< errors[0].locationType
    QString ownMessage = {};                   ///< errors[0].message when it is not the same
    QString status = {};                       ///< for example UNAUTHENTICATED, or empty
    QString detailReason = {};                 ///< details[0].reason (google.rpc.ErrorInfo), or empty for no details
    QString rpcMethod = {};                    ///< details[0].metadata.method
    QByteArray wwwAuthenticate = {};           ///< or empty
};

http::Response googleError(const GoogleError &error);

/// 401 with the words of a missing credential, for example for google.apps.drive.v3.DriveAbout.Get.
http::Response credentialMissing(const QString &rpcMethod);
/// 400 for a token in two places.
http::Response credentialDoubled(const QString &rpcMethod);
/// 401 for whatever is wrong with a credential: Google does not say which.
http::Response credentialRejected();
/// 403; `acceptable` are the scopes that any one of would do.
http::Response scopeInsufficient(const QString &rpcMethod, const QStringList &acceptable);

} // namespace sandbox
