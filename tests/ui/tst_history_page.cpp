// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_page.h"

#include "app/settings.h"
#include "base/time_text.h"
#include "http/har.h"
#include "tests/support/readable_file.h"
#include "tests/ui/window_session.h"
#include "ui/bundle_dialog.h"
#include "ui/byte_view.h"
#include "ui/exchange_compare_dialog.h"
#include "ui/table_view.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QThreadPool>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

app::HistoryEntry entry(int number, int status = 200)
{
    http::Exchange exchange;
    exchange.request = {"POST",
                        QUrl(u"https://api.example/items/%1"_s.arg(number)),
                        {{"X-Number", QByteArray::number(number)}},
                        "{\"status\": 999}",
                        Secret("Bearer ya29.planted-token-of-the-history-page")};
    exchange.response = {status, {}, {{"Content-Type", "text/plain"}}, "\"Größe\", \"status\":599"};
    exchange.startedAt = 1'700'000'000'000 + number;
    exchange.timing.finished = 12;
    diagnosis::Diagnosis diagnosis;
    diagnosis.headline = status < 400 ? QString() : u"It is expired."_s;
    return app::historyEntry(exchange, u"access token of Ana"_s, diagnosis);
}

} // namespace

class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItWillHold()
    {
        WindowSession session;
        HistoryPage page(session.services);
        page.show();
        QVERIFY(hint(page)->isVisible());
        QVERIFY(hint(page)->text().contains(u"Nothing has been sent yet"));
        for (const QAction *action : page.pageActions())
            QVERIFY(!action->isEnabled());
    }

    void leadsToTheRequestPageWhileThereIsNothing()
    {
        WindowSession session;
        HistoryPage page(session.services);
        page.show();
        auto *button = page.findChild<QPushButton *>(u"toRequest"_s);
        QTRY_VERIFY(button->isVisible());
        const QSignalSpy wanted(&page, &HistoryPage::requestWanted);
        button->click();
        QCOMPARE(wanted.size(), 1);
        add(session, entry(1));
        QTRY_VERIFY(!button->isVisible());
    }

    void showsTheNewestFirstAndWhatCame()
    {
        WindowSession session;
        HistoryPage page(session.services);
        page.show();
        const QAbstractItemModelTester tester(table(page)->model());
        add(session, entry(1));
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        add(session, entry(2, 401));
        QTRY_COMPARE(cell(page, 0, HistoryModel::UrlColumn), u"https://api.example/items/2"_s);
        QCOMPARE(cell(page, 0, HistoryModel::StatusColumn), u"401"_s);
        QCOMPARE(cell(page, 0, HistoryModel::MethodColumn), u"POST"_s);
        QCOMPARE(cell(page, 0, HistoryModel::WithColumn), u"access token of Ana"_s);
        QCOMPARE(cell(page, 0, HistoryModel::HeadlineColumn), u"It is expired."_s);
        QCOMPARE(cell(page, 0, HistoryModel::TookColumn), u"12 ms"_s);
        const QModelIndex when = table(page)->model()->index(0, HistoryModel::WhenColumn);
        QCOMPARE(when.data().toString(), time_text::moment(1'700'000'000'002));
        for (const int role : {Qt::ToolTipRole, Qt::AccessibleDescriptionRole})
            QVERIFY2(when.data(role).toString().contains(u"T22:13:20Z · "_s), qPrintable(when.data(role).toString()));
        // What was chosen stays so while others come.
        QVERIFY(text(page, "request").startsWith("POST /items/1 HTTP/1.1\nHost: api.example\n"));
        table(page)->selectRow(0);
        QVERIFY(text(page, "response").startsWith("HTTP/1.1 401 Unauthorized\nContent-Type: text/plain\n\n"));
        QVERIFY(text(page, "response").endsWith("599"));
        QVERIFY(!text(page, "request").contains("planted"));
    }

    void aReloadShowsTheChosenOneOnce()
    {
        WindowSession session;
        HistoryPage page(session.services);
        page.show();
        add(session, entry(1));
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        const auto *response = page.findChild<ByteView *>(u"response"_s);
        const quint64 before = response->revision();
        add(session, entry(2));
        QTRY_COMPARE(table(page)->model()->rowCount(), 2);
        QCOMPARE(response->revision(), before + 1);
    }

    void findsByTextAndStatus_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("statusClass");
        QTest::addColumn<int>("rows");
        QTest::newRow("all of them") << QString() << -1 << 3;
        QTest::newRow("refused ones") << QString() << 4 << 1;
        QTest::newRow("a status that only a body names") << QString() << 5 << 0;
        QTest::newRow("part of an address, whatever its case") << u"ITEMS/2"_s << -1 << 1;
        QTest::newRow("a name of a header") << u"x-number"_s << -1 << 3;
        QTest::newRow("text with quotes and letters of a language") << u"\"Größe\""_s << -1 << 3;
        QTest::newRow("no answer") << QString() << 0 << 0;
        QTest::newRow("text and status that do not fit together") << u"items/1"_s << 4 << 0;
    }

    void findsByTextAndStatus()
    {
        QFETCH(QString, text);
        QFETCH(int, statusClass);
        QFETCH(int, rows);
        WindowSession session;
        HistoryPage page(session.services);
        page.show();
        for (const auto &[number, status] : {std::pair(1, 200), std::pair(2, 404), std::pair(3, 302)})
            add(session, entry(number, status));
        QTRY_COMPARE(table(page)->model()->rowCount(), 3);
        page.findChild<QLineEdit *>(u"search"_s)->setText(text);
        auto *classes = page.findChild<QComboBox *>(u"statusClass"_s);
        classes->setCurrentIndex(classes->findData(statusClass));
        Q_EMIT classes->activated(classes->currentIndex());
        QTRY_COMPARE(table(page)->model()->rowCount(), rows);
        QTRY_COMPARE(hint(page)->isVisible(), rows == 0);
    }

    void findsByHost()
    {
        WindowSession session;
        HistoryPage page(session.services);
        page.show();
        add(session, entry(1));
        add(session, entryOf(u"https://other.example:8443/?url=https://third.example/"_s));
        add(session, entryOf(u"https://other.example:8443/x"_s, 0));
        QTRY_COMPARE(table(page)->model()->rowCount(), 3);
        QCOMPARE(cell(page, 0, HistoryModel::StatusColumn), u"none"_s);
        auto *hosts = page.findChild<QComboBox *>(u"host"_s);
        QCOMPARE(hosts->count(), 3);
        QCOMPARE(hosts->itemText(2), u"other.example:8443"_s);
        choose(hosts, 2);
        QTRY_COMPARE(table(page)->model()->rowCount(), 2);
        add(session, entry(4));
        QTRY_COMPARE(hosts->count(), 3);
        QCOMPARE(hosts->currentIndex(), 2); // the filter outlives what comes
        auto *classes = page.findChild<QComboBox *>(u"statusClass"_s);
        choose(classes, classes->findData(0));
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        QTRY_COMPARE(text(page, "response"), "(No answer came.)"_ba);
        QVERIFY(session.services.history().clear());
        QTRY_COMPARE(hosts->count(), 1);
    }

    void twoAreCompared()
    {
        WindowSession session;
        HistoryPage page(session.services);
        page.show();
        for (const int number : {1, 2})
            add(session, entry(number, number == 1 ? 200 : 401));
        QTRY_COMPARE(table(page)->model()->rowCount(), 2);
        QAction *compare = page.pageActions().at(1);
        QVERIFY(!compare->isEnabled());
        table(page)->selectAll();
        QVERIFY(compare->isEnabled());
        compare->trigger();
        auto *dialog = page.findChild<ExchangeCompareDialog *>();
        QVERIFY(dialog);
        auto *rows = dialog->findChild<TableView *>(u"differences"_s)->model();
        QTRY_COMPARE(rows->rowCount(), 3); // address, X-Number, status
        QVERIFY(dialog->findChild<QLabel *>()->text().endsWith(u"with: access token of Ana"_s));
        const QAbstractItemModelTester tester(rows);
        const auto cellOf = [rows](int row, int column) { return rows->index(row, column).data().toString(); };
        QCOMPARE(cellOf(0, ExchangeDifferencesModel::FirstColumn), u"https://api.example/items/1"_s);
        QCOMPARE(cellOf(0, ExchangeDifferencesModel::SecondColumn), u"https://api.example/items/2"_s);
        QCOMPARE(cellOf(2, ExchangeDifferencesModel::NameColumn), u"Status"_s);
        QCOMPARE(cellOf(2, ExchangeDifferencesModel::SecondColumn), u"401"_s);
        dialog->findChild<QCheckBox *>()->click();
        QVERIFY(rows->rowCount() > 5);
        dialog->close();
    }

    void whatIsChosenIsSavedAsHar_data()
    {
        QTest::addColumn<bool>("chosen");
        QTest::addColumn<int>("count");
        QTest::newRow("the chosen one") << true << 1;
        QTest::newRow("all that are shown") << false << 3;
    }

    void whatIsChosenIsSavedAsHar()
    {
        QFETCH(bool, chosen);
        QFETCH(int, count);
        WindowSession session;
        HistoryPage page(session.services);
        const QSignalSpy notices(&page, &HistoryPage::notice);
        page.show();
        for (const int number : {1, 2, 3})
            add(session, entry(number));
        QTRY_COMPARE(table(page)->model()->rowCount(), 3);
        table(page)->selectRow(1);
        page.pageActions().at(chosen ? 2 : 3)->trigger();
        auto *dialog = page.findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString path = session.services.options().dataDir + u"/out.har"_s;
        QVERIFY(makeReadableFile(path));
        Q_EMIT dialog->fileSelected(path);
        QTRY_COMPARE(notices.size(), 1);
        QVERIFY(isUsersAlone(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const auto har = http::exchangesOfHar(bytes);
        QVERIFY(har);
        QCOMPARE(har->size(), count);
        QCOMPARE(har->last().request.url, QUrl(u"https://api.example/items/%1"_s.arg(chosen ? 2 : 3)));
        QCOMPARE(har->last().startedAt, 1'700'000'000'000 + (chosen ? 2 : 3));
        QVERIFY(!bytes.contains("planted"));
    }

    void resendsWithoutACredential()
    {
        WindowSession session;
        HistoryPage page(session.services);
        QSignalSpy resent(&page, &HistoryPage::resendRequested);
        page.show();
        add(session, entry(7));
        QTRY_VERIFY(page.pageActions().at(0)->isEnabled());
        page.pageActions().at(0)->trigger();
        QCOMPARE(resent.size(), 1);
        const auto request = resent.first().first().value<http::Request>();
        QCOMPARE(request.url, QUrl(u"https://api.example/items/7"_s));
        QCOMPARE(request.method, "POST"_ba);
        QCOMPARE(request.body, "{\"status\": 999}"_ba);
        QVERIFY(request.authorization.isEmpty());
        QVERIFY(!request.headers.contains("Authorization"));
    }

    void aBundleOfTheChosenOneIsAsItWasJudgedThen()
    {
        WindowSession session;
        HistoryPage page(session.services);
        page.show();
        const QAction *bundle = page.findChild<QToolButton *>(u"bundle"_s)->defaultAction();
        QVERIFY(!bundle->isEnabled());
        add(session, entry(1, 401));
        QTRY_VERIFY(bundle->isEnabled());
        page.findChild<QToolButton *>(u"bundle"_s)->click();
        const auto *dialog = page.findChild<BundleDialog *>();
        QVERIFY(dialog);
        const QString contents = dialog->findChild<QLabel *>()->text();
        QVERIFY2(contents.contains(u"https://api.example/items/1"), qPrintable(contents));
    }

    void clearsWhenTheUserSaysSo()
    {
        WindowSession session;
        HistoryPage page(session.services);
        page.show();
        add(session, entry(1));
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        answer(page, QMessageBox::Cancel);
        QCOMPARE(table(page)->model()->rowCount(), 1);
        answer(page, QMessageBox::Yes);
        QTRY_COMPARE(table(page)->model()->rowCount(), 0);
        QVERIFY(session.services.history().read()->isEmpty());
    }

    void thePrivateModeIsASetting()
    {
        WindowSession session;
        const QString folder = session.services.options().dataDir;
        HistoryPage page(session.services);
        page.show();
        page.findChild<QCheckBox *>(u"privateMode"_s)->click();
        QCOMPARE(app::loadSettings(folder)->history, false);
        QVERIFY(hint(page)->text().contains(u"Private mode is on"));
        HistoryPage later(session.services);
        later.show();
        QVERIFY(later.findChild<QCheckBox *>(u"privateMode"_s)->isChecked());
    }

    void aPrivateModeThatCannotBeSavedIsNotClaimed_data()
    {
        QTest::addColumn<bool>("wasPrivate");
        QTest::newRow("turned on") << false;
        QTest::newRow("turned off") << true;
    }

    void aPrivateModeThatCannotBeSavedIsNotClaimed()
    {
        QFETCH(bool, wasPrivate);
        WindowSession session;
        const QString folder = session.services.options().dataDir;
        QVERIFY(app::changeSettings(folder, [wasPrivate](app::Settings &settings) { settings.history = !wasPrivate; }));
        HistoryPage page(session.services);
        const QSignalSpy notices(&page, &HistoryPage::notice);
        page.show();
        auto *box = page.findChild<QCheckBox *>(u"privateMode"_s);
        QCOMPARE(box->isChecked(), wasPrivate);
        QFile file(folder + u"/settings.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("no JSON") > 0);
        file.close();
        box->click();
        QCOMPARE(notices.size(), 1);
        QVERIFY2(notices.first().first().toString().contains(u"settings.json"),
                 qPrintable(notices.first().first().toString()));
        QCOMPARE(box->isChecked(), wasPrivate);
        QCOMPARE(hint(page)->text().contains(u"Private mode is on"), wasPrivate);
    }

    void whatWasChosenStaysSoWhileOthersComeThatFit()
    {
        WindowSession session;
        HistoryPage page(session.services);
        page.show();
        for (const int number : {1, 2, 3})
            add(session, entry(number));
        QTRY_COMPARE(table(page)->model()->rowCount(), 3);
        const QSignalSpy reset(table(page)->model(), &QAbstractItemModel::modelReset);
        search(page, u"items"_s);
        QTRY_COMPARE(reset.size(), 1);
        table(page)->selectRow(1);
        add(session, entry(4));
        QTRY_COMPARE(table(page)->model()->rowCount(), 4);
        QTRY_COMPARE(table(page)->currentIndex().row(), 2);
        QVERIFY(text(page, "request").startsWith("POST /items/2 "));
    }

    void theKeyForFindingLeadsToTheSearch()
    {
        WindowSession session;
        HistoryPage page(session.services);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto *host = page.findChild<QWidget *>(u"host"_s);
        host->setFocus();
        QTRY_VERIFY(host->hasFocus());
        QTest::keySequence(host, QKeySequence(QKeySequence::Find));
        QTRY_VERIFY(page.findChild<QWidget *>(u"search"_s)->hasFocus());
    }

    void whereThereIsLittleRoomTheAddressHasIt_data()
    {
        QTest::addColumn<int>("characters");
        QTest::addColumn<bool>("isHidden");
        QTest::newRow("what was found stands beside it") << 110 << false;
        QTest::newRow("what was found stands below alone") << 100 << true;
    }

    void whereThereIsLittleRoomTheAddressHasIt()
    {
        QFETCH(int, characters);
        WindowSession session;
        HistoryPage page(session.services);
        page.resize(page.fontMetrics().averageCharWidth() * characters, 600);
        page.show();
        QTEST(table(page)->isColumnHidden(HistoryModel::HeadlineColumn), "isHidden");
        QVERIFY(!table(page)->isColumnHidden(HistoryModel::UrlColumn));
    }

    /// What is done at once, on the window's own thread, is bounded: a hundred thousand are listed, or come in batches.
    void aHundredThousandAreSearchedElsewhere()
    {
        WindowSession session;
        HistoryPage page(session.services);
        page.resize(900, 600);
        fillWith(100'000, session);
        page.show();
        QAbstractItemModel *model = table(page)->model();
        QCOMPARE(model->rowCount(), 0);
        QTRY_COMPARE(model->rowCount(), 100'000);
        const QSignalSpy inserted(model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy reset(model, &QAbstractItemModel::modelReset);
        search(page, u"items/1"_s);
        QCOMPARE(model->rowCount(), 100'000); // the rows stay until there are others
        QTRY_COMPARE(reset.size(), 1);
        QTRY_COMPARE(model->rowCount(), 100'000);
        QVERIFY(inserted.size() >= 19);
        for (const QVariantList &rows : inserted)
            QVERIFY(rows.at(2).toInt() - rows.at(1).toInt() < HistoryModel::batch);
        search(page, u"is nowhere"_s);
        QTRY_COMPARE(model->rowCount(), 0);
    }

    void whatANewerSearchMakesVoidDoesNotCome()
    {
        WindowSession session;
        HistoryPage page(session.services);
        fillWith(20'000, session);
        page.show();
        QAbstractItemModel *model = table(page)->model();
        QTRY_COMPARE(model->rowCount(), 20'000);
        add(session, entry(2));
        QTRY_COMPARE(model->rowCount(), 20'001);
        search(page, u"items/1"_s);
        search(page, u"items/2"_s);
        QTRY_COMPARE(model->rowCount(), 1);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(model->rowCount(), 1);
        search(page, u"items/1"_s);
        search(page, {});
        QCOMPARE(model->rowCount(), 20'001);
    }

private:
    static app::HistoryEntry entryOf(const QString &url, int status = 200)
    {
        http::Exchange exchange;
        exchange.request.url = QUrl(url);
        exchange.response.status = status;
        return app::historyEntry(exchange, {}, {});
    }

    static void fillWith(int count, WindowSession &session)
    {
        QVERIFY(session.services.history().append(entry(1, 401)));
        QFile file(session.services.options().dataDir + u"/history.jsonl"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray line = file.readAll();
        file.write(line.repeated(count - 1));
    }

    static void search(HistoryPage &page, const QString &text)
    {
        auto *field = page.findChild<QLineEdit *>(u"search"_s);
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    static void choose(QComboBox *combo, int index)
    {
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }

    static TableView *table(const HistoryPage &page) { return page.findChild<TableView *>(u"entries"_s); }

    static QLabel *hint(const HistoryPage &page) { return page.findChild<QLabel *>(u"hint"_s); }

    static QString cell(const HistoryPage &page, int row, int column)
    {
        return table(page)->model()->index(row, column).data().toString();
    }

    static QByteArray text(const HistoryPage &page, const char *view)
    {
        return page.findChild<ByteView *>(QString::fromLatin1(view))->source().bytes().toByteArray();
    }

    static void add(WindowSession &session, const app::HistoryEntry &entry)
    {
        QVERIFY(session.services.history().append(entry));
    }

    static void answer(HistoryPage &page, QMessageBox::StandardButton button)
    {
        page.pageActions().last()->trigger();
        auto *box = page.findChild<QMessageBox *>();
        QVERIFY(box);
        box->button(button)->click();
        QTRY_VERIFY(!page.findChild<QMessageBox *>());
    }
};

QTEST_MAIN(TestHistoryPage)
#include "tst_history_page.moc"
