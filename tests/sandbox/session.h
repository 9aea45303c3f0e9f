// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/form.h"
#include "oauth/pkce.h"
#include "sandbox/sandbox.h"
#include "sandbox/scripted_browser.h"
#include "sandbox/state_file.h"
#include "tests/support/raw_http.h"
#include "tests/support/raw_server.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

/// A running sandbox, an application that waits for its callback, and the application's half of the protocol by hand.
class Session
{
public:
    static constexpr char redirectPath[] = "/callback";
    static constexpr char verifier[] = "a-verifier-of-43-characters-or-more-0123456789";

    explicit Session(sandbox::Options options = {})
        : m_box(withKeys(std::move(options)))
    {
        const Result<quint16> started = await(m_box.start());
        if (!started)
            qFatal("the sandbox did not start: %s", qPrintable(describe(started.error())));
        port = *started;
        QFile::copy(sandbox::stateFilePath(m_folder.path()), firstState()); // if there is none yet
    }

    quint16 port = 0;

    sandbox::Sandbox &box() { return m_box; }

    template<class T>
    static Result<T> await(const Future<T> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000) || future.resultCount() == 0)
            return failure(ErrorCode::Internal, QStringLiteral("the test"), QStringLiteral("no answer"));
        return future.result();
    }

    QString redirectUri() const { return m_application.url(QString::fromLatin1(redirectPath)).toString(); }

    http::Form authorizationParameters(const QString &scope = QStringLiteral("openid email profile")) const
    {
        using namespace Qt::StringLiterals;
        return {{u"client_id"_s, m_box.clientId()},
                {u"redirect_uri"_s, redirectUri()},
                {u"response_type"_s, u"code"_s},
                {u"scope"_s, scope},
                {u"state"_s, u"state & more"_s},
                {u"nonce"_s, u"a-nonce"_s},
                {u"code_challenge"_s, QString::fromLatin1(oauth::codeChallengeS256(verifier))},
                {u"code_challenge_method"_s, u"S256"_s}};
    }

    QByteArray authorizationTarget(const http::Form &parameters) const
    {
        return "/o/oauth2/v2/auth?" + http::encodeForm(parameters);
    }

    /// What the application received, once a person has gone through the pages; empty when it received nothing.
    http::Form callback(const http::Form &parameters, const sandbox::Behaviour &behaviour)
    {
        m_application.requests.clear();
        sandbox::ScriptedBrowser browser(behaviour);
        const QUrl url(m_box.issuer() + QString::fromLatin1(authorizationTarget(parameters)));
        await(browser.visit(url));
        if (m_application.requests.isEmpty())
            return {};
        const QByteArray target = m_application.requests.constFirst().split(' ').at(1);
        return http::decodeForm(target.mid(target.indexOf('?') + 1));
    }

    /// The last request to the application, as it came.
    QByteArray applicationRequest() const { return m_application.requests.value(0); }

    http::Form callback() { return callback(authorizationParameters(), alice()); }

    static sandbox::Behaviour alice() { return {QStringLiteral("alice@example.test")}; }

    http::Form codeGrant(const QString &code) const
    {
        using namespace Qt::StringLiterals;
        return {{u"grant_type"_s, u"authorization_code"_s}, {u"code"_s, code},
                {u"redirect_uri"_s, redirectUri()},         {u"code_verifier"_s, QString::fromLatin1(verifier)},
                {u"client_id"_s, m_box.clientId()},         {u"client_secret"_s, m_box.clientSecret()}};
    }

    http::Form refreshGrant(const QString &token) const
    {
        using namespace Qt::StringLiterals;
        return {{u"grant_type"_s, u"refresh_token"_s},
                {u"refresh_token"_s, token},
                {u"client_id"_s, m_box.clientId()},
                {u"client_secret"_s, m_box.clientSecret()}};
    }

    http::Response post(const QByteArray &path, const http::Form &form, const QList<QByteArray> &headers = {}) const
    {
        const QList<QByteArray> all = QList<QByteArray>{"Content-Type: application/x-www-form-urlencoded"} + headers;
        return raw_http::send(port, raw_http::request(port, "POST", path, all, http::encodeForm(form)));
    }

    /// `authorization` is the header's value, or empty for none.
    http::Response get(const QByteArray &target, const QByteArray &authorization = {},
                       const QByteArray &method = "GET") const
    {
        const QList<QByteArray> headers =
            authorization.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{"Authorization: " + authorization};
        return raw_http::send(port, raw_http::request(port, method, target, headers));
    }

    /// The token response of a whole sign-in.
    QJsonObject signIn(const QString &scope = QStringLiteral("openid email profile"),
                       const sandbox::Behaviour &behaviour = alice())
    {
        const QString code = http::formValue(callback(authorizationParameters(scope), behaviour), u"code");
        return json(post("/token", codeGrant(code)));
    }

    static QJsonObject json(const http::Response &response) { return QJsonDocument::fromJson(response.body).object(); }

    static QByteArray bearer(const QJsonObject &tokens, const QString &member = QStringLiteral("access_token"))
    {
        return "Bearer " + tokens.value(member).toString().toLatin1();
    }

    /// The claims of a token, unverified.
    static QJsonObject claims(const QJsonObject &tokens)
    {
        const QByteArray token = tokens.value(QStringLiteral("id_token")).toString().toLatin1();
        return QJsonDocument::fromJson(QByteArray::fromBase64(token.split('.').value(1), QByteArray::Base64UrlEncoding))
            .object();
    }

private:
    /// Keys take a while to make: those of the first session serve all others.
    static QString firstState()
    {
        static const QTemporaryDir folder;
        return sandbox::stateFilePath(folder.path());
    }

    sandbox::Options withKeys(sandbox::Options options) const
    {
        if (options.dataDir.isEmpty()) {
            options.dataDir = m_folder.path();
            options.port = 0;
            QFile::copy(firstState(), sandbox::stateFilePath(options.dataDir));
        }
        return options;
    }

    QTemporaryDir m_folder; // first: the sandbox lives in it
    sandbox::Sandbox m_box;
    RawServer m_application{
        RawServer::saying("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nDone.")};
};
