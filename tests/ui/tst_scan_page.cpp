// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"
#include "ui/scan_page.h"

#include "base/time_text.h"
#include "tests/support/unsigned_token.h"
#include "tests/ui/window_session.h"
#include "ui/copy_dialog.h"
#include "ui/diagnosis_view.h"
#include "ui/har_diagnosis_dialog.h"
#include "ui/icons.h"
#include "ui/report_table_model.h"
#include "ui/table_view.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>
#include <QtTest>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QByteArray accessToken = "ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv";
const QByteArray jwt =
    "eyJhbGciOiJSUzI1NiJ9."
    "eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUuY29tIiwic3ViIjoiNDIiLCJlbWFpbCI6ImFAZXhhbXBsZS5jb20iLCJleHAi"
    "OjE3MDAwMDAwMDB9.c2lnbmF0dXJlMTIz";

/// How often a widget is painted from now on.
class Paints : public QObject
{
public:
    explicit Paints(QWidget &widget)
    {
        QCoreApplication::processEvents(); // what was due before
        widget.installEventFilter(this);
    }

    int count = 0;

private:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray tokenUntil(qint64 expiry)
{
    const QByteArray claims = json("{'iss':'https://live.example','exp':" + QByteArray::number(expiry) + '}');
    return unsignedToken(claims, R"({"alg":"RS256"})", "signature123");
}

} // namespace

class TestScanPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItIsFor()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        QVERIFY(page.findChild<QLabel *>(u"hint"_s)->text().contains(u"Drop a HAR"));
        QCOMPARE(enabled(page), (QStringList{u"Search file…"_s, u"Search pasted text"_s}));
    }

    void listsWhatIsInAFile()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        const QAbstractItemModelTester tester(table(page)->model());
        page.search({file("a.log", "first " + accessToken + "\nthen " + jwt + ' ' + accessToken + '\n')});
        QTRY_COMPARE(table(page)->model()->rowCount(), 2);
        QCOMPARE(cell(page, 0, ScanModel::LabelColumn), u"ACCESS#1"_s);
        QCOMPARE(cell(page, 0, ScanModel::WhereColumn), u"line 1"_s);
        QCOMPARE(cell(page, 0, ScanModel::CountColumn), u"2"_s);
        QCOMPARE(cell(page, 1, ScanModel::IssuerColumn), u"https://login.example.com"_s);
        QCOMPARE(cell(page, 1, ScanModel::OwnerColumn), u"a@example.com"_s);
        QVERIFY(cell(page, 1, ScanModel::ExpiryColumn).startsWith(u"expired"));
        QVERIFY(summary(page).startsWith(u"2 secrets in 3 places"));
    }

    void whatIsOverIsNeitherPraisedNorWarnedOf()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file("a.log", jwt + "\nthen " + tokenUntil(4000000000))});
        QTRY_COMPARE(table(page)->model()->rowCount(), 2);
        const QModelIndex over = table(page)->model()->index(0, ScanModel::ExpiryColumn);
        const QModelIndex alive = table(page)->model()->index(1, ScanModel::ExpiryColumn);
        QVERIFY(over.data().toString().startsWith(u"expired"));
        QVERIFY(alive.data().toString().startsWith(u"expires"));
        QVERIFY(picture(over) == picture(icons::icon(u"waiting"_s, theme::Tone::Unknown)));
        QVERIFY(picture(alive) == picture(icons::icon(theme::Tone::Warn)));
        QVERIFY(over.data(Qt::ToolTipRole).toString().contains(u"It is over."));
        QVERIFY(alive.data(Qt::ToolTipRole).toString().contains(u"Whoever has it can still use it."));
    }

    void whatRunsOutIsToldAsTimePasses()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        const qint64 end = session.services.clock()() + 600;
        page.search({file("a.log", tokenUntil(end))});
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        const QModelIndex expiry = table(page)->model()->index(0, ScanModel::ExpiryColumn);
        QVERIFY2(expiry.data().toString().startsWith(u"expires in"), qPrintable(expiry.data().toString()));
        const auto toolTip = [&expiry] { return expiry.data(Qt::ToolTipRole).toString(); };
        QVERIFY2(toolTip().contains(time_text::local(end)), qPrintable(toolTip()));
        QVERIFY2(toolTip().contains(time_text::utc(end)), qPrintable(toolTip()));

        session.setOwnClock(3600);
        auto *minute = page.findChild<QTimer *>(u"minute"_s);
        QVERIFY(minute->isActive());
        const QSignalSpy changed(table(page)->model(), &QAbstractItemModel::dataChanged);
        const Paints paints(*table(page)->viewport());
        minute->start(0); // as if its time had come
        QTRY_VERIFY2(expiry.data().toString().startsWith(u"expired 5"), qPrintable(expiry.data().toString()));
        QVERIFY2(toolTip().contains(u"It is over."), qPrintable(toolTip()));
        QVERIFY(picture(expiry) == picture(icons::icon(u"waiting"_s, theme::Tone::Unknown)));
        QTRY_VERIFY(paints.count > 0);
        QCOMPARE(changed.size(), 0); // no row is filtered or sorted anew

        page.hide();
        QVERIFY2(!minute->isActive(), "it is woken up for nobody");
        session.setOwnClock(7200);
        page.show();
        QVERIFY2(expiry.data().toString().startsWith(u"expired 11"), qPrintable(expiry.data().toString()));
    }

    void whereNothingIsFoundNobodyIsWokenUp()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file("a.log", "nothing")});
        QTRY_VERIFY2(summary(page).startsWith(u"0 secrets"), qPrintable(summary(page)));
        QVERIFY(!page.findChild<QTimer *>(u"minute"_s)->isActive());
    }

    void aPlaceInAHarIsItsEntry()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file("a.har", json("{'log':{'entries':[{},{'request':{'url':'https://h/?access_token=" +
                                        accessToken + "'}}]}}")),
                     file("b.log", jwt)});
        QTRY_COMPARE(table(page)->model()->rowCount(), 2);
        QCOMPARE(cell(page, 0, ScanModel::WhereColumn), u"a.har, entry 2, request/url"_s);
        QCOMPARE(cell(page, 1, ScanModel::WhereColumn), u"b.log, line 1"_s);
    }

    void aPlaceInAHarNamesItsHeader()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file("a.har", json("{'log':{'entries':[{'request':{'headers':[{'name':'Authorization','value':"
                                        "'Bearer " +
                                        accessToken + "'}]}}]}}"))});
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        QCOMPARE(cell(page, 0, ScanModel::WhereColumn), u"entry 1, Authorization"_s);
        const QModelIndex where = table(page)->model()->index(0, ScanModel::WhereColumn);
        QVERIFY2(where.data(Qt::ToolTipRole).toString().contains(u"request/headers/0/value"), "in full");
    }

    void whatDoesNotTellItsExpiryIsSaidNotTo()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file("a.log", accessToken)});
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        QCOMPARE(cell(page, 0, ScanModel::ExpiryColumn), u"unknown"_s);
        const QModelIndex expiry = table(page)->model()->index(0, ScanModel::ExpiryColumn);
        QVERIFY(expiry.data(Qt::ToolTipRole).toString().contains(u"does not say when"));
    }

    void aFilesNameIsToldAsItIs_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("the place of the name") << "%1.log"_ba;
        QTest::newRow("the place of the line") << "a%2Fb.log"_ba;
        QTest::newRow("the place of the byte, by its locale") << "a%L3.log"_ba;
    }

    void aFilesNameIsToldAsItIs()
    {
        QFETCH(const QByteArray, name);
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file(name.constData(), jwt)});
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        const QModelIndex place = table(page)->model()->index(0, ScanModel::WhereColumn);
        const QString toolTip = place.data(Qt::ToolTipRole).toString();
        QVERIFY2(toolTip.contains(u'/' + QString::fromLatin1(name) + u", line 1, byte "_s), qPrintable(toolTip));
    }

    /// A secret may be given in the place of its name; then its error does not repeat it.
    void whatCannotBeReadIsNoFileThatWasSearched()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        QSignalSpy searched(&page, &ScanPage::searched);
        const QString good = file("a.log", jwt);
        page.search({good, u"/nowhere/"_s + QString::fromLatin1(accessToken)});
        QTRY_COMPARE(searched.size(), 1);
        QCOMPARE(searched.constFirst().constFirst().toStringList(), QStringList{good});
        QVERIFY2(summary(page).contains(u"/nowhere/"), qPrintable(summary(page)));
        QVERIFY2(!summary(page).contains(QString::fromLatin1(accessToken)), qPrintable(summary(page)));
    }

    void sortsAndFilters()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file("a.log", accessToken + ' ' + jwt + ' ' + jwt)});
        QTRY_COMPARE(table(page)->model()->rowCount(), 2);
        table(page)->sortByColumn(ScanModel::CountColumn, Qt::DescendingOrder);
        QCOMPARE(cell(page, 0, ScanModel::LabelColumn), u"JWT#1"_s);
        page.findChild<QLineEdit *>(u"filter"_s)->setText(u"LOGIN.example"_s);
        QCOMPARE(table(page)->model()->rowCount(), 1);
        page.findChild<QLineEdit *>(u"filter"_s)->setText(u"nothing like it"_s);
        QCOMPARE(table(page)->model()->rowCount(), 0);
        QVERIFY(page.findChild<QLabel *>(u"hint"_s)->text().contains(u"Filter for less"));
    }

    void opensTheChosenToken()
    {
        WindowSession session;
        ScanPage page(session.services);
        QSignalSpy opened(&page, &ScanPage::openRequested);
        page.show();
        page.search({file("a.log", jwt)});
        QTRY_VERIFY(enabled(page).contains(u"Open found token"_s));
        action(page, u"Open found token"_s)->trigger();
        QCOMPARE(opened.at(0).at(0).value<Secret>().reveal(), jwt);
        QCOMPARE(opened.at(0).at(1).toString(), u"a.log"_s);
    }

    void explainsTheRefusalsOfAHar()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file("a.log", "x")});
        QVERIFY2(!action(page, u"Diagnose recorded refusals"_s)->isEnabled(), "it holds no answers");
        page.search({places::inSource(u"tests/data/har/one-refusal.har")});
        const HarDiagnosisDialog *dialog = diagnose(page);
        QVERIFY(dialog);
        auto *refusals = dialog->findChild<TableView *>(u"refusals"_s);
        QTRY_COMPARE(refusals->model()->rowCount(), 3);
        QCOMPARE(refusals->model()->index(0, 0).data(ReportTableModel::CopyRole).toString(), u"401"_s);
        QCOMPARE(refusals->model()->index(0, 1).data(ReportTableModel::CopyRole).toString(),
                 u"POST https://www.googleapis.com/drive/v3/files"_s);
        QVERIFY(!refusals->model()->index(0, 2).data().toString().isEmpty());
        const QAbstractItemModel &causes = *dialog->findChild<DiagnosisView *>()->findChild<TableView *>()->model();
        const QString first = causes.index(0, FindingsModel::CauseColumn).data(FindingsModel::CopyRole).toString();
        refusals->selectRow(1);
        QVERIFY(causes.index(0, FindingsModel::CauseColumn).data(FindingsModel::CopyRole).toString() != first);
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text() == app::harShowsNotAll(); }));
    }

    void saysWhenThereIsNothingToExplain_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("no refusal") << json("{'log':{'entries':[]}}") << u"No request was refused"_s;
        QTest::newRow("one that is cut") << json("{'log':{'entries':[{") << u"cut off"_s;
    }

    void saysWhenThereIsNothingToExplain()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file("a.har", content)});
        const HarDiagnosisDialog *dialog = diagnose(page);
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"summary"_s)->text().contains(words));
        QVERIFY(!dialog->findChild<TableView *>(u"refusals"_s)->isVisible());
    }

    void savesTheListWithoutSecrets()
    {
        WindowSession session;
        ScanPage page(session.services);
        QSignalSpy notices(&page, &ScanPage::notice);
        page.show();
        page.search({file("a.log", accessToken)});
        QTRY_VERIFY(enabled(page).contains(u"Save list…"_s));
        action(page, u"Save list…"_s)->trigger();
        choose(page, m_folder.filePath(u"list.json"_s));
        QCOMPARE(notices.size(), 1);
        const QByteArray list = contents(u"list.json"_s);
        QCOMPARE(QJsonDocument::fromJson(list)["findings"_L1].toArray().size(), 1);
        QVERIFY(!list.contains(accessToken));
    }

    void savesACopyAfterAPreview()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file("a.log", "t " + accessToken + " u")});
        const CopyDialog *dialog = previewCopy(page);
        QVERIFY(dialog);
        const QAbstractItemModel &replaced = *dialog->findChild<TableView *>()->model();
        QCOMPARE(replaced.rowCount(), 1);
        const QStringList row = {u"ACCESS#1"_s, u"line 1, byte 3"_s, u"33 bytes"_s};
        for (int column = 0; column < row.size(); ++column)
            QCOMPARE(replaced.index(0, column).data(ReportTableModel::CopyRole).toString(), row.at(column));
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        choose(page, m_folder.filePath(u"copy.log"_s));
        QTRY_VERIFY2(summary(page).contains(u"1 place replaced"), qPrintable(summary(page)));
        QCOMPARE(contents(u"copy.log"_s), "t ACCESS#1 u");
        QCOMPARE(contents(u"a.log"_s), "t " + accessToken + " u");
    }

    void theCopySaysWhereItsLabelsDifferFromTheList_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("differ");
        QTest::newRow("all that it hides is listed") << QByteArray("password=hunter22secret") << false;
        QTest::newRow("a word that only its name gives away")
            << QByteArray("passwd: geheim\npassword=hunter22secret") << true;
    }

    void theCopySaysWhereItsLabelsDifferFromTheList()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, differ);
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file("a.log", text)});
        const CopyDialog *dialog = previewCopy(page);
        QVERIFY(dialog);
        const auto labels = dialog->findChildren<QLabel *>();
        const bool isSaid = std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text().contains("The copy hides more than the list shows: its labels have numbers of their "
                                          "own."_L1);
        });
        QCOMPARE(isSaid, differ);
    }

    void theCopyNamesItsFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("title");
        const QString a(60, u'a');
        const QString b(60, u'b');
        QTest::newRow("a name") << u"a.log"_s << u"Save a redacted copy of a.log"_s;
        QTest::newRow("a long one, both ends")
            << a + b + u".log"_s << u"Save a redacted copy of %1…%2.log"_s.arg(a.first(39), b.first(35));
        QTest::newRow("one that would read backwards")
            << u"a\u202Egol.exe"_s << u"Save a redacted copy of a<U+202E>gol.exe"_s;
        QTest::newRow("what a title takes for unsaved changes")
            << u"a[*].log"_s << u"Save a redacted copy of a[*][*].log"_s;
    }

    void theCopyNamesItsFile()
    {
        QFETCH(QString, name);
        QFETCH(QString, title);
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file(name, accessToken)});
        const CopyDialog *dialog = previewCopy(page);
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), title);
        const auto *path = dialog->findChild<QLabel *>(u"original"_s);
        QVERIFY(path->isVisible());
        QVERIFY2(path->toolTip().contains(name.last(4)), qPrintable(path->toolTip()));
        QVERIFY2(dialog->minimumSizeHint().width() <= 900, "no name makes it wider than a small screen");
    }

    void theCopyIsOfWhatWasPreviewed()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file("a.log", "t " + accessToken + " u")});
        const CopyDialog *dialog = previewCopy(page);
        QVERIFY(dialog);
        page.search({file("b.log", jwt)}); // a later start hands over a file
        QTRY_COMPARE(cell(page, 0, ScanModel::LabelColumn), u"JWT#1"_s);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        choose(page, m_folder.filePath(u"of-a.log"_s));
        QTRY_VERIFY2(summary(page).contains(u"1 place replaced"), qPrintable(summary(page)));
        QCOMPARE(contents(u"of-a.log"_s), "t ACCESS#1 u");
    }

    void theListIsOfWhatWasShown()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file("a.log", "t " + accessToken + " u")});
        QTRY_VERIFY(enabled(page).contains(u"Save list…"_s));
        action(page, u"Save list…"_s)->trigger();
        page.search({file("b.log", jwt)});
        choose(page, m_folder.filePath(u"list.json"_s));
        QVERIFY(contents(u"list.json"_s).contains("google_access_token"));
    }

    void aLongSearchIsStopped()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        auto *choose = page.findChild<QToolButton *>(u"choose"_s);
        choose->setFocus();
        page.search({file("a.log", QByteArray(200'000'000, ' '))});
        auto *stop = page.findChild<QPushButton *>(u"stop"_s);
        QVERIFY(stop->isVisible());
        QVERIFY(page.focusWidget() == stop);
        stop->click();
        QVERIFY(page.focusWidget() == choose);
        QCOMPARE(hint(page), u"Stopped."_s); // and not that nothing was found
        QCOMPARE(summary(page), QString());
        QVERIFY(page.findChild<QPushButton *>(u"chooseFirst"_s)->isVisible());
        QVERIFY(!stop->isVisible());
        QCOMPARE(enabled(page), (QStringList{u"Search file…"_s, u"Search pasted text"_s}));
    }

    void aSearchThatComesToNothingTakesNothingAway()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file("a.log", "t " + accessToken)});
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        page.search({m_folder.filePath(u"none.log"_s)});
        QTRY_VERIFY2(summary(page).contains(u"none.log cannot be read"), qPrintable(summary(page)));
        QCOMPARE(table(page)->model()->rowCount(), 1);
        page.search({file("b.log", QByteArray(200'000'000, ' '))});
        page.findChild<QPushButton *>(u"stop"_s)->click();
        QVERIFY2(summary(page).startsWith(u"Stopped. What was found before:"), qPrintable(summary(page)));
        QCOMPARE(cell(page, 0, ScanModel::LabelColumn), u"ACCESS#1"_s);
        const CopyDialog *dialog = previewCopy(page);
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<TableView *>()->model()->rowCount(), 1);
    }

    void aPastedTextIsSearched()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        const QSignalSpy searched(&page, &ScanPage::searched);
        QSignalSpy opened(&page, &ScanPage::openRequested);
        paste(page, "first " + accessToken + "\nthen " + jwt);
        QTRY_COMPARE(table(page)->model()->rowCount(), 2);
        const QString whole = u"2 secrets in 2 places, in %L1 bytes of pasted text."_s;
        QCOMPARE(summary(page), whole.arg(accessToken.size() + jwt.size() + 12));
        QCOMPARE(page.files(), u"pasted text"_s);
        const QModelIndex place = table(page)->model()->index(1, ScanModel::WhereColumn);
        QCOMPARE(place.data().toString(), u"line 2"_s);
        QVERIFY(place.data(Qt::ToolTipRole).toString().contains(u"pasted text, line 2, byte 6"_s));
        QVERIFY2(searched.isEmpty(), "no file was, and none is listed among those opened last");
        table(page)->selectRow(1);
        action(page, u"Open found token"_s)->trigger();
        QCOMPARE(opened.at(0).at(0).value<Secret>().reveal(), jwt);
        QCOMPARE(opened.at(0).at(1).toString(), u"pasted text"_s);
    }

    void aKeyPastesOnThePage()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QGuiApplication::clipboard()->setText(u"ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv"_s);
        auto *filter = page.findChild<QLineEdit *>(u"filter"_s);
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_V, Qt::ControlModifier);
        QVERIFY2(!filter->text().isEmpty() && page.files().isEmpty(), "a field takes what is pasted into it");
        filter->clear();
        auto *choose = page.findChild<QToolButton *>(u"choose"_s);
        choose->setFocus();
        QTest::keyClick(choose, Qt::Key_V, Qt::ControlModifier);
        QGuiApplication::clipboard()->clear();
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
    }

    void filesOnTheClipboardAreSearched()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        auto *copied = new QMimeData;
        copied->setUrls({QUrl::fromLocalFile(file("a.log", accessToken))});
        QGuiApplication::clipboard()->setMimeData(copied);
        action(page, u"Search pasted text"_s)->trigger();
        QGuiApplication::clipboard()->clear();
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        QCOMPARE(page.files(), u"a.log"_s);
    }

    void anEmptyClipboardIsSaid_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("white space") << " \n"_ba;
    }

    void anEmptyClipboardIsSaid()
    {
        QFETCH(QByteArray, text);
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file("a.log", accessToken)});
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        QSignalSpy notices(&page, &ScanPage::notice);
        paste(page, text);
        QCOMPARE(notices.size(), 1);
        QCOMPARE(notices.at(0).at(0).toString(), u"There is no text on the clipboard."_s);
        QCOMPARE(table(page)->model()->rowCount(), 1);
        QCOMPARE(page.files(), u"a.log"_s);
    }

    void aCopyOfAPastedTextIsSaved()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        paste(page, "t " + accessToken + " u");
        const CopyDialog *dialog = previewCopy(page);
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), u"Save a redacted copy of pasted text"_s);
        QVERIFY2(!dialog->findChild<QLabel *>(u"original"_s), "there is no folder to tell");
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        QTRY_VERIFY(page.findChild<QFileDialog *>());
        const QStringList proposed = page.findChild<QFileDialog *>()->selectedFiles();
        QCOMPARE(QFileInfo(proposed.value(0)).fileName(), u"pasted-redacted.txt"_s);
        choose(page, m_folder.filePath(u"pasted.txt"_s));
        QTRY_VERIFY2(summary(page).contains(u"1 place replaced"), qPrintable(summary(page)));
        QCOMPARE(contents(u"pasted.txt"_s), "t ACCESS#1 u");
    }

    void aLongPastedTextIsStopped()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({file("a.log", accessToken)});
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        paste(page, QByteArray("a word ").repeated(1'000'000));
        QVERIFY(!enabled(page).contains(u"Search pasted text"_s));
        QCOMPARE(page.files(), u"pasted text"_s);
        page.findChild<QPushButton *>(u"stop"_s)->click();
        QVERIFY2(summary(page).startsWith(u"Stopped. What was found before:"), qPrintable(summary(page)));
        QCOMPARE(page.files(), u"a.log"_s);
        QVERIFY(enabled(page).contains(u"Search pasted text"_s));
    }

    void aFileThatIsNotThereIsSaid()
    {
        WindowSession session;
        ScanPage page(session.services);
        page.show();
        page.search({m_folder.filePath(u"none.log"_s)});
        QTRY_VERIFY(hint(page).contains(u"none.log cannot be read"));
        const auto *choose = page.findChild<QPushButton *>(u"chooseFirst"_s);
        QCOMPARE(summary(page), QString());
        QVERIFY(choose->isVisible());
        page.search({m_folder.filePath(u"none.log"_s), m_folder.filePath(u"nothing.log"_s)});
        QTRY_VERIFY2(hint(page).contains(u"nothing.log cannot be read"), qPrintable(hint(page)));
        QVERIFY2(hint(page).contains(u"none.log cannot be read"), qPrintable(hint(page)));
        page.search({file("empty.log", "nothing in it")});
        QTRY_COMPARE(hint(page), u"No token or secret was found."_s);
        QVERIFY(!choose->isVisible());
    }

