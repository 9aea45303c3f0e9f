// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/authorization_combo.h"

#include "tests/support/unsigned_token.h"
#include "tests/ui/window_session.h"
#include "ui/credential_dialog.h"
#include "ui/pasted_model.h"

#include <QAbstractItemView>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

using Kind = app::Authorization::Kind;

/// What a request is authorized with, and how a token or a security code is handed over.
class TestAuthorizationCombo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenIsTakenOutOfWhatStandsAroundIt()
    {
        AuthorizationCombo combo;
        const CredentialDialog &dialog = *ask(combo, u"Paste a token…"_s);
        QCOMPARE(combo.currentText(), u"Nothing"_s);
        give(dialog, u"Authorization: Bearer ya29.a-token-0123456789012345678901234567890"_s);
        QVERIFY2(said(dialog).contains(u"Google access token"), qPrintable(said(dialog)));
        accept(dialog);
        QCOMPARE(combo.authorization().kind, Kind::Bearer);
        QCOMPARE(combo.authorization().value.reveal(), "ya29.a-token-0123456789012345678901234567890"_ba);
        QCOMPARE(combo.currentText(), u"Pasted · Google access token"_s);
    }

    void aSecurityCodeIsTakenAsItIs()
    {
        AuthorizationCombo combo;
        const CredentialDialog &dialog = *ask(combo, u"Enter a security code…"_s);
        give(dialog, u" a1b2c3d4-e5f6 "_s);
        accept(dialog);
        QCOMPARE(combo.authorization().kind, Kind::SecurityCode);
        QCOMPARE(combo.authorization().value.reveal(), "a1b2c3d4-e5f6"_ba);
        QCOMPARE(combo.currentText(), u"Security code"_s);
    }

    void whatOnlyItsServerKnowsIsSentAsItStands()
    {
        AuthorizationCombo combo;
        const CredentialDialog &dialog = *ask(combo, u"Paste a token…"_s);
        give(dialog, u"eyJhbGciOiJub25lIn0"_s);
        accept(dialog);
        QCOMPARE(combo.authorization().value.reveal(), "eyJhbGciOiJub25lIn0"_ba);
    }

    void noApiMaySeeARefreshToken()
    {
        AuthorizationCombo combo;
        const CredentialDialog &dialog = *ask(combo, u"Paste a token…"_s);
        QVERIFY(!button(dialog)->isEnabled());
        give(dialog, u"1//0gAbCdEfGhIjKlMnOpQrStUvWxYz-0123456789abcdefghijklmnop"_s);
        QVERIFY2(said(dialog).contains(u"No API may see it"), qPrintable(said(dialog)));
        QVERIFY(!button(dialog)->isEnabled());
    }

    void enterInTheOpenListAsksOnce()
    {
        AuthorizationCombo combo;
        combo.show();
        combo.setFocus();
        combo.showPopup();
        QTest::keyClick(combo.view(), Qt::Key_Down);
        QTest::keyClick(combo.view(), Qt::Key_Return);
        const auto dialogs = combo.findChildren<CredentialDialog *>();
        QCOMPARE(dialogs.size(), 1);
        QVERIFY(dialogs.first()->isVisible());
        QCOMPARE(dialogs.first()->windowTitle(), u"Authorize with a pasted token"_s);
        QTest::keyClick(dialogs.first(), Qt::Key_Escape);
        QVERIFY(!dialogs.first()->isVisible());
        QCOMPARE(combo.currentText(), u"Nothing"_s);
        QVERIFY(!combo.isChosen());
    }

    void oneLineActivatedTwiceAsksOnce()
    {
        AuthorizationCombo combo;
        CredentialDialog *dialog = ask(combo, u"Paste a token…"_s);
        ask(combo, u"Paste a token…"_s);
        QCOMPARE(combo.findChildren<CredentialDialog *>().size(), 1);
        dialog->reject();
        ask(combo, u"Enter a security code…"_s); // before the one that was closed is deleted
        QCOMPARE(combo.findChildren<CredentialDialog *>().size(), 2);
    }

    void noKeyOnTheClosedListAsks_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Down, to the next line") << int(Qt::Key_Down);
        QTest::newRow("End, to the last one") << int(Qt::Key_End);
        QTest::newRow("Page Down, ten lines on") << int(Qt::Key_PageDown);
        QTest::newRow("P, which “Paste a token…” begins with") << int(Qt::Key_P);
    }

    void noKeyOnTheClosedListAsks()
    {
        QFETCH(const int, key);
        AuthorizationCombo combo;
        combo.choose({Kind::SecurityCode, {}, {}, Secret("a1b2c3d4-e5f6")});
        combo.choose(app::Authorization());
        combo.show();
        combo.setFocus();
        const QSignalSpy changed(&combo, &AuthorizationCombo::authorizationChanged);
        QTest::keyClick(&combo, Qt::Key(key));
        QVERIFY(!combo.findChild<CredentialDialog *>());
        QCOMPARE(combo.currentText(), u"Nothing"_s);
        QCOMPARE(changed.size(), 0);
        QTest::keyClick(&combo, Qt::Key_Up);
        QCOMPARE(combo.currentText(), u"Security code"_s);
        QCOMPARE(changed.size(), 1);
    }

    void whoGivesNothingChangesNothing()
    {
        WindowSession session;
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        AuthorizationCombo combo;
        combo.setAccounts(session.services.accounts());
        combo.choose(account->id, app::TokenType::Id);
        const QString before = combo.currentText();
        ask(combo, u"Enter a security code…"_s)->reject();
        QCOMPARE(combo.currentText(), before);
        QCOMPARE(combo.authorization().kind, Kind::AccountToken);
    }

    void anAccountThatIsGoneIsReplacedByNoOther()
    {
        WindowSession session;
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        AuthorizationCombo combo;
        combo.setAccounts(session.services.accounts());
        QCOMPARE(combo.authorization().kind, Kind::AccountToken);
        QVERIFY(!combo.isChosen());
        combo.choose(u"gone"_s, app::TokenType::Access);
        QCOMPARE(combo.currentText(), u"Nothing"_s);
        QVERIFY(combo.isChosen());
    }

    void pastedTokensAreOfferedAndNoneIsChosenByItself()
    {
        PastedModel pasted;
        AuthorizationCombo combo;
        combo.setPasted(pasted);
        const QSignalSpy changed(&combo, &AuthorizationCombo::authorizationChanged);
        pasted.add(Secret("ya29.first-0123456789"), u"mail.txt"_s);
        pasted.add(Secret("1//0gAbCdEfGhIjKlMnOpQrStUvWxYz-0123456789abcdefghijklmnop"));
        QCOMPARE(combo.itemText(0), u"Pasted · mail.txt · Google access token"_s);
        QCOMPARE(combo.itemText(1), u"Nothing"_s); // no API may see a refresh token
        QCOMPARE(combo.currentText(), u"Nothing"_s);
        QCOMPARE(changed.size(), 0);
        Q_EMIT combo.activated(0);
        QCOMPARE(combo.authorization().kind, Kind::Bearer);
        QCOMPARE(combo.authorization().value.reveal(), "ya29.first-0123456789"_ba);
        combo.choose({Kind::Bearer, {}, {}, Secret("ya29.first-0123456789")}); // as the Token page hands it over
        QCOMPARE(combo.findText(u"Google access token"_s, Qt::MatchContains), 0);
        QCOMPARE(combo.count(), 4);
    }

    void aPastedTokenThatIsRemovedIsNoChoiceAnyMore_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("the token itself") << "ya29.first-0123456789"_ba;
        QTest::newRow("the text that it was taken out of") << "ya29.first-0123456789\nya29.second-0123456789"_ba;
    }

    void aPastedTokenThatIsRemovedIsNoChoiceAnyMore()
    {
        QFETCH(const QByteArray, text);
        PastedModel pasted;
        AuthorizationCombo combo;
        combo.setPasted(pasted);
        pasted.add(Secret(text));
        combo.choose({Kind::Bearer, {}, {}, Secret("ya29.first-0123456789")});
        QVERIFY(combo.currentText().startsWith(u"Pasted"_s));
        const QSignalSpy changed(&combo, &AuthorizationCombo::authorizationChanged);
        pasted.remove(0);
        QCOMPARE(combo.currentText(), u"Nothing"_s);
        QVERIFY(combo.authorization().value.isEmpty());
        QCOMPARE(combo.count(), 3);
        QCOMPARE(changed.size(), 1);
    }

    void aTokenThatWasGivenIsNamedByItsStateAndItsOwner()
    {
        AuthorizationCombo combo;
        combo.setClock([] { return qint64(1'700'000'000); });
        QByteArray claims = "{'iss':'https://issuer.example','aud':'client','sub':'42','iat':1699999000,"
                            "'exp':1699999999,'email':'alice@example.com'}";
        const QByteArray token = unsignedToken(claims.replace('\'', '"'), R"({"alg":"RS256","typ":"JWT"})");
        combo.choose({Kind::Bearer, {}, {}, Secret(token)});
        QCOMPARE(combo.currentText(), u"Pasted · ID token · expired · alice@example.com · issuer.example"_s);
    }

    void aWheelThatPassesByChoosesNothing()
    {
        AuthorizationCombo combo;
        combo.show();
        const QSignalSpy changed(&combo, &AuthorizationCombo::authorizationChanged);
        QWheelEvent turn({5, 5}, combo.mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&combo, &turn);
        QCOMPARE(changed.size(), 0);
        QVERIFY(!combo.findChild<CredentialDialog *>());
    }

private:
    /// As somebody does who chooses that line.
    static CredentialDialog *ask(AuthorizationCombo &combo, const QString &line)
    {
        combo.setCurrentIndex(combo.findText(line));
        Q_EMIT combo.activated(combo.currentIndex());
        return combo.window()->findChild<CredentialDialog *>();
    }

    static void give(const CredentialDialog &dialog, const QString &text)
    {
        dialog.findChild<QLineEdit *>()->setText(text);
    }

    static QString said(const CredentialDialog &dialog) { return dialog.findChild<QLabel *>(u"understood"_s)->text(); }

    static QPushButton *button(const CredentialDialog &dialog)
    {
        return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }

    static void accept(const CredentialDialog &dialog)
    {
        QVERIFY(button(dialog)->isEnabled());
        button(dialog)->click();
    }
};

QTEST_MAIN(TestAuthorizationCombo)
#include "tst_authorization_combo.moc"
