// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_inspection.h"

#include "tests/inspect/tokens.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using inspect::Profile;
using tokens::json;

class TestAccountInspection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCameAsAnIdTokenIsHeldToTheRulesOfOne_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<Profile>("profile");
        const auto row = [](const char *name, const QByteArray &claims, Profile profile,
                            const QByteArray &header = "{}") {
            QTest::newRow(name) << tokens::signedBy(tokens::header(json(header)), json(claims)) << profile;
        };
        const QByteArray entra = "{'iss':'https://login.microsoftonline.com/t/v2.0','tid':'t','sub':'s','aud':'a',"
                                 "'iat':1,'exp':2,'ver':'2.0'";
        row("Entra's ID token", entra + ",'oid':'o','nonce':'n'}", Profile::Entra);
        row("Entra's access token for an app alone", entra + ",'azp':'c','azpacr':'1','roles':['r']}", Profile::Oidc);
        row("Entra's access token for a person", entra + ",'azp':'c','scp':'User.Read'}", Profile::Oidc);
        row("Google's ID token", "{'iss':'https://accounts.google.com','sub':'s','aud':'a','azp':'a','iat':1,'exp':2}",
            Profile::Google);
        row("any other provider's ID token", "{'iss':'https://issuer.example','sub':'s','aud':'a','iat':1,'exp':2}",
            Profile::Oidc);
        row("a JWT access token", "{'iss':'https://issuer.example','sub':'s','aud':'a','iat':1,'exp':2}", Profile::Oidc,
            "{'typ':'at+jwt'}");
        row("claims that tell nothing", "{}", Profile::Oidc);
        QTest::newRow("an encrypted token")
            << QByteArray("eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXY.Y2lwaGVy.dGFn") << Profile::Oidc;
        QTest::newRow("an opaque text") << QByteArray("ya29.abcdefghijklmnop") << Profile::Oidc;
        QTest::newRow("nothing") << QByteArray() << Profile::Oidc;
    }

    void whatCameAsAnIdTokenIsHeldToTheRulesOfOne()
    {
        QFETCH(QByteArray, token);
        QFETCH(Profile, profile);
        const Profile found = app::idTokenProfile(token);
        QCOMPARE(found, profile);
        QVERIFY(inspect::isJudgedAsIdToken(found, inspect::tokenKind(token)));
    }

    void aTokenOfAnAccountIsJudgedByTheRulesThatSignInTookItBy_data()
    {
        whatCameAsAnIdTokenIsHeldToTheRulesOfOne_data();
    }

    void aTokenOfAnAccountIsJudgedByTheRulesThatSignInTookItBy()
    {
        QFETCH(QByteArray, token);
        QFETCH(Profile, profile);
        app::LiveTokens given;
        given.idToken = Secret(token);
        const inspect::Context context = app::idTokenContext(app::Account(), given, 1);
        QVERIFY(context.profile == (token.isEmpty() ? std::nullopt : std::optional(profile)));
        const inspect::Inspection judged = inspect::inspect(token, context);
        if (judged.verdict != inspect::Verdict::Unreadable && !judged.checks.isEmpty())
            QCOMPARE(judged.profile, profile);
    }
};

QTEST_GUILESS_MAIN(TestAccountInspection)
#include "tst_account_inspection.moc"
