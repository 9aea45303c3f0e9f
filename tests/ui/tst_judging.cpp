// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judging_bar.h"

#include "tests/inspect/tokens.h"
#include "tests/support/raw_server.h"
#include "tests/support/seal.h"
#include "tests/ui/window_session.h"
#include "ui/judge_at_dialog.h"
#include "ui/paste_field.h"
#include "ui/token_page.h"
#include "ui/verdict_banner.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryFile>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray token()
{
    return tokens::signedBy(tokens::header(), tokens::claims());
}

} // namespace

/// What the user chooses to judge a token by, on the Token page.
class TestJudging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClockMovesAndComesBack()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(token()));
        QCOMPARE(banner(page).state, VerdictBanner::State::Invalid); // it expired long ago
        action(page, u"Judge at…"_s)->trigger();
        auto *dialog = page.findChild<JudgeAtDialog *>();
        dialog->findChild<QPushButton *>(u"lastMoment"_s)->click();
        QCOMPARE(dialog->time(), 1700003299);
        dialog->accept();
        QCOMPARE(banner(page).state, VerdictBanner::State::Unverified);
        QVERIFY2(banner(page).detail.startsWith(u"Judged as of 2023-11-1"), qPrintable(banner(page).detail));
        QVERIFY(banner(page).detail.contains(u"not now."));
        action(page, u"Back to now"_s)->trigger();
        QCOMPARE(banner(page).state, VerdictBanner::State::Invalid);
        QVERIFY(!banner(page).detail.contains(u"not now."));
    }

    void timesThatATokenDoesNotTellAreNotOffered()
    {
        const JudgeAtDialog dialog(1'700'000'000, {1'700'000'000, std::nullopt, 9'000'000'000'000'000});
        QVERIFY(dialog.findChild<QPushButton *>(u"now"_s)->isEnabled());
        QVERIFY(!dialog.findChild<QPushButton *>(u"issued"_s)->isEnabled());
        QVERIFY2(!dialog.findChild<QPushButton *>(u"expired"_s)->isEnabled(), "no calendar has that year");
    }

    void aTypedTimeIsUnderstoodOrRefusedInASentence_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("understood");
        QTest::addColumn<QString>("words");
        QTest::newRow("seconds") << u"1700003600"_s << true << u"2023-11-14T23:13:20Z · in 60 min"_s;
        QTest::newRow("another zone") << u"2023-11-15T00:13:20+01:00"_s << true << u"2023-11-14T23:13:20Z"_s;
        QTest::newRow("milliseconds") << u"1700003600000"_s << false << u"in seconds it is 1700003600"_s;
        QTest::newRow("no time") << u"tomo\u202erow"_s << false << u"neither seconds"_s;
    }

    void aTypedTimeIsUnderstoodOrRefusedInASentence()
    {
        QFETCH(QString, typed);
        QFETCH(bool, understood);
        QFETCH(QString, words);
        JudgeAtDialog dialog(1'700'000'000, {1'700'000'000, std::nullopt, std::nullopt});
        const auto &judge = *dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(judge.isEnabled());
        dialog.findChild<QLineEdit *>(u"time"_s)->setText(typed);
        const QString said = dialog.findChild<QLabel *>(u"understood"_s)->text();
        QVERIFY2(said.contains(words) && !said.contains(u'\u202e'), qPrintable(said));
        QCOMPARE(judge.isEnabled(), understood);
        QCOMPARE(dialog.time(), understood ? 1'700'003'600 : 1'700'000'000);
    }

    void aGivenKeyVerifies()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(token()));
        judgeBeforeExpiry(page);
        QTemporaryFile file;
        QVERIFY(file.open() && file.write(testkeys::publicPem(tokens::key())) > 0 && file.flush());
        action(page, u"Give a key…"_s)->trigger();
        page.findChild<KeyDialog *>()->readFile(file.fileName());
        QCOMPARE(banner(page).state, VerdictBanner::State::Valid);
        QVERIFY2(checkNames(page).contains(QFileInfo(file).fileName()), "it says where the key is from");
        action(page, u"Drop the key"_s)->trigger();
        QCOMPARE(banner(page).state, VerdictBanner::State::Unverified);
    }

    void aPastedKeyAndASecretVerifyToo()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(token()));
        judgeBeforeExpiry(page);
        action(page, u"Give a key…"_s)->trigger();
        QGuiApplication::clipboard()->setText(QString::fromLatin1(testkeys::publicPem(tokens::key())));
        page.findChild<KeyDialog *>()->findChild<PasteField *>(u"key"_s)->paste();
        QCOMPARE(banner(page).state, VerdictBanner::State::Valid);

        const QByteArray input = testkeys::input(tokens::header(tokens::json("{'alg':'HS256'}")), tokens::claims());
        const QByteArray secret = "a secret of more than thirty-two bytes";
        page.showPasted(Secret(input + '.' + jose::encodeBase64url(testkeys::hmac("SHA256", secret, input))));
        judgeBeforeExpiry(page);
        action(page, u"Give a key…"_s)->trigger();
        auto *dialog = page.findChildren<KeyDialog *>().constLast();
        dialog->findChild<QLineEdit *>(u"secret"_s)->setText(QString::fromLatin1(secret));
        dialog->findChild<QPushButton *>(u"useSecret"_s)->click();
        QCOMPARE(banner(page).state, VerdictBanner::State::Valid);
    }

    void aSecretForATokenOfAPublicKeyIsSaidNotToFit()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(token()));
        judgeBeforeExpiry(page);
        action(page, u"Give a key…"_s)->trigger();
        auto *dialog = page.findChild<KeyDialog *>();
        dialog->findChild<QLineEdit *>(u"secret"_s)->setText(u"a secret"_s);
        dialog->findChild<QPushButton *>(u"useSecret"_s)->click();
        QVERIFY2(!action(page, u"Drop the key"_s)->isVisible(), "it was not taken");
        const QString problem = dialog->findChild<QLabel *>(u"problem"_s)->text();
        QVERIFY2(problem.contains(u"RS256"), qPrintable(problem));
    }

    void aKeyThatIsGivenTakesNothingAway()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(token()));
        judgeBeforeExpiry(page);
        QTemporaryFile own(QDir::tempPath() + u"/own-XXXXXX.pem"_s);
        QVERIFY(own.open() && own.write(testkeys::publicPem(tokens::key())) > 0 && own.flush());
        QTemporaryFile other(QDir::tempPath() + u"/other-XXXXXX.pem"_s);
        QVERIFY(other.open() && other.write(testkeys::publicPem(testkeys::rsa(2048))) > 0 && other.flush());
        for (const QTemporaryFile *file : {&own, &other}) {
            action(page, u"Give a key…"_s)->trigger();
            page.findChildren<KeyDialog *>().constLast()->readFile(file->fileName());
            QCOMPARE(banner(page).state, VerdictBanner::State::Valid);
        }
        QVERIFY2(checkNames(page).contains(QFileInfo(own).fileName()), "the one that fits is named");
    }

    void theTokenInAnEncryptedOneIsOpened()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        Secret inner;
        connect(&page, &TokenPage::textGiven, this, [&inner](const Secret &text) { inner = text; });
        const QByteArray header = tokens::json("{'alg':'dir','enc':'A128GCM','cty':'JWT'}");
        const QByteArray secret = "0123456789abcdef";
        page.showPasted(Secret(seal::compact(header, {}, "AES-128-GCM", secret, token())));
        QVERIFY(!action(page, u"Open the inner token"_s)->isEnabled());
        action(page, u"Give a key…"_s)->trigger();
        auto *dialog = page.findChild<KeyDialog *>();
        dialog->findChild<QLineEdit *>(u"secret"_s)->setText(QString::fromLatin1(secret));
        dialog->findChild<QPushButton *>(u"useSecret"_s)->click();
        action(page, u"Open the inner token"_s)->trigger();
        QCOMPARE(inner.reveal(), token());
    }

    void whatIsNoKeyIsToldWhy()
    {
        KeyDialog dialog({});
        dialog.readFile(u"/nowhere/key.pem"_s);
        QVERIFY(dialog.findChild<QLabel *>(u"problem"_s)->text().contains(u"/nowhere/key.pem"));
        QGuiApplication::clipboard()->setText(u"not a key"_s);
        dialog.findChild<PasteField *>(u"key"_s)->paste();
        QVERIFY(dialog.findChild<QLabel *>(u"problem"_s)->text().contains(u"the pasted text"));
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }

    void theRulesAreChosen()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(token()));
        auto *rules = page.findChild<QComboBox *>(u"rules"_s);
        QVERIFY2(rules->itemText(0).startsWith(u"OpenID Connect"), qPrintable(rules->itemText(0)));
        const QString before = checkNames(page);
        rules->setCurrentIndex(rules->findData(u"gmail-action"_s));
        Q_EMIT rules->activated(rules->currentIndex());
        QVERIFY(checkNames(page) != before);
        page.showPasted(Secret("ya29.abcdefghijklmnop"));
        QCOMPARE(rules->currentIndex(), 0); // another text, other rules
    }

    void whatIsExpectedIsCompared()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        page.showPasted(Secret(token()));
        judgeBeforeExpiry(page);
        action(page, u"Expect…"_s)->trigger();
        auto *dialog = page.findChild<ExpectDialog *>();
        dialog->findChild<QLineEdit *>(u"clientId"_s)->setText(u" other "_s);
        dialog->accept();
        QCOMPARE(banner(page).state, VerdictBanner::State::Invalid);
        QVERIFY2(banner(page).sentence.contains(u"audience"), qPrintable(banner(page).sentence));
    }

    void keysOfAPastedTokenAreFetchedOnRequestAlone()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        const Secret idToken = session.services.tokens().inMemory(account->id).idToken;
        const QString fetch = u"Fetch keys from "_s + QUrl(account->issuer).authority();
        const auto asked = session.box().log().size();
        page.showPasted(idToken);
        QCoreApplication::processEvents();
        QCOMPARE(session.box().log().size(), asked);
        QVERIFY(action(page, fetch) && action(page, fetch)->isVisible());
        action(page, fetch)->trigger();
        QTRY_COMPARE(banner(page).state, VerdictBanner::State::Valid); // the user signed in at that provider

        QVERIFY(session.services.accounts().remove(account->id));
        page.showPasted(idToken);
        action(page, fetch)->trigger();
        QTRY_VERIFY(!action(page, fetch));
        QVERIFY2(banner(page).state == VerdictBanner::State::Unverified,
                 "nobody but the token says that this is its issuer");
    }

    void whoNamesTheIssuerTrustsItsKeys()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        const Secret idToken = session.services.tokens().inMemory(account->id).idToken;
        QVERIFY(session.services.accounts().remove(account->id));
        page.showPasted(idToken);
        const QString fetch = u"Fetch keys from "_s + QUrl(account->issuer).authority();
        action(page, fetch)->trigger();
        QTRY_VERIFY(!action(page, fetch));
        QCOMPARE(banner(page).state, VerdictBanner::State::Unverified);
        expectIssuer(page, account->issuer);
        QCOMPARE(banner(page).state, VerdictBanner::State::Valid);
        QVERIFY2(!action(page, fetch), "its keys are there");
        expectIssuer(page, {});
        QCOMPARE(banner(page).state, VerdictBanner::State::Unverified);
    }

    void keysAreThoseOfTheIssuerThatIsExpected()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const QByteArray claims = tokens::claims(tokens::json("{'iss':'http://127.0.0.1:9'}"));
        page.showPasted(Secret(tokens::signedBy(tokens::header(), claims)));
        QVERIFY(action(page, u"Fetch keys from 127.0.0.1:9"_s));
        expectIssuer(page, session.box().issuer());
        const QString fetch = u"Fetch keys from "_s + QUrl(session.box().issuer()).authority();
        QVERIFY(action(page, fetch) && action(page, fetch)->isVisible());
        const auto asked = session.box().log().size();
        action(page, fetch)->trigger();
        QTRY_VERIFY2(!action(page, fetch), "they have come");
        QVERIFY(session.box().log().size() > asked);
        expectIssuer(page, u"joe"_s);
        QVERIFY2(action(page, u"Fetch keys from 127.0.0.1:9"_s), "nobody can ask Joe");
    }

    void keysOfWhoIsExpectedNoMoreDoNotCount()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const QByteArray claims = tokens::claims(tokens::json("{'iss':'http://127.0.0.1:9'}"));
        page.showPasted(Secret(tokens::signedBy(tokens::header(), claims)));
        QVERIFY(checkNames(page).contains(u"No key was given"_s));
        expectIssuer(page, session.box().issuer());
        const QString fetch = u"Fetch keys from "_s + QUrl(session.box().issuer()).authority();
        action(page, fetch)->trigger();
        QTRY_VERIFY2(!action(page, fetch), "they have come");
        QVERIFY2(!checkNames(page).contains(u"No key was given"_s), qPrintable(checkNames(page)));
        expectIssuer(page, {});
        QVERIFY2(checkNames(page).contains(u"No key was given"_s), "the token names somebody else");
        expectIssuer(page, session.box().issuer());
        QVERIFY2(!checkNames(page).contains(u"No key was given"_s), "they are still there");
    }

    void noKeysComeFromWhoDoesNotAnswer()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const QByteArray claims = tokens::claims(tokens::json("{'iss':'http://127.0.0.1:9'}"));
        page.showPasted(Secret(tokens::signedBy(tokens::header(), claims)));
        action(page, u"Fetch keys from 127.0.0.1:9"_s)->trigger();
        QTRY_VERIFY2(banner(page).detail.contains(u"No keys came:"), qPrintable(banner(page).detail));
        QVERIFY(action(page, u"Fetch keys from 127.0.0.1:9"_s)->isEnabled());
    }

    void keysThatDoNotComeAreGivenUp_data()
    {
        QTest::addColumn<bool>("isDiscovered");
        QTest::newRow("the issuer says nothing") << false;
        QTest::newRow("its keys do not come") << true;
    }

    void keysThatDoNotComeAreGivenUp()
    {
        QFETCH(const bool, isDiscovered);
        RawServer issuer([&issuer, isDiscovered](QTcpSocket &socket, const QByteArray &request) {
            if (!isDiscovered || !request.contains("/.well-known/"))
                return;
            const QByteArray url = issuer.url({}).toEncoded();
            RawServer::http("200 OK", "Content-Type: application/json\r\n",
                            "{\"issuer\":\"" + url + "\",\"jwks_uri\":\"" + url +
                                "/keys\",\"authorization_endpoint\":\"" + url + "/a\",\"token_endpoint\":\"" + url +
                                "/t\"}")(socket, request);
        });
        const QString host = u"127.0.0.1:%1"_s.arg(issuer.port());
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        const QByteArray claims = tokens::claims(tokens::json("{'iss':'http://" + host.toLatin1() + "'}"));
        page.showPasted(Secret(tokens::signedBy(tokens::header(), claims)));
        const QString before = banner(page).detail;
        QAction *stop = action(page, u"Stop fetching"_s);
        QVERIFY(!stop->isVisible());
        action(page, u"Fetch keys from "_s + host)->trigger();
        QVERIFY2(banner(page).detail.contains(u"Asking "_s + host), qPrintable(banner(page).detail));
        QVERIFY(stop->isVisible() && stop->isEnabled());
        QTRY_COMPARE(issuer.requests.size(), isDiscovered ? 2 : 1);
        stop->trigger();
        QTRY_COMPARE(issuer.open, 0);
        QCOMPARE(banner(page).detail, before);
        QVERIFY(!stop->isVisible());
        QVERIFY(action(page, u"Fetch keys from "_s + host)->isEnabled());
    }

    void anIssuerThatIsNoAddressIsNotOffered()
    {
        WindowSession session;
        TokenPage page(session.services, session.clipboard);
        for (const char *issuer : {"file:///etc/passwd", "http://issuer.example", "joe"}) {
            const QByteArray claims = tokens::claims(tokens::json("{'iss':'" + QByteArray(issuer) + "'}"));
            page.showPasted(Secret(tokens::signedBy(tokens::header(), claims)));
            QVERIFY2(!action(page, u"Fetch keys"_s)->isVisible(), issuer);
        }
    }

