// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request_page.h"

#include "app/common_options.h"
#include "tests/inspect/tokens.h"
#include "tests/support/raw_server.h"
#include "tests/support/recording_proxy.h"
#include "tests/ui/requesting.h"
#include "tests/ui/window_session.h"
#include "ui/body_editor.h"
#include "ui/diagnosis_view.h"
#include "ui/json_view.h"
#include "ui/pairs_editor.h"
#include "ui/request_form.h"
#include "ui/response_view.h"
#include "ui/table_view.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace requesting;

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

    void aYesToAHostOffTheListOverPlainHttpNamesBothRisks()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        set(page, u"http://api.example/x"_s);
        send(page);
        auto *box = page.findChild<QMessageBox *>();
        QVERIFY(box);
        for (const auto &risk : {u"is not on the list"_s, u"plain http"_s})
            QVERIFY2(box->informativeText().contains(risk), qPrintable(box->informativeText()));
        box->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!page.findChild<QMessageBox *>());
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
        QTest::newRow("a key in another header")
            << app::Authorization() << u"X-Api-Key: opaque-key"_s << u"credential"_s;
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
        QVERIFY2(!box->windowTitle().contains(u"token"_s), "not each credential is one");
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

    void theQuestionNamesThePastedTokensKindAndIssuer()
    {
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        set(page, u"http://api.example/x"_s);
        const QByteArray token = tokens::signedBy(tokens::header(), tokens::claims());
        page.authorizeWith({app::Authorization::Kind::Bearer, {}, {}, Secret(token)});
        send(page);
        auto *box = page.findChild<QMessageBox *>();
        QVERIFY(box);
        for (const auto &named : {u"ID token · issuer.example"_s, u"api.example"_s})
            QVERIFY2(box->text().contains(named), qPrintable(box->text()));
        box->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!page.findChild<QMessageBox *>());
    }

    void whatCannotBeSentIsNotAskedAbout_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("words");
        QTest::newRow("a file") << u"file:///etc/passwd"_s << u"only https and http"_s;
        QTest::newRow("no address") << QString() << u"enter the one to send to"_s;
        QTest::newRow("no URL") << u"http://[bad"_s << u"The address http://[bad cannot be used"_s;
        QTest::newRow("no URL, with a secret") << u"http://me:planted@[bad?key=planted"_s << u"http://[bad cannot"_s;
        QTest::newRow("no URL, with a sign in the secret")
            << u"https://me:p#planted@[bad"_s << u"https://[bad cannot"_s;
        QTest::newRow("no scheme") << u"www.example.test/x"_s << u"www.example.test/x cannot be used: put https://"_s;
        QTest::newRow("a host and its port") << u"localhost:8080/x"_s << u"put https:// before it"_s;
        QTest::newRow("no host over plain http") << u"http:///x"_s << u"cannot be used"_s;
    }

    void whatCannotBeSentIsNotAskedAbout()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, words);
        WindowSession session;
        RequestPage page(session.services, session.clipboard);
        set(page, u"x"_s); // no preset any more
        set(page, address);
        page.authorizeWith({app::Authorization::Kind::Bearer, {}, {}, Secret("ya29.never-issued")});
        send(page);
        QVERIFY(!page.findChild<QMessageBox *>());
        QCOMPARE(banner(page).sentence, u"Not sent"_s);
        QVERIFY2(banner(page).detail.contains(words), qPrintable(banner(page).detail));
        QVERIFY2(!banner(page).detail.contains(u"planted"_s), qPrintable(banner(page).detail));
    }

    void aSecretThatTheServerItselfPutIntoAnAddressNeedsNoYes()
    {
        RecordingProxy proxy; // it stands for what is beyond this computer
        RawServer server(RawServer::http("302 Found", "Location: http://api.example/x?ticket=planted-0123\r\n", ""));
        const QTemporaryDir folder;
        app::ServicesOptions options{folder.path(), true, {}};
        options.proxy = *app::settingsProxy(proxy.address());
        app::Services services(options);
        SecretClipboard clipboard(*QGuiApplication::clipboard());
        RequestPage page(services, clipboard);
        set(page, server.url().toString());
        send(page);
        QTRY_COMPARE(banner(page).word, u"302"_s);
        page.findChild<QAction *>(u"follow"_s)->trigger();
        QTRY_COMPARE(banner(page).word, u"200"_s);
        QVERIFY(!page.findChild<QMessageBox *>());
        QCOMPARE(proxy.served, QList<QByteArray>{"GET http://api.example/x?ticket=planted-0123"});
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

    void theKeyAfterSendCancelsAndChoosesNoToken()
    {
        WindowSession session;
        RawServer silent(RawServer::silent());
        RequestPage page(session.services, session.clipboard);
        page.show();
        set(page, silent.url().toString());
        auto *send = page.findChild<QPushButton *>(u"send"_s);
        auto *cancel = page.findChild<QPushButton *>(u"cancel"_s);
        send->setFocus();
        send->click();
        QVERIFY(cancel->isEnabled());
        QVERIFY(page.focusWidget() == cancel);
        cancel->click();
        QVERIFY(page.focusWidget() == send);
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
    static QString concern(const RequestPage &page)
    {
        const auto *chip = page.findChild<QLabel *>(u"concern"_s);
        return chip->isVisibleTo(&page) ? chip->text() : QString();
    }

    static QByteArray text(const RequestPage &page, const char *view)
    {
        return page.findChild<ByteView *>(QString::fromLatin1(view))->source().bytes().toByteArray();
    }

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
