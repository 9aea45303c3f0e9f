// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/issuer.h"
#include "tests/inspect/tokens.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using inspect::Context;
using inspect::Profile;
using tokens::json;

namespace {

using Change = void (*)(Context &);

void nothing(Context &)
{
}

/// A profile's good token, the context in which it is good, and every check that it then has.
struct Good
{
    Profile profile;
    QByteArray header;
    QByteArray claims;
    Context context;
    QString checks;
};

Context contextFor(const QString &issuer, const QString &clientId, const QString &audience)
{
    Context context;
    context.now = tokens::now;
    context.issuer = issuer;
    context.clientId = clientId;
    context.audience = audience;
    context.keys = tokens::keys();
    return context;
}

Good google()
{
    return {Profile::Google, tokens::header(),
            json("{'iss':'https://accounts.google.com','sub':'1','aud':'12-a.apps.googleusercontent.com',"
                 "'azp':'12-a.apps.googleusercontent.com','iat':1699999700,'exp':1700003300}"),
            contextFor(u"https://accounts.google.com"_s, u"12-a.apps.googleusercontent.com"_s, {}),
            u"structure type algorithm key signature issuer audience authorized-party subject expiry issued-at"_s};
}

Good gmailAction()
{
    return {Profile::GmailAction, tokens::header(),
            json("{'iss':'https://accounts.google.com','sub':'1','aud':'https://example.com',"
                 "'azp':'gmail@system.gserviceaccount.com','iat':1699999700,'exp':1700003300}"),
            contextFor(u"https://accounts.google.com"_s, {}, u"https://example.com"_s),
            u"structure type algorithm key signature issuer audience authorized-party subject expiry issued-at"_s};
}

Good entra(const char *issuer, const char *version)
{
    QByteArray claims = tokens::changed("{}", json("{'sub':'s','aud':'app','tid':'tenant-1','oid':'o','iat':1699999700,"
                                                   "'nbf':1699999700,'exp':1700003300}"));
    claims = tokens::changed(claims.constData(), json("{'iss':'") + issuer + json("','ver':'") + version + json("'}"));
    return {Profile::Entra, tokens::header(), claims, contextFor(QString::fromLatin1(issuer), u"app"_s, {}),
            u"structure type algorithm key signature issuer audience subject tenant version object-id expiry "
            "not-before issued-at"_s};
}

Good entraFirst()
{
    return entra("https://sts.windows.net/tenant-1/", "1.0");
}

Good entraSecond()
{
    return entra("https://login.microsoftonline.com/tenant-1/v2.0", "2.0");
}

Good accessToken()
{
    return {Profile::Rfc9068, tokens::header(json("{'typ':'at+jwt'}")),
            json("{'iss':'https://issuer.example','sub':'1','aud':'api','client_id':'client','jti':'j',"
                 "'iat':1699999700,'exp':1700003300}"),
            contextFor(u"https://issuer.example"_s, u"client"_s, u"api"_s),
            u"structure type algorithm key signature issuer audience authorized-party subject token-id expiry "
            "issued-at"_s};
}

/// A JWT of no kind that is known.
Good other()
{
    return {Profile::Jwt, tokens::header(), json("{'iat':1699999700,'exp':1700003300}"), contextFor({}, {}, {}),
            u"structure algorithm key signature expiry issued-at"_s};
}

/// One that says who made it and for whom, as such a JWT may.
Good otherWithParties()
{
    Good good = other();
    good.claims = tokens::changed(good.claims.constData(), json("{'iss':'https://issuer.example','aud':'api'}"));
    return good;
}

/// An ID token of Azure AD B2C, as it comes by default: no tid.
Good businessToCustomer()
{
    const QString issuer = u"https://contoso.b2clogin.com/11111111-2222-3333-4444-555555555555/v2.0/"_s;
    return {Profile::Oidc, tokens::header(),
            json("{'iss':'") + issuer.toLatin1() +
                json("','sub':'s','aud':'app','tfp':'B2C_1_signin','ver':'1.0','iat':1699999700,'nbf':1699999700,"
                     "'exp':1700003300}"),
            contextFor(issuer, u"app"_s, {}),
            u"structure type algorithm key signature issuer audience subject expiry not-before issued-at"_s};
}

/// An access token that is held to no specification: Cognito's has no aud.
Good cognitoAccess()
{
    Good good = other();
    good.claims =
        json("{'iss':'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc','sub':'1','client_id':'client',"
             "'token_use':'access','scope':'openid','auth_time':1699999700,'jti':'j','iat':1699999700,"
             "'exp':1700003300}");
    good.context = contextFor(u"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc"_s, u"client"_s, {});
    good.checks = u"structure algorithm key signature issuer authorized-party subject expiry issued-at"_s;
    return good;
}

/// An access token of Entra for an app alone, v1.0: no scp.
Good entraApp()
{
    Good good = entraFirst();
    good.claims = tokens::changed(good.claims.constData(), json("{'appid':'app','appidacr':'1'}"));
    good.context.audience = u"app"_s;
    good.checks.replace(u"audience"_s, u"audience authorized-party"_s);
    return good;
}

/// An access token of Entra, v1.0.
Good entraAccess()
{
    Good good = entraFirst();
    good.claims = tokens::changed(good.claims.constData(), json("{'scp':'User.Read','appid':'app'}"));
    good.context.audience = u"app"_s;
    good.checks.replace(u"audience"_s, u"audience authorized-party"_s);
    return good;
}

using MakeGood = Good (*)();

inspect::Inspection inspected(const Good &good, const QByteArray &changes = "{}")
{
    const QByteArray claims = tokens::changed(good.claims.constData(), changes);
    return inspect::inspect(tokens::signedBy(good.header, claims), good.context);
}

/// The row of one check, or an empty one.
inspect::Check rowOf(const inspect::Inspection &inspection, const QString &id)
{
    const auto found = std::ranges::find(inspection.checks, id, &inspect::Check::id);
    return found == inspection.checks.end() ? inspect::Check() : *found;
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

    /// With Entra chosen, and no issuer named, it is what Entra publishes for that version, in the token's own cloud.
    void theIssuerOfEntra_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *version, const char *iss, const QString &sentence) {
            QTest::newRow(name) << json("{'ver':'") + version + json("','iss':'") + iss + json("'}") << sentence;
        };
        row("v1.0", "1.0", "https://sts.windows.net/tenant-1/",
            u"Made by https://sts.windows.net/tenant-1/, which is https://sts.windows.net/{tenantid}/ with the token's "
            "own tenant."_s);
        row("v1.0 in China", "1.0", "https://sts.chinacloudapi.cn/tenant-1/",
            u"Made by https://sts.chinacloudapi.cn/tenant-1/, which is https://sts.chinacloudapi.cn/{tenantid}/ with "
            "the token's own tenant."_s);
        row("v2.0", "2.0", "https://login.microsoftonline.com/tenant-1/v2.0",
            u"Made by https://login.microsoftonline.com/tenant-1/v2.0, which is "
            "https://login.microsoftonline.com/{tenantid}/v2.0 with the token's own tenant."_s);
        row("v2.0 for the government", "2.0", "https://login.microsoftonline.us/tenant-1/v2.0",
            u"Made by https://login.microsoftonline.us/tenant-1/v2.0, which is "
            "https://login.microsoftonline.us/{tenantid}/v2.0 with the token's own tenant."_s);
        row("somebody else, v1.0", "1.0", "https://evil.example/tenant-1/",
            u"Made by https://evil.example/tenant-1/, expected was https://sts.windows.net/{tenantid}/."_s);
        row("somebody else, v2.0", "2.0", "https://evil.example/tenant-1/v2.0",
            u"Made by https://evil.example/tenant-1/v2.0, expected was "
            "https://login.microsoftonline.com/{tenantid}/v2.0."_s);
    }
    void theIssuerOfEntra()
    {
        QFETCH(QByteArray, claims);
        QFETCH(QString, sentence);
        Good good = entraFirst();
        good.context.profile = Profile::Entra;
        good.context.issuer.clear();
        QCOMPARE(rowOf(inspected(good, claims), u"issuer"_s).reason, sentence);
    }

    void aTenantIsNamed_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("sentence");
        const QString personal = QString::fromLatin1(inspect::personalTenant);
        const QString anyone = u" Anyone can open one: name the issuer of the tenant that you expect."_s;
        QTest::newRow("any, an organization's")
            << u"tenant-1"_s << u"common"_s << u"The tenant is tenant-1."_s + anyone;
        QTest::newRow("any, a person's") << personal << u"common"_s
                                         << u"The tenant is that of personal Microsoft accounts."_s + anyone;
        QTest::newRow("the one that was expected")
            << u"tenant-1"_s << u"tenant-1"_s << u"The tenant is tenant-1, as expected."_s;
        QTest::newRow("a person's, as was expected")
            << personal << personal << u"The tenant is that of personal Microsoft accounts, as expected."_s;
        QTest::newRow("any person's, a person's")
            << personal << u"consumers"_s << u"The tenant is that of personal Microsoft accounts, as expected."_s;
        QTest::newRow("any person's, an organization's")
            << u"tenant-1"_s << u"consumers"_s << u"The tenant is tenant-1, expected was consumers."_s;
        QTest::newRow("any organization's, a person's")
            << personal << u"organizations"_s << u"The tenant is %1, expected was organizations."_s.arg(personal);
        QTest::newRow("another one") << u"tenant-1"_s << u"tenant-2"_s
                                     << u"The tenant is tenant-1, expected was tenant-2."_s;
    }
    void aTenantIsNamed()
    {
        QFETCH(QString, tenant);
        QFETCH(QString, expected);
        QFETCH(QString, sentence);
        const QString issuer = u"https://login.microsoftonline.com/%1/v2.0"_s;
        Good good = entraSecond();
        good.context.issuer = issuer.arg(expected);
        const QJsonObject changes{{u"tid"_s, tenant}, {u"iss"_s, issuer.arg(tenant)}};
        QCOMPARE(rowOf(inspected(good, QJsonDocument(changes).toJson()), u"tenant"_s).reason, sentence);
    }

    /// What stands for many tenants does not stand for all.
    void theIssuerIsOneOfThoseThatWereExpected_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("isMade");
        const QString personal = QString::fromLatin1(inspect::personalTenant);
        QTest::newRow("common, a person's") << personal << u"common"_s << true;
        QTest::newRow("organizations, an organization's") << u"tenant-1"_s << u"organizations"_s << true;
        QTest::newRow("organizations, a person's") << personal << u"organizations"_s << false;
        QTest::newRow("consumers, a person's") << personal << u"consumers"_s << true;
        QTest::newRow("consumers, an organization's") << u"tenant-1"_s << u"consumers"_s << false;
    }
    void theIssuerIsOneOfThoseThatWereExpected()
    {
        QFETCH(QString, tenant);
        QFETCH(QString, expected);
        QFETCH(bool, isMade);
        const QString issuer = u"https://login.microsoftonline.com/%1/v2.0"_s;
        QCOMPARE(inspect::entraIssuerMatches(issuer.arg(expected), issuer.arg(tenant), tenant), isMade);
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

    void vendors_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("vendor");
        const auto row = [](const char *issuer, const char *vendor) {
            QTest::newRow(issuer) << QString::fromLatin1(issuer) << QString::fromLatin1(vendor);
        };
        row("https://accounts.google.com", "Google");
        row("accounts.google.com", "Google");
        row("https://accounts.google.com.evil.example", "");
        row("https://login.microsoftonline.com/{tenantid}/v2.0", "Microsoft Entra");
        row("https://login.microsoftonline.us/x/v2.0", "Microsoft Entra");
        row("https://sts.windows.net/x/", "Microsoft Entra");
        row("https://contoso.ciamlogin.com/x/v2.0", "Microsoft Entra");
        row("https://evilciamlogin.com/x/v2.0", "");
        row("https://contoso.b2clogin.com/x/v2.0/", "");
        row("https://dev-1.eu.auth0.com/", "Auth0");
        row("https://dev-1.okta.com/oauth2/default", "Okta");
        row("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc", "Amazon Cognito");
        row("https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_abc", "Amazon Cognito");
        row("https://cognito-idp.eu-west-1.evil.example/eu-west-1_abc", "");
        row("https://s3.eu-west-1.amazonaws.com/eu-west-1_abc", "");
        row("https://securetoken.google.com/project-1", "Firebase");
        row("https://sso.example.com/auth/realms/main", "Keycloak");
        row("http://sso.example.com/realms/main", "Keycloak");
        row("ftp://sso.example.com/realms/main", "");
        row("https://sso.example.com/realms/", "");
        row("https://sso.example.com/kingdoms/main", "");
        row("https://issuer.example", "");
        row("", "");
    }
    void vendors()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, vendor);
        QCOMPARE(inspect::vendorName(inspect::vendorOf(issuer)), vendor);
    }
};

QTEST_APPLESS_MAIN(TestProfile)
#include "tst_profile.moc"
