// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lookup_panel.h"

#include "tests/support/raw_server.h"
#include "tests/ui/window_session.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestLookupPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsAskedBeforeTheClick()
    {
        WindowSession session;
        LookupPanel panel(session.services);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        const auto asked = session.box().log().size();
        show(panel, session, *account);
        QTRY_COMPARE(panel.questions().size(), 3);
        QCOMPARE(session.box().log().size(), asked);
        for (const QAction *question : panel.questions())
            QVERIFY2(question->text().contains(QUrl(account->issuer).authority()), qPrintable(question->text()));
    }

    void anAnswerIsToldAndListed_data()
    {
        QTest::addColumn<int>("question");
        QTest::addColumn<QString>("member");
        QTest::newRow("tokeninfo") << 0 << u"access_type"_s;
        QTest::newRow("introspection, with the account's client") << 1 << u"active"_s;
        QTest::newRow("userinfo") << 2 << u"given_name"_s;
    }

    void anAnswerIsToldAndListed()
    {
        QFETCH(int, question);
        QFETCH(QString, member);
        WindowSession session;
        LookupPanel panel(session.services);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        show(panel, session, *account);
        QTRY_COMPARE(panel.questions().size(), 3);
        panel.questions().at(question)->trigger();
        QTRY_VERIFY2(answer(panel).contains(u"takes this token"_s), qPrintable(answer(panel)));
        QVERIFY(members(panel).contains(member));
        panel.clear();
        QVERIFY(answer(panel).isEmpty());
        QVERIFY(members(panel).isEmpty());
    }

    void aRevokedTokenIsNotTaken()
    {
        WindowSession session;
        LookupPanel panel(session.services);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        panel.setToken(Secret("ya29.sandbox-never"), inspect::TokenKind::GoogleAccessToken, &*account);
        QTRY_COMPARE(panel.questions().size(), 3);
        panel.questions().first()->trigger();
        QTRY_VERIFY2(answer(panel).contains(u"does not take this token"_s), qPrintable(answer(panel)));
    }

    void aPastedTokenIsGooglesOrOfSomebodySignedIn()
    {
        WindowSession session;
        LookupPanel panel(session.services);
        panel.setToken(Secret("ya29.abcdefghijklmnop"), inspect::TokenKind::GoogleAccessToken, nullptr);
        QCOMPARE(panel.questions().size(), 2);
        QCOMPARE(panel.questions().at(0)->text(), u"Ask oauth2.googleapis.com about this token"_s);
        QCOMPARE(panel.questions().at(1)->text(), u"Ask openidconnect.googleapis.com whose it is"_s);
        panel.setToken(Secret("opaque-token"), inspect::TokenKind::Opaque, nullptr);
        QCOMPARE(panel.questions().size(), 0);
        panel.setToken(Secret("a.b.c"), inspect::TokenKind::IdToken, nullptr);
        QVERIFY(!panel.hasToken());

        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        panel.setToken(session.services.tokens().inMemory(account->id).accessToken, inspect::TokenKind::Opaque,
                       nullptr);
        QCOMPARE(panel.questions().size(), 1);
        panel.questions().first()->trigger();
        QTRY_VERIFY2(answer(panel).contains(u"takes this token"_s), qPrintable(answer(panel)));
    }

    void aTokenOfGooglesFormIsOfferedToNobodyElseAtFirst()
    {
        WindowSession session;
        LookupPanel panel(session.services);
        auto *another = panel.findChild<QToolButton *>(u"another"_s);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        panel.setToken(Secret("ya29.abcdefghijklmnop"), inspect::TokenKind::GoogleAccessToken, nullptr);
        QCOMPARE(panel.questions().size(), 2);
        for (const QAction *question : panel.questions())
            QVERIFY2(question->text().contains(u"googleapis.com"_s), qPrintable(question->text()));
        QVERIFY(!another->isHidden());
        another->click();
        QCOMPARE(panel.questions().size(), 3);
        QVERIFY(panel.questions().constLast()->text().contains(QUrl(account->issuer).authority()));
        QVERIFY(another->isHidden());
        panel.setToken(Secret("opaque-token"), inspect::TokenKind::Opaque, nullptr);
        QCOMPARE(panel.questions().size(), 1);
        QVERIFY(another->isHidden());
    }

    void anotherHostOfTheIssuersNeedsAnotherClick()
    {
        RawServer other(RawServer::http("200 OK", "Content-Type: application/json\r\n", "{\"sub\":\"1\"}"));
        QByteArray document;
        RawServer issuer([&document](QTcpSocket &socket, const QByteArray &request) {
            RawServer::http("200 OK", "Content-Type: application/json\r\n", document)(socket, request);
        });
        const QString name = u"http://127.0.0.1:%1"_s.arg(issuer.port());
        document = metadata(name, other.url());
        WindowSession session;
        app::Account account;
        account.id = u"1"_s;
        account.issuer = name;
        account.refreshToken = app::Kept::Memory;
        QVERIFY(session.services.accounts().put(account));
        LookupPanel panel(session.services);
        panel.setToken(Secret("opaque-token"), inspect::TokenKind::Opaque, nullptr);
        panel.questions().first()->trigger();
        QTRY_VERIFY2(answer(panel).contains(u"Choose one"_s), qPrintable(answer(panel)));
        QVERIFY(other.requests.isEmpty());
        QVERIFY(panel.questions().first()->text().contains(other.url().authority()));
        panel.questions().first()->trigger();
        QTRY_VERIFY2(answer(panel).contains(u"takes this token"_s), qPrintable(answer(panel)));
        QCOMPARE(other.requests.size(), 1);
    }

    void whatGoesWrongIsOneSentence()
    {
        WindowSession session;
        app::Account account;
        account.id = u"1"_s;
        account.issuer = u"http://127.0.0.1:9"_s;
        account.refreshToken = app::Kept::Memory;
        QVERIFY(session.services.accounts().put(account));
        LookupPanel panel(session.services);
        panel.setToken(Secret("opaque-token"), inspect::TokenKind::Opaque, nullptr);
        panel.questions().first()->trigger();
        QTRY_VERIFY2(answer(panel).contains(u"127.0.0.1"_s) && !answer(panel).startsWith(u"Asking"_s),
                     qPrintable(answer(panel)));
        panel.questions().first()->trigger();
        panel.cancel();
        QVERIFY(answer(panel).isEmpty());
    }

private:
    static void show(LookupPanel &panel, WindowSession &session, const app::Account &account)
    {
        panel.setToken(session.services.tokens().inMemory(account.id).accessToken,
                       inspect::TokenKind::GoogleAccessToken, &account);
    }

    static QByteArray metadata(const QString &issuer, const QUrl &userinfo)
    {
        const QByteArray base = "{'issuer':'I','authorization_endpoint':'I/a','token_endpoint':'I/t',"
                                "'jwks_uri':'I/k','userinfo_endpoint':'U'}";
        return QByteArray(base).replace('I', issuer.toUtf8()).replace('U', userinfo.toEncoded()).replace('\'', '"');
    }

    static QString answer(const LookupPanel &panel) { return panel.findChild<QLabel *>(u"answer"_s)->text(); }

    static QStringList members(const LookupPanel &panel)
    {
        const auto *model = panel.findChild<QAbstractItemView *>(u"members"_s)->model();
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row)
            names.append(model->index(row, 0).data().toString());
        return names;
    }
};

QTEST_MAIN(TestLookupPanel)
#include "tst_lookup_panel.moc"
