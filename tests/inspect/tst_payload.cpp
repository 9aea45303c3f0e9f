// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/payload.h"

#include "tests/inspect/tokens.h"

#include <QtTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using inspect::Verdict;
using tokens::json;

namespace {

constexpr char mark[] = "\xef\xbb\xbf";
const QByteArray plain = json("{'alg':'RS256'}");
const QByteArray expired = json("{'exp':1699999000}");

QByteArray typed(const char *typ)
{
    return json("{'alg':'RS256','typ':'") + typ + json("'}");
}

/// As JSON.stringify() has it of a text.
QByteArray asString(QByteArray text)
{
    return '"' + text.replace('"', "\\\"") + '"';
}

QByteArray asUtf16(const QByteArray &text)
{
    QByteArray wide;
    for (const char c : text)
        wide += QByteArray(1, c) + QByteArray(1, '\0');
    return wide;
}

inspect::Context withKeyAlone()
{
    inspect::Context context;
    context.now = tokens::now;
    context.keys = tokens::keys();
    return context;
}

} // namespace

/// A token whose claims nobody has read is not called good as if they had been.
class TestPayload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheClaimsStandIn_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("notPassed");
        const auto row = [](const char *name, const QByteArray &header, const QByteArray &payload, Verdict verdict,
                            const char *notPassed) {
            QTest::newRow(name) << header << payload << verdict << QString::fromLatin1(notPassed);
        };
        const QByteArray good = json("{'exp':1700003300}");
        row("an object", plain, good, Verdict::Valid, "");
        row("an object, expired", plain, expired, Verdict::Invalid, "expiry=fail");
        row("an object behind a byte order mark", plain, mark + good, Verdict::Valid, "structure=warn");
        row("an object behind a byte order mark, expired", plain, mark + expired, Verdict::Invalid,
            "structure=warn expiry=fail");
        row("an object behind a byte order mark, a member twice", plain, mark + json("{'a':1,'a':2}"), Verdict::Invalid,
            "structure=fail");
        row("an object behind two byte order marks", plain, QByteArray(mark) + mark + expired, Verdict::Valid,
            "structure=warn expiry=unknown");
        row("half an object behind a byte order mark", plain, mark + json("{'a':"), Verdict::Invalid, "structure=fail");
        row("half an object behind white space", plain, json(" \n{'a':"), Verdict::Invalid, "structure=fail");
        row("a string", plain, asString(expired), Verdict::Valid, "structure=warn expiry=unknown");
        row("a list", plain, '[' + expired + ']', Verdict::Valid, "structure=warn expiry=unknown");
        row("a list, with white space", plain, json("[ { 'nbf' : 1800000000, 'iat': 1 } ]"), Verdict::Valid,
            "structure=warn not-before=unknown issued-at=unknown");
        row("a list, and who made it", plain, json("[{'iss':'i'}]"), Verdict::Valid, "structure=warn");
        row("UTF-16", plain, "\xff\xfe" + asUtf16(expired), Verdict::Valid, "structure=warn expiry=unknown");
        row("UTF-16 without a mark", plain, asUtf16(expired), Verdict::Invalid, "structure=fail expiry=unknown");
        row("base64url within base64url", plain, jose::encodeBase64url(expired), Verdict::Valid,
            "structure=warn expiry=unknown");
        row("text", plain, "hello", Verdict::Valid, "");
        row("text that has the word", plain, "exp: 1699999000", Verdict::Valid, "");
        row("a list of numbers", plain, "[1,2]", Verdict::Valid, "");
        row("a list with members of other names", plain, json("[{'expires':1}]"), Verdict::Valid, "");
        row("nothing", plain, "", Verdict::Valid, "");
        row("text, and typ says JWT", tokens::header(), "hello", Verdict::Invalid, "structure=fail");
        row("a list, and typ says JWT", tokens::header(), "[1]", Verdict::Invalid, "structure=fail");
        row("a string, and typ says JWT", tokens::header(), asString(expired), Verdict::Invalid,
            "structure=fail expiry=unknown");
        row("nothing, and typ says JWT", tokens::header(), "", Verdict::Invalid, "structure=fail");
        row("text, and typ says JWT in full", typed("application/JWT"), "hello", Verdict::Invalid, "structure=fail");
        row("text, and typ says a JWT of some kind", typed("secevent+jwt"), "hello", Verdict::Invalid,
            "structure=fail");
        row("text, and typ says JOSE", typed("JOSE"), "hello", Verdict::Valid, "");
        row("another token, and typ says JWT", tokens::header(json("{'cty':'JWT'}")), tokens::signedBy(plain, good),
            Verdict::Valid, "");
    }
    void whatTheClaimsStandIn()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const QByteArray, payload);
        QFETCH(const Verdict, verdict);
        QFETCH(const QString, notPassed);
        const auto inspection = inspect::inspect(tokens::signedBy(header, payload), withKeyAlone());
        QCOMPARE(tokens::notPassed(inspection).join(u' '), notPassed);
        QCOMPARE(inspect::verdictId(inspection.verdict), inspect::verdictId(verdict));
        QVERIFY2(inspection.summary.contains(u"Not judged: expiry"_s) == notPassed.contains(u"expiry=unknown"_s),
                 qPrintable(inspection.summary));
    }

    void itIsSaidWhy_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("typ") << tokens::signedBy(tokens::header(), "hello") << u"structure"_s
                             << u"typ is “JWT”, yet the payload is no JSON object, as claims have to be. Its length in "
                                "bytes: 5."_s;
        QTest::newRow("claims in a string")
            << tokens::signedBy(plain, asString(expired)) << u"structure"_s
            << u"The payload holds what look like claims, yet it is no JSON object: they are not judged."_s;
        QTest::newRow("expiry in a string")
            << tokens::signedBy(plain, asString(expired)) << u"expiry"_s
            << u"The payload names exp, yet it is no JSON object, so exp is not read."_s;
        QTest::newRow("a byte order mark")
            << tokens::signedBy(plain, mark + expired) << u"structure"_s
            << u"A byte order mark stands before the claims, where none may be. They are judged all the same."_s;
        QTest::newRow("half an object behind a byte order mark")
            << tokens::signedBy(plain, mark + json("{'a':")) << u"structure"_s
            << u"The payload begins as JSON, yet cannot be read: byte 9 of it: "_s;
    }
    void itIsSaidWhy()
    {
        QFETCH(const QByteArray, token);
        QFETCH(const QString, id);
        QFETCH(const QString, sentence);
        const auto checks = inspect::inspect(token, withKeyAlone()).checks;
        const auto found = std::ranges::find(checks, id, &inspect::Check::id);
        QVERIFY(found != checks.end());
        QVERIFY2(found->reason.startsWith(sentence), qPrintable(found->reason));
    }

    /// Of several signatures the first alone has the claims read.
    void typSaysJwtInEachOfTwoSignatures()
    {
        const QByteArrayList parts = tokens::signedBy(tokens::header(), mark + json("{'exp':1700003300}")).split('.');
        const QByteArray one = json("{'protected':'") + parts[0] + json("','signature':'") + parts[2] + json("'}");
        const QByteArray token =
            json("{'payload':'") + parts[1] + json("','signatures':[") + one + ',' + one + json("]}");
        const auto inspection = inspect::inspect(token, withKeyAlone());
        QCOMPARE(tokens::notPassed(inspection).join(u' '), u"structure=warn"_s);
        QCOMPARE(inspect::verdictId(inspection.verdict), inspect::verdictId(Verdict::Valid));
    }

    void claimsBehindAByteOrderMarkAreInTheReport()
    {
        const auto inspection = inspect::inspect(tokens::signedBy(plain, mark + expired), withKeyAlone());
        const QJsonObject object = QJsonDocument::fromJson(inspect::toJson(inspection, withKeyAlone())).object();
        QCOMPARE(object[u"claims"][u"exp"].toInteger(), qint64(1699999000));
    }

    void whatIsAJwtByItsType()
    {
        const auto isJwt = [](const char *typ) {
            return inspect::isJwtByType(jose::parseCompact(testkeys::input(typed(typ), "{}") + ".AA"));
        };
        QVERIFY(isJwt("JWT") && isJwt("jwt") && isJwt("application/jwt") && isJwt("at+JWT"));
        QVERIFY(!isJwt("JOSE") && !isJwt("") && !isJwt("xjwt") && !isJwt("dc+sd-jwt"));
    }
};

QTEST_APPLESS_MAIN(TestPayload)
#include "tst_payload.moc"
