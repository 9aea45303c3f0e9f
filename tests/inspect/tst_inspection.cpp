// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inspect/tokens.h"
#include "tests/support/vectors.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using inspect::Context;
using inspect::Trust;
using inspect::Verdict;
using tokens::json;

namespace {

QJsonObject jsonOf(const QByteArray &text, const Context &context)
{
    return QJsonDocument::fromJson(inspect::toJson(inspect::inspect(text, context), context)).object();
}

/// The good ID token with a signature of each kind that is named.
QByteArray jwsInJson(const QByteArrayList &kinds)
{
    QByteArrayList items;
    for (const QByteArray &kind : kinds) {
        const QByteArray header = kind == "none"         ? json("{'alg':'none'}")
                                  : kind == "foreign"    ? tokens::header(json("{'kid':'theirs'}"))
                                  : kind == "unreadable" ? "no JSON"_ba
                                                         : tokens::header();
        const QByteArrayList parts = tokens::signedBy(header, kind == "wrong" ? "{}"_ba : tokens::claims()).split('.');
        items.append("{'protected':'" + parts[0] + "','signature':'" + parts[2] + "'}");
    }
    return json("{'payload':'" + jose::encodeBase64url(tokens::claims()) + "','signatures':[" + items.join(',') + "]}");
}

} // namespace

