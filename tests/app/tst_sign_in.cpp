// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sign_in.h"

#include "app/refresh_note.h"
#include "http/form.h"
#include "jose/sign.h"
#include "tests/support/provider_documents.h"
#include "tests/support/raw_server.h"
#include "tests/support/wait_for.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1795344330;
const QString tenant = u"0f3b9c6e-2a51-4d7e-9d0b-5a1f4c8e7b20"_s;
const QString person = u"person-1"_s;

/// A provider of many tenants, as Microsoft Entra is one: asked for "common" it publishes an issuer with {tenantid}.
class ManyTenants
{
public:
    QString subject = person;
    QString tid = tenant;
    QString tokenTenant = tenant; ///< in `iss`
    QString refreshToken = u"refresh"_s;
    QStringList scopesSupported;
    QJsonObject otherClaims; ///< of the ID token: more, or others in their place
    http::Form authorizationRequest;
    QList<http::Form> tokenRequests;

    QString authority() const { return base() + u"/common/v2.0"_s; }
    QString issuerOf(const QString &tenantId) const { return base() + u'/' + tenantId + u"/v2.0"_s; }

    /// Whoever is at the browser agrees at once.
    void visit(const QUrl &url)
    {
        authorizationRequest = http::decodeForm(url.query(QUrl::FullyEncoded).toLatin1());
        http::Request callback;
        callback.url = QUrl(http::formValue(authorizationRequest, u"redirect_uri") + u"?code=c&state="_s +
                            http::formValue(authorizationRequest, u"state"));
        m_browser.send(callback, &m_browser);
    }

private:
    QString base() const { return u"http://127.0.0.1:%1"_s.arg(m_server.port()); }

    QJsonObject metadata() const
    {
        QJsonObject metadata = discoveryDocument(issuerOf(u"{tenantid}"_s), base());
        metadata.insert(u"scopes_supported"_s, QJsonArray::fromStringList(scopesSupported));
        return metadata;
    }

    QJsonObject tokens() const
    {
        QJsonObject claims = {{u"iss"_s, issuerOf(tokenTenant)},
                              {u"tid"_s, tid},
                              {u"sub"_s, subject},
                              {u"aud"_s, u"client"_s},
                              {u"iat"_s, now},
                              {u"exp"_s, now + 3600},
                              {u"nonce"_s, http::formValue(authorizationRequest, u"nonce")}};
        for (auto claim = otherClaims.begin(); claim != otherClaims.end(); ++claim)
            claims[claim.key()] = claim.value();
        return {{u"access_token"_s, u"access"_s},
                {u"token_type"_s, u"Bearer"_s},
                {u"refresh_token"_s, refreshToken},
                {u"scope"_s, u"openid"_s},
                {u"id_token"_s, QString::fromLatin1(m_key.signCompact(QJsonDocument(claims).toJson()))}};
    }

    QJsonObject answer(const QByteArray &request)
    {
        if (request.startsWith("POST /token ")) {
            tokenRequests.append(http::decodeForm(request.mid(request.indexOf("\r\n\r\n") + 4)));
            return tokens();
        }
        return request.startsWith("GET /keys ") ? keySetOf(m_key.publicJwk()) : metadata();
    }

    jose::SigningKey m_key = jose::SigningKey::generate();
    network::HttpClient m_browser;
    RawServer m_server{[this](QTcpSocket &socket, const QByteArray &request) {
        RawServer::http("200 OK", "Content-Type: application/json\r\n",
                        QJsonDocument(answer(request)).toJson())(socket, request);
    }};
};

/// A keychain that may ask for its password: it writes what it is given once that was typed.
class Asking : public MemoryStore
{
public:
    bool isAsking = false;

    Where where() const override { return Where::Keychain; }

    Future<bool> write(const QString &key, const Secret &secret) override
    {
        if (isAsking) {
            m_asked = {key, secret, makePromise<bool>()};
            return m_asked->promise->future();
        }
        m_keys.insert(key);
        return MemoryStore::write(key, secret);
    }

