// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "lab/variants.h"

#include <QMap>

namespace app {

/// What a run of the lab is to send, and what it may.
struct LabOptions
{
    http::Request request;                    ///< with its headers and body, without a credential
    std::optional<lab::Api> api = {};         ///< whose rules hold; nothing: by the address
    bool reads = false;                       ///< it changes nothing, whatever its method: a preset says so
    bool anyMethod = false;                   ///< the user said yes to another method than GET and HEAD
    Authorization authorization = {};         ///< of the control: an account's token or a bearer token
    QMap<QString, Authorization> tokens = {}; ///< of other variants, by their ids
    std::optional<Account> revoke = {};       ///< a throw-away account whose grant is to be ended, for “revoked”
    bool keepAged = false; ///< keep the control's token until it has run out, for “expired” of a later run
    HostExceptions exceptions = {};
    QSet<QString> ownHosts = {}; ///< host or host:port of the user's own, to which forged tokens may go
    QStringList variants = {};   ///< ids; empty for all. The control is always sent
};

/// Whose rules hold for the request of these options.
lab::Api labApi(const LabOptions &options);

/// Whether forged tokens may go there: to this computer, or where the user said so.
bool isOwnHost(const QUrl &url, const QSet<QString> &ownHosts);

/// Whether the request may be sent twenty times: it changes nothing, or the user said that it may.
bool mayBeRepeated(const LabOptions &options);

/// Whether a run can start from it: an account's token or a bearer token.
bool canBeGoodToken(const Authorization &authorization);

/// Whether a run may begin. Errors: UsageWrong, for a method that may change something, a variant that is none, a
/// control without a token, a secret that is never for an API, or a grant whose end would tell nothing; UrlUnusable
/// for a token that the user brought over plain http.
Result<bool> labMayRun(const LabOptions &options);

/// The tokens of a run: those of accounts refreshed when they must be, one that has run out kept from before, or made
/// by the sandbox for its accounts; “revoked” of `revoke` is good until endGrant(). What there is not is left empty.
/// Errors: UsageWrong (of labMayRun(), or the control's token once more), HostNotAllowed, those of
/// AccessTokens::fresh().
Future<lab::Material> labMaterial(Services &services, const LabOptions &options, QObject *owner);

/// Ends the grant of `revoke`, if “revoked” is to be sent: for good, so only once the control was answered well. The
/// account is gone then. Errors: those of SignOut::start().
Future<bool> endGrant(Services &services, const LabOptions &options);

/// Ends the grant of that account, which is gone then. Nothing but the end of `services` cancels it: half of it would
/// leave an account in the list whose tokens are dead. Errors: those of SignOut::start().
Future<bool> endGrantOf(Services &services, const Account &account);

/// `exp` of a JWT, in seconds since the epoch; nothing for another token.
std::optional<qint64> expiryOf(const Secret &token);

/// Tokens of a sandbox's account that were made so many seconds ago by its own clock. Errors: those of
/// AccountSecrets::get(), network::KeySource and network::AuthorizationCodeFlow::refresh().
Future<oauth::TokenResponse> agedSandboxTokens(Services &services, const Account &account, qint64 age, QObject *owner);

} // namespace app