class TestInspection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts()
    {
        const QByteArray good = tokens::signedBy(tokens::header(), tokens::claims());
        const QByteArray expired = tokens::signedBy(tokens::header(), tokens::claims(json("{'exp':1699999280}")));
        Context context = tokens::context();
        QCOMPARE(inspect::inspect(good, context).verdict, Verdict::Valid);
        QCOMPARE(inspect::inspect(" \n" + good + "\r\n", context).verdict, Verdict::Valid);
        QCOMPARE(inspect::inspect(expired, context).verdict, Verdict::Invalid);
        QCOMPARE(inspect::inspect(good.chopped(1), context).verdict, Verdict::Invalid);
        QCOMPARE(inspect::inspect(good.left(good.lastIndexOf('.')), context).verdict, Verdict::Unreadable);
        context.trust = Trust::Provider;
        QCOMPARE(inspect::inspect(good, context).verdict, Verdict::Valid);
        context.trust = Trust::Discovered;
        QCOMPARE(inspect::inspect(good, context).verdict, Verdict::Unverified);
        context.keys.reset();
        QCOMPARE(inspect::inspect(good, context).verdict, Verdict::Unverified);
        QCOMPARE(inspect::inspect(expired, context).verdict, Verdict::Invalid);
    }

    void headlineAndSummaryGoByTheServersClock()
    {
        Context context = tokens::context();
        context.skew = 3600;
        const auto expired = inspect::inspect(tokens::signedBy(tokens::header(), tokens::claims()), context);
        QCOMPARE(expired.headline, u"Expired ID token for alice@example.com: it ended 5 min ago"_s);
        QVERIFY2(expired.summary.contains(u"Expired 5 min ago."_s), qPrintable(expired.summary));
        context.skew = -3600;
        const QByteArray claims = tokens::claims(json("{'iat':1699990000,'nbf':null,'exp':1699999280}"));
        const auto good = inspect::inspect(tokens::signedBy(tokens::header(), claims), context);
        QCOMPARE(good.headline, u"Valid ID token for alice@example.com"_s);
        QVERIFY2(good.summary.contains(u"Expires in 48 min."_s), qPrintable(good.summary));
    }

    void headlines()
    {
        const auto headline = [](const QByteArray &claims, const Context &context) {
            return inspect::inspect(tokens::signedBy(tokens::header(), tokens::claims(claims)), context).headline;
        };
        Context context = tokens::context();
        QCOMPARE(headline("{}", context), u"Valid ID token for alice@example.com"_s);
        QCOMPARE(headline(json("{'email':null}"), context), u"Valid ID token for 42"_s);
        QCOMPARE(headline(json("{'exp':1699999280}"), context),
                 u"Expired ID token for alice@example.com: it ended 12 min ago"_s);
        QCOMPARE(headline(json("{'iss':'x','aud':'y'}"), context),
                 u"Invalid ID token for alice@example.com: issuer, audience failed"_s);
        QCOMPARE(headline(json("{'email':'a\\u202eb\\u001b[2J'}"), context),
                 u"Valid ID token for a<U+202E>b<U+001B>[2J"_s);
        context.keys.reset();
        QCOMPARE(headline("{}", context), u"ID token for alice@example.com, not verified"_s);
    }

    void whoStandsForAnAppAloneIsNoPerson_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<QString>("headline");
        const QByteArray entra = "{'iss':'https://login.microsoftonline.com/t/v2.0','tid':'t','sub':'o','oid':'o',";
        const QByteArray cognito = "{'iss':'https://cognito-idp.eu-west-1.amazonaws.com/p','token_use':'access',";
        QTest::newRow("Entra, v2.0") << entra + "'azp':'app','azpacr':'1','roles':['r'],'ver':'2.0'}"
                                     << u"JWT access token for the application app, not verified"_s;
        QTest::newRow("Entra, v1.0") << entra + "'appid':'app','appidacr':'1','ver':'1.0'}"
                                     << u"JWT access token for the application app, not verified"_s;
        QTest::newRow("Entra, for a person") << entra + "'azp':'app','azpacr':'1','scp':'User.Read','ver':'2.0'}"
                                             << u"JWT access token for o, not verified"_s;
        QTest::newRow("Cognito") << cognito + "'sub':'c','client_id':'c'}"
                                 << u"JWT access token for the application c, not verified"_s;
        QTest::newRow("Cognito, for a person")
            << cognito + "'sub':'s','client_id':'c','username':'alice'}" << u"JWT access token for s, not verified"_s;
        QTest::newRow("Auth0") << "{'iss':'https://x.auth0.com/','sub':'c@clients','gty':'client-credentials'}"_ba
                               << u"JWT access token for the application c, not verified"_s;
    }

    void whoStandsForAnAppAloneIsNoPerson()
    {
        QFETCH(QByteArray, claims);
        QFETCH(QString, headline);
        Context context;
        context.now = tokens::now;
        context.profile = inspect::Profile::Jwt; // asks for no times
        QCOMPARE(inspect::inspect(tokens::signedBy(tokens::header(), json(claims)), context).headline, headline);
    }

    void theSummaryBeginsWithWhatFailed_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("beginning");
        QTest::newRow("an expiry") << tokens::signedBy(
                                          tokens::header(),
                                          tokens::claims(json("{'iat':1699990000,'nbf':null,'exp':1699999000}")))
                                   << u"Issued 2 h 46 min ago. Expired 16 min ago."_s;
        QTest::newRow("another algorithm than the issuer's")
            << tokens::signedBy(tokens::header(json("{'alg':'HS256'}")), tokens::claims("{\"iss\":\"https:/"
                                                                                        "/accounts.google.com\"}"))
            << QString();
    }

    void theSummaryBeginsWithWhatFailed()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, beginning);
        Context context = tokens::context();
        context.issuer.clear();
        context.keys.reset();
        const auto inspection = inspect::inspect(token, context);
        const auto failed = std::find_if(inspection.checks.begin(), inspection.checks.end(),
                                         [](const auto &check) { return check.status == inspect::Status::Fail; });
        QVERIFY(failed != inspection.checks.end());
        if (beginning.isEmpty())
            beginning = failed->reason;
        QVERIFY2(inspection.summary.startsWith(beginning), qPrintable(inspection.summary));
        QVERIFY2(inspection.summary.count(u"Expire"_s) <= 1, "nothing is said twice");
    }

    void theSummaryNamesWhatWasNotJudged()
    {
        Context context = tokens::context();
        context.issuer.clear();
        context.nonce.clear();
        const QString summary = inspect::inspect(tokens::signedBy(tokens::header(), tokens::claims()), context).summary;
        QVERIFY2(summary.contains(u"Not judged: issuer, nonce."_s), qPrintable(summary));
        QVERIFY2(summary.contains(u"Expires in 55 min."_s), qPrintable(summary));
    }

    void opaqueKindsSayWhatTheyAre()
    {
        for (const char *text : {"ya29.abc", "1//abc", "4/abc", "GOCSPX-abc", "AIzaabc", "abcdefghijklmnopqrstuvwx"}) {
            const auto inspection = inspect::inspect(text, tokens::context());
            QCOMPARE(inspection.verdict, Verdict::Unverified);
            QVERIFY(!inspection.headline.isEmpty() && !inspection.summary.isEmpty() && inspection.checks.isEmpty());
            QVERIFY(!inspect::toJson(inspection, {}).contains(text));
        }
    }

    void theOlderFormOfARefreshTokenIsSaidToBeAmbiguous()
    {
        QVERIFY(inspect::inspect("1/abcdefghijklmnop", {}).summary.contains(u"began with “1/” too"_s));
        QVERIFY(!inspect::inspect("1//04abcdefghijklmnop", {}).summary.contains(u"began with “1/” too"_s));
    }

    void aTimeInMillisecondsIsNotTold()
    {
        const auto summary = [](const QByteArray &claims) {
            return inspect::inspect(tokens::signedBy(tokens::header(), tokens::claims(json(claims))), tokens::context())
                .summary;
        };
        QVERIFY(summary("{}").contains(u"Issued "_s) && summary("{}").contains(u"Expires "_s));
        QVERIFY(!summary("{'iat':1699999700000}").contains(u"Issued "_s));
        QVERIFY(!summary("{'exp':1700003300000}").contains(u"Expires "_s));
    }

    void aPlaceholderIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isJson");
        for (const char *text : {"[TOKEN]", "[", "[1]"})
            QTest::newRow(text) << QByteArray(text) << false;
        for (const char *text :
             {"[{\"access_token\":\"abcdefghijklmn\"}]", "[\"abcdefghijklmnopqrstuvw\"]", "[[1,2,3,4,5,6,7,8]]", "{"})
            QTest::newRow(text) << QByteArray(text) << true;
    }
    void aPlaceholderIsNoJson()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isJson);
        const QString headline = inspect::inspect(text, {}).headline;
        QVERIFY2(headline.contains(u"JSON"_s) == isJson, qPrintable(headline));
    }

    void unreadableSaysWhereAndWhy()
    {
        const QJsonObject object = jsonOf("eyJhbGciOiJSUzI1NiJ9.e30", tokens::context());
        QCOMPARE(object[u"kind"].toString(), u"unreadable"_s);
        QCOMPARE(object[u"verdict"].toString(), u"unreadable"_s);
        QCOMPARE(object[u"error"][u"offset"].toInt(), 24);
        QVERIFY(object[u"error"][u"message"].toString().contains(u"cut off"_s));
    }

    void aPayloadThatCannotBeDecodedIsUnreadable()
    {
        const QByteArray good = tokens::signedBy(tokens::header(), tokens::claims());
        const qsizetype payload = good.indexOf('.') + 1;
        QCOMPARE(inspect::inspect(QByteArray(good).replace(payload, 1, "*"), tokens::context()).verdict,
                 Verdict::Unreadable);
        QCOMPARE(inspect::inspect(QByteArray(good).insert(payload + 3, "\n"), tokens::context()).verdict,
                 Verdict::Invalid);
    }

    void jsonOfAToken()
    {
        const QByteArray token = tokens::signedBy(tokens::header(), tokens::claims());
        const Context context = tokens::context();
        const QByteArray text = inspect::toJson(inspect::inspect(token, context), context);
        QVERIFY(!text.contains('\n'));
        QVERIFY(!text.contains(token.mid(token.lastIndexOf('.') + 1)));
        const QJsonObject object = QJsonDocument::fromJson(text).object();
        QCOMPARE(object[u"kind"].toString(), u"id_token"_s);
        QCOMPARE(object[u"verdict"].toString(), u"valid"_s);
        QCOMPARE(object[u"header"][u"alg"].toString(), u"RS256"_s);
        QCOMPARE(object[u"claims"][u"email"].toString(), u"alice@example.com"_s);
        QCOMPARE(object[u"signature_bytes"].toInt(), 256);
        QCOMPARE(object[u"expires_at"].toString(), u"2023-11-14T23:08:20Z"_s);
        QCOMPARE(object[u"expires_in"].toInt(), 3300);
        QCOMPARE(object[u"checks"].toArray().size(), 17);
        QCOMPARE(object[u"profile"].toString(), u"oidc"_s);
        QCOMPARE(object[u"checks"][0][u"id"].toString(), u"structure"_s);
        QCOMPARE(object[u"checks"][0][u"status"].toString(), u"pass"_s);
        QCOMPARE(object[u"lints"].toArray().size(), 0);
        QVERIFY(!object.contains(u"error"));
    }

    void jsonKeepsOrderDigitsAndDuplicates()
    {
        const QByteArray claims =
            "{ \"z\": 123456789012345678901234567890, \"a\" : 1.0e3,\n\"a\": \"x\\u002fy {1, 2}\"}";
        const QByteArray text = inspect::toJson(inspect::inspect(tokens::signedBy(tokens::header(), claims), {}), {});
        QVERIFY2(text.contains(json("'claims':{'z':123456789012345678901234567890,'a':1.0e3,'a':'x\\u002fy {1, 2}'}")),
                 text);
    }

    void jsonHidesNothingAndEscapesTerminals()
    {
        const QByteArray claims = "{\"name\":\"a\xe2\x80\xae"
                                  "b\x7f\"}";
        const QByteArray text = inspect::toJson(inspect::inspect(tokens::signedBy(tokens::header(), claims), {}), {});
        QVERIFY2(text.contains(json("'name':'a\\u202eb\\u007f'")), text);
    }

    void jsonOfAPayloadThatIsNoObject()
    {
        const QJsonObject object = jsonOf(tokens::signedBy(tokens::header(), "hello"), tokens::context());
        QCOMPARE(object[u"payload_b64u"].toString(), u"aGVsbG8"_s);
        QVERIFY(!object.contains(u"claims"));
    }

    void aJwsInJsonIsJudgedAsAWhole_data()
    {
        QTest::addColumn<QByteArrayList>(
            "signatures"); // "good", "wrong", "foreign" (a kid of no key), "none", "unreadable"
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QStringList>("notPassed");
        QTest::newRow("one good signature") << QByteArrayList{"good"} << Verdict::Valid << QStringList();
        QTest::newRow("two good ones") << QByteArrayList{"good", "good"} << Verdict::Valid << QStringList();
        QTest::newRow("one more by a key that is not there")
            << QByteArrayList{"good", "foreign"} << Verdict::Valid << QStringList();
        QTest::newRow("the first by a key that is not there")
            << QByteArrayList{"foreign", "good"} << Verdict::Valid << QStringList();
        QTest::newRow("a wrong one last")
            << QByteArrayList{"good", "wrong"} << Verdict::Invalid << QStringList{u"signature=fail"_s};
        QTest::newRow("a wrong one first")
            << QByteArrayList{"wrong", "good"} << Verdict::Invalid << QStringList{u"signature=fail"_s};
        QTest::newRow("one more that signs nothing") << QByteArrayList{"good", "none"} << Verdict::Invalid
                                                     << QStringList{u"algorithm=fail"_s, u"signature=fail"_s};
        QTest::newRow("one more whose header cannot be read")
            << QByteArrayList{"good", "unreadable"} << Verdict::Invalid
            << QStringList{u"structure=fail"_s, u"algorithm=fail"_s};
        QTest::newRow("none by a key that is there") << QByteArrayList{"foreign", "foreign"} << Verdict::Unverified
                                                     << QStringList{u"key=unknown"_s, u"signature=unknown"_s};
    }
    void aJwsInJsonIsJudgedAsAWhole()
    {
        QFETCH(QByteArrayList, signatures);
        QFETCH(Verdict, verdict);
        QFETCH(QStringList, notPassed);
        Context context = tokens::context();
        context.keys->keys[0].kid = u"mine"_s;
        const QByteArray text = jwsInJson(signatures);
        const auto inspection = inspect::inspect(text, context);
        QCOMPARE(inspection.kind, inspect::TokenKind::IdToken);
        QCOMPARE(inspection.verdict, verdict);
        QCOMPARE(tokens::notPassed(inspection), notPassed);
        QCOMPARE(inspection.signatures.size(), size_t(signatures.size()));

        const QJsonObject object = jsonOf(text, context);
        QCOMPARE(object[u"claims"][u"email"].toString(), u"alice@example.com"_s);
        QCOMPARE(object[u"signatures"].toArray().size(), signatures.size());
        const QString first = object[u"signatures"][0][u"status"].toString();
        QCOMPARE(first, signatures[0] == "good" ? u"pass"_s : signatures[0] == "wrong" ? u"fail"_s : u"unknown"_s);
    }

    void theSignatureThatVerifiesSpeaksForTheToken()
    {
        Context context = tokens::context();
        context.keys->keys[0].kid = u"mine"_s;
        const auto inspection = inspect::inspect(jwsInJson({"foreign", "good"}), context);
        QCOMPARE(inspection.verdict, Verdict::Valid);
        QVERIFY2(inspection.summary.startsWith(u"Signature 2 of 2: The key “mine” verifies the signature. "
                                               u"Signature 1 of 2 was not judged: no key for it."_s),
                 qPrintable(inspection.summary));
        QVERIFY(inspection.token.kid().isEmpty()); // the header is that of the second
        const auto key = std::find_if(inspection.checks.begin(), inspection.checks.end(),
                                      [](const inspect::Check &check) { return check.id == u"key"_s; });
        QCOMPARE(key->reason, u"The key “mine” fits the header."_s);
    }

    void aDetachedPayloadIsGivenBesideTheToken()
    {
        const QByteArray whole = tokens::signedBy(tokens::header(), tokens::claims());
        const qsizetype first = whole.indexOf('.');
        const QByteArray without = whole.left(first + 1) + whole.mid(whole.lastIndexOf('.'));
        Context context = tokens::context();
        QCOMPARE(inspect::inspect(without, context).verdict, Verdict::Invalid);
        context.detachedPayload = tokens::claims();
        QCOMPARE(inspect::inspect(without, context).verdict, Verdict::Valid);
        QCOMPARE(jsonOf(without, context)[u"claims"][u"email"].toString(), u"alice@example.com"_s);
        QCOMPARE(tokens::notPassed(inspect::inspect(whole, context)),
                 QStringList({u"structure=fail"_s, u"signature=unknown"_s}));
    }

    void jsonThatIsNoTokenSaysSo()
    {
        const QJsonObject other = jsonOf(json("{'hello':1}"), {});
        QCOMPARE(other[u"verdict"].toString(), u"unreadable"_s);
        QVERIFY(other[u"error"][u"message"].toString().contains(u"no token"_s));
        const QJsonObject cut = jsonOf(json("{'payload':'e30','protected"), {});
        QCOMPARE(cut[u"verdict"].toString(), u"unreadable"_s);
        QCOMPARE(cut[u"error"][u"offset"].toInt(), 27); // where the text ends
    }

    void publishedJws()
    {
        NEEDS_VECTORS(u"rfc/jws.json"_s);
        int judged = 0;
        for (const QJsonValue &entry : vectors::read(u"rfc/jws.json"_s)) {
            Context context;
            context.keys.emplace();
            QJsonArray keys = entry[u"keys"].toArray();
            if (entry[u"key"].isObject())
                keys.append(entry[u"key"]);
            if (entry[u"keyset"].isObject())
                keys = entry[u"keyset"][u"keys"].toArray();
            context.keys = jose::parseJwkSet(QJsonDocument(QJsonObject{{u"keys"_s, keys}}).toJson(), u"keys"_s).value();
            if (entry[u"detached_payload_b64u"].isString())
                context.detachedPayload = vectors::unbase64url(entry[u"detached_payload_b64u"]);
            const QByteArray text = entry[u"token"].toString().toUtf8();
            const auto inspection = inspect::inspect(text, context);
            const bool expired = tokens::notPassed(inspection).contains(u"expiry=fail"_s);
            const bool valid = entry[u"expected"].toString() == u"valid"_s;
            QVERIFY2(inspection.verdict == (valid && !expired ? Verdict::Valid : Verdict::Invalid),
                     qPrintable(entry[u"id"].toString() + u": "_s + inspection.headline));
            QVERIFY((inspection.signature.outcome == jose::SignatureCheck::Outcome::Verified) == valid);
            const QJsonObject object = jsonOf(text, context);
            if (!object.contains(u"claims"))
                QCOMPARE(object[u"payload_b64u"], entry[u"payload_b64u"]);
            ++judged;
        }
        QCOMPARE(judged, 37);
    }

    void hostileInputEndsQuickly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("100,000 brackets") << tokens::signedBy(tokens::header(), QByteArray(100'000, '['));
        QTest::newRow("100,000 nested objects")
            << tokens::signedBy(tokens::header(), QByteArray("{\"a\":").repeated(100'000));
        QTest::newRow("20 MB of one letter") << QByteArray(20'000'000, 'A');
        QTest::newRow("20 MB of dots") << QByteArray(20'000'000, '.');
        QTest::newRow("NULs") << QByteArray(1000, '\0');
        QTest::newRow("invalid UTF-8") << QByteArray("\xff\xfe.\xc0\x80.\xed\xa0\x80");
        QTest::newRow("six parts") << QByteArray("a.b.c.d.e.f");
    }
    void hostileInputEndsQuickly()
    {
        QFETCH(QByteArray, text);
        const auto inspection = inspect::inspect(text, tokens::context());
        QVERIFY(inspection.verdict != Verdict::Valid);
        QVERIFY(!QJsonDocument::fromJson(inspect::toJson(inspection, {})).isNull());
    }

    void publishedTokensOfVendors()
    {
        NEEDS_VECTORS(u"tokens/real-world.json"_s);
        int read = 0;
        for (const QJsonValue &entry : vectors::read(u"tokens/real-world.json"_s)) {
            const auto inspection = inspect::inspect(entry[u"token"].toString().toUtf8(), {});
            QVERIFY2(inspection.verdict == Verdict::Unverified || inspection.verdict == Verdict::Invalid,
                     qPrintable(entry[u"id"].toString()));
            QVERIFY2(inspection.token.header && inspection.token.claims, qPrintable(entry[u"id"].toString()));
            QVERIFY(!QJsonDocument::fromJson(inspect::toJson(inspection, {})).isNull());
            ++read;
        }
        QCOMPARE(read, 25);
    }
};

QTEST_APPLESS_MAIN(TestInspection)
#include "tst_inspection.moc"
