// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab_page.h"

#include "base/time_text.h"
#include "tests/support/readable_file.h"
#include "tests/support/reference_api.h"
#include "tests/ui/window_session.h"
#include "ui/authorization_combo.h"
#include "ui/table_view.h"
#include "ui/verdict_banner.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryFile>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

static_assert(!std::is_constructible_v<LabResult, lab::Run>, "the window keeps results after a sign-out: no tokens");

class TestLabPage : public QObject
{
    Q_OBJECT

private:
    static TableView &table(const LabPage &page, const char *name)
    {
        return *page.findChild<TableView *>(QString::fromLatin1(name));
    }

    static const VerdictBanner::Content &verdict(const LabPage &page)
    {
        return page.findChild<VerdictBanner *>()->content();
    }

    static QString cell(const LabPage &page, const char *id, LabModel::Column column)
    {
        const QAbstractItemModel &model = *table(page, "variants").model();
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, 0).data(LabModel::IdRole) == QLatin1StringView(id))
                return model.index(row, column).data(LabModel::CopyRole).toString();
        return {};
    }

    static void choose(LabPage &page, const ReferenceApi &api)
    {
        page.findChild<QComboBox *>(u"labPreset"_s)->setCurrentIndex(0);
        page.authorizeWith({app::Authorization::Kind::Bearer, {}, app::TokenType::Access, Secret(api.good())});
        page.findChild<QLineEdit *>(u"labUrl"_s)->setText(api.url().toString());
    }

    /// Gives what was asked; nothing when nothing was.
    static QString answerQuestion(const LabPage &page, QMessageBox::StandardButton answer)
    {
        auto *box = page.findChild<QMessageBox *>();
        if (!box)
            return {};
        const QString text = box->text();
        box->button(answer)->click();
        QCoreApplication::sendPostedEvents(box, QEvent::DeferredDelete);
        return text;
    }

    static QMenu *submenu(const LabPage &page, const QString &words)
    {
        QMenu *menu = page.findChild<QToolButton *>(u"furtherTokens"_s)->menu();
        Q_EMIT menu->aboutToShow();
        for (const QAction *entry : menu->actions())
            if (entry->text().contains(words))
                return entry->menu();
        return nullptr;
    }

    static QAction &action(const LabPage &page, int index) { return *page.pageActions().at(index); }

    static QToolButton *results(const LabPage &page) { return page.findChild<QToolButton *>(u"labResults"_s); }

    static const char *nameOf(const QWidget *widget)
    {
        static QByteArray name;
        name = widget ? widget->objectName().toUtf8() : "nothing"_ba;
        return name.constData();
    }

    static bool hasEnded(const LabPage &page) { return action(page, 0).isEnabled(); }

