// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request_page.h"

#include "app/common_options.h"
#include "tests/support/recording_proxy.h"
#include "tests/ui/window_session.h"
#include "ui/api_hosts_dialog.h"
#include "ui/authorization_combo.h"
#include "ui/body_editor.h"
#include "ui/curl_import_dialog.h"
#include "ui/diagnosis_view.h"
#include "ui/json_view.h"
#include "ui/pairs_editor.h"
#include "ui/request_form.h"
#include "ui/response_view.h"
#include "ui/table_view.h"
#include "ui/verdict_banner.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestRequestPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPresetIsAnsweredByTheSandbox()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        // Nothing was chosen: the first preset, the new account's access token, the sandbox's own Drive.
        QVERIFY(url(page).startsWith(session.box().driveUrl()));
        send(page);
        QTRY_COMPARE(banner(page).word, u"200"_s);
        QVERIFY2(text(page, "body").contains("alice@example.test"), text(page, "body"));
        QVERIFY(text(page, "sent").contains("Authorization: Bearer BEARER#1"));
    }

    void aPastedTokenStaysWhereTheFormWas()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        QVERIFY(url(page).startsWith(session.box().driveUrl()));
        page.authorizeWith({app::Authorization::Kind::Bearer, {}, {}, Secret("ya29.of-a-customer")});
        QVERIFY2(url(page).startsWith(session.box().driveUrl()), qPrintable(url(page)));
        page.authorizeWith({});
        QVERIFY(url(page).startsWith(u"https://www.googleapis.com/"));
        page.authorizeWith({app::Authorization::Kind::Bearer, {}, {}, Secret("ya29.of-a-customer")});
        QVERIFY(url(page).startsWith(u"https://www.googleapis.com/"));
    }

    void aWrongTokenIsRefusedInTheServersWords()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        set(page, session.box().driveUrl() + u"/about?fields=user"_s);
        page.authorizeWith({app::Authorization::Kind::Bearer, {}, {}, Secret("ya29.never-issued-by-anyone")});
        send(page);
        QTRY_COMPARE(banner(page).word, u"401"_s);
        QCOMPARE(banner(page).state, VerdictBanner::State::Invalid);
        QVERIFY2(banner(page).detail.contains(u"Unauthorized"), qPrintable(banner(page).detail));
        QVERIFY2(banner(page).detail.contains(u"invalid_token"), qPrintable(banner(page).detail));
        QVERIFY(!text(page, "sent").contains("never-issued"));
    }

    void aHostOffTheListIsAskedAboutOnce()
    {
        WindowSession session;
        RawServer stranger(RawServer::http("200 OK", "", "got it"));
        RequestPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        set(page, stranger.url().toString());
        QVERIFY(concern(page).contains(QString::number(stranger.port())));

        answer(page, QMessageBox::Cancel, stranger.port());
        QVERIFY(stranger.requests.isEmpty());
        answer(page, QMessageBox::Yes, stranger.port());
        QTRY_COMPARE(banner(page).word, u"200"_s);
        send(page); // no second question
        QVERIFY(!page.findChild<QMessageBox *>());
        QTRY_COMPARE(stranger.requests.size(), 2);
    }

    void aPastedTokenGoesOverPlainHttpOnlyAfterAYes_data()
    {
        using Kind = app::Authorization::Kind;
        QTest::addColumn<app::Authorization>("chosen");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("named");
        QTest::newRow("a pasted token") << app::Authorization{Kind::Bearer, {}, {}, Secret("ya29.never-issued")}
                                        << QString() << u"pasted token"_s;
        QTest::newRow("a security code") << app::Authorization{Kind::SecurityCode, {}, {}, Secret("a1b2c3d4-e5f6")}
                                         << QString() << u"security code"_s;
        QTest::newRow("a header that was typed")
            << app::Authorization() << u"Authorization: Basic YTpi"_s << u"credential"_s;
    }

    void aPastedTokenGoesOverPlainHttpOnlyAfterAYes()
    {
        QFETCH(const app::Authorization, chosen);
        QFETCH(const QString, header);
        QFETCH(const QString, named);
        RecordingProxy proxy; // it stands for what is beyond this computer
        const QTemporaryDir folder;
        app::ServicesOptions options{folder.path(), true, {}};
        options.proxy = *app::settingsProxy(proxy.address());
        app::Services services(options);
        SecretClipboard clipboard(*QGuiApplication::clipboard());
        RequestPage page(services, clipboard);
        set(page, u"http://api.example/x"_s);
        edit(page, u"headers"_s)->setPlainText(header);
        page.authorizeWith(chosen);
        send(page);
        auto *box = page.findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY2(box->text().contains(named) && box->text().contains(u"api.example"_s), qPrintable(box->text()));
        QVERIFY2(box->informativeText().contains(u"plain http"_s), qPrintable(box->informativeText()));
        box->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!page.findChild<QMessageBox *>());
        QCOMPARE(proxy.accepted(), 0);
        send(page);
        page.findChild<QMessageBox *>()->button(QMessageBox::Yes)->click();
        QTRY_COMPARE(proxy.served, QList<QByteArray>{"GET http://api.example/x"});
        QTRY_COMPARE(banner(page).word, u"200"_s);
        send(page); // no second question
        QVERIFY(!page.findChild<QMessageBox *>());
        QTRY_COMPARE(proxy.served.size(), 2);
    }

    void itWarnsOfTheWrongKindAndSendsAllTheSame()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        page.authorizeWith({app::Authorization::Kind::AccountToken, *account, app::TokenType::Id, {}});
        QCOMPARE(concern(page), u"Drive takes no ID token"_s);
        send(page);
        QTRY_COMPARE(banner(page).word, u"401"_s);
    }

    void cancelDropsTheConnection()
    {
        WindowSession session;
        RawServer silent(RawServer::silent());
        RequestPage page(session.services, session.clipboard);
        QSignalSpy underWay(&page, &RequestPage::underWayChanged);
        set(page, silent.url().toString());
        send(page);
        QTRY_COMPARE(silent.requests.size(), 1);
        QTRY_COMPARE(banner(page).state, VerdictBanner::State::Waiting);
        QCOMPARE(underWay.last().first().toBool(), true);
        page.pageActions().at(1)->trigger();
        QCOMPARE(underWay.last().first().toBool(), false);
        QTRY_COMPARE(silent.open, 0);
        send(page);
        QTRY_COMPARE(silent.requests.size(), 2);
    }

    void whatCannotBeSentIsSaid_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QString>("word");
        QTest::newRow("a header without a colon") << u"http://127.0.0.1:9/"_s << u"nothing"_s << u"line 1"_s;
        QTest::newRow("an address that is none") << u"htp:/x"_s << QString() << u"htp:/x"_s;
    }

    void whatCannotBeSentIsSaid()
    {
        QFETCH(QString, url);
        QFETCH(QString, headers);
        QFETCH(QString, word);
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        set(page, url);
        page.findChild<QPlainTextEdit *>(u"headers"_s)->setPlainText(headers);
        send(page);
        QTRY_COMPARE(banner(page).state, VerdictBanner::State::Error);
        QVERIFY2(banner(page).detail.contains(word), qPrintable(banner(page).detail));
        QVERIFY(page.pageActions().at(0)->isEnabled());
    }

    void noAnswerIsDiagnosedLikeOne()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        auto server = std::make_unique<RawServer>(RawServer::silent());
        set(page, server->url().toString());
        server.reset();
        send(page);
        QTRY_COMPARE(banner(page).state, VerdictBanner::State::Error);
        QVERIFY2(banner(page).detail.contains(u"nothing takes connections"), qPrintable(banner(page).detail));
        const auto *parts = page.findChild<ResponseView *>()->findChild<QTabWidget *>(u"parts"_s);
        QCOMPARE(parts->currentWidget(), static_cast<QWidget *>(page.findChild<DiagnosisView *>()));
        const auto *causes = page.findChild<TableView *>(u"findings"_s)->model();
        QCOMPARE(causes->rowCount(), 1);
        QVERIFY(text(page, "sent").startsWith("GET / HTTP/1.1"));
        for (const auto *name : {"bodyPage", "headers"})
            QVERIFY(!parts->isTabVisible(parts->indexOf(parts->findChild<QWidget *>(QString::fromLatin1(name)))));
        RawServer answering(RawServer::http("200 OK", "", "{}"));
        set(page, answering.url().toString());
        send(page);
        QTRY_COMPARE(banner(page).word, u"200"_s);
        QVERIFY(parts->isTabVisible(parts->indexOf(parts->findChild<QWidget *>(u"bodyPage"_s))));
    }

    void aTypedCredentialIsSentUnlessOneIsChosen()
    {
        WindowSession session;
        RawServer server(RawServer::http("200 OK", "", ""));
        RequestPage page(session.services, session.clipboard);
        set(page, server.url().toString());
        page.findChild<QPlainTextEdit *>(u"headers"_s)->setPlainText(u"authorization: Basic YTpi"_s);
        send(page);
        QTRY_COMPARE(server.requests.size(), 1);
        QVERIFY(server.requests.first().toLower().contains("\r\nauthorization: basic ytpi\r\n")); // Qt 6.8 lowers names
        QTRY_VERIFY(page.pageActions().at(0)->isEnabled());
        page.authorizeWith({app::Authorization::Kind::Bearer, {}, {}, Secret("ya29.abcdefghijklmnop")});
        send(page);
        QCOMPARE(banner(page).state, VerdictBanner::State::Error);
        QCOMPARE(server.requests.size(), 1);
    }

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

    void aFieldIsCopiedAsASecret()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        auto *fields = page.findChild<PairsEditor *>(u"form"_s);
        fields->setPairs(http::pairsOf(u"client_secret=hush-hush"_s));
        auto *table = fields->findChild<TableView *>();
        table->setCurrentIndex(table->model()->index(0, PairsModel::ValueColumn));
        for (QAction *action : table->actions()) {
            if (action->shortcut() == QKeySequence(QKeySequence::Copy))
                action->trigger();
        }
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(copied->text(), u"hush-hush"_s);
        QCOMPARE(copied->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
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

    void theAddressHasARowOfItsOwnWhereThePageIsNarrow()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        page.show();
        const auto *address = page.findChild<QLineEdit *>(u"url"_s);
        const auto *button = page.findChild<QPushButton *>(u"send"_s);
        for (const int width : {1000, 580, 1000}) {
            page.resize(width, 600);
            QTRY_COMPARE(page.findChild<RequestForm *>()->width() > 580, width == 1000);
            const auto isBeside = [&] {
                return address->geometry().center().y() - button->geometry().center().y() < 3;
            };
            QTRY_COMPARE(isBeside(), width == 1000);
            QVERIFY2(address->width() > 400, qPrintable(QString::number(address->width())));
        }
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

    void aFormIsSentWithItsFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.txt"_s);
        WindowSession session;
        RawServer server(RawServer::http("200 OK", "", ""));
        RequestPage page(session.services, session.clipboard);
        set(page, server.url().toString());
        page.findChild<QComboBox *>(u"method"_s)->setCurrentText(u"POST"_s);
        const app::RequestBody form = {app::RequestBody::Kind::Multipart, {}, {{u"a=1"_s}, {u"f"_s, true, path}}};
        page.findChild<BodyEditor *>()->setBody(form);
        send(page);
        QTRY_COMPARE(banner(page).sentence, u"Not sent"_s); // the file is not there
        QVERIFY2(banner(page).detail.contains(path), qPrintable(banner(page).detail));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("of the file") > 0);
        file.close();
        send(page);
        QTRY_COMPARE(banner(page).word, u"200"_s);
        QCOMPARE(server.requests.size(), 1);
        QVERIFY2(server.requests.first().toLower().contains("content-type: multipart/form-data; boundary="),
                 server.requests.first());
        QVERIFY2(server.requests.first().contains("of the file"), server.requests.first());
    }

    void aPastedCommandFillsItIn()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        QVERIFY(session.signIn());
        paste(page, u"curl -X PUT 'https://api.example/a?b=1' \\\n -H 'X-A: 1' -d 'x=1'"_s);
        QCOMPARE(url(page), u"https://api.example/a?b=1"_s);
        QCOMPARE(page.findChild<QComboBox *>(u"method"_s)->currentText(), u"PUT"_s);
        QVERIFY(edit(page, u"headers"_s)->toPlainText().contains(u"X-A: 1"));
        QCOMPARE(edit(page, u"body"_s)->toPlainText(), u"x=1"_s);
        QCOMPARE(page.findChild<AuthorizationCombo *>()->authorization().kind, app::Authorization::Kind::Nothing);
        QVERIFY(!page.findChild<CurlImportDialog *>());
    }

    void aCredentialInACommandIsAskedAbout_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<bool>("kept");
        for (const bool kept : {false, true}) {
            const char *what = kept ? "kept" : "left out";
            QTest::addRow("a token, %s", what) << u"-H 'Authorization: Bearer ya29.planted'"_s << kept;
            QTest::addRow("a cookie, %s", what) << u"-b 'sid=planted'"_s << kept;
        }
    }

    void aCredentialInACommandIsAskedAbout()
    {
        QFETCH(QString, option);
        QFETCH(bool, kept);
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        paste(page, u"curl https://api.example/ -k "_s + option);
        auto *dialog = page.findChild<CurlImportDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QLabel *>(u"notes"_s)->text().contains(u"certificates"));
        auto *keep = dialog->findChild<QCheckBox *>(u"keep"_s);
        QVERIFY(keep->isVisibleTo(dialog) && !keep->isChecked());
        keep->setChecked(kept);
        dialog->accept();
        QCOMPARE(url(page), u"https://api.example/"_s);
        QCOMPARE(edit(page, u"headers"_s)->toPlainText().contains(u"planted"), kept);
    }

    void whatIsNoCommandIsSaidInTheDialog()
    {
        CurlImportDialog dialog(u"curl 'https://api.example/"_s);
        QVERIFY(dialog.findChild<QLabel *>(u"summary"_s)->text().contains(u"quote"));
        QVERIFY(!dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
        dialog.findChild<QPlainTextEdit *>(u"command"_s)
            ->setPlainText(u"curl https://a.example/1 https://a.example/2"_s);
        QVERIFY(dialog.findChild<QLabel *>(u"summary"_s)->text().contains(u"2 requests"));
        QCOMPARE(dialog.request().url, QUrl(u"https://a.example/1"_s));
    }

    void theCopiedCommandHoldsATokenOnlyWhenAsked()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        set(page, u"https://api.example/"_s);
        page.authorizeWith({app::Authorization::Kind::Bearer, {}, {}, Secret("ya29.planted")});
        copyAs(page, 0, 0);
        QTRY_VERIFY2(copied().contains(u"Authorization: Bearer ") && copied().contains(u"$TOKEN"),
                     qPrintable(copied()));
        QVERIFY(!copied().contains(u"planted"));
        copyAs(page, 0, 1);
        QTRY_VERIFY2(copied().contains(u"%TOKEN%") && !copied().contains(u"planted"), qPrintable(copied()));
        copyAs(page, 2, 1);
        QTRY_VERIFY2(copied().contains(u"$env:TOKEN") && !copied().contains(u"planted"), qPrintable(copied()));
        copyAs(page, 1, 0);
        QTRY_VERIFY2(copied().contains(u"Bearer ya29.planted"), qPrintable(copied()));
        session.clipboard.clearOurs();
        QCOMPARE(copied(), QString());
    }

    void bodiesOfAnySizeOpen_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a line of a million characters") << QByteArray(1'000'000, 'x') + "the-end";
        QTest::newRow("50 MB of JSON") << '[' +
                                              QByteArray("{\"name\":\"value\",\"n\":1234567890},").repeated(1'600'000) +
                                              "\"the-end\"]";
    }

    void bodiesOfAnySizeOpen()
    {
        QFETCH(QByteArray, body);
        WindowSession session;
        RawServer server(RawServer::http("200 OK", "Content-Type: application/json\r\n", body));
        RequestPage page(session.services, session.clipboard);
        page.resize(900, 700);
        page.show();
        set(page, server.url().toString());
        send(page);
        QTRY_COMPARE_WITH_TIMEOUT(banner(page).word, u"200"_s, 30'000);
        auto *view = page.findChild<JsonView *>(u"body"_s);
        const bool isJson = body.startsWith('[');
        QTRY_VERIFY_WITH_TIMEOUT(!isJson || view->source().size() > body.size(), 30'000); // pretty by now
        QTRY_VERIFY(view->rowsPainted() > 0);
        QVERIFY2(view->rowsPainted() < 100, "only what is in sight is painted");

        const auto before = view->rowLayout().examined();
        QTest::keyClick(view, Qt::Key_End, Qt::ControlModifier);
        view->viewport()->repaint();
        QTest::keyClick(view, Qt::Key_PageUp);
        view->viewport()->repaint();
        QVERIFY2(view->rowLayout().examined() - before <= 60 * RowLayout::blockSize, "each turn looks at a few blocks");
        QVERIFY(view->visibleRange().begin > body.size() / 2);
        QVERIFY(view->rowsPainted() < 100);

        view->select({0, 0});
        QSignalSpy found(view, &ByteView::matchFound);
        view->find("the-end", ByteSearch::Direction::Forward);
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 30'000);
        QCOMPARE(view->selectedBytes(), "the-end"_ba);
        QVERIFY(view->visibleRange().begin > body.size() / 2);
    }

private:
    static VerdictBanner::Content banner(const RequestPage &page)
    {
        return page.findChild<VerdictBanner *>(u"banner"_s)->content();
    }

    static QString url(const RequestPage &page) { return page.findChild<QLineEdit *>(u"url"_s)->text(); }

    static QPlainTextEdit *edit(const RequestPage &page, const QString &name)
    {
        return page.findChild<QPlainTextEdit *>(name);
    }

    static app::Authorization authorization(const RequestPage &page)
    {
        return page.findChild<AuthorizationCombo *>()->authorization();
    }

    static QString copied() { return QGuiApplication::clipboard()->text(); }

    static void paste(RequestPage &page, const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        auto *edit = page.findChild<QLineEdit *>(u"url"_s);
        edit->selectAll();
        edit->paste();
    }

    static void copyAs(const RequestPage &page, int way, int shell)
    {
        QList<QAction *> ways = page.findChild<QToolButton *>(u"curl"_s)->menu()->actions();
        ways.removeIf([](const QAction *action) { return !action->menu(); });
        ways.at(way)->menu()->actions().at(shell)->trigger();
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

    static QString concern(const RequestPage &page)
    {
        const auto *chip = page.findChild<QLabel *>(u"concern"_s);
        return chip->isVisibleTo(&page) ? chip->text() : QString();
    }

    static QByteArray text(const RequestPage &page, const char *view)
    {
        return page.findChild<ByteView *>(QString::fromLatin1(view))->source().bytes().toByteArray();
    }

    /// As typed by hand: no preset any more.
    static void set(RequestPage &page, const QString &url)
    {
        auto *edit = page.findChild<QLineEdit *>(u"url"_s);
        edit->clear();
        QTest::keyClicks(edit, url);
    }

    static void send(RequestPage &page) { page.pageActions().at(0)->trigger(); }

    static void answer(RequestPage &page, QMessageBox::StandardButton button, quint16 port)
    {
        send(page);
        auto *box = page.findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY(box->text().contains(u"127.0.0.1:%1"_s.arg(port)));
        for (const QLabel *label : box->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        box->button(button)->click();
        QTRY_VERIFY(!page.findChild<QMessageBox *>());
    }
};

QTEST_MAIN(TestRequestPage)
#include "tst_request_page.moc"
