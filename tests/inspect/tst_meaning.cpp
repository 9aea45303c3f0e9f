// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/meaning.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QString meaning(const QString &claim, const QByteArray &json, const QString &issuer = {})
{
    return inspect::claimMeaning(claim, json_text::parse(json).value(), issuer, 1'700'000'000);
}

} // namespace

class TestMeaning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreShownThreeWays()
    {
        const QString exp = meaning(u"exp"_s, "1700003600");
        QVERIFY2(exp.startsWith(u"Expires: "_s) && exp.endsWith(u" · 2023-11-14T23:13:20Z · in 60 min"_s),
                 qPrintable(exp));
        QCOMPARE(meaning(u"exp"_s, "\"soon\""), u"Expires"_s);
        QCOMPARE(meaning(u"iat"_s, "1e400"), u"Issued"_s);
    }

    void theIssuerPicksTheWords()
    {
        QVERIFY(meaning(u"sub"_s, "\"1\"").startsWith(u"Subject"_s));
        QVERIFY(meaning(u"sub"_s, "\"1\"", u"https://accounts.google.com"_s).startsWith(u"Google’s"_s) ||
                meaning(u"sub"_s, "\"1\"", u"https://accounts.google.com"_s).startsWith(u"Google's"_s));
        QVERIFY(meaning(u"hd"_s, "\"example.com\"").isEmpty());
        QVERIFY(meaning(u"hd"_s, "\"example.com\"", u"accounts.google.com"_s).contains(u"Hosted domain"_s));
    }

    void aGoogleClientShowsItsProject()
    {
        QVERIFY(meaning(u"aud"_s, "\"1234-abc.apps.googleusercontent.com\"").endsWith(u"project 1234"_s));
        QVERIFY(!meaning(u"aud"_s, "\"abc-1.apps.googleusercontent.com\"").contains(u"project"_s));
    }

    void scopesInWords()
    {
        QCOMPARE(meaning(u"scope"_s, "\"openid email unknown https://www.googleapis.com/auth/userinfo.email\""),
                 u"Scopes: what the token allows: Sign in: know who you are; See your e-mail address"_s);
        QVERIFY(!inspect::scopeMeaning(u"https://www.googleapis.com/auth/drive.file"_s).isEmpty());
        QVERIFY(inspect::scopeMeaning(u"drive.file"_s).isEmpty());
    }

    void headers()
    {
        const auto header = [](const QString &name, const QByteArray &json) {
            return inspect::headerMeaning(name, json_text::parse(json).value());
        };
        QVERIFY(header(u"alg"_s, "\"HS256\"").contains(u"one secret"_s));
        QVERIFY(header(u"alg"_s, "\"ES256\"").contains(u"public key"_s));
        QCOMPARE(header(u"alg"_s, "7"), u"Algorithm"_s);
        QVERIFY(header(u"jku"_s, "\"x\"").contains(u"never fetched"_s));
        QVERIFY(header(u"zzz"_s, "\"x\"").isEmpty());
        QVERIFY(meaning(u"zzz"_s, "1").isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestMeaning)
#include "tst_meaning.moc"
