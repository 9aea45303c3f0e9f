// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inspect/profiles.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace profiles;

namespace {

using Change = void (*)(Context &);

void nothing(Context &)
{
}

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(MakeGood)
Q_DECLARE_METATYPE(std::optional<Profile>)

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodTokenIsToldByIssuerAndShape_data()
    {
        QTest::addColumn<MakeGood>("make");
        QTest::newRow("Google") << &google;
        QTest::newRow("Gmail's inline action") << &gmailAction;
        QTest::newRow("Entra v1.0") << &entraFirst;
        QTest::newRow("Entra v2.0") << &entraSecond;
        QTest::newRow("Entra, an access token") << &entraAccess;
        QTest::newRow("Entra, an access token for an app alone") << &entraApp;
        QTest::newRow("Cognito, an access token") << &cognitoAccess;
        QTest::newRow("Azure AD B2C") << &businessToCustomer;
        QTest::newRow("RFC 9068") << &accessToken;
        QTest::newRow("any other JWT") << &other;
    }
    void aGoodTokenIsToldByIssuerAndShape()
    {
        QFETCH(MakeGood, make);
        const Good good = make();
        const auto inspection = inspected(good);
        QCOMPARE(tokens::notPassed(inspection), QStringList());
        QCOMPARE(inspection.profile, good.profile);
        QCOMPARE(inspection.verdict, inspect::Verdict::Valid);
        QStringList ids;
        for (const inspect::Check &check : inspection.checks) {
            ids.append(check.id);
            QVERIFY2(check.reason.endsWith(u'.') && !check.name.isEmpty() && !check.section.isEmpty(),
                     qPrintable(check.id));
        }
        QCOMPARE(ids.join(u' '), good.checks);
    }

