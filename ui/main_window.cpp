// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "app/providers.h"
#include "app/refresh_diagnosis.h"
#include "app/services.h"
#include "app/settings.h"
#include "app/settings_rules.h"
#include "base/future.h"
#include "base/plain_text.h"
#include "ui/about_dialog.h"
#include "ui/account_actions.h"
#include "ui/accounts_panel.h"
#include "ui/action_palette.h"
#include "ui/action_words.h"
#include "ui/bundle_window.h"
#include "ui/colours_menu.h"
#include "ui/dropped.h"
#include "ui/file_dialogs.h"
#include "ui/file_title.h"
#include "ui/help_window.h"
#include "ui/history_page.h"
#include "ui/lab_page.h"
#include "ui/network_status.h"
#include "ui/notification.h"
#include "ui/opened_files.h"
#include "ui/places.h"
#include "ui/problem_banner.h"
#include "ui/profile_actions.h"
#include "ui/recent_menu.h"
#include "ui/request_page.h"
#include "ui/scan_page.h"
#include "ui/secret_clipboard.h"
#include "ui/settings_dialog.h"
#include "ui/sign_in_banner.h"
#include "ui/sign_in_dialog.h"
#include "ui/token_page.h"
#include "ui_main_window.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr QMargins bannerMargins(9, 9, 9, 0);
constexpr int tokenTab = 0;
constexpr int messageTime = 8000;                 // milliseconds
constexpr std::chrono::milliseconds settling(50); // until the desktop has framed and uncovered a new window

} // namespace

