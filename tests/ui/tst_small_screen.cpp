// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "app/language.h"
#include "tests/lab/runs.h"
#include "tests/support/unsigned_token.h"
#include "tests/ui/whole_window.h"
#include "tests/ui/window_session.h"
#include "ui/accounts_panel.h"
#include "ui/authorization_combo.h"
#include "ui/diagnosis_view.h"
#include "ui/lab_model.h"
#include "ui/pages_area.h"
#include "ui/request_form.h"
#include "ui/request_page.h"
#include "ui/scan_model.h"
#include "ui/scan_page.h"
#include "ui/sign_in_banner.h"
#include "ui/table_view.h"
#include "ui/token_page.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStyleOptionViewItem>
#include <QTabWidget>
#include <QTemporaryFile>
#include <QtTest>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallest(900, 600);
constexpr int halfOfSmallScreen = 640;
constexpr double otherFonts = 0.93; ///< the fonts of this test are narrower than a desktop's

/// As many as Google's ID tokens have.
const QByteArray googleClaims =
    QByteArray("{'iss':'https:/"
               "/accounts.google.com','azp':'1234567890-abcdefghijklmnop.apps.googleusercontent.com',"
               "'aud':'1234567890-abcdefghijklmnop.apps.googleusercontent.com','sub':'110169484474386276334',"
               "'hd':'example.com','email':'jane.doe@example.com','email_verified':true,"
               "'at_hash':'HK6E_P6Dh8Y93mRNtsDB1Q','name':'Jane Doe','picture':'https:/"
               "/lh3.example.com/a/x',"
               "'given_name':'Jane','family_name':'Doe','iat':1700000000,'exp':4102444800,'nonce':'abc'}")
        .replace('\'', '"');

} // namespace

/// A program of its own: a language stays for as long as the program runs, and so the other languages come last.
class TestSmallScreen : public QObject
{
    Q_OBJECT

public:
    using Show = std::function<void(WindowSession &, MainWindow &)>; ///< what is on show

private:
    enum Page { tokens, request, lab, findTokens };

    static void putAccount(WindowSession &session)
    {
        app::Account account;
        account.id = u"1"_s;
        account.name = u"alice@example.test"_s;
        account.issuer = u"https://accounts.example.test"_s;
        account.refreshToken = app::Kept::Memory;
        QVERIFY(session.services.accounts().put(account));
    }

    static void showPage(MainWindow &window, Page page)
    {
        window.resize(smallest);
        window.findChild<QTabWidget *>(u"pages"_s)->setCurrentIndex(page);
        window.show();
        QCoreApplication::processEvents();
        QCOMPARE(window.size(), smallest);
    }

    /// All of the cell's text, on one line or several.
    static bool isWhole(const TableView &table, const QModelIndex &cell)
    {
        const QSize room = table.visualRect(cell).size();
        QStyleOptionViewItem option;
        option.initFrom(&table);
        option.font = table.font();
        option.fontMetrics = table.fontMetrics();
        option.features = QStyleOptionViewItem::WrapText;
        option.rect = QRect(QPoint(), room);
        return table.itemDelegate()->sizeHint(option, cell).height() <= room.height();
    }

    static void showNothing(WindowSession &, MainWindow &) {}

    static void showRefusal(WindowSession &session, MainWindow &window)
    {
        auto &page = *window.findChild<RequestPage *>();
        window.findChild<QTabWidget *>(u"pages"_s)->setCurrentWidget(&page);
        page.authorizeWith({app::Authorization::Kind::Bearer, {}, {}, Secret("ya29.never-issued-by-anyone")});
        window.findChild<QLineEdit *>(u"url"_s)->setText(session.box().driveUrl() + u"/about?fields=user"_s);
        window.findChild<QAction *>(u"sendAction"_s)->trigger();
        QTRY_COMPARE(page.findChild<VerdictBanner *>(u"banner"_s)->content().word, u"401"_s);
        QTRY_VERIFY(page.findChild<DiagnosisView *>()->isVisible());
    }

    static void showLog(WindowSession &, MainWindow &window)
    {
        QTemporaryFile file(QDir::tempPath() + u"/XXXXXX.log"_s);
        QVERIFY(file.open());
        for (int line = 0; line < 12; ++line)
            file.write("2026-01-01 Authorization: Bearer " + tokenOf(line) + "\n");
        file.flush();
        window.openFile(file.fileName());
        const auto *found = window.findChild<TableView *>(u"found"_s);
        QTRY_VERIFY(found->isVisible() && found->model()->rowCount() > 3);
    }

    /// The sentence and the buttons that it gets after a while.
    static void showWaiting(WindowSession &, MainWindow &window)
    {
        auto &banner = *window.findChild<SignInBanner *>();
        const QString hint =
            SignInBanner::tr("If the browser is done and shows another program's page, use another port.");
        banner.setContent(
            {VerdictBanner::State::Waiting,
             {},
             SignInBanner::tr("Go on in the browser"),
             hint + u'\n' + SignInBanner::tr("Listening on %1 · %2 left").arg(u"127.0.0.1:40000"_s, u"4 min 31 s"_s)});
        banner.setActions(banner.findChildren<QAction *>().first(5));
        banner.show();
    }