    Future<bool> remove(const QString &key) override
    {
        m_keys.remove(key);
        return MemoryStore::remove(key);
    }

    bool isAskedForPassword() const { return m_asked.has_value(); }

    void typePassword()
    {
        isAsking = false;
        write(m_asked->key, m_asked->secret);
        fulfil(m_asked->promise, true);
    }

    const QSet<QString> &keys() const { return m_keys; }

private:
    struct Asked
    {
        QString key;
        Secret secret;
        Promise<bool> promise;
    };
    std::optional<Asked> m_asked;
    QSet<QString> m_keys;
};

/// A program with its folder and a keychain in memory.
struct Program
{
    QTemporaryDir folder;
    Asking store;
    network::HttpClient client;
    network::KeySource keys{client};
    app::AccountStore accounts{folder.path()};
    app::AccountSecrets secrets{store};
    app::Turns turns{folder.path()};
    app::Clock clock = [] { return now; };
    app::ClockWatch clocks{client.accessManager()};
    app::AccessTokens tokens{
        client, keys, accounts, secrets, turns, [](const app::Account &) { return ready<bool>(true); }, clock};

    Result<app::Account> signIn(ManyTenants &provider, const app::SignInOptions &options)
    {
        app::SignIn signIn(client, keys, accounts, secrets, tokens, clocks, clock, options);
        return waitFor(signIn.start([&provider](const QUrl &url) -> Result<bool> {
            provider.visit(url);
            return true;
        }));
    }

    /// Up to where the keychain asks for its password.
    std::unique_ptr<app::SignIn> signInUntilAsked(ManyTenants &provider, const app::SignInOptions &options)
    {
        store.isAsking = true;
        auto signIn = std::make_unique<app::SignIn>(client, keys, accounts, secrets, tokens, clocks, clock, options);
        signIn->start([&provider](const QUrl &url) -> Result<bool> {
            provider.visit(url);
            return true;
        });
        return QTest::qWaitFor([this] { return store.isAskedForPassword(); }, 20000) ? std::move(signIn) : nullptr;
    }

    /// Whether somebody has the turn of the only account.
    bool isTurnTaken() const
    {
        const QDir dir(folder.path());
        const QStringList locks = dir.entryList({u"refresh-*.lock"_s});
        if (locks.size() != 1)
            return false;
        const auto turn = app::HeldTurn::tryToTake(dir.filePath(locks.first()));
        return turn && !*turn;
    }

    static app::SignInOptions options(const ManyTenants &provider)
    {
        app::SignInOptions options;
        options.provider = app::entraProvider;
        options.issuer = provider.authority();
        options.client.clientId = u"client"_s;
        options.scope = QStringList{u"openid"_s};
        return options;
    }
};

} // namespace