MainWindow::MainWindow(app::Services &services, Appearance &appearance, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_appearance(appearance)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_clipboard(std::make_unique<SecretClipboard>(*QGuiApplication::clipboard()))
    , m_places(new Places(services.options().dataDir, *this))
    , m_files(new OpenedFiles(this))
{
    m_ui->setupUi(this);
    addPanes();
    addPages();
    m_network = std::make_unique<NetworkStatus>(m_services, *statusBar(), *m_ui->hostsAction);
    connectActions();
    restorePlaces();
}

MainWindow::~MainWindow() = default;

void MainWindow::complete()
{
    if (std::exchange(m_isComplete, true))
        return;
    while (m_ui->pages->buildNext()) {
    }
    m_tokenPage->buildDetails();
    m_places->restoreSplitters();
    m_profiles = new ProfileActions(m_services, this);
    connect(m_profiles, &ProfileActions::notice, this, &MainWindow::say);
    addMenus();
    connectPages();
    m_network->watch();
    connectFiles();
    connectSignIn();
    connectSignOut();
    QWidget *last = previousInFocusChain();
    while (last->focusPolicy() == Qt::NoFocus)
        last = last->previousInFocusChain();
    setTabOrder(last, m_network->button()); // the status bar comes after every page
    restoreSettings();
}

void MainWindow::addPanes()
{
    setCentralWidget(m_ui->centre);
    m_accounts = new AccountsPanel(m_services, this);
    m_accounts->setActions(m_ui->signInAction, m_ui->pasteTokenAction);
    m_ui->splitter->insertWidget(0, m_accounts);
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({m_accounts->minimumWidth(), width()});

    m_signInBanner = new SignInBanner(m_services, this);
    m_problems = new ProblemBanner(this);
    m_ending = new VerdictBanner(this);
    m_ending->hide();
    auto *bannerRow = new QVBoxLayout; // takes no room while the banners are hidden
    bannerRow->setContentsMargins(bannerMargins);
    bannerRow->addWidget(m_signInBanner);
    bannerRow->addWidget(m_ending);
    bannerRow->addWidget(m_problems);
    m_ui->rightLayout->insertLayout(0, bannerRow);
    connect(m_accounts, &AccountsPanel::tokenSelected, this, &MainWindow::showToken);
}

void MainWindow::addPages()
{
    m_ui->pages->addLater(tr("Token"), [this] {
        m_tokenPage = new TokenPage(m_services, *m_clipboard, this);
        m_tokenPage->setPasted(&m_accounts->pasted());
        return m_tokenPage;
    });
    m_ui->pages->addLater(tr("Request"), [this] {
        m_requestPage = new RequestPage(m_services, *m_clipboard, this);
        m_requestPage->setPasted(m_accounts->pasted());
        m_requestPage->restoreDraft(m_places->settings().value(u"request"_s).toByteArray());
        return m_requestPage;
    });
    m_ui->pages->addLater(tr("401 Lab"), [this] {
        m_labPage = new LabPage(m_services, this);
        m_labPage->setPasted(m_accounts->pasted());
        return m_labPage;
    });
    m_ui->pages->addLater(tr("Find tokens"), [this] { return m_scanPage = new ScanPage(m_services, this); });
    m_ui->pages->addLater(tr("History"), [this] { return m_historyPage = new HistoryPage(m_services, this); });
}

/// Those that are there from the start, and may be asked for before the rest is.
void MainWindow::connectActions()
{
    const std::pair<QAction *, void (MainWindow::*)()> answers[] = {
        {m_ui->guideAction, &MainWindow::showGuide},
        {m_ui->aboutAction, &MainWindow::showAbout},
        {m_ui->settingsAction, &MainWindow::showAllSettings},
        {m_ui->nextPaneAction, &MainWindow::cyclePanes},
        {m_ui->hostsAction, &MainWindow::showHosts},
        {m_ui->findActionAction, &MainWindow::findAction},
        {m_ui->signInAction, &MainWindow::signIn},
        {m_ui->pasteTokenAction, &MainWindow::pasteToken},
        {m_ui->openAction, &MainWindow::chooseFile},
        {m_ui->sandboxAction, &MainWindow::startSandbox},
    };
    for (const auto &[action, answer] : answers) {
        connect(action, &QAction::triggered, this, [this, answer = answer] {
            complete();
            (this->*answer)();
        });
    }
}

void MainWindow::addMenus()
{
    m_ui->accountMenu->addSeparator();
    m_ui->accountMenu->addActions({m_accounts->accountActions().signOut(), m_accounts->accountActions().revoke()});
    m_ui->tokenMenu->addActions(m_tokenPage->pageActions());
    m_ui->tokenMenu->addSeparator();
    m_ui->tokenMenu->addActions(m_accounts->pastedActions());
    m_ui->tokenMenu->addSeparator();
    m_ui->tokenMenu->addActions(m_scanPage->pageActions());
    m_ui->requestMenu->addActions(m_requestPage->pageActions());
    m_ui->requestMenu->addSeparator();
    m_ui->requestMenu->addActions(m_historyPage->pageActions());
    QMenu *labMenu = m_ui->requestMenu->addMenu(tr("401 Lab"));
    labMenu->addActions(m_labPage->pageActions());
    for (int page = 0; page < m_ui->pages->count(); ++page) {
        QAction *show = m_ui->viewMenu->addAction(m_ui->pages->tabText(page));
        show->setObjectName(u"page%1Action"_s.arg(page + 1));
        show->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)));
        connect(show, &QAction::triggered, this, [this, page] {
            m_ui->pages->setCurrentIndex(page);
            enter(*m_ui->pages->currentWidget());
        });
    }
    m_colours = new ColoursMenu(m_appearance, m_services.options().dataDir, m_ui->viewMenu);
    connect(m_colours, &ColoursMenu::notice, this, &MainWindow::say);
    m_ui->viewMenu->addMenu(m_colours);
    addRetryAction();
    m_recent = new RecentMenu(m_services.options().dataDir, m_ui->fileMenu);
    m_ui->fileMenu->insertMenu(m_ui->fileMenu->actions().at(2), m_recent); // behind Open…
    connect(m_recent, &RecentMenu::chosen, this, &MainWindow::openFile);
    connect(m_recent, &RecentMenu::notice, this, &MainWindow::say);
    for (const QMenu *menu : m_ui->menuBar->findChildren<QMenu *>(Qt::FindDirectChildrenOnly))
        m_shortcuts.addMenu(*menu);
}

