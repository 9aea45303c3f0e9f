// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/grants.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using sandbox::Grants;

class TestGrants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreForgottenAfterTenMinutes()
    {
        Grants grants;
        const QByteArray id = grants.begin({}, 1000);
        QVERIFY(grants.pending(id, 1600));
        QVERIFY(!grants.pending(id, 1601));
        QVERIFY(!grants.pending("another"_ba, 1000));
    }

    void theOldestPageMakesRoom()
    {
        Grants grants;
        const QByteArray first = grants.begin({}, 1);
        const QByteArray second = grants.begin({}, 2);
        for (int i = 0; i < Grants::maximumPending - 1; ++i)
            grants.begin({}, 3);
        QVERIFY(!grants.pending(first, 3));
        QVERIFY(grants.pending(second, 3));
    }

    void codesLiveAMinuteAndCountOnce()
    {
        Grants grants;
        const auto code = [&grants](qint64 now) { return grants.createCode(grants.begin({}, now), now); };
        const Secret first = code(1000);
        QVERIFY(grants.takeCode(first, 1060));
        QVERIFY(!grants.takeCode(first, 1060));
        QVERIFY(!grants.takeCode(code(1000), 1061));
    }

    void codesThatNobodyRedeemsAreBounded()
    {
        Grants grants;
        const Secret first = grants.createCode(grants.begin({}, 1), 1);
        for (int i = 0; i < Grants::maximumPending; ++i)
            grants.createCode(grants.begin({}, 2), 2);
        QVERIFY(!grants.takeCode(first, 2));
    }

    void accessTokensEndWithTimeAndWithTheirGrant()
    {
        Grants grants;
        const Secret refresh = grants.createRefreshToken(u"alice"_s, {u"openid"_s}, 1000);
        const Secret access = grants.createAccessToken({u"alice"_s, {}, sandbox::tokenHash(refresh), 2000});
        QVERIFY(grants.accessGrant(access, 1999));
        QVERIFY(!grants.accessGrant(access, 2000));
        grants.setRefreshGrants({});
        QVERIFY(!grants.accessGrant(access, 1999));
    }

    void rfc6749Section6RotationEndsTheOldRefreshTokenAlone()
    {
        Grants grants;
        const Secret first = grants.createRefreshToken(u"alice"_s, {u"openid"_s}, 1000);
        const Secret access = grants.createAccessToken({u"alice"_s, {}, sandbox::tokenHash(first), 2000});
        const Secret second = grants.rotateRefreshToken(*grants.refreshGrant(first), 1500);
        QVERIFY(!grants.refreshGrant(first));
        QCOMPARE(grants.refreshGrant(second)->scopes, QStringList{u"openid"_s});
        QVERIFY(grants.accessGrant(access, 1999));
        QVERIFY(grants.revoke(second, 1999));
        QVERIFY(!grants.accessGrant(access, 1999));
    }

    void aPersonHasAHundredRefreshTokens()
    {
        Grants grants;
        const Secret other = grants.createRefreshToken(u"bob"_s, {}, 1);
        const Secret first = grants.createRefreshToken(u"alice"_s, {}, 1);
        const Secret second = grants.createRefreshToken(u"alice"_s, {}, 1);
        for (int i = 0; i < Grants::maximumRefreshPerPerson - 1; ++i)
            grants.createRefreshToken(u"alice"_s, {}, 2);
        QVERIFY(!grants.refreshGrant(first));
        QVERIFY(grants.refreshGrant(second));
        QVERIFY(grants.refreshGrant(other));
    }

    void revokingEndsEveryGrantOfThePerson()
    {
        Grants grants;
        const Secret first = grants.createRefreshToken(u"alice"_s, {}, 1);
        const Secret second = grants.createRefreshToken(u"alice"_s, {}, 1);
        const Secret other = grants.createRefreshToken(u"bob"_s, {}, 1);
        const Secret access = grants.createAccessToken({u"alice"_s, {}, {}, 10});
        QVERIFY(grants.revoke(access, 2));
        QVERIFY(!grants.refreshGrant(first));
        QVERIFY(!grants.refreshGrant(second));
        QVERIFY(!grants.accessGrant(access, 2));
        QVERIFY(grants.refreshGrant(other));
        QVERIFY(!grants.revoke(first, 2));
    }

    void accessTokensAreBounded()
    {
        Grants grants;
        const Secret first = grants.createAccessToken({u"alice"_s, {}, {}, 10});
        const Secret second = grants.createAccessToken({u"alice"_s, {}, {}, 11});
        for (int i = 0; i < Grants::maximumAccess - 1; ++i)
            grants.createAccessToken({u"alice"_s, {}, {}, 12});
        QVERIFY(!grants.accessGrant(first, 1));
        QVERIFY(grants.accessGrant(second, 1));
    }
};

QTEST_APPLESS_MAIN(TestGrants)
#include "tst_grants.moc"
