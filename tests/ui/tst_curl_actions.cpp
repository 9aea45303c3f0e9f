// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curl_actions.h"

#include "tests/ui/requesting.h"
#include "tests/ui/window_session.h"
#include "ui/authorization_combo.h"
#include "ui/curl_import_dialog.h"
#include "ui/request_page.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace requesting;

/// Commands that become requests of the Request page, and the other way round.
class TestCurlActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

private:
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
};

QTEST_MAIN(TestCurlActions)
#include "tst_curl_actions.moc"
