// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/token_label.h"

#include "tests/support/unsigned_token.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestTokenLabel : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 now = 1'700'000'000;

    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

    static QByteArray idToken(const QByteArray &header, const QByteArray &more)
    {
        return unsignedToken(
            json("{'iss':'https://accounts.google.com','aud':'client','sub':'42','iat':1699999000," + more + '}'),
            json(header));
    }

private Q_SLOTS:
    void oneIsToldFromAnother_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("text");
        const QByteArray rs256 = "{'alg':'RS256','typ':'JWT'}";
        const QByteArray alive = "'exp':1700003600,'email':'alice@example.com'";
        QTest::newRow("one that only a key can judge")
            << idToken(rs256, alive) << u"ID token · unverified · alice@example.com · accounts.google.com"_s;
        QTest::newRow("one that has expired") << idToken(rs256, "'exp':1699999999,'email':'alice@example.com'")
                                              << u"ID token · expired · alice@example.com · accounts.google.com"_s;
        QTest::newRow("one that nobody signed") << idToken("{'alg':'none','typ':'JWT'}", alive)
                                                << u"ID token · invalid · alice@example.com · accounts.google.com"_s;
        QTest::newRow("one without an e-mail address")
            << idToken(rs256, "'exp':1700003600") << u"ID token · unverified · 42 · accounts.google.com"_s;
        QTest::newRow("one that nobody but Google can read") << "ya29.abcdefghijklmnop"_ba << u"Google access token"_s;
        QTest::newRow("one with a name that turns the line round")
            << idToken(rs256, "'exp':1700003600,'email':'a\u202Eb@example.com'")
            << u"ID token · unverified · a<U+202E>b@example.com · accounts.google.com"_s;
    }

    void oneIsToldFromAnother()
    {
        QFETCH(const QByteArray, token);
        QFETCH(const QString, text);
        QCOMPARE(inspect::labelOf(token, now).text, text);
    }

    void theSentenceSaysWhatFailed()
    {
        const inspect::TokenLabel found = inspect::labelOf(
            idToken("{'alg':'none','typ':'JWT'}", "'exp':1700003600,'email':'alice@example.com'"), now);
        QVERIFY2(found.sentence.startsWith(u"Invalid ID token for alice@example.com: "), qPrintable(found.sentence));
    }
};

QTEST_APPLESS_MAIN(TestTokenLabel)
#include "tst_token_label.moc"
