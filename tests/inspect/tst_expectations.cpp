// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/expectations.h"

#include "tests/inspect/tokens.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using inspect::Context;
using tokens::json;

using Change = void (*)(Context &);
Q_DECLARE_METATYPE(Change)

namespace {

Context plain()
{
    Context context;
    context.now = tokens::now;
    context.keys = tokens::keys();
    return context;
}

QByteArray accessToken()
{
    return tokens::signedBy(tokens::header(json("{'typ':'at+jwt'}")),
                            json("{'iss':'https://issuer.example','sub':'1','aud':'api','client_id':'client','jti':'j',"
                                 "'iat':1699999700,'exp':1700003300}"));
}

QByteArray idToken()
{
    return tokens::signedBy(tokens::header(), tokens::claims());
}

void expectAll(Context &context)
{
    context.nonce = u"n-1"_s;
    context.accessToken = Secret("x");
    context.code = Secret("x");
    context.acrValues = {u"mfa"_s};
    context.maxAge = 600;
    context.hostedDomain = u"example.com"_s;
}

} // namespace

class TestExpectations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsExpectedOfAnIdTokenAndNotJudgedIsTold_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("ids");
        const auto row = [](const char *name, const QByteArray &token, Change change, const QString &ids) {
            QTest::newRow(name) << token << change << ids;
        };
        row("nothing, of an access token", accessToken(), [](Context &) {}, {});
        row(
            "a nonce, of an access token", accessToken(), [](Context &c) { c.nonce = u"n"_s; }, u"nonce"_s);
        row(
            "an access token, of an access token", accessToken(), [](Context &c) { c.accessToken = Secret("x"); },
            u"at-hash"_s);
        row(
            "a code, of an access token", accessToken(), [](Context &c) { c.code = Secret("x"); }, u"c-hash"_s);
        row(
            "an authentication context, of an access token", accessToken(),
            [](Context &c) { c.acrValues = {u"mfa"_s}; }, u"authentication-context"_s);
        row(
            "an age of no seconds, of an access token", accessToken(), [](Context &c) { c.maxAge = 0; },
            u"authentication-time"_s);
        row(
            "a hosted domain, of an access token", accessToken(), [](Context &c) { c.hostedDomain = u"d"_s; },
            u"hosted-domain"_s);
        row("all of it, of an access token", accessToken(), expectAll,
            u"nonce at-hash c-hash authentication-context authentication-time hosted-domain"_s);
        row("all of it, of an ID token", idToken(), expectAll, {});
        row("all of it, of an access token that is judged as an ID token", accessToken(),
            [](Context &c) {
                expectAll(c);
                c.profile = inspect::Profile::Oidc;
            },
            {});
        row("all of it, of an opaque token", "ya29.abcdefghijklmnopqrstuvwxyz", expectAll, {});
    }

    void whatIsExpectedOfAnIdTokenAndNotJudgedIsTold()
    {
        QFETCH(QByteArray, token);
        QFETCH(Change, change);
        QFETCH(QString, ids);
        Context context = plain();
        change(context);
        const inspect::Inspection inspection = inspect::inspect(token, context);
        QCOMPARE(inspect::notJudged(inspection, context).join(u' '), ids);
        const QString words = inspect::notJudgedWords(inspection, context);
        QCOMPARE(words.isEmpty(), ids.isEmpty());
        QVERIFY2(inspection.summary.contains(words), qPrintable(inspection.summary));
        const QJsonObject object = QJsonDocument::fromJson(inspect::toJson(inspection, context)).object();
        QCOMPARE(object[u"not_judged"].toVariant().toStringList().join(u' '), ids);
    }

    void theyAreToldByTheNamesOfTheirChecks()
    {
        Context context = plain();
        context.nonce = u"n"_s;
        context.hostedDomain = u"example.com"_s;
        QVERIFY(inspect::inspect(accessToken(), context)
                    .summary.endsWith(u"Expected, and not judged because this is no ID token: nonce, hosted domain."));
    }

    void theVerdictStays()
    {
        Context context = plain();
        expectAll(context);
        QCOMPARE(inspect::inspect(accessToken(), context).verdict, inspect::Verdict::Valid);
    }
};

QTEST_APPLESS_MAIN(TestExpectations)
#include "tst_expectations.moc"