    /// Each row changes one thing of a good token and names every check that then does not pass.
    void oneChangeFlipsOneRow_data()
    {
        QTest::addColumn<MakeGood>("make");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("flipped");
        const auto claims = [](const char *name, MakeGood make, const QByteArray &changes, const char *flipped) {
            QTest::newRow(name) << make << QByteArray("{}") << changes << &nothing << QString::fromLatin1(flipped);
        };
        const auto header = [](const char *name, MakeGood make, const QByteArray &changes, const char *flipped) {
            QTest::newRow(name) << make << changes << QByteArray("{}") << &nothing << QString::fromLatin1(flipped);
        };
        const auto context = [](const char *name, MakeGood make, Change change, const char *flipped) {
            QTest::newRow(name) << make << QByteArray("{}") << QByteArray("{}") << change
                                << QString::fromLatin1(flipped);
        };

        claims("Google: a client of the same project", google, json("{'azp':'12-b.apps.googleusercontent.com'}"),
               "authorized-party=warn");
        claims("Google: a client of another project", google, json("{'azp':'13-a.apps.googleusercontent.com'}"),
               "authorized-party=fail");
        claims("Google: several audiences and no azp", google,
               json("{'aud':['12-a.apps.googleusercontent.com','x'],'azp':null}"),
               "audience=warn authorized-party=warn");
        QTest::newRow("Google: two clients of no project")
            << &google << QByteArray("{}") << json("{'azp':'x'}") << static_cast<Change>([](Context &c) {
                   c.clientId = u"y"_s;
                   c.audience = u"12-a.apps.googleusercontent.com"_s;
               })
            << u"authorized-party=fail"_s;
        header("Google: no typ", google, json("{'typ':null}"), "");
        context(
            "Google: another issuer expected", google, [](Context &c) { c.issuer = u"https://issuer.example"_s; },
            "issuer=fail");
        context(
            "Google chosen, no issuer named", google,
            [](Context &c) {
                c.profile = Profile::Google;
                c.issuer.clear();
            },
            "");
        context(
            "Google not chosen, no issuer named", google, [](Context &c) { c.issuer.clear(); }, "issuer=unknown");

        claims("Gmail: another domain", gmailAction, json("{'aud':'https://evil.example'}"), "audience=fail");
        claims("Gmail: a domain without https", gmailAction, json("{'aud':'example.com'}"), "audience=fail");
        claims("Gmail: a domain with a path", gmailAction, json("{'aud':'https://example.com/'}"), "audience=fail");
        claims("Gmail: a domain over http", gmailAction, json("{'aud':'http://example.com'}"), "audience=fail");
        claims("Gmail: no domain at all", gmailAction, json("{'aud':'https://'}"), "audience=fail");
        context(
            "Gmail: no domain to compare with", gmailAction, [](Context &c) { c.audience.clear(); },
            "audience=unknown");
        context(
            "Gmail chosen, for a token of another sender", google,
            [](Context &c) {
                c.profile = Profile::GmailAction;
                c.audience = u"12-a.apps.googleusercontent.com"_s;
            },
            "audience=fail authorized-party=fail");

        context(
            "Gmail chosen, for a token that names no sender", other,
            [](Context &c) { c.profile = Profile::GmailAction; },
            "issuer=fail audience=fail authorized-party=fail subject=fail");

        claims("Entra: no tid", entraSecond, json("{'tid':null}"), "tenant=fail");
        claims("Entra: a tid that the issuer does not name", entraSecond, json("{'tid':'tenant-2'}"), "tenant=fail");
        claims("Entra: no ver", entraSecond, json("{'ver':null}"), "version=fail");
        claims("Entra: ver of the other version", entraSecond, json("{'ver':'1.0'}"), "version=fail");
        claims("Entra: ver that does not exist", entraFirst, json("{'ver':'3.0'}"), "version=fail");
        claims("Entra: no oid", entraFirst, json("{'oid':null}"), "object-id=warn");
        claims("Entra: an e-mail address", entraSecond, json("{'email':'a@example.com'}"), "email-verified=warn");
        claims("Entra: an e-mail address of a verified domain", entraSecond,
               json("{'email':'a@example.com','xms_edov':true}"), "");
        claims("Entra: an e-mail address that was verified", entraSecond,
               json("{'email':'a@example.com','email_verified':true}"), "");
        claims("Entra: an access token of v1.0 names its client otherwise", entraFirst,
               json("{'scp':'User.Read','appid':'other'}"), "audience=unknown authorized-party=fail");
        claims("Entra: an access token with azp and appid", entraAccess, json("{'azp':'app','appid':'other'}"), "");
        claims("Entra: an access token with client_id and appid", entraAccess,
               json("{'client_id':'app','appid':'other'}"), "");
        context(
            "Entra: the issuer of every tenant", entraSecond,
            [](Context &c) { c.issuer = u"https://login.microsoftonline.com/{tenantid}/v2.0"_s; }, "tenant=unknown");
        context(
            "Entra: the issuer common", entraSecond,
            [](Context &c) { c.issuer = u"https://login.microsoftonline.com/common/v2.0"_s; }, "tenant=unknown");
        context(
            "Entra: the issuer organizations", entraSecond,
            [](Context &c) { c.issuer = u"https://login.microsoftonline.com/organizations/v2.0"_s; }, "tenant=unknown");
        context(
            "Entra: no issuer named", entraSecond, [](Context &c) { c.issuer.clear(); },
            "issuer=unknown tenant=unknown");
        context(
            "Entra: the issuer of another tenant", entraSecond,
            [](Context &c) { c.issuer = u"https://login.microsoftonline.com/tenant-2/v2.0"_s; },
            "issuer=fail tenant=fail");
        context(
            "Entra: the issuer of the other version", entraSecond,
            [](Context &c) { c.issuer = u"https://sts.windows.net/{tenantid}/"_s; }, "issuer=fail tenant=unknown");
        context(
            "Entra chosen, no issuer named", entraFirst,
            [](Context &c) {
                c.profile = Profile::Entra;
                c.issuer.clear();
            },
            "tenant=unknown");

        header("an access token without the typ", accessToken, json("{'typ':'JWT'}"), "");
        context(
            "RFC 9068 chosen", accessToken, [](Context &c) { c.profile = Profile::Rfc9068; }, "");
        context(
            "RFC 9068 chosen, for an ID token", google,
            [](Context &c) {
                c.profile = Profile::Rfc9068;
                c.audience = c.clientId;
            },
            "type=fail authorized-party=fail token-id=fail");
        claims("RFC 9068: no jti", accessToken, json("{'jti':null}"), "token-id=fail");
        claims("RFC 9068: no client_id", accessToken, json("{'client_id':null}"), "authorized-party=fail");
        claims("RFC 9068: another client", accessToken, json("{'client_id':'other'}"), "authorized-party=fail");
        claims("RFC 9068: no sub", accessToken, json("{'sub':null}"), "subject=fail");
        claims("RFC 9068: an empty sub", accessToken, json("{'sub':''}"), "subject=fail");
        claims("RFC 9068: a sub of 256 characters", accessToken, "{\"sub\":\"" + QByteArray(256, 's') + "\"}", "");
        claims("RFC 9068: no aud", accessToken, json("{'aud':null}"), "audience=fail");
        claims("RFC 9068: no exp", accessToken, json("{'exp':null}"), "expiry=fail");
        claims("RFC 9068: no iat", accessToken, json("{'iat':null}"), "issued-at=fail");
        QTest::newRow("any JWT chosen, for an access token that says so and does not end")
            << &accessToken << QByteArray("{}") << json("{'exp':null}")
            << static_cast<Change>([](Context &c) { c.profile = Profile::Jwt; }) << u"expiry=fail"_s;
        claims("Cognito: no iat", cognitoAccess, json("{'iat':null}"), "");
        claims("Cognito: no exp", cognitoAccess, json("{'exp':null}"), "expiry=warn");
        claims("Cognito: no sub", cognitoAccess, json("{'sub':null}"), "");
        claims("Cognito: a sub that is no text", cognitoAccess, json("{'sub':7}"), "subject=fail");
        claims("Cognito: another client", cognitoAccess, json("{'client_id':'other'}"), "authorized-party=fail");
        context(
            "Cognito: an audience that was named", cognitoAccess, [](Context &c) { c.audience = u"api"_s; },
            "audience=fail");
        claims("Entra: an access token without aud", entraAccess, json("{'aud':null}"), "audience=fail");
        context(
            "OpenID Connect chosen, for an access token", accessToken,
            [](Context &c) {
                c.profile = Profile::Oidc;
                c.clientId = u"api"_s;
            },
            "type=fail");
        context(
            "OpenID Connect chosen: a client of the same project", google,
            [](Context &c) {
                c.profile = Profile::Oidc;
                c.clientId = u"12-b.apps.googleusercontent.com"_s;
                c.audience = u"12-a.apps.googleusercontent.com"_s;
            },
            "authorized-party=fail");
    }
    void oneChangeFlipsOneRow()
    {
        QFETCH(MakeGood, make);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, claims);
        QFETCH(Change, change);
        QFETCH(QString, flipped);
        Good good = make();
        change(good.context);
        const QByteArray token = tokens::signedBy(tokens::changed(good.header.constData(), header),
                                                  tokens::changed(good.claims.constData(), claims));
        QCOMPARE(tokens::notPassed(inspect::inspect(token, good.context)).join(u' '), flipped);
    }

    /// Who is to be named depends on whom the token is for.
    void anAudienceSaysWhatItCanBeComparedWith_data()
    {
        QTest::addColumn<MakeGood>("make");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("an ID token")
            << &google << u"Meant for 12-a.apps.googleusercontent.com. Name the client that you expect, to compare."_s;
        QTest::newRow("Gmail's inline action")
            << &gmailAction
            << u"Meant for https://example.com. Name the sender's domain as an https address, to compare."_s;
        QTest::newRow("an access token") << &accessToken
                                         << u"Meant for api. Name the audience of the API that you call, to compare."_s;
    }
    void anAudienceSaysWhatItCanBeComparedWith()
    {
        QFETCH(MakeGood, make);
        QFETCH(QString, sentence);
        Good good = make();
        good.context.audience.clear();
        good.context.clientId.clear();
        QCOMPARE(rowOf(inspected(good), u"audience"_s).reason, sentence);
    }

    /// A client that is named is compared with ID tokens' alone.
    void theAudienceOfAnyOtherJwtIsAskedForItself()
    {
        Good good = other();
        good.context.clientId = u"client"_s;
        QCOMPARE(rowOf(inspected(good, json("{'aud':'client'}")), u"audience"_s).reason,
                 u"Meant for client. Name the audience that you expect, to compare."_s);
    }

    /// The specification that is named is the one that has a rule for such tokens.
    void theSectionIsThatOfTheKind_data()
    {
        QTest::addColumn<MakeGood>("make");
        QTest::addColumn<std::optional<Profile>>("profile");
        QTest::addColumn<QString>("sections");
        const QString ofIdTokens =
            u"issuer: OIDC Core 3.1.3.7 (2); audience: OIDC Core 3.1.3.7 (3); authorized-party: OIDC Core 3.1.3.7 (4), "
            "(5); subject: OIDC Core 2; expiry: OIDC Core 3.1.3.7 (9); issued-at: OIDC Core 3.1.3.7 (10)"_s;
        const QString ofAccessTokens =
            u"issuer: RFC 9068 4; audience: RFC 9068 4; authorized-party: RFC 9068 2.2; subject: RFC 9068 2.2; "
            "expiry: RFC 9068 4; issued-at: RFC 9068 2.2"_s;
        const auto row = [](const char *name, MakeGood make, std::optional<Profile> profile, const QString &sections) {
            QTest::newRow(name) << make << profile << sections;
        };
        row("an ID token", google, {}, ofIdTokens);
        row("an ID token, any JWT chosen", google, Profile::Jwt, ofIdTokens);
        row("an ID token, RFC 9068 chosen", google, Profile::Rfc9068, ofAccessTokens);
        row("an access token", accessToken, {}, ofAccessTokens);
        row("an access token, any JWT chosen", accessToken, Profile::Jwt, ofAccessTokens);
        row("an access token, OpenID Connect chosen", accessToken, Profile::Oidc,
            QString(ofIdTokens).remove(u" authorized-party: OIDC Core 3.1.3.7 (4), (5);"_s)); // it has no azp
        row("an access token that is held to no specification", cognitoAccess, {},
            u"issuer: RFC 7519 4.1.1; authorized-party: RFC 9068 2.2; subject: RFC 7519 4.1.2; expiry: RFC 7519 "
            "4.1.4; issued-at: RFC 7519 4.1.6"_s);
        row("any other JWT", otherWithParties, {},
            u"issuer: RFC 7519 4.1.1; audience: RFC 7519 4.1.3; expiry: RFC 7519 4.1.4; issued-at: RFC 7519 4.1.6"_s);
    }
    void theSectionIsThatOfTheKind()
    {
        QFETCH(MakeGood, make);
        QFETCH(std::optional<Profile>, profile);
        QFETCH(QString, sections);
        Good good = make();
        good.context.profile = profile;
        QStringList found;
        const auto inspection = inspected(good);
        for (const char *id : {"issuer", "audience", "authorized-party", "subject", "expiry", "issued-at"}) {
            if (const inspect::Check row = rowOf(inspection, QString::fromLatin1(id)); !row.id.isEmpty())
                found.append(u"%1: %2"_s.arg(row.id, row.section));
        }
        QCOMPARE(found.join(u"; "_s), sections);
    }

    void aTypOfAnotherKindFailsWhereAnIdTokenIsAskedFor()
    {
        Good good = google();
        good.context.profile = Profile::Google;
        const QByteArray token = tokens::signedBy(tokens::header(json("{'typ':'logout+jwt'}")), good.claims);
        QCOMPARE(tokens::notPassed(inspect::inspect(token, good.context)), QStringList(u"type=fail"_s));
    }

    void theseVendorsSignByRs256Alone_data()
    {
        QTest::addColumn<MakeGood>("make");
        QTest::newRow("Google") << &google;
        QTest::newRow("Gmail's inline action") << &gmailAction;
        QTest::newRow("Entra") << &entraSecond;
    }
    void theseVendorsSignByRs256Alone()
    {
        QFETCH(MakeGood, make);
        const Good good = make();
        const QByteArray token = tokens::signedBy(tokens::header(json("{'alg':'RS384'}")), good.claims);
        QVERIFY(tokens::notPassed(inspect::inspect(token, good.context)).contains(u"algorithm=fail"_s));
    }

    void aTokenForGraphSaysWhyItCannotBeVerified()
    {
        const Good good = entraSecond();
        QByteArray token = tokens::signedBy(tokens::header(json("{'nonce':'n'}")), good.claims);
        token[token.size() - 40] = token[token.size() - 40] == 'A' ? 'B' : 'A';
        const auto inspection = inspect::inspect(token, good.context);
        QCOMPARE(tokens::notPassed(inspection), QStringList(u"signature=fail"_s));
        QVERIFY(inspection.summary.contains(u"only Microsoft Graph can verify"_s));
    }

    void idsAndNames()
    {
        QCOMPARE(inspect::profileIds().join(u' '), u"jwt oidc google entra gmail-action rfc9068"_s);
        for (const QString &id : inspect::profileIds()) {
            const auto profile = inspect::profileNamed(id);
            QVERIFY(profile.has_value());
            QCOMPARE(QString::fromLatin1(inspect::profileId(*profile)), id);
            QVERIFY(!inspect::profileName(*profile).isEmpty());
        }
        QVERIFY(!inspect::profileNamed(u"OIDC"));
    }
};

QTEST_APPLESS_MAIN(TestProfile)
#include "tst_profile.moc"