    static QByteArray tokenOf(int number)
    {
        return unsignedToken("{\"iss\":\"https://login.example.com\",\"sub\":\"" + QByteArray::number(number) + "\"}",
                             R"({"alg":"HS256"})", "signature");
    }

private Q_SLOTS:
    void theLabsTokenCanBeRead()
    {
        WindowSession session;
        putAccount(session);
        Appearance appearance(*qApp);
        WholeWindow window(session.services, appearance);
        showPage(window, lab);
        auto *token = window.findChild<AuthorizationCombo *>(u"labToken"_s);
        QCOMPARE(token->currentText(), u"alice@example.test · access token"_s);
        QCOMPARE(token->shownText(), token->currentText());
        token->setItemText(token->currentIndex(), u"someone.with.a.long.name@a-department.example.test · ID token"_s);
        QVERIFY2(token->shownText().startsWith(u"someone"_s) && token->shownText().endsWith(u"token"_s),
                 qPrintable(token->shownText()));
    }

    void theLabsVariantsCanBeRead()
    {
        WindowSession session;
        Appearance appearance(*qApp);
        WholeWindow window(session.services, appearance);
        showPage(window, lab);
        const auto &variants = *window.findChild<TableView *>(u"variants"_s);
        QTRY_VERIFY(variants.wordWrap() && variants.isColumnHidden(LabModel::TimeColumn));
        for (int row = 0; row < variants.model()->rowCount(); ++row)
            QVERIFY2(isWhole(variants, variants.model()->index(row, LabModel::DifferenceColumn)), "it is cut");
    }

    void theLabsComparisonsCanBeRead()
    {
        WindowSession session;
        Appearance appearance(*qApp);
        WholeWindow window(session.services, appearance);
        showPage(window, lab);
        const auto &variants = *window.findChild<TableView *>(u"variants"_s);
        qobject_cast<LabModel *>(variants.model())->setReport(lab::reportDocument(runs::right(), lab::Face::Window));
        QTRY_VERIFY(variants.wordWrap() && !variants.isColumnHidden(LabModel::ComparisonColumn));
        for (int row = 0; row < variants.model()->rowCount(); ++row) {
            for (const int column : {LabModel::DifferenceColumn, LabModel::GotColumn, LabModel::ComparisonColumn}) {
                const QModelIndex cell = variants.model()->index(row, column);
                QTRY_VERIFY2(isWhole(variants, cell), qPrintable(cell.data().toString()));
            }
        }
    }

    void whatWasFoundCanBeRead()
    {
        WindowSession session;
        Appearance appearance(*qApp);
        WholeWindow window(session.services, appearance);
        showPage(window, findTokens);
        QTemporaryFile file(QDir::tempPath() + u"/XXXXXX.har"_s);
        QVERIFY(file.open());
        file.write(QByteArray("{'log':{'entries':[{'request':{'method':'GET','headers':[{'name':"
                              "'Authorization','value':'Bearer ya29.a0Ab3dEf6hIj9kLm2nOp5qRs8tUv'}]}}]}}")
                       .replace('\'', '"'));
        file.flush();
        window.findChild<ScanPage *>()->search({file.fileName()});
        const auto &table = *window.findChild<ScanPage *>()->findChild<TableView *>(u"findings"_s);
        QTRY_COMPARE(table.model()->rowCount(), 1);
        QTRY_VERIFY(table.wordWrap());
        for (const int column : {ScanModel::KindColumn, ScanModel::LabelColumn, ScanModel::WhereColumn}) {
            QVERIFY(!table.isColumnHidden(column));
            QTRY_VERIFY2(isWhole(table, table.model()->index(0, column)), QByteArray::number(column));
        }
    }

    void theAnswerHasRoom()
    {
        WindowSession session;
        Appearance appearance(*qApp);
        WholeWindow window(session.services, appearance);
        showPage(window, request);
        auto *panes = window.findChild<QSplitter *>(u"requestPanes"_s);
        auto *form = window.findChild<RequestForm *>();
        const int before = form->height();
        window.findChild<QLineEdit *>(u"url"_s)->setText(u"http://127.0.0.1:9/"_s);
        window.findChild<QAction *>(u"sendAction"_s)->trigger();
        QTRY_VERIFY(form->height() < before);
        QVERIFY2(panes->sizes().at(1) >= panes->height() * 3 / 5, QByteArray::number(panes->sizes().at(1)));
        Q_EMIT form->findChild<QTabWidget *>(u"parts"_s)->tabBarClicked(1);
        // All of its room again, but for what the answer cannot do without: its banner's words stay whole.
        const int needed = panes->widget(1)->minimumSizeHint().height() + panes->handleWidth();
        QTRY_COMPARE(form->height(), std::min(before, panes->height() - needed));
    }

