// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/pkce.h"

#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestPkce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rfc7636Section42TheChallengeIsTheOneOfAppendixB()
    {
        QCOMPARE(oauth::codeChallengeS256("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
                 "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_ba);
    }

    void rfc7636Section41AVerifierHas43UnreservedCharactersAndIsFresh()
    {
        static const QRegularExpression unreserved(u"\\A[A-Za-z0-9._~-]{43}\\z"_s);
        const oauth::CodeVerifier one = oauth::CodeVerifier::create();
        const oauth::CodeVerifier two = oauth::CodeVerifier::create();
        QVERIFY(unreserved.match(QString::fromLatin1(one.secret().reveal())).hasMatch());
        QVERIFY(!(one == two));
        QCOMPARE(one.challenge(), oauth::codeChallengeS256(one.secret().reveal()));
    }
};

QTEST_APPLESS_MAIN(TestPkce)
#include "tst_pkce.moc"
