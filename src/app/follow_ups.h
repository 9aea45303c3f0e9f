// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access_tokens.h"
#include "diagnosis/probe.h"
#include "oauth/token_info.h"

#include <QMap>

namespace app {

/// A request that was refused, and whose token it bore, as far as that is known.
struct Refused
{
    http::Exchange exchange; ///< the request as sent, with its credential
    std::optional<Account> account;
    TokenType type = TokenType::Access;
};

/// The answers to follow-up questions.
using ProbeAnswers = QMap<diagnosis::Probe, http::Response>;

/// Asks the questions that tell the causes of a refusal apart. Each sends a credential somewhere, so none is asked
/// without the user's word.
class FollowUps : public QObject
{
    Q_OBJECT

public:
    FollowUps(network::HttpClient &client, network::KeySource &keys, AccessTokens &tokens, QObject *parent = nullptr);

    /// Who gets to see the credential, for example "oauth2.googleapis.com"; two for what refreshes first.
    static QString whoIsAsked(diagnosis::Probe probe, const Refused &refused);

    /// The answer, whatever its status. `before`: what was answered already. When `owner` dies the connection is
    /// dropped. Errors: UsageWrong when the request or what is known of it does not allow the question;
    /// ProviderMetadataWrong when the provider offers none; those of the requests.
    Future<http::Response> ask(diagnosis::Probe probe, const Refused &refused, const ProbeAnswers &before,
                               QObject *owner);

private:
    Future<http::Response> askProvider(oauth::TokenService service, const Refused &refused, QObject *owner);
    Future<http::Response> send(const Result<http::Request> &request, QObject *owner);
    Future<http::Response> refresh(const Refused &refused, QObject *owner);
    Future<http::Response> refreshAndResend(const Refused &refused, QObject *owner);

    network::HttpClient &m_client;
    network::KeySource &m_keys;
    AccessTokens &m_tokens;
};

} // namespace app
