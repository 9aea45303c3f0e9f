// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request_form.h"

#include "app/request_body.h"
#include "tests/ui/requesting.h"
#include "tests/ui/window_session.h"
#include "ui/api_hosts_dialog.h"
#include "ui/authorization_combo.h"
#include "ui/request_page.h"
#include "ui/table_view.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWheelEvent>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace requesting;

/// What is filled in on the Request page: by hand, by presets, and by a draft.
class TestRequestForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftComesBackWithoutItsSecrets()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        set(page, u"https://api.example/x?access_token=topsecret1&a=1"_s);
        page.findChild<QPlainTextEdit *>(u"headers"_s)
            ->setPlainText(u"Accept: a/b\nAuthorization: Bearer topsecret2"_s);
        page.findChild<QPlainTextEdit *>(u"body"_s)->setPlainText(u"{\"refresh_token\":\"topsecret3\"}"_s);
        const QByteArray draft = page.draft();
        QVERIFY2(!draft.contains("topsecret"), draft);

        RequestPage later(session.services, session.clipboard);
        later.restoreDraft(draft);
        QVERIFY(url(later).startsWith(u"https://api.example/x?"));
        QVERIFY(url(later).endsWith(u"&a=1"));
        QVERIFY(later.findChild<QPlainTextEdit *>(u"headers"_s)->toPlainText().startsWith(u"Accept: a/b\n"));
        QCOMPARE(later.draft(), draft);
        later.restoreDraft("no JSON");
        QCOMPARE(later.draft(), draft);
    }

    void aDraftComesBackWithNoCredentialThatNobodyChose_data()
    {
        using Kind = app::Authorization::Kind;
        QTest::addColumn<app::Authorization>("chosen");
        QTest::newRow("nothing") << app::Authorization();
        QTest::newRow("a pasted token") << app::Authorization{Kind::Bearer, {}, {}, Secret("ya29.never-issued")};
        QTest::newRow("a security code") << app::Authorization{Kind::SecurityCode, {}, {}, Secret("a1b2c3d4-e5f6")};
    }

    void aDraftComesBackWithNoCredentialThatNobodyChose()
    {
        QFETCH(const app::Authorization, chosen);
        WindowSession session;
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        RequestPage page(session.services, session.clipboard);
        set(page, u"https://api.example/x"_s);
        page.authorizeWith(chosen);
        RequestPage later(session.services, session.clipboard);
        QCOMPARE(authorization(later).kind, app::Authorization::Kind::AccountToken); // as long as there is no draft
        later.restoreDraft(page.draft());
        QCOMPARE(authorization(later).kind, app::Authorization::Kind::Nothing);
    }

    /// In another thread: it may take a while.
    void aChosenFileIsReadWhenItsRequestIsWanted()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        set(page, u"https://api.example/x"_s);
        auto *kind = page.findChild<QComboBox *>(u"bodyKind"_s);
        kind->setCurrentIndex(kind->findData(QVariant::fromValue(app::RequestBody::Kind::File)));
        Q_EMIT kind->activated(kind->currentIndex());
        page.findChild<QPushButton *>(u"chooseBodyFile"_s)->click();
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"a.json"_s));
        Q_EMIT page.findChild<QFileDialog *>()->fileSelected(file.fileName());
        QCOMPARE(codeOf(waitFor(page.wholeRequest())), ErrorCode::FileUnreadable);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"late\":1}") > 0 && file.flush());
        const auto request = waitFor(page.wholeRequest());
        QVERIFY2(request, wordsOf(request));
        QCOMPARE(request->body, "{\"late\":1}"_ba);
    }

    void anImportedRequestComesBackWithNothing()
    {
        WindowSession session;
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        RequestPage page(session.services, session.clipboard);
        http::Request imported;
        imported.method = "GET";
        imported.url = QUrl(u"https://stranger.example/x"_s);
        page.showRequest(imported);
        RequestPage later(session.services, session.clipboard);
        later.restoreDraft(page.draft());
        QCOMPARE(url(later), u"https://stranger.example/x"_s);
        QCOMPARE(authorization(later).kind, app::Authorization::Kind::Nothing);
    }

    void aDraftOfAnOlderVersionComesBackWithTheAccountItNames()
    {
        WindowSession session;
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        const QByteArray draft = "{\"url\":\"https://api.example/x\",\"account\":\"%\",\"token_type\":\"id\"}";
        RequestPage page(session.services, session.clipboard);
        page.restoreDraft(QByteArray(draft).replace('%', ""));
        QCOMPARE(authorization(page).kind, app::Authorization::Kind::Nothing);
        page.restoreDraft(QByteArray(draft).replace('%', account->id.toUtf8()));
        QCOMPARE(authorization(page).account.id, account->id);
        QCOMPARE(authorization(page).type, app::TokenType::Id);
    }

    void theTokenOfAnAccountComesBackAsLongAsThereIsOne()
    {
        WindowSession session;
        const auto first = session.signIn();
        QVERIFY2(first, wordsOf(first));
        app::Account second = *first;
        second.id = u"second"_s;
        QVERIFY(session.services.accounts().put(second));
        RequestPage page(session.services, session.clipboard);
        page.authorizeWith({app::Authorization::Kind::AccountToken, second, app::TokenType::Id, {}});
        const QByteArray draft = page.draft();
        RequestPage later(session.services, session.clipboard);
        later.restoreDraft(draft);
        QCOMPARE(authorization(later).account.id, second.id);
        QCOMPARE(authorization(later).type, app::TokenType::Id);
        QVERIFY(session.services.accounts().remove(second.id));
        RequestPage last(session.services, session.clipboard);
        last.restoreDraft(draft);
        QCOMPARE(authorization(last).kind, app::Authorization::Kind::Nothing);
    }

    void whoSignsInAfterARestartSendsWithTheirToken()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        RequestPage later(session.services, session.clipboard);
        later.restoreDraft(page.draft()); // there was nothing to choose from
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        QCOMPARE(authorization(later).account.id, account->id);
    }

    void theParametersOfAPresetFillItIn()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        choose(page, u"drive-permission-create"_s);
        QVERIFY(url(page).contains(u"/files/{fileId}"));
        auto *file = page.findChild<QLineEdit *>(u"parameter_fileId"_s);
        QVERIFY(file->accessibleName().contains(u"required"));
        QTest::keyClicks(file, u"a b"_s);
        QTest::keyClicks(page.findChild<QLineEdit *>(u"parameter_emailAddress"_s), u"\"x\""_s);
        QVERIFY2(url(page).contains(u"/files/a%20b/permissions?"), qPrintable(url(page)));
        QVERIFY2(edit(page, u"body"_s)->toPlainText().contains(u"\\\"x\\\""),
                 qPrintable(edit(page, u"body"_s)->toPlainText()));
        QCOMPARE(edit(page, u"headers"_s)->toPlainText(), u"Content-Type: application/json"_s);
        QVERIFY(page.findChild<QLabel *>(u"needs"_s)->text().contains(u"drive.file"));

        RequestPage later(session.services, session.clipboard);
        later.restoreDraft(page.draft());
        QCOMPARE(later.findChild<QLineEdit *>(u"parameter_fileId"_s)->text(), u"a b"_s);
        QCOMPARE(later.draft(), page.draft());
        choose(later, u"drive-about"_s);
        QCOMPARE(edit(later, u"headers"_s)->toPlainText(), QString());
        QCOMPARE(edit(later, u"body"_s)->toPlainText(), QString());
    }

    void aMissingParameterIsSaidAndNothingSent()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        const QSignalSpy underWay(&page, &RequestPage::underWayChanged);
        choose(page, u"drive-file-get"_s);
        send(page);
        QCOMPARE(banner(page).state, VerdictBanner::State::Error);
        QCOMPARE(banner(page).sentence, u"Not sent"_s);
        QVERIFY2(banner(page).detail.contains(u"fileId"), qPrintable(banner(page).detail));
        QCOMPARE(underWay.size(), 0);
    }

    void whatIsEditedByHandStays()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        choose(page, u"drive-file-rename"_s);
        edit(page, u"body"_s)->setPlainText(u"{\"name\":\"Mine\"}"_s);
        QTest::keyClicks(page.findChild<QLineEdit *>(u"parameter_fileId"_s), u"f1"_s);
        QCOMPARE(edit(page, u"body"_s)->toPlainText(), u"{\"name\":\"Mine\"}"_s);
        auto *parts = page.findChild<RequestForm *>()->findChild<QTabWidget *>(u"parts"_s);
        QVERIFY(parts->isTabVisible(0));
        QTest::keyClicks(page.findChild<QLineEdit *>(u"url"_s), u"x"_s);
        QCOMPARE(page.findChild<QComboBox *>(u"preset"_s)->currentIndex(), 0);
        QVERIFY(!parts->isTabVisible(0));
    }

    void whatWasMadeIsThereAgainUnderFreeRequest()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        const QString typed = u"https://api.example.test/v1/things?a=1"_s;
        set(page, typed);
        page.findChild<QComboBox *>(u"method"_s)->setCurrentText(u"PUT"_s);
        edit(page, u"headers"_s)->setPlainText(u"X-One: 1"_s);
        edit(page, u"body"_s)->setPlainText(u"mine"_s);
        choose(page, u"drive-file-rename"_s);
        QVERIFY(url(page) != typed);
        QVERIFY(edit(page, u"body"_s)->toPlainText() != u"mine"_s);
        chooseFree(page);
        QCOMPARE(url(page), typed);
        QCOMPARE(page.findChild<QComboBox *>(u"method"_s)->currentText(), u"PUT"_s);
        QCOMPARE(edit(page, u"headers"_s)->toPlainText(), u"X-One: 1"_s);
        QCOMPARE(edit(page, u"body"_s)->toPlainText(), u"mine"_s);
    }

    void aBodyThatWasEditedIsThereAgainToo()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        choose(page, u"drive-file-rename"_s);
        edit(page, u"body"_s)->setPlainText(u"{\"name\":\"Mine\"}"_s);
        const QString before = url(page);
        choose(page, u"drive-about"_s);
        QVERIFY(edit(page, u"body"_s)->toPlainText().isEmpty());
        chooseFree(page);
        QCOMPARE(edit(page, u"body"_s)->toPlainText(), u"{\"name\":\"Mine\"}"_s);
        QCOMPARE(url(page), before);
    }

    /// What was made before does not come in the place of what is being made.
    void aPresetThatWasEditedStaysAsAFreeRequest()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        set(page, u"https://api.example.test/v1/things"_s);
        choose(page, u"drive-about"_s);
        const QString before = url(page);
        edit(page, u"headers"_s)->setPlainText(u"X-Two: 2"_s);
        chooseFree(page);
        QCOMPARE(url(page), before);
        QCOMPARE(edit(page, u"headers"_s)->toPlainText(), u"X-Two: 2"_s);
    }

    void aPresetThatNobodyTouchedBecomesAFreeRequest()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        choose(page, u"drive-file-rename"_s);
        const QString before = url(page);
        const QString body = edit(page, u"body"_s)->toPlainText();
        chooseFree(page);
        QCOMPARE(url(page), before);
        QCOMPARE(edit(page, u"body"_s)->toPlainText(), body);
    }

    void aWheelThatPassesByChoosesNothing_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"preset", "method", "bodyKind"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void aWheelThatPassesByChoosesNothing()
    {
        QFETCH(QString, name);
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        page.show();
        auto *list = page.findChild<QComboBox *>(name);
        QVERIFY(list->isEnabled());
        const int before = list->currentIndex();
        QVERIFY(before + 1 < list->count()); // there is somewhere to go
        QWheelEvent turn({5, 5}, list->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(list, &turn);
        QCOMPARE(list->currentIndex(), before);
    }

    void theHostsOfThePresetsAreTheUsers()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        const auto *base = page.findChild<QLabel *>(u"base"_s);
        const auto shown = [base] { return QString(base->text()).remove(QChar(0x200b)); }; // where it may break
        QVERIFY(shown().contains(u"www.googleapis.com"));
        page.findChild<QToolButton *>(u"changeBase"_s)->click();
        auto *dialog = page.findChild<ApiHostsDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"drive"_s)->setText(u"file:///etc"_s);
        dialog->accept();
        QVERIFY(dialog->findChild<QLabel *>(u"problem"_s)->isVisibleTo(dialog));
        dialog->findChild<QLineEdit *>(u"drive"_s)->setText(u"https://drive.example/v3/"_s);
        dialog->accept();
        QVERIFY2(url(page).startsWith(u"https://drive.example/v3/about"), qPrintable(url(page)));
        QVERIFY(shown().contains(u"drive.example"));

        const auto account = session.signIn(); // the sandbox keeps its own
        QVERIFY2(account, wordsOf(account));
        QVERIFY(url(page).startsWith(session.box().driveUrl()));
        QVERIFY(!page.findChild<QToolButton *>(u"changeBase"_s)->isVisibleTo(&page));
        RequestPage later(session.services, session.clipboard);
        later.authorizeWith({});
        QVERIFY(url(later).startsWith(u"https://drive.example/v3/about"));
    }

    void theQueryTableIsInStepWithTheAddress()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        const auto *table = page.findChild<TableView *>(u"queryTable"_s);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"fields"_s); // of the first preset
        table->model()->setData(table->model()->index(0, 1), u"user"_s);
        QVERIFY2(url(page).endsWith(u"?fields=user"), qPrintable(url(page)));
        QCOMPARE(page.findChild<QComboBox *>(u"preset"_s)->currentIndex(), 0); // it is a free one now
        table->model()->setData(table->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
        QVERIFY2(url(page).endsWith(u"/about"), qPrintable(url(page)));

        RequestPage later(session.services, session.clipboard);
        later.restoreDraft(page.draft());
        QCOMPARE(later.findChild<TableView *>(u"queryTable"_s)->model()->rowCount(), 2);
        choose(later, u"drive-file-get"_s); // what was ticked off belonged to the other
        QCOMPARE(later.draft().contains("\"query\""), false);
    }

private:
    static app::Authorization authorization(const RequestPage &page)
    {
        return page.findChild<AuthorizationCombo *>()->authorization();
    }

    /// As by the list: chosen, and said so.
    static void choose(RequestPage &page, const QString &preset)
    {
        auto *list = page.findChild<QComboBox *>(u"preset"_s);
        list->setCurrentIndex(list->findData(preset));
        Q_EMIT list->activated(list->currentIndex());
    }

    static void chooseFree(RequestPage &page)
    {
        auto *list = page.findChild<QComboBox *>(u"preset"_s);
        list->setCurrentIndex(0);
        Q_EMIT list->activated(0);
    }
};

QTEST_MAIN(TestRequestForm)
#include "tst_request_form.moc"
