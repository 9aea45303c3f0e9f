// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/checks.h"
#include "tests/inspect/tokens.h"
#include "tests/support/seal.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using inspect::Context;
using tokens::json;

namespace {

using Change = void (*)(Context &);

void nothing(Context &)
{
}

/// A token and the context in which it is judged.
struct Case
{
    QByteArray header;
    QByteArray claims;
    Context context;
    QByteArray encrypted = {}; ///< takes the place of the signed token
};

Case idToken()
{
    return {tokens::header(), tokens::claims(), tokens::context()};
}

Case entraToken()
{
    Context context = tokens::context();
    context.issuer = u"https://login.microsoftonline.com/t/v2.0"_s;
    context.hostedDomain.clear();
    return {tokens::header(),
            json("{'iss':'https://login.microsoftonline.com/t/v2.0','sub':'s','aud':'client','tid':'t','oid':'o',"
                 "'ver':'2.0','nonce':'n-1','iat':1699999700,'nbf':1699999700,'exp':1700003300}"),
            context};
}

Case accessToken()
{
    Context context = tokens::context();
    context.audience = u"api"_s;
    return {tokens::header(json("{'typ':'at+jwt'}")),
            json("{'iss':'https://issuer.example','sub':'1','aud':'api','client_id':'client','jti':'j',"
                 "'iat':1699999700,'exp':1700003300}"),
            context};
}

Case encryptedText()
{
    const QByteArray key(16, 'k');
    Context context = tokens::context();
    context.openingKeys.keys = {jose::symmetricKey(Secret(key))};
    return {{}, {}, context, seal::compact(json("{'alg':'dir','enc':'A128GCM'}"), {}, "AES-128-GCM", key, "hello")};
}

Case tokenInToken()
{
    return {json("{'alg':'RS256','cty':'JWT'}"), tokens::signedBy(tokens::header(), tokens::claims()),
            tokens::context()};
}

/// What flips the row of one check, and no other, in the ledger of a good token.
struct Flip
{
    const char *id;
    Case (*good)();
    void (*change)(Case &);
};

constexpr Flip flips[] = {
    {"structure", idToken, [](Case &c) { c.claims.replace("{", json("{'sub':'1',")); }},
    {"type", idToken,
     [](Case &c) {
         c.header = tokens::header(json("{'typ':'logout+jwt'}"));
         c.context.profile = inspect::Profile::Oidc;
     }},
    {"algorithm", idToken, [](Case &c) { c.context.algorithm = u"PS256"_s; }},
    {"key", idToken, [](Case &c) { c.context.trust = inspect::Trust::Discovered; }},
    {"signature", idToken, [](Case &c) { c.context.keys->keys.front() = jose::toJwk(testkeys::rsa(2048).get()); }},
    {"decryption", encryptedText,
     [](Case &c) { c.context.openingKeys.keys = {jose::symmetricKey(Secret(QByteArray(16, 'x')))}; }},
    {"nested", tokenInToken,
     [](Case &c) { c.claims = testkeys::input(json("{'alg':'none'}"), tokens::claims()) + '.'; }},
    {"issuer", idToken, [](Case &c) { c.context.issuer = u"https://other.example"_s; }},
    {"audience", idToken, [](Case &c) { c.context.audience = u"api"_s; }},
    {"authorized-party", idToken, [](Case &c) { c.claims.replace(json("'azp':'client'"), json("'azp':'other'")); }},
    {"subject", idToken, [](Case &c) { c.claims.replace(json("'sub':'42'"), json("'sub':42")); }},
    {"token-id", accessToken, [](Case &c) { c.claims.replace("jti", "no"); }},
    {"tenant", entraToken, [](Case &c) { c.claims.replace(json("'tid':'t'"), json("'tid':'u'")); }},
    {"version", entraToken, [](Case &c) { c.claims.replace(json("'ver':'2.0'"), json("'ver':'1.0'")); }},
    {"object-id", entraToken, [](Case &c) { c.claims.replace("oid", "no"); }},
    {"expiry", idToken, [](Case &c) { c.claims.replace("1700003300", "1700000000"); }},
    {"not-before", idToken, [](Case &c) { c.claims.replace(json("'nbf':1699999700"), json("'nbf':1700000060")); }},
    {"issued-at", idToken, [](Case &c) { c.claims.replace(json("'iat':1699999700"), json("'iat':1700000060")); }},
    {"nonce", idToken, [](Case &c) { c.context.nonce = u"n-2"_s; }},
    {"at-hash", idToken, [](Case &c) { c.context.accessToken = Secret("x"); }},
    {"c-hash", idToken, [](Case &c) { c.context.code = Secret("x"); }},
    {"authentication-context", idToken, [](Case &c) { c.context.acrValues = {u"mfa"_s}; }},
    {"authentication-time", idToken, [](Case &c) { c.context.maxAge = 600; }},
    {"hosted-domain", idToken, [](Case &c) { c.context.hostedDomain = u"other.example"_s; }},
    {"email-verified", idToken, [](Case &c) { c.claims.replace("true", "false"); }},
};

/// Signed with that many bytes by nobody, for a kid of no key.
QByteArray ofBytes(const QByteArray &alg, qsizetype bytes)
{
    return testkeys::input(tokens::header("{\"alg\":\"" + alg + "\",\"kid\":\"k\"}"), tokens::claims()) + '.' +
           jose::encodeBase64url(QByteArray(bytes, 's'));
}

QMap<QString, inspect::Status> ledgerOf(const Case &c)
{
    QMap<QString, inspect::Status> ledger;
    const QByteArray text = c.encrypted.isEmpty() ? tokens::signedBy(c.header, c.claims) : c.encrypted;
    for (const inspect::Check &check : inspect::inspect(text, c.context).checks)
        ledger.insert(check.id, check.status);
    return ledger;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodTokenPassesEveryCheck()
    {
        const auto inspection =
            inspect::inspect(tokens::signedBy(tokens::header(), tokens::claims()), tokens::context());
        QCOMPARE(tokens::notPassed(inspection), QStringList());
        QStringList ids;
        for (const inspect::Check &check : inspection.checks) {
            ids.append(check.id);
            QVERIFY2(check.reason.endsWith(u'.') && !check.name.isEmpty() && !check.section.isEmpty(),
                     qPrintable(check.id));
        }
        QCOMPARE(ids.join(u' '),
                 u"structure type algorithm key signature issuer audience authorized-party subject expiry not-before "
                 "issued-at nonce at-hash c-hash hosted-domain email-verified"_s);
        QCOMPARE(inspection.verdict, inspect::Verdict::Valid);
    }

    void everyCheckHasAChangeThatFlipsItAlone_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(flips)); ++i)
            QTest::newRow(flips[i].id) << i;
    }
    void everyCheckHasAChangeThatFlipsItAlone()
    {
        QFETCH(int, index);
        const Flip &flip = flips[index];
        Case changed = flip.good();
        const auto before = ledgerOf(changed);
        flip.change(changed);
        auto after = ledgerOf(changed);
        const QString id = QString::fromLatin1(flip.id);
        QCOMPARE(before.value(id, inspect::Status::Pass), inspect::Status::Pass);
        QVERIFY(after.contains(id) && after[id] != inspect::Status::Pass);
        if (before.contains(id))
            after[id] = before[id];
        else
            after.remove(id); // the rule did not apply before
        QCOMPARE(after, before);
    }

    void noCheckIsWithoutOne()
    {
        QStringList ids;
        for (const Flip &flip : flips)
            ids.append(QString::fromLatin1(flip.id));
        QCOMPARE(ids, inspect::checkIds());
    }

    /// Each row changes one thing and names every check that then does not pass: exactly that one.
    void oneChangeFlipsOneRow_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("flipped");
        QTest::addColumn<QString>("reason"); // a part of the sentence
        const auto row = [](const char *name, const QByteArray &claims, Change change, const QString &flipped,
                            const QString &reason) { QTest::newRow(name) << claims << change << flipped << reason; };
        row("another issuer", json("{'iss':'https://evil.example'}"), nothing, u"issuer=fail"_s,
            u"https://evil.example"_s);
        row("an issuer with one slash more", json("{'iss':'https://issuer.example/'}"), nothing, u"issuer=fail"_s,
            u"/,"_s);
        row("no issuer", json("{'iss':null}"), nothing, u"issuer=fail"_s, u"no iss"_s);
        row("a numeric issuer", json("{'iss':7}"), nothing, u"issuer=fail"_s, u"no string"_s);
        row(
            "an empty issuer, none expected", json("{'iss':''}"), [](Context &c) { c.issuer.clear(); },
            u"issuer=fail"_s, u"iss is empty"_s);
        row(
            "no issuer to compare with", "{}", [](Context &c) { c.issuer.clear(); }, u"issuer=unknown"_s,
            u"https://issuer.example"_s);
        row("another audience", json("{'aud':'other'}"), nothing, u"audience=fail"_s, u"other, expected was client"_s);
        row("no audience", json("{'aud':null}"), nothing, u"audience=fail"_s, u"no aud"_s);
        row("an empty audience list", json("{'aud':[]}"), nothing, u"audience=fail"_s, u"nobody"_s);
        row(
            "an empty audience list, none expected", json("{'aud':[]}"), [](Context &c) { c.clientId.clear(); },
            u"audience=fail authorized-party=unknown"_s, u"nobody"_s);
        row("a numeric audience", json("{'aud':7}"), nothing, u"audience=fail"_s, u"neither"_s);
        row("an audience with a number in it", json("{'aud':['client',7]}"), nothing, u"audience=fail"_s, u"neither"_s);
        row("an audience in an array", json("{'aud':['client']}"), nothing, QString(), QString());
        row("further audiences", json("{'aud':['client','other']}"), nothing, u"audience=warn"_s, u"others too"_s);
        row("an audience that only starts alike", json("{'aud':'client2'}"), nothing, u"audience=fail"_s, u"client2"_s);
        row(
            "another audience expected", "{}", [](Context &c) { c.audience = u"api"_s; }, u"audience=fail"_s, u"api"_s);
        row("another authorized party", json("{'azp':'other'}"), nothing, u"authorized-party=fail"_s, u"other"_s);
        row("an azp that is a list", json("{'azp':['client']}"), nothing, u"authorized-party=fail"_s, u"no string"_s);
        row("no azp", json("{'azp':null}"), nothing, QString(), QString());
        row("no azp, though there are several audiences", json("{'aud':['client','other'],'azp':null}"), nothing,
            u"audience=warn authorized-party=warn"_s, u"others too"_s);
        row("no subject", json("{'sub':null}"), nothing, u"subject=fail"_s, u"no sub"_s);
        row("a numeric subject", json("{'sub':42}"), nothing, u"subject=fail"_s, u"no string"_s);
        row("an empty subject", json("{'sub':''}"), nothing, u"subject=fail"_s, u"0 characters"_s);
        row("a subject of 255 characters", "{\"sub\":\"" + QByteArray(255, 's') + "\"}", nothing, QString(), QString());
        row("a subject of 256 characters", "{\"sub\":\"" + QByteArray(256, 's') + "\"}", nothing, u"subject=fail"_s,
            u"256 characters"_s);
        row(
            "another algorithm registered", "{}", [](Context &c) { c.algorithm = u"PS256"_s; }, u"algorithm=fail"_s,
            u"RS256, expected was PS256"_s);
        row(
            "the registered algorithm", "{}", [](Context &c) { c.algorithm = u"RS256"_s; }, QString(), QString());
        row(
            "no acr, though one was asked for", "{}", [](Context &c) { c.acrValues = {u"mfa"_s}; },
            u"authentication-context=fail"_s, u"no acr"_s);
        row(
            "another acr", json("{'acr':'pwd'}"),
            [](Context &c) {
                c.acrValues = {u"mfa"_s, u"hwk"_s};
            },
            u"authentication-context=fail"_s, u"pwd, asked for was mfa, hwk"_s);
        row(
            "one of the acr that were asked for", json("{'acr':'hwk'}"),
            [](Context &c) {
                c.acrValues = {u"mfa"_s, u"hwk"_s};
            },
            QString(), QString());
        row(
            "no auth_time, though max_age was sent", "{}", [](Context &c) { c.maxAge = 600; },
            u"authentication-time=fail"_s, u"no auth_time"_s);
        row(
            "signed in ahead of now", json("{'auth_time':1700000001}"), [](Context &c) { c.maxAge = 600; },
            u"authentication-time=fail"_s, u"auth_time lies ahead"_s);
        row(
            "signed in ahead of now, within leeway", json("{'auth_time':1700000060}"),
            [](Context &c) {
                c.maxAge = 600;
                c.leeway = 60;
            },
            QString(), QString());
        row(
            "signed in at a time in milliseconds", json("{'auth_time':1699999900000}"),
            [](Context &c) { c.maxAge = 600; }, u"authentication-time=fail"_s, u"no auth_time that can be read"_s);
        row(
            "signed in too long ago", json("{'auth_time':1699999399}"), [](Context &c) { c.maxAge = 600; },
            u"authentication-time=fail"_s, u"at most 10 min"_s);
        row(
            "signed in just recently enough", json("{'auth_time':1699999400}"), [](Context &c) { c.maxAge = 600; },
            QString(), QString());
        row(
            "signed in too long ago, within leeway", json("{'auth_time':1699999399}"),
            [](Context &c) {
                c.maxAge = 600;
                c.leeway = 1;
            },
            QString(), QString());
        row(
            "exp ahead, yet past for the server's clock", "{}", [](Context &c) { c.skew = 3300; }, u"expiry=fail"_s,
            u"55 min ahead of this one"_s);
        row(
            "exp in the past, yet ahead for the server's clock", json("{'exp':1699999900}"),
            [](Context &c) { c.skew = -101; }, QString(), QString());
        row("exp in the past", json("{'exp':1699999900}"), nothing, u"expiry=fail"_s, u"100 s ago"_s);
        row("exp now", json("{'exp':1700000000}"), nothing, u"expiry=fail"_s, u"at this moment"_s);
        row("exp in one second", json("{'exp':1700000001}"), nothing, QString(), QString());
        row(
            "exp in the past, within leeway", json("{'exp':1699999900}"), [](Context &c) { c.leeway = 101; }, QString(),
            QString());
        row(
            "exp in the past, just beyond leeway", json("{'exp':1699999900}"), [](Context &c) { c.leeway = 100; },
            u"expiry=fail"_s, u"100 s ago"_s);
        row("no exp", json("{'exp':null}"), nothing, u"expiry=fail"_s, u"no exp"_s);
        row("exp as a string", json("{'exp':'1700003300'}"), nothing, u"expiry=fail"_s,
            u"exp is the text “1700003300”"_s);
        row("exp in milliseconds", json("{'exp':1700003300000}"), nothing, u"expiry=fail"_s,
            u"looks like milliseconds (2023-11-14"_s);
        row("exp in the last millisecond of those", json("{'exp':999999999999999}"), nothing, u"expiry=fail"_s,
            u"looks like milliseconds"_s);
        row("exp in microseconds", json("{'exp':1700003300000000}"), nothing, u"expiry=fail"_s,
            u"exp is 1700003300000000: that looks like microseconds (2023-11-14T23:08:20Z)"_s);
        row("iat in microseconds", json("{'iat':1699999700000000}"), nothing, u"issued-at=fail"_s, u"microseconds"_s);
        row("iat in milliseconds", json("{'iat':1699999700000}"), nothing, u"issued-at=fail"_s, u"milliseconds"_s);
        row("nbf in milliseconds", json("{'nbf':1699999700000}"), nothing, u"not-before=fail"_s, u"milliseconds"_s);
        row("exp as a fraction", json("{'exp':1700003300.5}"), nothing, QString(), QString());
        row("nbf in the future", json("{'nbf':1700000060}"), nothing, u"not-before=fail"_s, u"in 60 s"_s);
        row(
            "nbf in the future, within leeway", json("{'nbf':1700000060}"), [](Context &c) { c.leeway = 60; },
            QString(), QString());
        row("no nbf", json("{'nbf':null}"), nothing, QString(), QString());
        row("nbf that is no number", json("{'nbf':true}"), nothing, u"not-before=fail"_s, u"true"_s);
        row("iat in the future", json("{'iat':1700000060}"), nothing, u"issued-at=fail"_s, u"in 60 s"_s);
        row(
            "iat in the future, within leeway", json("{'iat':1700000060}"), [](Context &c) { c.leeway = 60; },
            QString(), QString());
        row(
            "iat in the future, within what it may be ahead", json("{'iat':1700000060}"),
            [](Context &c) { c.leewayAhead = 60; }, QString(), QString());
        row(
            "nbf in the future, within what it may be ahead", json("{'nbf':1700000060}"),
            [](Context &c) { c.leewayAhead = 60; }, QString(), QString());
        row(
            "iat beyond what it may be ahead", json("{'iat':1700000060}"), [](Context &c) { c.leewayAhead = 59; },
            u"issued-at=fail"_s, u"in 60 s"_s);
        row(
            "exp in the past, whatever may be ahead", json("{'exp':1699999999}"),
            [](Context &c) { c.leewayAhead = 300; }, u"expiry=fail"_s, u"expired"_s);
        row("no iat", json("{'iat':null}"), nothing, u"issued-at=fail"_s, u"no iat"_s);
        row("another nonce", json("{'nonce':'n-2'}"), nothing, u"nonce=fail"_s, u"n-2, sent was n-1"_s);
        row("no nonce, though one was sent", json("{'nonce':null}"), nothing, u"nonce=fail"_s, u"no nonce"_s);
        row("a numeric nonce", json("{'nonce':1}"), nothing, u"nonce=fail"_s, u"is 1"_s);
        row(
            "a refreshed token has no nonce", json("{'nonce':null}"), [](Context &c) { c.nonce.clear(); }, QString(),
            QString());
        row(
            "a pasted token's nonce", "{}", [](Context &c) { c.nonce.clear(); }, u"nonce=unknown"_s, u"n-1"_s);
        row(
            "another access token", "{}", [](Context &c) { c.accessToken = Secret("x"); }, u"at-hash=fail"_s,
            u"not of the same answer"_s);
        row(
            "no access token at hand", "{}", [](Context &c) { c.accessToken = {}; }, u"at-hash=unknown"_s, u"Give"_s);
        row("no at_hash", json("{'at_hash':null}"), nothing, QString(), QString());
        row(
            "another code", "{}", [](Context &c) { c.code = Secret("x"); }, u"c-hash=fail"_s, u"not of the same"_s);
        row(
            "no code at hand", "{}", [](Context &c) { c.code = {}; }, u"c-hash=unknown"_s, u"Give"_s);
        row("another hosted domain", json("{'hd':'evil.example'}"), nothing, u"hosted-domain=fail"_s,
            u"evil.example"_s);
        row("no hosted domain", json("{'hd':null}"), nothing, u"hosted-domain=fail"_s, u"no organization"_s);
        row(
            "no hosted domain asked for", json("{'hd':null}"), [](Context &c) { c.hostedDomain.clear(); }, QString(),
            QString());
        row("e-mail not verified", json("{'email_verified':false}"), nothing, u"email-verified=warn"_s,
            u"did not verify"_s);
        row("e-mail verified, as a string", json("{'email_verified':'true'}"), nothing, QString(), QString());
        row("e-mail, verified or not", json("{'email_verified':null}"), nothing, u"email-verified=unknown"_s,
            u"not say"_s);
        row("no e-mail", json("{'email':null,'email_verified':null}"), nothing, QString(), QString());
        row(
            "a key found by the token's own iss", "{}", [](Context &c) { c.trust = inspect::Trust::Discovered; },
            u"key=warn"_s, u"proves nothing"_s);
    }
    void oneChangeFlipsOneRow()
    {
        QFETCH(QByteArray, claims);
        QFETCH(Change, change);
        QFETCH(QString, flipped);
        QFETCH(QString, reason);
        Context context = tokens::context();
        change(context);
        const auto inspection = inspect::inspect(tokens::signedBy(tokens::header(), tokens::claims(claims)), context);
        QCOMPARE(tokens::notPassed(inspection).join(u' '), flipped);
        const auto changed = std::find_if(inspection.checks.begin(), inspection.checks.end(),
                                          [](const auto &check) { return check.status != inspect::Status::Pass; });
        if (changed != inspection.checks.end())
            QVERIFY2(changed->reason.contains(reason), qPrintable(changed->reason));
    }

    /// Where the same outcome has several sentences: the whole one.
    void whatARowSays_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &token, Change change, const QString &id,
                            const QString &sentence) { QTest::newRow(name) << token << change << id << sentence; };
        const auto changed = [](const QByteArray &claims) {
            return tokens::signedBy(tokens::header(), tokens::claims(claims));
        };
        const QByteArray good = changed("{}");
        const QByteArray plain = json("{'alg':'RS256'}");
        row("a payload that is text", tokens::signedBy(plain, "hello"), nothing, u"structure"_s,
            u"Strict base64url throughout; the payload is no JSON object. Its length in bytes: 5."_s);
        row("a payload that is a list", tokens::signedBy(plain, "[1]"), nothing, u"structure"_s,
            u"Strict base64url throughout; the payload is no JSON object. Its length in bytes: 3."_s);
        row("a typ", good, nothing, u"type"_s, u"typ is JWT."_s);
        row("no typ", tokens::signedBy(tokens::header(json("{'typ':null}")), tokens::claims()), nothing, u"type"_s,
            u"There is no typ, as is usual."_s);
        row("a key of which nothing is known", good, nothing, u"key"_s, u"A key without a kid fits the header."_s);
        row(
            "a key with a kid", good, [](Context &c) { c.keys->keys[0].kid = u"k"_s; }, u"key"_s,
            u"The key “k” fits the header."_s);
        row(
            "a key, and where all of them are from", good, [](Context &c) { c.keyOrigin = u"published by i"_s; },
            u"key"_s, u"A key without a kid (published by i) fits the header."_s);
        row(
            "a key from a file of its own", good,
            [](Context &c) {
                c.keyOrigin = u"published by i"_s;
                c.keys->keys[0].origin = u"own.pem"_s;
            },
            u"key"_s, u"A key without a kid (own.pem) fits the header."_s);
        row(
            "a key beside one that cannot be read", good,
            [](Context &c) { c.keys->broken = {u"This key cannot be used (“b”)."_s}; }, u"key"_s,
            u"A key without a kid fits the header. Keys beside it that cannot be read: 1. This key cannot be used "
            "(“b”)."_s);
        row("a time by this clock", good, nothing, u"expiry"_s, u"It expires in 55 min, 2023-11-14T23:08:20Z."_s);
        row(
            "a time by a clock that is behind", good, [](Context &c) { c.skew = -60; }, u"expiry"_s,
            u"It expires in 56 min, 2023-11-14T23:08:20Z, by the server's clock, which is 60 s behind this one."_s);
        row(
            "exp that leeway saves", changed(json("{'exp':1699999900}")), [](Context &c) { c.leeway = 101; },
            u"expiry"_s, u"It expired 100 s ago, 2023-11-14T22:11:40Z, within the leeway of 101 s."_s);
        row(
            "nbf that leeway saves", changed(json("{'nbf':1700000060}")), [](Context &c) { c.leeway = 60; },
            u"not-before"_s, u"Not usable before in 60 s, 2023-11-14T22:14:20Z. Within the leeway of 60 s."_s);
        row("nbf that has just come", changed(json("{'nbf':1700000000}")), nothing, u"not-before"_s,
            u"Usable since at this moment, 2023-11-14T22:13:20Z."_s);
    }
    void whatARowSays()
    {
        QFETCH(QByteArray, token);
        QFETCH(Change, change);
        QFETCH(QString, id);
        QFETCH(QString, sentence);
        Context context = tokens::context();
        change(context);
        const auto checks = inspect::inspect(token, context).checks;
        const auto found = std::ranges::find(checks, id, &inspect::Check::id);
        QVERIFY(found != checks.end());
        QCOMPARE(found->reason, sentence);
        QCOMPARE(found->status, inspect::Status::Pass);
    }

    void formAndSignature_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<bool>("withKeys");
        QTest::addColumn<QString>("flipped");
        const QByteArray good = tokens::signedBy(tokens::header(), tokens::claims());
        QByteArray forged = good;
        forged[forged.size() - 40] = forged[forged.size() - 40] == 'A' ? 'B' : 'A';
        QByteArray twice = tokens::claims();
        twice.replace("{", json("{'sub':'1',"));
        QTest::newRow("a claim twice") << tokens::signedBy(tokens::header(), twice) << true << u"structure=fail"_s;
        QTest::newRow("padding") << good + "==" << true << u"structure=fail signature=unknown"_s;
        QTest::newRow("an unknown extension")
            << tokens::signedBy(tokens::header(json("{'crit':['x'],'x':1}")), tokens::claims()) << true
            << u"structure=fail signature=unknown"_s;
        QTest::newRow("a changed signature") << forged << true << u"signature=fail"_s;
        QTest::newRow("no key given") << good << false << u"key=unknown signature=unknown"_s;
        QTest::newRow("a key of another kind") << ofBytes("ES256", 64) << true << u"key=unknown signature=unknown"_s;
        QTest::newRow("a key of another kind, and a signature that it alone makes")
            << tokens::signedBy(tokens::header(json("{'alg':'ES256'}")), tokens::claims()) << true
            << u"key=unknown signature=fail"_s;
        QTest::newRow("alg none") << testkeys::input(json("{'alg':'none'}"), tokens::claims()) + '.' << true
                                  << u"algorithm=fail signature=fail at-hash=unknown c-hash=unknown"_s;
        QTest::newRow("alg unknown") << tokens::signedBy(tokens::header(json("{'alg':'RS1'}")), tokens::claims())
                                     << true << u"algorithm=fail signature=unknown at-hash=unknown c-hash=unknown"_s;
        QTest::newRow("no alg") << tokens::signedBy(tokens::header(json("{'alg':null}")), tokens::claims()) << true
                                << u"algorithm=fail signature=unknown at-hash=unknown c-hash=unknown"_s;
    }
    void formAndSignature()
    {
        QFETCH(QByteArray, token);
        QFETCH(bool, withKeys);
        QFETCH(QString, flipped);
        Context context = tokens::context();
        if (!withKeys)
            context.keys.reset();
        QCOMPARE(tokens::notPassed(inspect::inspect(token, context)).join(u' '), flipped);
    }

    void anEcdsaSignatureInDerIsNamedWithoutAKey_data()
    {
        QTest::addColumn<QByteArray>("alg");
        QTest::addColumn<QByteArray>("group");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *group, int half) {
            QTest::newRow(name) << QByteArray(name) << QByteArray(group)
                                << u"R and S, %1 bytes each, one behind the other"_s.arg(half);
        };
        row("ES256", "P-256", 32);
        row("ES384", "P-384", 48);
        row("ES512", "P-521", 66);
    }

    /// As OpenSSL writes it, RFC 7518 3.4.
    void anEcdsaSignatureInDerIsNamedWithoutAKey()
    {
        QFETCH(QByteArray, alg);
        QFETCH(QByteArray, group);
        QFETCH(QString, sentence);
        const testkeys::Key key = testkeys::ec(group.constData());
        const QByteArray input = testkeys::input(tokens::header("{\"alg\":\"" + alg + "\"}"), tokens::claims());
        const QByteArray signature = testkeys::sign(key, input, "SHA" + alg.mid(2));
        Context context = tokens::context();
        context.keys.reset();
        const auto inspection = inspect::inspect(input + '.' + jose::encodeBase64url(signature), context);
        const auto found = std::ranges::find(inspection.checks, u"signature"_s, &inspect::Check::id);
        QVERIFY(found != inspection.checks.end());
        QCOMPARE(found->status, inspect::Status::Fail);
        QVERIFY2(found->reason.contains(u"DER"_s), qPrintable(found->reason));
        QVERIFY2(found->reason.contains(sentence), qPrintable(found->reason));
        QCOMPARE(inspection.verdict, inspect::Verdict::Invalid);
    }

    void aSignatureThatNoKeyMakesIsDamagedWithoutOne_data()
    {
        QTest::addColumn<QByteArray>("alg");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<bool>("isDamaged");
        QTest::addColumn<QString>("sentence");
        const auto whole = [](const char *name, const char *alg, int bytes) {
            QTest::newRow(name) << QByteArray(alg) << bytes << false
                                << u"Without a key that fits, it is not known who signed the token."_s;
        };
        const auto damaged = [](const char *name, const char *alg, int bytes, const QString &sentence) {
            QTest::newRow(name) << QByteArray(alg) << bytes << true << sentence;
        };
        whole("RS256 by 2048 bits", "RS256", 256);
        whole("RS256 by 4096 bits", "RS256", 512);
        whole("RS256 by 8192 bits", "RS256", 1024);
        whole("RS256 by 1024 bits", "RS256", 128);
        whole("PS256 by 1536 bits", "PS256", 192);
        whole("ES256", "ES256", 64);
        whole("ES512", "ES512", 132);
        whole("HS256", "HS256", 32);
        whole("EdDSA by Ed25519", "EdDSA", 64);
        whole("EdDSA by Ed448", "EdDSA", 114);
        damaged("RS256, cut", "RS256", 255,
                u"The signature is cut off: it has 255 of the 256 or more bytes of one by RS256, whatever the key."_s);
        damaged("PS512, cut to a few bytes", "PS512", 3,
                u"The signature is cut off: it has 3 of the 256 or more bytes of one by PS512, whatever the key."_s);
        damaged("ES256, cut", "ES256", 63,
                u"The signature is cut off: it has 63 of the 64 bytes of one by ES256, whatever the key."_s);
        damaged("ES256, too long", "ES256", 70,
                u"The signature has 70 bytes; one by ES256 has 64, whatever the key."_s);
        damaged("HS256, cut", "HS256", 30,
                u"The signature is cut off: it has 30 of the 32 bytes of one by HS256, whatever the key."_s);
        damaged("HS256, without any", "HS256", 0,
                u"The signature is cut off: it has 0 of the 32 bytes of one by HS256, whatever the key."_s);
        damaged("EdDSA, cut", "EdDSA", 60,
                u"The signature is cut off: it has 60 of the 64 or more bytes of one by EdDSA, whatever the key."_s);
        damaged("EdDSA by Ed448, cut", "EdDSA", 100,
                u"The signature is cut off: it has 100 of the 114 bytes of one by EdDSA, whatever the key."_s);
        damaged("EdDSA, too long", "EdDSA", 115,
                u"The signature has 115 bytes; one by EdDSA has 114, whatever the key."_s);
        QTest::newRow("RS256 by an unusual key, or cut")
            << "RS256"_ba << 320 << false
            << u"Without a key that fits, it is not known who signed the token. The signature has 320 bytes, which is "
               "unusual: one by an RSA key of 3072 bits has 384, so it may be cut off."_s;
    }

    void aSignatureThatNoKeyMakesIsDamagedWithoutOne()
    {
        QFETCH(QByteArray, alg);
        QFETCH(int, bytes);
        QFETCH(bool, isDamaged);
        QFETCH(QString, sentence);
        Context withoutKeys = tokens::context();
        withoutKeys.accessToken = {}; // its hash is another by another algorithm
        withoutKeys.code = {};
        Context withOthers = withoutKeys;
        withoutKeys.keys.reset();
        withOthers.keys->keys.front().kid = u"other"_s;
        for (const Context &context : {withoutKeys, withOthers}) {
            const auto inspection = inspect::inspect(ofBytes(alg, bytes), context);
            const auto found = std::ranges::find(inspection.checks, u"signature"_s, &inspect::Check::id);
            QVERIFY(found != inspection.checks.end());
            QCOMPARE(found->reason, sentence);
            QCOMPARE(found->status, isDamaged ? inspect::Status::Fail : inspect::Status::Unknown);
            QCOMPARE(inspection.verdict, isDamaged ? inspect::Verdict::Invalid : inspect::Verdict::Unverified);
        }
    }

    void googleWritesItsIssuerInTwoForms()
    {
        Context context = tokens::context();
        for (const QString &expected : {u"https://accounts.google.com"_s, u"accounts.google.com"_s}) {
            context.issuer = expected;
            for (const QByteArray &iss :
                 {json("{'iss':'https://accounts.google.com'}"), json("{'iss':'accounts.google.com'}")}) {
                const auto token = tokens::signedBy(tokens::header(), tokens::claims(iss));
                QCOMPARE(tokens::notPassed(inspect::inspect(token, context)), QStringList());
            }
        }
        const auto foreign =
            tokens::signedBy(tokens::header(), tokens::claims(json("{'iss':'http://accounts.google.com'}")));
        QCOMPARE(tokens::notPassed(inspect::inspect(foreign, context)), QStringList(u"issuer=fail"_s));
        const auto google = tokens::signedBy(tokens::header(), tokens::claims(json("{'iss':'accounts.google.com'}")));
        QCOMPARE(tokens::notPassed(inspect::inspect(google, tokens::context())), QStringList(u"issuer=fail"_s));
    }

    void aSharedSecretIsWarnedAbout()
    {
        Context context = tokens::context();
        jose::Jwk secret;
        secret.kty = u"oct"_s;
        secret.k = Secret(QByteArray(32, 's'));
        context.keys = jose::JwkSet{{secret}, {}};
        const QByteArray input = testkeys::input(tokens::header(json("{'alg':'HS256'}")), tokens::claims());
        const QByteArray mac = testkeys::hmac("SHA256", QByteArray(32, 's'), input);
        const auto inspection = inspect::inspect(input + '.' + jose::encodeBase64url(mac), context);
        QCOMPARE(tokens::notPassed(inspection), QStringList(u"algorithm=warn"_s));
        QCOMPARE(inspection.verdict, inspect::Verdict::Valid);
    }

    void anAccessTokenIsForTheApi()
    {
        Context context = tokens::context();
        const auto token = tokens::signedBy(tokens::header(json("{'typ':'at+JWT'}")),
                                            json("{'iss':'https://"
                                                 "issuer.example','sub':'42','aud':'api','client_id':'client','iat':"
                                                 "1699999700,'exp':1700003300,'jti':'1'}"));
        QCOMPARE(tokens::notPassed(inspect::inspect(token, context)).join(u' '), u"audience=unknown"_s);
        context.audience = u"api"_s;
        QCOMPARE(tokens::notPassed(inspect::inspect(token, context)), QStringList());
        context.clientId = u"other"_s;
        QCOMPARE(tokens::notPassed(inspect::inspect(token, context)), QStringList(u"authorized-party=fail"_s));
    }

    void whatBindsAnIdTokenToASignInIsNotAskedOfAnAccessToken()
    {
        Case access = accessToken();
        access.claims.replace("{", json("{'nonce':'n-2','at_hash':'x','c_hash':'x','acr':'pwd','auth_time':1,"));
        access.context.acrValues = {u"mfa"_s};
        access.context.maxAge = 600;
        const QByteArray text = tokens::signedBy(access.header, access.claims);
        QCOMPARE(tokens::notPassed(inspect::inspect(text, access.context)), QStringList());
    }

    void anyOtherJwsMayLeaveThemOut()
    {
        Context context;
        context.now = tokens::now;
        context.keys = tokens::keys();
        const auto inspection = inspect::inspect(tokens::signedBy(tokens::header(), json("{'sub':'42'}")), context);
        QCOMPARE(tokens::notPassed(inspection), QStringList());
        QCOMPARE(inspection.checks.size(), 4);
        context.issuer = u"https://issuer.example"_s;
        QCOMPARE(tokens::notPassed(inspect::inspect(inspection.token.text, context)), QStringList(u"issuer=fail"_s));
        context.audience = u"api"_s;
        QCOMPARE(tokens::notPassed(inspect::inspect(inspection.token.text, context)),
                 QStringList({u"issuer=fail"_s, u"audience=fail"_s}));
    }
};

QTEST_APPLESS_MAIN(TestChecks)
#include "tst_checks.moc"
