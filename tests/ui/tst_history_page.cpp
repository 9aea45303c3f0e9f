// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_page.h"

#include "app/settings.h"
#include "tests/ui/window_session.h"
#include "ui/byte_view.h"
#include "ui/table_view.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
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
    return app::historyEntry(exchange, u"access token of Ana"_s, status < 400 ? QString() : u"It is expired."_s);
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
        // What was chosen stays so while others come.
        QVERIFY(text(page, "request").startsWith("POST /items/1 HTTP/1.1\nHost: api.example\n"));
        table(page)->selectRow(0);
        QVERIFY(text(page, "response").startsWith("HTTP/1.1 401 Unauthorized\nContent-Type: text/plain\n\n"));
        QVERIFY(text(page, "response").endsWith("599"));
        QVERIFY(!text(page, "request").contains("planted"));
    }

    void findsByTextAndStatus_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("statusClass");
        QTest::addColumn<int>("rows");
        QTest::newRow("all of them") << QString() << 0 << 3;
        QTest::newRow("refused ones") << QString() << 4 << 1;
        QTest::newRow("a status that only a body names") << QString() << 5 << 0;
        QTest::newRow("part of an address, whatever its case") << u"ITEMS/2"_s << 0 << 1;
        QTest::newRow("a name of a header") << u"x-number"_s << 0 << 3;
        QTest::newRow("text with quotes and letters of a language") << u"\"Größe\""_s << 0 << 3;
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
        QCOMPARE(table(page)->model()->rowCount(), rows);
        QCOMPARE(hint(page)->isVisible(), rows == 0);
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

    void aHundredThousandOpenAtOnce()
    {
        WindowSession session;
        QVERIFY(session.services.history().append(entry(1, 401)));
        QFile file(session.services.options().dataDir + u"/history.jsonl"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray line = file.readAll();
        file.write(line.repeated(99'999));
        file.close();
        HistoryPage page(session.services);
        page.resize(900, 600);
        QElapsedTimer clock;
        clock.start();
        page.show();
        page.repaint();
        QTRY_COMPARE(table(page)->model()->rowCount(), 100'000);
        const qint64 opened = clock.restart();
        page.findChild<QLineEdit *>(u"search"_s)->setText(u"is nowhere"_s);
        QTest::keyClick(page.findChild<QLineEdit *>(u"search"_s), Qt::Key_Return);
        const qint64 searched = clock.elapsed();
        QCOMPARE(table(page)->model()->rowCount(), 0);
        qInfo("opened in %lld ms, searched in %lld ms, of %lld bytes", opened, searched, line.size() * 100'000LL);
        QVERIFY2(opened < 2000, "each of them was parsed");
        QVERIFY2(searched < 2000, "each of them was parsed");
    }

private:
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
        page.pageActions().at(1)->trigger();
        auto *box = page.findChild<QMessageBox *>();
        QVERIFY(box);
        box->button(button)->click();
        QTRY_VERIFY(!page.findChild<QMessageBox *>());
    }
};

QTEST_MAIN(TestHistoryPage)
#include "tst_history_page.moc"
