// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/token_answer.h"

#include <QtTest>

using namespace Qt::StringLiterals;

using oauth::TokenService;

class TestTokenAnswer : public QObject
{
    Q_OBJECT

    static constexpr qint64 now = 1'700'000'000;

private Q_SLOTS:
    void anAnswerIsTold_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, QByteArray body, const QString &words) {
            QTest::newRow(name) << "{\"aud\":\"c\","_ba + body.replace('\'', '"') + '}' << words;
        };
        row("taken", "'sub':'1'", u"host.example takes this token."_s);
        row("whose", "'sub':'1','email':'a@b.test'", u"It is for a@b.test (account 1)."_s);
        row("a service account", "'sub':'1','email':'x@y.gserviceaccount.com'", u"not to a person"_s);
        row("no e-mail address", "'sub':'1','scope':'openid'", u"AODocs refuses such a token"_s);
        row("an address that is not verified", "'email':'a@b.test','email_verified':'false'", u"is not verified"_s);
        row("the client's project", "'azp':'123-x.apps.googleusercontent.com'", u"Cloud project 123"_s);
        row("for another than its client", "'azp':'d'", u"for another than that client: c."_s);
        row("when it expires", "'exp':'1700000060'", u"in 60 s"_s);
        row("expired by our clock", "'exp':'1699999940'", u"it expired"_s);
        row("scopes in words", "'scope':'email drive-x'", u"It allows: See your e-mail address; drive-x."_s);
        row("no scope", "'scope':''", u"It allows nothing."_s);
        row("invisible characters", "'sub':'a\u202e'", u"a<U+202E>"_s);
    }

    void anAnswerIsTold()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        const auto info = oauth::readTokenInfo(TokenService::Tokeninfo, {200, {}, {}, body}, u"host.example"_s, now);
        QVERIFY2(info, info ? "" : qPrintable(describe(info.error())));
        const QString told = inspect::meaningOf(*info, u"host.example"_s, now).join(u' ');
        QVERIFY2(told.contains(words), qPrintable(told));
    }

    void aRefusalIsToldWithTheServersWords()
    {
        const auto info = oauth::readTokenInfo(
            TokenService::Tokeninfo,
            {400, {}, {}, "{\"error\":\"invalid_token\",\"error_description\":\"Invalid Value\"}"}, u"h"_s, now);
        QVERIFY(info);
        const QStringList told = inspect::meaningOf(*info, u"host.example"_s, now);
        QVERIFY(told.first().startsWith(u"host.example does not take this token"));
        QVERIFY2(told.join(u' ').contains(u"Invalid Value"), qPrintable(told.join(u' ')));
    }

    void membersAreExplained_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("words");
        QTest::newRow("exp") << "\"1700000060\""_ba << u"in 60 s"_s;
        QTest::newRow("expires_in") << "\"300\""_ba << u"5 min"_s;
        QTest::newRow("scope") << "\"email\""_ba << u"See your e-mail address"_s;
        QTest::newRow("active") << "true"_ba << u"good now"_s;
        QTest::newRow("nobody_knows") << "1"_ba << QString();
    }

    void membersAreExplained()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, words);
        const auto value = json_text::parse(json);
        const QString told = inspect::answerMeaning(QString::fromUtf8(QTest::currentDataTag()), *value, now);
        QVERIFY2(words.isEmpty() ? told.isEmpty() : told.contains(words), qPrintable(told));
    }
};

QTEST_MAIN(TestTokenAnswer)
#include "tst_token_answer.moc"