void MainWindow::addRetryAction()
{
    m_retry = m_ui->requestMenu->addAction(tr("Refresh and Send Again on 401"));
    m_retry->setObjectName(u"retryOn401Action"_s);
    m_retry->setCheckable(true);
    connect(m_retry, &QAction::toggled, this, [this](bool on) { m_services.requests().setRetryOn401(on); });
    connect(m_retry, &QAction::triggered, this, [this](bool on) {
        const auto saved = app::changeSettings(m_services.options().dataDir,
                                               [on](app::Settings &settings) { settings.retryOn401 = on; });
        if (!saved)
            say(describe(saved.error()));
    });
}

void MainWindow::connectPages()
{
    connect(m_accounts, &AccountsPanel::notice, this, &MainWindow::say);
    connect(m_accounts, &AccountsPanel::pastedSelected, this, &MainWindow::showPasted);
    connect(m_accounts, &AccountsPanel::pastedRemoved, this, [this] {
        m_file.clear();
        m_tokenPage->forgetPasted();
        nameFile();
    });
    connect(m_tokenPage, &TokenPage::signInRequested, m_ui->signInAction, &QAction::trigger);
    connect(m_tokenPage, &TokenPage::signInAgainRequested, this, [this](const QString &accountId) {
        if (const app::Account *account = m_services.accounts().byId(accountId))
            m_signInBanner->signInAgain(*account);
    });
    connect(m_tokenPage, &TokenPage::sandboxRequested, m_ui->sandboxAction, &QAction::trigger);
    connect(m_tokenPage, &TokenPage::pasteRequested, m_ui->pasteTokenAction, &QAction::trigger);
    connect(m_tokenPage, &TokenPage::textGiven, this, &MainWindow::takeText);
    connect(m_tokenPage, &TokenPage::fileGiven, this, &MainWindow::openFile);
    connect(m_tokenPage, &TokenPage::searchRequested, this, &MainWindow::searchFiles);
    connect(m_tokenPage, &TokenPage::painted, this, &MainWindow::nameFile);
    connect(m_scanPage, &ScanPage::filesChanged, this, &MainWindow::nameFile);
    connect(m_ui->pages, &QTabWidget::currentChanged, this, &MainWindow::nameFile);
    connect(m_tokenPage, &TokenPage::useInRequest, this, [this](const app::Authorization &authorization) {
        m_requestPage->authorizeWith(authorization);
        m_ui->pages->setCurrentWidget(m_requestPage);
    });
    connect(m_tokenPage, &TokenPage::notice, this, &MainWindow::say);
    connect(m_tokenPage, &TokenPage::judged, m_accounts, &AccountsPanel::setJudged);
    connect(m_requestPage, &RequestPage::notice, this, &MainWindow::say);
    connect(m_requestPage, &RequestPage::signInAgainRequested, this, [this](const QString &accountId) {
        if (const app::Account *account = m_services.accounts().byId(accountId))
            m_signInBanner->signInAgain(*account);
    });
    connect(m_requestPage, &RequestPage::scopesRequested, this,
            [this](const QString &accountId, const QStringList &scopes) {
                if (const app::Account *account = m_services.accounts().byId(accountId))
                    m_signInBanner->signInFor(*account, scopes);
            });
    connect(m_scanPage, &ScanPage::notice, this, &MainWindow::say);
    connect(m_scanPage, &ScanPage::frontWanted, this, [this] { m_ui->pages->setCurrentWidget(m_scanPage); });
    connect(m_scanPage, &ScanPage::searched, this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            m_recent->add(path);
    });
    connect(m_scanPage, &ScanPage::openRequested, this,
            [this](const Secret &token, const QString &source) { m_accounts->addPasted(token, source); });
    connect(m_labPage, &LabPage::notice, this, &MainWindow::say);
    connect(m_labPage, &LabPage::requestWanted, this, [this] {
        whenDone(m_requestPage->wholeRequest(), this, [this](const Result<http::Request> &request) {
            if (!request)
                return say(describe(request.error()));
            m_labPage->take(*request, m_requestPage->authorization());
        });
    });
    connect(m_historyPage, &HistoryPage::notice, this, &MainWindow::say);
    connect(m_historyPage, &HistoryPage::requestWanted, this, [this] { m_ui->pages->setCurrentWidget(m_requestPage); });
    connect(m_historyPage, &HistoryPage::resendRequested, m_requestPage, &RequestPage::showRequest);
    connect(m_requestPage, &RequestPage::requestShown, this, [this] { m_ui->pages->setCurrentWidget(m_requestPage); });
    connect(&m_services, &app::Services::exchangeNotKept, this, [this](const Error &why) { say(describe(why)); });
    for (const auto unsaved : {&app::AccessTokens::keptInMemory, &app::AccessTokens::notListed})
        connect(&m_services.tokens(), unsaved, this, [this](const QString &, const Error &why) { say(describe(why)); });
    connect(&m_services.tokens(), &app::AccessTokens::changedByOther, this, [this] {
        say(tr("Another program changed the refresh token in the keychain: it is used all the same, and whose tokens "
               "come is checked."));
    });
    connect(&m_services.refreshAhead(), &app::RefreshAhead::failed, this, &MainWindow::sayRefreshFailed);
    connect(&m_services.requests(), &app::RequestRun::retrying, this,
            [this] { say(tr("The answer was 401: the token is refreshed and the request sent once more.")); });
    connect(&m_services.requests(), &app::RequestRun::notRefreshed, this,
            [this](const Error &why) { say(describe(why)); });
    connect(&m_services, &app::Services::traceNotKept, this, [this](const Error &why) { say(describe(why)); });
}