    /// Between the verdict and the checks.
    void theClaimsHaveTheLargestShare()
    {
        WindowSession session;
        Appearance appearance(*qApp);
        WholeWindow window(session.services, appearance);
        window.resize(1240, 765);
        window.show();
        window.findChild<TokenPage *>()->showPasted(Secret(unsignedToken(googleClaims)));
        const auto &claims = *window.findChild<TableView *>(u"claims"_s);
        QTRY_VERIFY(claims.isVisible() && claims.model()->rowCount() == 15);
        const auto isWholeRow = [&claims](int row) {
            return claims.rowViewportPosition(row) + claims.rowHeight(row) <= claims.viewport()->height();
        };
        QTRY_VERIFY2(isWholeRow(7), "eight of them are in sight");
        const auto &checks = *window.findChild<TableView *>(u"checks"_s);
        QVERIFY2(checks.viewport()->height() >= 2 * checks.fontMetrics().lineSpacing(), "and a check");
    }

    void theFirstWindowIsNoLargerThanTheScreen()
    {
        WindowSession session;
        Appearance appearance(*qApp);
        WholeWindow window(session.services, appearance);
        const QSize screen = window.screen()->availableSize();
        QVERIFY(window.height() < screen.height());
        QVERIFY(window.width() < screen.width() || window.width() == 1240);
    }

    void theWindowFits_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<Show>("show");
        for (const QString &language : app::languages()) {
            const QByteArray tongue = language.toLatin1();
            QTest::newRow(tongue + ": nothing yet") << language << Show(showNothing);
            QTest::newRow(tongue + ": a request that was refused") << language << Show(showRefusal);
            QTest::newRow(tongue + ": a log with tokens") << language << Show(showLog);
            QTest::newRow(tongue + ": a sign-in that nobody ends") << language << Show(showWaiting);
        }
    }

    void theWindowFits()
    {
        QFETCH(QString, language);
        QFETCH(Show, show);
        app::installLanguage(language, *QCoreApplication::instance());
        WindowSession session;
        putAccount(session);
        Appearance appearance(*qApp);
        WholeWindow window(session.services, appearance);
        window.resize(smallest);
        window.show();
        QCoreApplication::processEvents();
        show(session, window);
        QCoreApplication::processEvents();
        QCOMPARE(window.minimumSizeHint().boundedTo(smallest), window.minimumSizeHint());
        QCOMPARE(window.size(), smallest);
        const auto *area = window.findChild<PagesArea *>();
        QTRY_VERIFY2(area->widget()->minimumSizeHint().width() <= area->width() * otherFonts,
                     QByteArray::number(area->widget()->minimumSizeHint().width()));
        QTRY_VERIFY(!area->horizontalScrollBar()->isVisible());
    }

    void noPageScrollsSidewaysInTheNarrowestWindow_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : app::languages())
            QTest::newRow(qPrintable(language)) << language;
    }

    void noPageScrollsSidewaysInTheNarrowestWindow()
    {
        QFETCH(QString, language);
        app::installLanguage(language, *QCoreApplication::instance());
        WindowSession session;
        Appearance appearance(*qApp);
        WholeWindow window(session.services, appearance);
        QVERIFY2(window.minimumSizeHint().width() <= halfOfSmallScreen, "twice as large, it is wider than the screen");
        window.resize(734, 600);
        window.show();
        auto *pages = window.findChild<QTabWidget *>(u"pages"_s);
        const auto *area = window.findChild<PagesArea *>();
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentIndex(page);
            QCoreApplication::processEvents();
            QVERIFY2(area->widget()->minimumSizeHint().width() <= area->width(), qPrintable(pages->tabText(page)));
            QVERIFY2(!area->horizontalScrollBar()->isVisible(), qPrintable(pages->tabText(page)));
        }
    }

    void cleanup() { app::installLanguage(u"en"_s, *QCoreApplication::instance()); }

    void theSidebarStaysAsWide_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : app::languages())
            QTest::newRow(qPrintable(language)) << language;
    }

    void theSidebarStaysAsWide()
    {
        QFETCH(QString, language);
        app::installLanguage(language, *QCoreApplication::instance());
        WindowSession session;
        Appearance appearance(*qApp);
        const auto account = session.signIn();
        QVERIFY2(account, wordsOf(account));
        WholeWindow window(session.services, appearance);
        window.resize(1240, 800);
        window.show();
        const auto *sidebar = window.findChild<AccountsPanel *>();
        auto *pages = window.findChild<QTabWidget *>(u"pages"_s);
        const int width = sidebar->width();
        window.resize(smallest);
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentIndex(page);
            QCoreApplication::processEvents();
            QCOMPARE(sidebar->width(), width);
        }
    }
};

QTEST_MAIN(TestSmallScreen)
#include "tst_small_screen.moc"