private Q_SLOTS:
    void saysWhatItIsForAndWhatIsExpected()
    {
        WindowSession session;
        LabPage page(session.services);
        const QAbstractItemModelTester tester(table(page, "variants").model());
        page.show();
        QVERIFY(verdict(page).sentence.contains(u"answered well"_s));
        QCOMPARE(table(page, "variants").model()->rowCount(), 22);
        QCOMPARE(cell(page, "expired", LabModel::ExpectedColumn), u"401"_s);
        QCOMPARE(cell(page, "expired", LabModel::GotColumn), QString());
        QVERIFY(!action(page, 1).isEnabled() && !action(page, 2).isEnabled());
        QVERIFY(!table(page, "findings").isVisible());
    }

    void showsWhatARightServerAnswers()
    {
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        action(page, 0).trigger();
        QVERIFY(!action(page, 0).isEnabled());
        QTRY_VERIFY(hasEnded(page));
        QCOMPARE(verdict(page).state, VerdictBanner::State::Valid);
        QCOMPARE(cell(page, "alg-none", LabModel::GotColumn), u"401"_s);
        QCOMPARE(cell(page, "expired", LabModel::GotColumn), u"not run"_s);
        QVERIFY(cell(page, "expired", LabModel::ReasonColumn).contains(u"“Further tokens”"_s));
        QVERIFY(cell(page, "control", LabModel::TimeColumn).endsWith(u" ms"_s));
    }

    void theKeyAfterRunTicksNoBox_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("width");
        QTest::newRow("Run was pressed, and Stop stands beside it") << u"runLab"_s << 1600;
        QTest::newRow("Run was pressed, and Stop takes its place") << u"runLab"_s << 500;
        QTest::newRow("Ctrl+Enter was pressed in the address") << u"labUrl"_s << 1600;
    }

    void theKeyAfterRunTicksNoBox()
    {
        QFETCH(const QString, from);
        QFETCH(const int, width);
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.resize(width, 700);
        page.show();
        choose(page, api);
        auto *before = page.findChild<QWidget *>(from);
        before->setFocus();
        action(page, 0).trigger();
        QVERIFY2(page.focusWidget() == page.findChild<QPushButton *>(u"stopLab"_s), nameOf(page.focusWidget()));
        QTRY_VERIFY(hasEnded(page));
        QVERIFY2(page.focusWidget() == before, nameOf(page.focusWidget()));
    }

    void whoWentElsewhereDuringARunStaysThere()
    {
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        page.findChild<QPushButton *>(u"runLab"_s)->setFocus();
        action(page, 0).trigger();
        table(page, "variants").setFocus();
        QTRY_VERIFY(hasEnded(page));
        QVERIFY2(page.focusWidget() == &table(page, "variants"), nameOf(page.focusWidget()));
    }

    void watchesATokenUntilItIsRefused()
    {
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        const qint64 expiry = QDateTime::currentSecsSinceEpoch() + 2;
        page.authorizeWith({app::Authorization::Kind::Bearer, {}, app::TokenType::Access, Secret(api.until(expiry))});
        action(page, 4).trigger();
        QVERIFY(!hasEnded(page) && action(page, 1).isEnabled());
        QTRY_VERIFY(verdict(page).sentence.contains(u"200"_s));
        QVERIFY(verdict(page).detail.contains(time_text::utc(expiry)));
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(page), 20'000);
        QCOMPARE(verdict(page).state, VerdictBanner::State::Valid);
        QVERIFY2(verdict(page).sentence.startsWith(u"The token was refused"_s), qPrintable(verdict(page).sentence));
        QVERIFY2(verdict(page).detail.contains(u"It turned 401 at "_s), qPrintable(verdict(page).detail));
        QVERIFY(action(page, 2).isEnabled());
        page.findChild<QLineEdit *>(u"labUrl"_s)->setText(u"http://127.0.0.1/other"_s);
        QVERIFY2(!action(page, 2).isEnabled(), "what was seen stands under no other address");
    }

    void aWatchThatIsStoppedSaysHowFarItCame()
    {
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        action(page, 4).trigger();
        QTRY_VERIFY(verdict(page).sentence.contains(u"200"_s));
        action(page, 1).trigger();
        QTRY_VERIFY(hasEnded(page));
        QCOMPARE(verdict(page).word, u"Not refused"_s);
        QVERIFY2(verdict(page).sentence.contains(u"runs out in"_s), qPrintable(verdict(page).sentence));
    }

    void whatARequestLeavesOpenIsThereToBeTyped()
    {
        WindowSession session;
        LabPage page(session.services);
        page.show();
        auto *presets = page.findChild<QComboBox *>(u"labPreset"_s);
        auto *url = page.findChild<QLineEdit *>(u"labUrl"_s);
        for (int row = 0; row < presets->count() && !url->text().contains(u"{fileId}"); ++row) {
            presets->setCurrentIndex(row);
            Q_EMIT presets->activated(row);
        }
        QCOMPARE(url->selectedText(), u"{fileId}"_s);
        url->deselect();
        action(page, 0).trigger();
        QVERIFY2(verdict(page).sentence.contains(u"braces"_s), qPrintable(verdict(page).sentence));
        QCOMPARE(url->selectedText(), u"{fileId}"_s);
    }

    void putsFindingsOnTop()
    {
        WindowSession session;
        ReferenceApi api;
        api.flaw = u"alg none is an algorithm"_s;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        action(page, 0).trigger();
        QTRY_VERIFY(hasEnded(page));
        QCOMPARE(verdict(page).state, VerdictBanner::State::Invalid);
        QVERIFY(table(page, "findings").isVisible());
        const QAbstractItemModel &findings = *table(page, "findings").model();
        QCOMPARE(findings.index(0, 0).data(LabFindingsModel::CopyRole).toString(), u"Alarm"_s);
        QVERIFY(findings.index(0, 1).data(LabFindingsModel::CopyRole).toString().contains(u"without a signature"_s));
    }

    void comparesTheAnswersBrieflyAndInFullWhereSomebodyAsks()
    {
        WindowSession session;
        ReferenceApi api;
        api.flaw = u"one refusal for everything"_s;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        const auto *alike = page.findChild<QLabel *>(u"alike"_s);
        QVERIFY(!alike->isVisible());
        action(page, 0).trigger();
        QTRY_VERIFY(hasEnded(page));
        QCOMPARE(cell(page, "truncated", LabModel::ComparisonColumn), u"Same as a missing token"_s);
        QCOMPARE(cell(page, "lowercase-scheme", LabModel::ComparisonColumn), u"Same as the control"_s);
        QCOMPARE(cell(page, "control", LabModel::ComparisonColumn), QString());
        QCOMPARE(cell(page, "expired", LabModel::ComparisonColumn), QString()); // there is no such token
        const QModelIndex missing = table(page, "variants").model()->index(1, LabModel::ComparisonColumn);
        QCOMPARE(missing.data().toString(), u"Other status, challenge, body"_s);
        for (const int role : {int(LabModel::CopyRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
            const QString whole = missing.data(role).toString();
            QVERIFY2(whole.contains(u"Differs from the control in status, WWW-Authenticate and error body"_s),
                     qPrintable(whole));
        }
        QVERIFY(alike->isVisible());
        QVERIFY2(alike->text().contains(u" were answered alike, "_s), qPrintable(alike->text()));
        QTRY_VERIFY(alike->y() > table(page, "variants").y());

        page.findChild<QLineEdit *>(u"labUrl"_s)->setText(api.url().toString() + u"?other=1"_s);
        QVERIFY2(!alike->isVisible(), "what was measured stands under no other address");
        results(page)->menu()->actions().first()->trigger();
        QVERIFY(alike->isVisible());
        choose(page, api);
        action(page, 4).trigger(); // to watch
        QTRY_VERIFY(verdict(page).sentence.contains(u"200"_s));
        QVERIFY2(!alike->isVisible(), "a watch compares no variants");
        action(page, 1).trigger();
        QTRY_VERIFY(hasEnded(page));
    }

    void sendsWhatIsCheckedAlone()
    {
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        QAbstractItemModel &model = *table(page, "variants").model();
        QVERIFY(!model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole)); // the control always goes
        for (int row = 2; row < model.rowCount(); ++row)
            QVERIFY(model.setData(model.index(row, 0), Qt::Unchecked, Qt::CheckStateRole));
        action(page, 0).trigger();
        QTRY_VERIFY(hasEnded(page));
        QCOMPARE(api.requests().size(), 3);
        QCOMPARE(cell(page, "alg-none", LabModel::GotColumn), QString());
    }

    void whatIsNotSentIsSaidInTheWindowsTerms()
    {
        for (const lab::Variant &variant : lab::variants()) {
            for (const lab::Unsent why : {lab::Unsent::NothingToSend, lab::Unsent::Forged}) {
                LabModel model;
                lab::Run run;
                run.trials.append({.variant = &variant, .unsent = why});
                model.setRun(run, 1);
                const int row = int(&variant - lab::variants().data());
                const QString reason = model.index(row, LabModel::ReasonColumn).data(LabModel::CopyRole).toString();
                QVERIFY2(!reason.isEmpty() && !reason.contains(u"--"_s), qPrintable(reason));
            }
        }
    }

    void whatWasMeasuredStandsUnderNoOtherAddress()
    {
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        action(page, 0).trigger();
        QTRY_VERIFY(hasEnded(page));
        QCOMPARE(verdict(page).state, VerdictBanner::State::Valid);
        QVERIFY(!cell(page, "control", LabModel::GotColumn).isEmpty());
        page.findChild<QLineEdit *>(u"labUrl"_s)->setText(api.url().toString() + u"?other=1"_s);
        QCOMPARE(verdict(page).state, VerdictBanner::State::Info);
        QCOMPARE(cell(page, "control", LabModel::GotColumn), QString());
        QVERIFY(!page.findChild<QPushButton *>(u"saveLab"_s)->isEnabled());
    }

    void whatWasTypedStaysWhoeverTheTokenIsOf()
    {
        WindowSession session;
        LabPage page(session.services);
        page.show();
        auto *url = page.findChild<QLineEdit *>(u"labUrl"_s);
        const auto account = session.signIn();
        QVERIFY2(account, "no account");
        QTRY_VERIFY(url->text().startsWith(u"http://127.0.0.1:"_s));
        const QString presets = url->text();
        QVERIFY(session.services.accounts().remove(account->id));
        QCOMPARE(url->text(), presets); // that of an account that is gone is nobody's choice
        url->selectAll();
        QTest::keyClicks(url, u"https://api.example/x"_s);
        QVERIFY2(session.signIn(), "no account");
        QCOMPARE(url->text(), u"https://api.example/x"_s);
    }

    void aPresetsAddressIsTakenBackByUndo()
    {
        WindowSession session;
        LabPage page(session.services);
        page.show();
        auto *url = page.findChild<QLineEdit *>(u"labUrl"_s);
        url->selectAll();
        QTest::keyClicks(url, u"https://api.example/x"_s);
        auto *presets = page.findChild<QComboBox *>(u"labPreset"_s);
        presets->setCurrentIndex(2);
        Q_EMIT presets->activated(2);
        QVERIFY(url->text() != u"https://api.example/x"_s);
        url->undo();
        QCOMPARE(url->text(), u"https://api.example/x"_s);
    }

    void resultsStayUntilThereAreOthersAndAreThereAfterwards()
    {
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        QVERIFY(!results(page)->isEnabled());
        action(page, 0).trigger();
        QTRY_VERIFY(hasEnded(page));
        const VerdictBanner::Content first = verdict(page);
        QVERIFY(results(page)->isEnabled());

        page.authorizeWith({}); // a run that cannot begin
        action(page, 0).trigger();
        QTRY_COMPARE(verdict(page).state, VerdictBanner::State::Error);
        QTRY_VERIFY(hasEnded(page));
        QCOMPARE(cell(page, "alg-none", LabModel::GotColumn), u"401"_s);
        QVERIFY2(action(page, 2).isEnabled(), "its report can still be saved");

        choose(page, api);
        action(page, 4).trigger(); // to watch
        QTRY_VERIFY(verdict(page).sentence.contains(u"200"_s));
        QCOMPARE(cell(page, "alg-none", LabModel::GotColumn), QString());
        action(page, 1).trigger();
        QTRY_VERIFY(hasEnded(page));
        page.findChild<QLineEdit *>(u"labUrl"_s)->setText(u"http://127.0.0.1/other"_s);
        QVERIFY(!action(page, 2).isEnabled());

        QCOMPARE(results(page)->menu()->actions().size(), 2);
        results(page)->menu()->actions().last()->trigger();
        QCOMPARE(verdict(page), first);
        QCOMPARE(cell(page, "alg-none", LabModel::GotColumn), u"401"_s);
        QCOMPARE(page.findChild<QLineEdit *>(u"labUrl"_s)->text(), api.url().toString());
        QVERIFY(action(page, 2).isEnabled());
        results(page)->menu()->actions().first()->trigger();
        QCOMPARE(verdict(page).word, u"Not refused"_s);
    }

    void aResultSaysWhenItCameWithTheOffsetAndInUtc()
    {
        constexpr qint64 came = 1'795'344'330;
        QWidget page;
        LabResults kept(&page);
        lab::KeptReport report;
        report.request.url = QUrl(u"https://api.example/items"_s);
        report.own.conclusion = u"All is as it should be."_s;
        kept.add(report, came);
        const QAction &entry = *kept.menu()->actions().first();
        QVERIFY2(entry.text().startsWith(time_text::moment(came * 1000) + u" · "_s), qPrintable(entry.text()));
        QVERIFY2(entry.text().endsWith(u"All is as it should be."_s), qPrintable(entry.text()));
        QVERIFY2(entry.toolTip().contains(time_text::utc(came)), qPrintable(entry.toolTip()));
        QVERIFY(kept.menu()->toolTipsVisible());
    }

    void takesARequestWithItsHeadersAndBody()
    {
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        page.take(
            {"POST"_ba, api.url(), {{"X-Here", "1"}, {"Cookie", "sid=hush"}}, "{\"a\":1}"_ba, Secret("Bearer hush")});
        QCOMPARE(page.findChild<QLineEdit *>(u"labUrl"_s)->text(), api.url().toString());
        action(page, 0).trigger();
        QVERIFY(answerQuestion(page, QMessageBox::Yes).contains(u"POST"_s));
        QTRY_VERIFY(hasEnded(page));
        QCOMPARE(verdict(page).state, VerdictBanner::State::Valid);
        QVERIFY(api.requests().size() > 10);
        for (const QByteArray &request : api.requests()) {
            QVERIFY2(request.startsWith("POST ") && request.endsWith("{\"a\":1}"), request.constData());
            QVERIFY2(request.toLower().contains("x-here: 1") && !request.contains("hush"), request.constData());
        }
    }

    void theTokenOfTheRequestBecomesTheGoodOneWhereNoneWasChosen()
    {
        using Kind = app::Authorization::Kind;
        WindowSession session;
        LabPage page(session.services);
        const auto *good = page.findChild<AuthorizationCombo *>(u"labToken"_s);
        const http::Request request = {"GET"_ba, QUrl(u"https://api.example/x"_s), {}, {}, {}};
        page.take(request, {Kind::SecurityCode, {}, {}, Secret("a1b2c3d4-e5f6")});
        QCOMPARE(good->authorization().kind, Kind::Nothing); // the lab spoils tokens alone
        page.take(request, {Kind::Bearer, {}, {}, Secret("ya29.first-0123456789")});
        QCOMPARE(good->authorization().value.reveal(), "ya29.first-0123456789"_ba);
        QCOMPARE(page.findChild<QLineEdit *>(u"labUrl"_s)->text(), u"https://api.example/x"_s);
        page.take(request, {Kind::Bearer, {}, {}, Secret("ya29.second-0123456789")});
        QCOMPARE(good->authorization().value.reveal(), "ya29.first-0123456789"_ba);
    }

    void whoChoseNoGoodTokenIsToldWhereToChooseOne()
    {
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        page.authorizeWith({});
        action(page, 0).trigger();
        QVERIFY(hasEnded(page));
        QCOMPARE(verdict(page).state, VerdictBanner::State::Error);
        QVERIFY2(verdict(page).detail.contains(u"“Paste a token…”"_s), qPrintable(verdict(page).detail));
        QVERIFY(page.focusWidget() == page.findChild<QComboBox *>(u"labToken"_s));
        QCOMPARE(api.requests().size(), 0);
    }

    void asksBeforeItChangesSomethingSoOften()
    {
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        page.take({"POST"_ba, api.url(), {}, {}, {}});
        action(page, 0).trigger();
        QVERIFY(answerQuestion(page, QMessageBox::Cancel).contains(u"23 times"_s));
        QVERIFY(hasEnded(page));
        QCOMPARE(api.requests().size(), 0);
        page.take({"GET"_ba, api.url(), {}, {}, {}}); // in place of the other
        const auto *presets = page.findChild<QComboBox *>(u"labPreset"_s);
        QCOMPARE(presets->findText(u"from Request"_s, Qt::MatchContains), presets->count() - 1);
        action(page, 0).trigger();
        QVERIFY(!page.findChild<QMessageBox *>());
        QTRY_VERIFY(hasEnded(page));
        QVERIFY(!api.requests().isEmpty());
    }

    void stops()
    {
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        action(page, 0).trigger();
        QTRY_VERIFY(!cell(page, "no-header", LabModel::GotColumn).isEmpty());
        action(page, 1).trigger();
        QTRY_VERIFY(hasEnded(page));
        QCOMPARE(verdict(page).state, VerdictBanner::State::Warn);
        QVERIFY(api.requests().size() < 22);
    }

    void savesTheReport_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("a web page") << u"r.html"_s << "<!DOCTYPE html>"_ba;
        QTest::newRow("Markdown") << u"r.md"_s << "# 401 Lab"_ba;
        QTest::newRow("JUnit") << u"r.xml"_s << "<?xml version="_ba;
        QTest::newRow("JSON") << u"r.json"_s << "{"_ba;
    }

    void savesTheReport()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        action(page, 0).trigger();
        QTRY_VERIFY(hasEnded(page));
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QVERIFY(makeReadableFile(file.fileName()));
        action(page, 2).trigger();
        auto *dialog = page.findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(file.fileName());
        QTRY_VERIFY(file.size() > 0);
        QVERIFY(isUsersAlone(file.fileName()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray report = file.readAll();
        QVERIFY(report.startsWith(start));
        QVERIFY(report.contains("“Further tokens”") && !report.contains("-file)"));
    }

    void aReportTakesNoNameThatPromisesAnotherKindOfFile()
    {
        lab::Watch watch;
        watch.spans = {{.status = 200, .count = 1}};
        const auto why = [](const LabResult &result, const QString &name) {
            const auto report = reportOf(result, name);
            return report ? QString() : describe(report.error());
        };
        for (const QString &ending : lab::reportEndings())
            QCOMPARE(why(lab::KeptReport(), u"Report"_s + ending.toUpper()), QString());
        QCOMPARE(why(watch, u"watch.json"_s) + why(watch, u"watch.txt"_s), QString());
        const QString sheet = why(lab::KeptReport(), u"report.csv"_s);
        QVERIFY2(sheet.contains(u"ends in .txt, .json, .xml, .md or .html"_s), qPrintable(sheet));
        const QString page = why(watch, u"watch.html"_s);
        QVERIFY2(page.contains(u"ends in .json or .txt"_s), qPrintable(page));
    }

    void anAccountOfTheSandboxBringsItsTokens()
    {
        WindowSession session;
        LabPage page(session.services);
        page.show();
        QVERIFY2(session.signIn(), "no account");
        QTRY_VERIFY(page.findChild<QLineEdit *>(u"labUrl"_s)->text().startsWith(u"http://127.0.0.1:"_s));
        QCOMPARE(cell(page, "other-kind", LabModel::ExpectedColumn), u"401"_s);
        action(page, 0).trigger();
        QTRY_VERIFY(hasEnded(page));
        QVERIFY2(verdict(page).state == VerdictBanner::State::Valid, qPrintable(verdict(page).sentence));
        QCOMPARE(cell(page, "expired", LabModel::GotColumn), u"401"_s);
        QCOMPARE(cell(page, "other-kind", LabModel::GotColumn), u"401"_s);
    }

    void asksBeforeAnAccountsTokensGoElsewhere()
    {
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.show();
        QVERIFY2(session.signIn(), "no account");
        page.findChild<QComboBox *>(u"labPreset"_s)->setCurrentIndex(0);
        page.findChild<QLineEdit *>(u"labUrl"_s)->setText(api.url().toString());
        action(page, 0).trigger();
        auto *question = page.findChild<QMessageBox *>();
        QVERIFY(question && question->text().contains(QString::number(api.url().port())));
        question->button(QMessageBox::Cancel)->click();
        QCOMPARE(api.requests().size(), 0);
    }

    void takesATokenOfAFile()
    {
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        QTemporaryFile file;
        QVERIFY(file.open() && file.write(api.ofLessScope() + '\n') > 0 && file.flush());
        submenu(page, u"less scope"_s)->actions().first()->trigger();
        auto *dialog = page.findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(file.fileName());
        QCOMPARE(submenu(page, u"less scope"_s)->actions().size(), 2); // and a way back
        action(page, 0).trigger();
        QTRY_VERIFY(hasEnded(page));
        QCOMPARE(cell(page, "smaller-scope", LabModel::GotColumn), u"403"_s);
    }

    void whatWasSaidOfAHostHoldsForNoOther()
    {
        WindowSession session;
        LabPage page(session.services);
        auto *own = page.findChild<QCheckBox *>(u"ownHost"_s);
        auto *url = page.findChild<QLineEdit *>(u"labUrl"_s);
        url->setText(u"https://api.example/items"_s);
        own->setChecked(true);
        url->setText(u"https://api.example/others?x=1"_s);
        QVERIFY(own->isChecked());
        url->setText(u"https://api.example:8443/others?x=1"_s);
        QVERIFY(!own->isChecked());
    }

    void aTokenOfAFileGoesWhereItWasChosenForAlone()
    {
        WindowSession session;
        const ReferenceApi api;
        const ReferenceApi other;
        LabPage page(session.services);
        page.show();
        choose(page, api);
        QTemporaryFile file;
        QVERIFY(file.open() && file.write(api.ofLessScope()) > 0 && file.flush());
        submenu(page, u"less scope"_s)->actions().first()->trigger();
        Q_EMIT page.findChild<QFileDialog *>()->fileSelected(file.fileName());
        page.findChild<QLineEdit *>(u"labUrl"_s)->setText(api.url().toString() + u"?more=1"_s);
        QCOMPARE(submenu(page, u"less scope"_s)->actions().size(), 2);
        QSignalSpy said(&page, &LabPage::notice);
        choose(page, other);
        QCOMPARE(submenu(page, u"less scope"_s)->actions().size(), 1);
        QCOMPARE(said.size(), 1);
        action(page, 0).trigger();
        QTRY_VERIFY(hasEnded(page));
        QCOMPARE(cell(page, "smaller-scope", LabModel::GotColumn), u"not run"_s);
        for (const QByteArray &request : other.requests())
            QVERIFY(!request.contains(api.ofLessScope()));
    }

    void anEditedAddressIsNoLongerThePresets()
    {
        WindowSession session;
        const ReferenceApi api;
        LabPage page(session.services);
        page.show();
        auto *presets = page.findChild<QComboBox *>(u"labPreset"_s);
        choose(page, api);
        presets->setCurrentIndex(presets->findText(u"AODocs · List libraries, names alone"_s)); // a PUT that reads
        action(page, 0).trigger();
        QVERIFY(answerQuestion(page, QMessageBox::Cancel).contains(u"PUT"_s)); // as any that may change something
        QCOMPARE(api.requests().size(), 0);
    }

    void asksBeforeAGrantIsEnded()
    {
        WindowSession session;
        LabPage page(session.services);
        page.show();
        QVERIFY2(session.signIn(), "no account");
        submenu(page, u"was ended"_s)->actions().last()->trigger();
        auto *question = page.findChild<QMessageBox *>();
        QVERIFY(question && question->informativeText().contains(u"gone afterwards"_s));
        for (const QLabel *label : question->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText); // it names an account, which may be called anything
        question->button(QMessageBox::Yes)->click();
        action(page, 0).trigger(); // of the very person whom the control needs
        QTRY_VERIFY(verdict(page).sentence.contains(u"throw-away"_s));
        QCOMPARE(session.services.accounts().accounts().size(), 1);
    }

    void saysWhyItDoesNotBegin()
    {
        WindowSession session;
        LabPage page(session.services);
        page.show();
        page.findChild<QLineEdit *>(u"labUrl"_s)->setText(u"https://api.example/{id}"_s);
        action(page, 0).trigger();
        QCOMPARE(verdict(page).state, VerdictBanner::State::Error);
        QVERIFY(verdict(page).sentence.contains(u"in braces"_s));
        page.findChild<QLineEdit *>(u"labUrl"_s)->setText(u"https://api.example/"_s);
        action(page, 0).trigger();
        QTRY_VERIFY(verdict(page).sentence.contains(u"needs a token"_s)); // nothing is chosen
        QVERIFY(hasEnded(page));
    }
};

QTEST_MAIN(TestLabPage)
#include "tst_lab_page.moc"