void MainWindow::sayRefreshFailed(const app::Account &account, const Error &why)
{
    say(app::describeRefusal(account, why, m_services.clock()()));
    if (!isActiveWindow())
        notification::show(tr("The token of %1 could not be refreshed").arg(account.name),
                           tr("The window says why, and what to do."));
}

void MainWindow::connectSignIn()
{
    connect(m_signInBanner, &SignInBanner::signedIn, this, [this](const QString &accountId) {
        const app::Account *account = m_services.accounts().byId(accountId);
        say(tr("%1 is signed in.").arg(account ? account->name : QString()));
        m_accounts->select(accountId, AccountsModel::Item::IdToken);
        m_accounts->showKeychainState();
        bringToFront();
    });
}

void MainWindow::connectSignOut()
{
    const AccountActions &actions = m_accounts->accountActions();
    m_ending->setActions({actions.stop()});
    connect(&actions, &AccountActions::waiting, this, [this](const QString &what) {
        m_ending->setContent({VerdictBanner::State::Waiting, {}, what, {}});
        m_ending->show();
    });
    connect(&actions, &AccountActions::ended, m_ending, &QWidget::hide);
}

void MainWindow::signIn()
{
    auto *dialog = new SignInDialog(m_places->settings().value(u"client_file"_s).toString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignInDialog::clientFileChosen, m_recent, &RecentMenu::add);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_places->toChange().setValue(u"client_file"_s, dialog->clientFile());
        m_signInBanner->start(dialog->options());
    });
    dialog->open();
}

void MainWindow::startSandbox()
{
    app::SignInOptions options;
    options.provider = app::sandboxProvider;
    options.scope = app::defaultScope(app::sandboxProvider);
    m_signInBanner->start(options);
}

void MainWindow::chooseFile()
{
    file_dialogs::open(this, tr("Open a file with a token"), {}, {}, [this](const QString &path) { openFile(path); });
}

void MainWindow::pasteToken()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (!copied || !dropped::isUsable(*copied))
        return say(tr("There is no text on the clipboard."));
    take(*copied);
}

void MainWindow::take(const QMimeData &given)
{
    for (const QString &path : dropped::files(given))
        openFile(path);
    takeText(dropped::text(given));
}

void MainWindow::takeText(const Secret &text)
{
    if (!text.isEmpty())
        m_accounts->addPasted(text);
}

QList<PastedModel::Entry> MainWindow::pasted() const
{
    QList<PastedModel::Entry> entries;
    for (int row = 0; row < m_accounts->pasted().rowCount(); ++row)
        entries.append(m_accounts->pasted().at(row));
    return entries;
}

