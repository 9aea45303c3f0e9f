// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight.h"

#include "tests/support/unsigned_token.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'700'000'000;
constexpr char drive[] = "https://www.googleapis.com/drive/v3/about";
constexpr char aodocs[] = "https://aodocs.altirnao.com/api/user/v1/me";

app::Authorization account(app::TokenType type, app::Kept refreshToken = app::Kept::Keychain)
{
    app::Account owner;
    owner.id = u"1"_s;
    owner.issuer = u"https://accounts.google.com"_s;
    owner.scopesGranted = QStringList{u"openid"_s, u"a-scope"_s};
    owner.refreshToken = refreshToken;
    return {app::Authorization::Kind::AccountToken, owner, type, {}};
}

app::Authorization bearer(const QByteArray &token)
{
    return {app::Authorization::Kind::Bearer, {}, {}, Secret(token)};
}

QByteArray idToken(qint64 expiresAt)
{
    return unsignedToken(R"({"iss":"i","sub":"s","aud":"a","iat":1,"exp":)" + QByteArray::number(expiresAt) + '}');
}

app::PlannedRequest planned(const char *url, const app::Authorization &authorization, qint64 tokenExpiresAt = now + 60)
{
    app::LiveTokens tokens;
    if (tokenExpiresAt > 0)
        tokens = {Secret("access"), tokenExpiresAt, Secret("id"), tokenExpiresAt, {}};
    return {QUrl(QString::fromLatin1(url)), {}, authorization, tokens, {}, now};
}

app::PlannedRequest withScopes(app::PlannedRequest request, const QStringList &scopes)
{
    request.scopesAny = scopes;
    return request;
}

app::PlannedRequest allowing(app::PlannedRequest request, const QString &host)
{
    request.exceptions.hosts.insert(host);
    return request;
}

} // namespace

Q_DECLARE_METATYPE(app::PlannedRequest)

class TestPreflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhatMayGoWrong_data()
    {
        using app::TokenType;
        QTest::addColumn<app::PlannedRequest>("request");
        QTest::addColumn<QStringList>("ids");
        const QStringList none;
        const app::Authorization code = {app::Authorization::Kind::SecurityCode, {}, {}, Secret("code")};

        QTest::newRow("an access token to Drive") << planned(drive, account(TokenType::Access)) << none;
        QTest::newRow("an ID token to AODocs") << planned(aodocs, account(TokenType::Id)) << none;
        QTest::newRow("an ID token to Drive") << planned(drive, account(TokenType::Id)) << QStringList{u"wrong-kind"_s};
        QTest::newRow("a pasted ID token to Drive")
            << planned(drive, bearer(idToken(now + 60))) << QStringList{u"wrong-kind"_s};
        QTest::newRow("an ID token to the sandbox's Drive")
            << planned("http://127.0.0.1:4000/drive/v3/about", bearer(idToken(now + 60)))
            << QStringList{u"wrong-kind"_s};
        QTest::newRow("an expired pasted token")
            << planned(aodocs, bearer(idToken(now - 60))) << QStringList{u"expired"_s};
        QTest::newRow("an expired token that will be refreshed")
            << planned(drive, account(TokenType::Access), now - 60) << none;
        app::PlannedRequest inVain = planned(aodocs, account(TokenType::Id), now - 60);
        inVain.tokens.isIdTokenOlder = true;
        QTest::newRow("an expired ID token of which no refresh brings a new one")
            << inVain << QStringList{u"expired"_s};
        QTest::newRow("an expired token that cannot be refreshed")
            << planned(drive, account(TokenType::Access, app::Kept::Nowhere), now - 60) << QStringList{u"expired"_s};
        QTest::newRow("no token, and none to be had")
            << planned(drive, account(TokenType::Access, app::Kept::Nowhere), 0) << QStringList{u"no-token"_s};
        QTest::newRow("no token yet") << planned(drive, account(TokenType::Access), 0) << none;
        QTest::newRow("a refresh token as bearer")
            << planned(drive, bearer("1//0abcdefghijklmnopqrst")) << QStringList{u"no-bearer-token"_s};
        QTest::newRow("a sentence as bearer")
            << planned(drive, bearer("no token")) << QStringList{u"no-bearer-token"_s};
        QTest::newRow("a stranger's host")
            << planned("https://api.example/", account(TokenType::Access)) << QStringList{u"host-off-list"_s};
        QTest::newRow("a stranger's host, allowed before")
            << allowing(planned("https://api.example/", account(TokenType::Access)), u"api.example"_s) << none;
        QTest::newRow("a pasted token to any host") << planned("https://api.example/", bearer("ya29.abc")) << none;
        QTest::newRow("RFC 6750 5.3: plain http")
            << planned("http://api.example/", bearer("ya29.abc")) << QStringList{u"plain-http"_s};
        QTest::newRow("plain http without a credential") << planned("http://api.example/", {}) << none;
        QTest::newRow("RFC 9700 4.3.2: an access token in the address")
            << planned("https://www.googleapis.com/drive/v3/about?fields=user&access_token=ya29.abc", {})
            << QStringList{u"token-in-address"_s};
        QTest::newRow("RFC 9700 4.3.2: an ID token in the address, its name escaped")
            << planned("https://oauth2.googleapis.com/tokeninfo?id%5Ftoken=a.b.c", {})
            << QStringList{u"token-in-address"_s};
        QTest::newRow("a page token in the address")
            << planned("https://www.googleapis.com/drive/v3/files?pageToken=abc", account(TokenType::Access)) << none;
        QTest::newRow("a security code to Drive") << planned(drive, code) << QStringList{u"security-code"_s};
        QTest::newRow("a security code to AODocs") << planned(aodocs, code) << none;
        QTest::newRow("a security code to AODocs' staging")
            << planned("https://aodocs-staging.altirnao.com/api/user/v1/me", code) << none;
        QTest::newRow("RFC 6750 3.1: a scope that was not granted")
            << withScopes(planned(drive, account(TokenType::Access)), {u"other"_s}) << QStringList{u"scope-missing"_s};
        QTest::newRow("one of the scopes was granted")
            << withScopes(planned(drive, account(TokenType::Access)), {u"other"_s, u"a-scope"_s}) << none;
    }

    void itSaysWhatMayGoWrong()
    {
        QFETCH(app::PlannedRequest, request);
        QStringList ids;
        for (const app::Concern &concern : app::preflight(request)) {
            ids.append(concern.id);
            QVERIFY(!concern.text.isEmpty());
        }
        QTEST(ids, "ids");
    }

    void anIssuerIsNamedWithItsPort()
    {
        app::Authorization authorization = account(app::TokenType::Access);
        authorization.account.issuer = QStringLiteral("http:/"
                                                      "/127.0.0.1:43457");
        const auto concerns = app::preflight(planned("https://127.0.0.1:8099/", authorization));
        const auto offList = std::find_if(concerns.begin(), concerns.end(), [](const app::Concern &concern) {
            return concern.text.contains(u"not on the list");
        });
        QVERIFY(offList != concerns.end());
        QVERIFY2(offList->text.endsWith(u"for 127.0.0.1:43457"), qPrintable(offList->text));
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
