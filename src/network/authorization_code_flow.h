// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "network/http_client.h"
#include "oauth/authorization.h"
#include "oauth/token.h"

#include <QObject>
#include <chrono>
#include <functional>
#include <memory>

namespace network {

/// Shows a URL to the user: opens the browser, prints it, or lets a test follow it. Error: BrowserNotOpened, which does
/// not end the sign-in: the address can still be opened by hand.
using OpenUrl = std::function<Result<bool>(const QUrl &)>;

/// What the loopback page says once the sign-in has ended.
struct SignInOutcome
{
    bool ok = false;
    QString message; ///< plain text; escaped where it is shown
};

/// The authorization code and refresh grants of one client at one provider, by Qt Network Auth through our own reply
/// handler, access manager and parameters. Its requests are made for itself. Destroying it cancels what is under way
/// and closes the port.
class AuthorizationCodeFlow : public QObject
{
    Q_OBJECT

public:
    AuthorizationCodeFlow(AccessManager &manager, oauth::ProviderMetadata provider, oauth::Client client,
                          QObject *parent = nullptr);
    ~AuthorizationCodeFlow() override;

    /// Listens where `redirectUri` of the request says (oauth::parseLoopbackRedirect()), or else on 127.0.0.1 and a
    /// random port, shows the authorization URL, waits for the one good callback, redeems
    /// its code. Errors: UrlUnusable, PortUnavailable, AuthorizationDenied, TimedOut (after `timeout`), and those of
    /// oauth::processTokenResponse and HttpClient::send.
    Future<oauth::TokenResponse> grant(oauth::AuthorizationRequest request, const OpenUrl &openUrl,
                                       std::chrono::seconds timeout);

    /// RFC 6749 6. `scope` as granted before; the refresh token of the answer is empty when the provider keeps the old
    /// one.
    Future<oauth::TokenResponse> refresh(const Secret &refreshToken, const QStringList &scope);

    /// Ends the browser's wait: the callback's connection is held (at most 10 s) until the outcome is known.
    void finishPage(const SignInOutcome &outcome);

    /// Where the receiver listens, for example http://127.0.0.1:41234/callback; empty before and after.
    QString redirectUri() const;

Q_SIGNALS:
    /// The URL that the user has to visit, once the receiver listens.
    void authorizationUrlReady(const QUrl &url);
    /// The browser could not be started; the sign-in goes on waiting.
    void browserNotOpened(const Error &error);
    /// A request to the receiver that was not our answer, with the rule it broke.
    void callbackRejected(const Error &error);
    /// Nobody has come to redirectUri() for 30 s.
    void nobodyCame();
    /// The one good callback has come: the port is closed.
    void callbackAccepted();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace network