class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAccountOfManyTenantsIsOfItsOwnOne()
    {
        ManyTenants provider;
        Program program;
        const auto account = program.signIn(provider, Program::options(provider));
        QVERIFY2(account, wordsOf(account));
        QCOMPARE(account->issuer, provider.issuerOf(tenant)); // and with it the next refresh asks that tenant
        QCOMPARE(account->provider, app::entraProvider);
    }

    void aTokenWhoseTenantIsNotItsIssuersIsRefused()
    {
        ManyTenants provider;
        provider.tokenTenant = u"11111111-2a51-4d7e-9d0b-5a1f4c8e7b20"_s;
        Program program;
        const auto account = program.signIn(provider, Program::options(provider));
        QCOMPARE(codeOf(account), ErrorCode::IdTokenRejected);
        QVERIFY(program.accounts.accounts().isEmpty());
    }

    void aTokenForAnotherClientIsRefusedThoughItLooksLikeAnAccessToken()
    {
        ManyTenants provider;
        provider.otherClaims = {{u"scope"_s, u"openid"_s}};
        Program program;
        const auto own = program.signIn(provider, Program::options(provider));
        QVERIFY2(own, wordsOf(own));
        provider.otherClaims[u"aud"_s] = u"other"_s;
        const auto other = program.signIn(provider, Program::options(provider));
        QCOMPARE(codeOf(other), ErrorCode::IdTokenRejected);
    }

    void rfc9700Section23OnlyWhatWasChosenIsAskedFor()
    {
        ManyTenants provider;
        Program program;
        app::SignInOptions options = Program::options(provider);
        options.scope = QStringList{u"openid"_s, u"email"_s};
        QVERIFY(program.signIn(provider, options));
        QCOMPARE(http::formCount(provider.authorizationRequest, u"scope"), 1);
        QCOMPARE(http::formValue(provider.authorizationRequest, u"scope"), u"openid email"_s);
    }

    void openidCoreSection11OfflineAccessNeedsConsent_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QStringList>("supported");
        QTest::addColumn<QString>("named");
        QTest::addColumn<QString>("prompt");
        const QStringList lists{u"offline_access"_s};
        QTest::newRow("any provider that lists it") << app::otherProvider << lists << QString() << u"consent"_s;
        QTest::newRow("the user wants another prompt") << app::otherProvider << lists << u"login"_s << u"login"_s;
        QTest::newRow("it is not asked for") << app::otherProvider << QStringList() << QString() << QString();
        QTest::newRow("Entra, where many may not consent") << app::entraProvider << lists << QString() << QString();
    }

    void openidCoreSection11OfflineAccessNeedsConsent()
    {
        QFETCH(QString, provider);
        QFETCH(QStringList, supported);
        QFETCH(QString, named);
        QFETCH(QString, prompt);
        ManyTenants tenants;
        tenants.scopesSupported = supported;
        Program program;
        app::SignInOptions options = Program::options(tenants);
        options.provider = provider;
        options.prompt = named;
        const auto account = program.signIn(tenants, options);
        QVERIFY2(account, wordsOf(account));
        QCOMPARE(http::formValue(tenants.authorizationRequest, u"prompt"), prompt);
        QCOMPARE(account->scopesRequested.contains(u"offline_access"_s), !supported.isEmpty());
        QCOMPARE(http::formValue(tenants.authorizationRequest, u"scope"), account->scopesRequested.join(u' '));
    }

    void rfc8707Section2ParametersOfTheClientGoWithEachTokenRequest()
    {
        ManyTenants provider;
        Program program;
        app::SignInOptions options = Program::options(provider);
        const http::Form parameters = {{u"resource"_s, u"https://a.example/x y"_s},
                                       {u"resource"_s, u"https://b.example"_s}};
        options.client.tokenParameters = parameters;
        const auto account = program.signIn(provider, options);
        QVERIFY2(account, wordsOf(account));
        QCOMPARE(account->tokenParameters, parameters);
        QCOMPARE(http::formCount(provider.authorizationRequest, u"resource"), 0);

        app::Account again = *app::accountFromJson(app::toJson(*account)); // as the next process reads it
        QCOMPARE(again, *account);
        again.issuer = provider.authority(); // this provider has no metadata of one tenant
        waitFor(program.tokens.refresh(again));
        QCOMPARE(provider.tokenRequests.size(), 2);
        for (const http::Form &request : provider.tokenRequests) {
            for (const auto &parameter : parameters)
                QVERIFY(request.contains(parameter));
        }
        QCOMPARE(app::furtherSignIn(again, {}, {}).client.tokenParameters, parameters);
    }

    void aSignInWaitsForARefreshOfItsAccountAndIsTheLastToWrite()
    {
        ManyTenants provider;
        Program program;
        const auto first = program.signIn(provider, Program::options(provider));
        QVERIFY2(first, wordsOf(first));
        auto turn = std::make_optional(waitFor(program.turns.wait(u"refresh-"_s + first->id))); // somebody refreshes
        QVERIFY(turn->value());
        provider.refreshToken = u"of the new grant"_s;
        app::SignIn signIn(program.client, program.keys, program.accounts, program.secrets, program.tokens,
                           program.clocks, program.clock, Program::options(provider));
        const auto second = signIn.start([&provider](const QUrl &url) -> Result<bool> {
            provider.visit(url);
            return true;
        });
        QTRY_VERIFY(!signIn.trace().steps().isEmpty() && signIn.trace().steps().last().id == "id-token"_L1);
        QVERIFY(waitFor(program.secrets.keep(*first, {{app::refreshTokenItem, Secret("rotated"_ba)}})));
        turn.reset();
        QVERIFY2(waitFor(second), wordsOf(waitFor(second)));
        QCOMPARE(*waitFor(program.secrets.get(*first, app::refreshTokenItem)), Secret("of the new grant"_ba));
    }

    void aSignInCancelledWhileTheKeychainAsksLeavesNoSecretThatNoAccountNames()
    {
        ManyTenants provider;
        Program program;
        app::SignInOptions options = Program::options(provider);
        options.client.clientSecret = Secret("of the client"_ba);
        auto signIn = program.signInUntilAsked(provider, options);
        QVERIFY(signIn);
        QVERIFY(signIn->isStoring());
        signIn.reset();
        QVERIFY2(program.isTurnTaken(), "a sign-in begun anew would lose what it wrote");
        program.store.typePassword();
        QVERIFY(!program.store.keys().isEmpty()); // it cannot be called back
        QTRY_VERIFY(program.store.keys().isEmpty() && !program.isTurnTaken());
        QVERIFY(program.accounts.accounts().isEmpty());
    }

    void anAccountThatWasThereIsListedWithWhatTheKeychainTookAfterTheCancelling()
    {
        ManyTenants provider;
        Program program;
        const auto first = program.signIn(provider, Program::options(provider));
        QVERIFY2(first, wordsOf(first));
        const Secret newest("of the new grant"_ba);
        provider.refreshToken = QString::fromLatin1(newest.reveal());
        auto signIn = program.signInUntilAsked(provider, Program::options(provider));
        QVERIFY(signIn);
        signIn.reset();
        program.store.typePassword();
        QTRY_COMPARE(program.accounts.byId(first->id)->refreshTokenFingerprint, app::fingerprintOf(newest));
        QCOMPARE(*waitFor(program.secrets.get(*first, app::refreshTokenItem)), newest);
        QCOMPARE(program.accounts.accounts().size(), 1);
    }

    void moreScopesGoToTheSameAccountUnderItsName()
    {
        ManyTenants provider;
        Program program;
        app::SignInOptions options = Program::options(provider);
        options.accountName = u"Work"_s;
        const auto first = program.signIn(provider, options);
        QVERIFY2(first, wordsOf(first));
        const auto further = app::furtherSignIn(*first, {}, {u"extra"_s});
        auto again = further;
        again.issuer = provider.authority(); // this provider has no metadata of one tenant
        const auto second = program.signIn(provider, again);
        QVERIFY2(second, wordsOf(second));
        QCOMPARE(second->id, first->id);
        QCOMPARE(second->name, u"Work"_s);
        QCOMPARE(second->scopesRequested, (QStringList{u"openid"_s, u"extra"_s}));
        QCOMPARE(http::formValue(provider.authorizationRequest, u"scope"), u"openid extra"_s);
        QCOMPARE(program.accounts.accounts().size(), 1);
    }

    void whoComesBackForMoreScopesMustBeTheSamePerson()
    {
        ManyTenants provider;
        Program program;
        const auto first = program.signIn(provider, Program::options(provider));
        QVERIFY2(first, wordsOf(first));
        const auto tokens = program.tokens.inMemory(first->id);
        const auto kept = waitFor(program.secrets.get(*first, app::refreshTokenItem));
        provider.refreshToken = u"somebody else's"_s;
        auto again = app::furtherSignIn(*first, {}, {u"extra"_s});
        again.issuer = provider.authority();
        provider.subject = u"somebody else"_s;
        QCOMPARE(codeOf(program.signIn(provider, again)), ErrorCode::IdentityChanged);
        QCOMPARE(program.accounts.accounts(), QList{*first});
        QCOMPARE(program.tokens.inMemory(first->id), tokens);
        QCOMPARE(*kept, Secret("refresh"_ba));
        QCOMPARE(*waitFor(program.secrets.get(*first, app::refreshTokenItem)), *kept);
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_sign_in.moc"
