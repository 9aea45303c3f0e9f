// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundle_file.h"
#include "app/bundle_source.h"
#include "tests/support/readable_file.h"
#include "tests/ui/window_session.h"
#include "ui/bundle_actions.h"
#include "ui/bundle_dialog.h"
#include "ui/bundle_window.h"
#include "ui/byte_view.h"
#include "ui/table_view.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace Qt::StringLiterals;

/// A support bundle of a real account and a real refusal: looked at, saved, opened by somebody else.
class TestBundle : public QObject
{
    Q_OBJECT

private:
    /// The ID token at Drive, which is refused.
    static app::BundleMatter refusal(WindowSession &session, const app::Account &account)
    {
        const http::Request request{"GET", QUrl(session.box().driveUrl() + u"/about?fields=user"_s), {}, {}, {}};
        QObject owner;
        const auto exchange = waitFor(session.services.requests().run(
            request, {app::Authorization::Kind::AccountToken, account, app::TokenType::Id, {}}, {}, &owner));
        app::BundleMatter matter;
        if (!exchange)
            return matter;
        diagnosis::Evidence evidence;
        evidence.exchange = *exchange;
        matter.diagnosis = diagnosis::diagnose(evidence);
        matter.entry = app::historyEntry(*exchange, u"ID token of Alice"_s, matter.diagnosis);
        matter.accountId = account.id;
        return matter;
    }

private Q_SLOTS:
    void whatIsSavedIsShownAsItWasRecorded()
    {
        WindowSession session;
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        const app::BundleMatter matter = refusal(session, *account);
        QVERIFY(matter.entry && matter.entry->status() == 401);
        const app::SupportBundle bundle = app::gatherBundle(session.services, matter);
        const QList<Secret> known = app::secretsBeside(session.services, matter);
        QCOMPARE(known.size(), 2);

        BundleDialog dialog(bundle, known);
        dialog.show();
        QVERIFY(dialog.findChild<TableView *>()->model()->rowCount() > 0);
        const QString path = m_folder.filePath(u"bundle.html"_s);
        QVERIFY(makeReadableFile(path));
        save(dialog, path);
        QTRY_VERIFY(!dialog.isVisible());
        QVERIFY(isUsersAlone(path));

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const Secret &secret : known)
            QVERIFY(!bytes.contains(secret.reveal()));
        const auto opened = app::readBundlePage(bytes, u"bundle.html"_s);
        QVERIFY(opened);
        BundleWindow window(*opened, u"bundle.html"_s);
        window.show();
        const auto &parts = *window.findChild<QListWidget *>();
        QCOMPARE(parts.count(), 4);
        QVERIFY2(shown(window, 0).contains(matter.diagnosis.headline), qPrintable(shown(window, 0)));
        QVERIFY(tabs(window).contains(u"Possible causes"_s) && tabs(window).contains(u"Request"_s));
        QVERIFY(shown(window, 1).contains(u"ID token"_s));
        QVERIFY(tabs(window).contains(u"Claims"_s) && tabs(window).contains(u"Checks"_s));
        shown(window, 2);
        QVERIFY(tabs(window).contains(u"Steps"_s));
        for (const QPushButton *button : window.findChildren<QPushButton *>())
            QVERIFY2(button->text().contains(u"Close"_s), "nothing in it can be sent");
    }

    /// On the screen a long word may break anywhere; what is copied is the word.
    void aCellIsCopiedAsItIs()
    {
        const QString word = u"https://login.example.test/a-path-of-one-long-word"_s;
        app::BundlePart part;
        part.report.title = word;
        part.report.tables = {{u"Claims"_s, {u"Claim"_s, u"Value"_s}, {{{u"iss"_s, word}}}}};
        part.record = {{u"token"_s, u"ACCESS#1"_s}};
        const app::SupportBundle bundle{1, {part}};
        const BundleDialog dialog(bundle, {});
        QCOMPARE(copied(dialog), word); // where a label stands
        const BundleWindow window(bundle, u"bundle.html"_s);
        QCOMPARE(copied(window), word);
    }

    void theActionShowsWhatWillBeInIt()
    {
        WindowSession session;
        QWidget page;
        std::optional<app::BundleMatter> matter;
        BundleActions actions(session.services, page, [&matter] { return matter; });
        QSignalSpy notices(&actions, &BundleActions::notice);
        actions.save()->trigger();
        QCOMPARE(notices.size(), 1);
        QVERIFY(!page.findChild<BundleDialog *>());
        matter = app::BundleMatter();
        actions.save()->trigger();
        QVERIFY(page.findChild<BundleDialog *>());
    }

    void aBundleThatWouldLeakIsNotWritten()
    {
        const app::SupportBundle leaking{1, {app::environmentPart({{u"Note"_s, u"opaque-0123456789"_s}})}};
        BundleDialog dialog(leaking, {Secret("opaque-0123456789")});
        QSignalSpy notices(&dialog, &BundleDialog::notice);
        dialog.show();
        const QString path = m_folder.filePath(u"leaking.html"_s);
        save(dialog, path);
        QTRY_COMPARE(notices.size(), 1);
        QVERIFY(notices.first().first().toString().contains(u"secret"_s));
        QVERIFY(!QFile::exists(path));
        QVERIFY(dialog.isVisible());
    }

private:
    /// The second cell of the first row of its table, by the table's own key.
    static QString copied(const QWidget &window)
    {
        auto *table = window.findChild<TableView *>();
        table->setCurrentIndex(table->model()->index(0, 1));
        QGuiApplication::clipboard()->clear();
        for (QAction *action : table->actions()) {
            if (action->shortcut() == QKeySequence(QKeySequence::Copy))
                action->trigger();
        }
        return QGuiApplication::clipboard()->text();
    }

    static void save(const BundleDialog &dialog, const QString &path)
    {
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        auto *chooser = dialog.findChild<QFileDialog *>();
        QVERIFY(chooser);
        QCOMPARE(chooser->defaultSuffix(), u"tokenloupe.html"_s); // by which desktops know it
        Q_EMIT chooser->fileSelected(path);
        chooser->reject();
    }

    /// The words above the tabs of a part.
    static QString shown(const BundleWindow &window, int part)
    {
        window.findChild<QListWidget *>()->setCurrentRow(part);
        QStringList texts;
        for (const QLabel *label : window.findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }

    static QStringList tabs(const BundleWindow &window)
    {
        const auto &pages = *window.findChild<QTabWidget *>();
        QStringList titles;
        for (int page = 0; page < pages.count(); ++page)
            titles.append(pages.tabText(page));
        return titles;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestBundle)
#include "tst_bundle.moc"