private:
    static VerdictBanner::Content banner(const TokenPage &page)
    {
        return page.findChild<VerdictBanner *>(u"banner"_s)->content();
    }

    static QAction *action(const TokenPage &page, const QString &text)
    {
        for (QAction *action : page.pageActions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }

    static void judgeBeforeExpiry(TokenPage &page)
    {
        action(page, u"Judge at…"_s)->trigger();
        auto *dialog = page.findChildren<JudgeAtDialog *>().constLast();
        dialog->findChild<QPushButton *>(u"lastMoment"_s)->click();
        dialog->accept();
    }

    static void expectIssuer(TokenPage &page, const QString &issuer)
    {
        action(page, u"Expect…"_s)->trigger();
        auto *dialog = page.findChildren<ExpectDialog *>().constLast();
        dialog->findChild<QLineEdit *>(u"issuer"_s)->setText(issuer);
        dialog->accept();
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
    }

    static QString checkNames(const TokenPage &page)
    {
        const auto *checks = page.findChild<QAbstractItemView *>(u"checks"_s)->model();
        QStringList names;
        for (int row = 0; row < checks->rowCount(); ++row)
            names.append(checks->index(row, 1).data().toString() + checks->index(row, 2).data().toString());
        return names.join(u',');
    }
};

QTEST_MAIN(TestJudging)
#include "tst_judging.moc"
