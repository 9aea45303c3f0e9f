// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access_tokens.h"
#include "http/form.h"
#include "network/http_client.h"
#include "tests/support/provider_documents.h"
#include "tests/support/raw_server.h"
#include "tests/support/unsigned_token.h"
#include "tests/support/wait_for.h"

#include <QJsonDocument>

/// Processes that refresh the tokens of accounts at a provider.
namespace refreshing {

using namespace Qt::StringLiterals;

inline constexpr qint64 now = 1795344330;
inline const QString person = u"107000000000000000001"_s;

/// A keychain that can be told to refuse.
class Keychain : public MemoryStore
{
public:
    bool refuses = false;
    int secretsToGive = -1; ///< the client's, before it locks; -1: any number

    Where where() const override { return Where::Keychain; }

    Future<bool> write(const QString &key, const Secret &secret) override
    {
        if (refuses)
            return ready<bool>(failure(ErrorCode::KeychainLocked, u"the test's keychain"_s));
        return MemoryStore::write(key, secret);
    }

    Future<Secret> read(const QString &key) override
    {
        if (key.endsWith(app::clientSecretItem) && secretsToGive-- == 0)
            return ready<Secret>(failure(ErrorCode::KeychainLocked, u"the test's keychain"_s));
        return MemoryStore::read(key);
    }
};

inline QString idToken(const QString &issuer, const QString &subject, const QString &audience)
{
    const QJsonObject claims = {{u"iss"_s, issuer}, {u"sub"_s, subject}, {u"aud"_s, audience}, {u"exp"_s, now + 3600}};
    return QString::fromLatin1(unsignedToken(QJsonDocument(claims).toJson()));
}

/// A provider whose refresh tokens are "refresh-0", "refresh-1" …; when it rotates, each is good once.
class Provider
{
public:
    bool rotates = false;
    bool givesIdTokens = true;
    bool answers = true;
    int unanswered = 0;
    QString subject = person;
    QString tokenIssuer; ///< in the ID token; empty: its own
    QString audience = u"client"_s;
    QString refusal; ///< the `error` of every answer, or empty
    int generation = 0;
    QStringList spent; ///< the refresh tokens that came, in order

    QString issuer() const { return u"http://127.0.0.1:%1"_s.arg(m_server.port()); }

    static QString refreshToken(int generation) { return u"refresh-%1"_s.arg(generation); }

private:
    QJsonObject tokens(const QByteArray &request)
    {
        const http::Form form = http::decodeForm(request.mid(request.indexOf("\r\n\r\n") + 4));
        spent.append(http::formValue(form, u"refresh_token"));
        if (!refusal.isEmpty())
            return {{u"error"_s, refusal}};
        if (spent.last() != refreshToken(generation))
            return {{u"error"_s, u"invalid_grant"_s}};
        QJsonObject answer = {{u"access_token"_s, u"access-%1"_s.arg(spent.size())},
                              {u"token_type"_s, u"Bearer"_s},
                              {u"expires_in"_s, 3600}};
        if (givesIdTokens)
            answer.insert(u"id_token"_s, idToken(tokenIssuer.isEmpty() ? issuer() : tokenIssuer, subject, audience));
        if (rotates)
            answer.insert(u"refresh_token"_s, refreshToken(++generation));
        return answer;
    }

    void answer(QTcpSocket &socket, const QByteArray &request)
    {
        const bool token = request.startsWith("POST /token ");
        if (token && !answers) {
            ++unanswered;
            return;
        }
        const QJsonObject body = token ? tokens(request) : discoveryDocument(issuer());
        RawServer::http(body.contains("error"_L1) ? "400 Bad Request" : "200 OK", "Content-Type: application/json\r\n",
                        QJsonDocument(body).toJson())(socket, request);
    }

    RawServer m_server{[this](QTcpSocket &socket, const QByteArray &request) { answer(socket, request); }};
};

/// What one process has: its own services over a folder and a keychain that others share.
struct Process
{
    Process(const QString &folder, SecretStore &keychain)
        : accounts(folder)
        , secrets(keychain)
        , turns(folder)
        , tokens(
              client, keys, accounts, secrets, turns, [](const app::Account &) { return ready<bool>(true); },
              [this] { return clock; })
    {
    }

    qint64 clock = now;
    network::HttpClient client;
    network::KeySource keys{client};
    app::AccountStore accounts;
    app::AccountSecrets secrets;
    app::Turns turns;
    app::AccessTokens tokens;
};

/// What each test begins with: a data folder, a keychain and a provider of its own.
class Test : public QObject
{
protected:
    void beginAnew()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_provider = std::make_unique<Provider>();
        m_keychain = std::make_unique<Keychain>();
    }

    app::Account signedIn(Process &process)
    {
        app::Account account;
        account.id = u"1"_s;
        account.name = account.email = u"alice@example.test"_s;
        account.provider = app::otherProvider;
        account.issuer = m_provider->issuer();
        account.subject = person;
        account.clientId = u"client"_s;
        account.refreshToken = app::Kept::Keychain;
        const Secret refreshToken(Provider::refreshToken(0).toLatin1());
        if (!waitFor(process.secrets.keep(account, {{app::refreshTokenItem, refreshToken}})) ||
            !process.accounts.put(account))
            qFatal("the test's account cannot be kept");
        return account;
    }

    QByteArray inKeychain(const app::Account &account)
    {
        return waitFor(m_keychain->read(app::keychainKey(account, app::refreshTokenItem)))->reveal();
    }

    static app::LiveTokens olderTokens()
    {
        return {Secret("access-0"_ba), now + 100, Secret("id-0"_ba), now + 100, {}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Provider> m_provider;
    std::unique_ptr<Keychain> m_keychain;
};

} // namespace refreshing