void MainWindow::keepPasted(const QList<PastedModel::Entry> &entries)
{
    if (entries.isEmpty())
        return;
    complete();
    const int page = m_ui->pages->currentIndex(); // the one that was on show
    for (const PastedModel::Entry &entry : entries)
        m_accounts->addPasted(entry.text, entry.source, entry.path);
    m_ui->pages->setCurrentIndex(page);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (dropped::isUsable(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    complete();
    take(*event->mimeData());
    event->acceptProposedAction();
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::takeOver(const QStringList &files)
{
    for (const QString &path : files)
        openFile(path);
    bringToFront();
}

void MainWindow::openFile(const QString &path)
{
    complete();
    m_files->open(QFileInfo(path).absoluteFilePath()); // what is said of it names the folder too
}

void MainWindow::connectFiles()
{
    connect(m_files, &OpenedFiles::opened, m_recent, &RecentMenu::add);
    connect(m_files, &OpenedFiles::opened, m_problems, &ProblemBanner::forget);
    connect(m_files, &OpenedFiles::failed, m_problems, &ProblemBanner::add);
    connect(m_files, &OpenedFiles::tokensFound, m_accounts, &AccountsPanel::addPasted);
    connect(m_files, &OpenedFiles::bundleFound, this, [this](const app::SupportBundle &bundle, const QString &name) {
        auto *window = new BundleWindow(bundle, name, this);
        window->setAttribute(Qt::WA_DeleteOnClose);
        window->show();
    });
    connect(m_files, &OpenedFiles::searchWanted, this, &MainWindow::searchFiles);
}

void MainWindow::searchFiles(const QStringList &paths)
{
    m_ui->pages->setCurrentWidget(m_scanPage);
    m_scanPage->search(paths);
}

void MainWindow::showToken(const QString &accountId, AccountsModel::Item item)
{
    m_file.clear();
    m_services.refreshAhead().use(accountId);
    m_tokenPage->showAccount(accountId,
                             item == AccountsModel::Item::AccessToken ? app::TokenType::Access : app::TokenType::Id);
    m_ui->pages->setCurrentWidget(m_tokenPage);
}

void MainWindow::showPasted(const PastedModel::Entry &pasted)
{
    m_file.clear();
    m_services.refreshAhead().use({});
    m_tokenPage->showPasted(pasted.text, pasted.path);
    m_ui->pages->setCurrentWidget(m_tokenPage);
    m_file = pasted.source; // named once it is painted
}

/// In the title: the one that the page on show is about.
void MainWindow::nameFile()
{
    const QWidget *page = m_ui->pages->currentWidget();
    const QString name = page == m_tokenPage ? m_file : page == m_scanPage ? m_scanPage->files() : QString();
    setWindowTitle(name.isEmpty() ? QGuiApplication::applicationDisplayName() : fileTitle(name));
}

void MainWindow::say(const QString &text)
{
    statusBar()->showMessage(plain_text::visible(text), messageTime);
}

void MainWindow::showError(const Error &error)
{
    statusBar()->showMessage(plain_text::visible(describe(error)));
}

void MainWindow::showHosts()
{
    m_network->showHosts();
}

void MainWindow::findAction()
{
    const QList<action_list::Place> places = {
        {m_accounts, tr("Accounts")},   {m_signInBanner, tr("Sign in")}, {m_tokenPage, tr("Token")},
        {m_requestPage, tr("Request")}, {m_labPage, tr("401 Lab")},      {m_scanPage, tr("Find tokens")},
        {m_historyPage, tr("History")},
    };
    auto entries = action_list::entriesOf(*this, places);
    for (const Setting &setting : SettingsDialog::all()) {
        action_list::Entry entry{setting.name, setting.place};
        entry.synonyms = action_words::synonyms(setting.id);
        entry.act = [this, id = setting.id] { showSettings(id); };
        entries.append(entry);
    }
    auto *palette = new ActionPalette(entries, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void MainWindow::showSettings(const QString &setting)
{
    auto *dialog = new SettingsDialog(m_services.options().dataDir, m_shortcuts.list(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::saved, this, &MainWindow::apply);
    connect(dialog, &SettingsDialog::exportRequested, m_profiles, &ProfileActions::chooseExport);
    connect(dialog, &SettingsDialog::importRequested, m_profiles, &ProfileActions::chooseImport);
    connect(dialog, &SettingsDialog::restartRequested, this, &MainWindow::restart);
    dialog->open();
    dialog->showSetting(setting);
}

void MainWindow::restart()
{
    setAttribute(Qt::WA_QuitOnClose, false); // the program goes on
    close();
    QCoreApplication::exit(startAgain);
}

/// At the topic of the page on show.
void MainWindow::showGuide()
{
    if (!m_help)
        m_help = new HelpWindow(this);
    const QWidget *page = m_ui->pages->currentWidget();
    m_help->showTopic(page == m_requestPage || page == m_labPage ? u"refused"_s
                      : page == m_historyPage                    ? u"stored"_s
                                                                 : u"start"_s);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showAllSettings()
{
    showSettings({});
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::apply(const app::Settings &settings)
{
    m_appearance.setScheme(Appearance::schemeOf(settings.theme));
    m_colours->tick();
    m_retry->setChecked(settings.retryOn401);
    m_clipboard->setClearAfter(std::chrono::seconds(settings.clipboardSeconds));
    m_services.refreshAhead().setOn(settings.refreshAhead && !m_services.options().closed);
    m_requestPage->setAllowedHosts(app::allowedHosts(settings).hosts);
    m_labPage->setAllowedHosts(app::allowedHosts(settings).hosts);
    m_historyPage->setPrivate(!settings.history);
    m_shortcuts.apply(settings.shortcuts);
    m_tray.setShown(settings.tray);
}

void MainWindow::cyclePanes()
{
    const QList<QWidget *> panes = {m_accounts, m_ui->pages->currentWidget()};
    const bool inAccounts = m_accounts->isAncestorOf(focusWidget());
    enter(*panes.at(inAccounts ? 1 : 0));
}

/// Its keys work, and the focus is seen: where it was in there last, or at the first that takes it.
void MainWindow::enter(QWidget &pane)
{
    if (QWidget *last = pane.focusWidget(); last && last != &pane && last->isVisible())
        return last->setFocus(Qt::ShortcutFocusReason);
    pane.setFocus(Qt::ShortcutFocusReason);
    focusNextChild();
}

/// A key may be for what is not there yet.
bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride)
        complete();
    return QMainWindow::event(event);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_painted) {
        m_painted = true;
        QTimer::singleShot(settling, this, &MainWindow::afterFirstPaint);
    }
}

/// A page a turn: what the desktop shows of the window meanwhile is painted in between.
void MainWindow::afterFirstPaint()
{
    if (m_ui->pages->buildNext()) {
        QTimer::singleShot(0, this, &MainWindow::afterFirstPaint);
        return;
    }
    complete();
    if (!m_services.accounts().accounts().isEmpty())
        m_accounts->showKeychainState();
}

/// With what is in sight then: the account that is chosen at the start has its tokens on the Token page.
void MainWindow::restorePlaces()
{
    m_places->restoreGeometry();
    m_ui->pages->setCurrentIndex(m_places->settings().value(u"page"_s).toInt());
    const int current = m_ui->pages->currentIndex();
    m_ui->pages->build(current);
    if (const auto &accounts = m_services.accounts().accounts(); !accounts.isEmpty()) {
        m_ui->pages->build(tokenTab);
        m_accounts->select(accounts.constFirst().id, AccountsModel::Item::IdToken);
        m_ui->pages->setCurrentIndex(current);
    }
    m_places->restoreSplitters();
}

void MainWindow::restoreSettings()
{
    const auto settings = app::loadSettings(m_services.options().dataDir);
    if (!settings)
        say(describe(settings.error()));
    apply(settings.value_or(app::Settings()));
}

void MainWindow::saveState()
{
    m_places->save();
    QSettings now = m_places->toChange();
    now.setValue(u"page"_s, m_ui->pages->currentIndex());
    now.setValue(u"request"_s, m_requestPage->draft());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    complete();
    m_signInBanner->cancel();
    saveState();
    QMainWindow::closeEvent(event);
}