private:
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    QString file(const char *name, const QByteArray &bytes) const { return file(QString::fromLatin1(name), bytes); }

    QByteArray contents(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void choose(const ScanPage &page, const QString &path)
    {
        QTRY_VERIFY(page.findChild<QFileDialog *>());
        auto *dialog = page.findChild<QFileDialog *>();
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
    }

    static void paste(const ScanPage &page, const QByteArray &text)
    {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
        action(page, u"Search pasted text"_s)->trigger();
        QGuiApplication::clipboard()->clear();
    }

    /// Of the file that is searched; nothing if there is no preview.
    static CopyDialog *previewCopy(const ScanPage &page)
    {
        if (!QTest::qWaitFor([&page] { return enabled(page).contains(u"Save redacted copy…"_s); }))
            return nullptr;
        action(page, u"Save redacted copy…"_s)->trigger();
        return QTest::qWaitFor([&page] { return page.findChild<CopyDialog *>() != nullptr; })
                   ? page.findChild<CopyDialog *>()
                   : nullptr;
    }

    static HarDiagnosisDialog *diagnose(const ScanPage &page)
    {
        action(page, u"Diagnose recorded refusals"_s)->trigger();
        return page.findChild<HarDiagnosisDialog *>();
    }

    static TableView *table(const ScanPage &page) { return page.findChild<TableView *>(u"findings"_s); }
    static QImage picture(const QIcon &icon) { return icon.pixmap(32).toImage(); }
    static QImage picture(const QModelIndex &index) { return picture(index.data(Qt::DecorationRole).value<QIcon>()); }
    static QString hint(const ScanPage &page) { return page.findChild<QLabel *>(u"hint"_s)->text(); }
    static QString summary(const ScanPage &page) { return page.findChild<QLabel *>(u"summary"_s)->text(); }
    static QString cell(const ScanPage &page, int row, int column)
    {
        return table(page)->model()->index(row, column).data().toString();
    }
    static QAction *action(const ScanPage &page, const QString &text)
    {
        const QList<QAction *> actions = page.pageActions();
        const auto found = std::find_if(actions.begin(), actions.end(),
                                        [&text](const QAction *action) { return action->text() == text; });
        return found == actions.end() ? nullptr : *found;
    }
    static QStringList enabled(const ScanPage &page)
    {
        QStringList texts;
        for (const QAction *action : page.pageActions()) {
            if (action->isEnabled())
                texts.append(action->text());
        }
        return texts;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestScanPage)
#include "tst_scan_page.moc"
