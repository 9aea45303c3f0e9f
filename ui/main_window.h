// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts_model.h"
#include "ui/appearance.h"
#include "ui/pasted_model.h"
#include "ui/shortcuts.h"
#include "ui/tray.h"

#include <QList>
#include <QMainWindow>
#include <memory>

namespace Ui {
class MainWindow;
}

namespace app {
struct Settings;
}

class AccountsPanel;
class ColoursMenu;
class HelpWindow;
class HistoryPage;
class LabPage;
class NetworkStatus;
class OpenedFiles;
class Places;
class ProblemBanner;
class ProfileActions;
class QAction;
class RecentMenu;
class RequestPage;
class ScanPage;
class SecretClipboard;
class SignInBanner;
class TokenPage;
class VerdictBanner;

/// The window: accounts on the left, pages on the right, a status bar. It routes between them and decides nothing.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Builds the page on show alone.
    MainWindow(app::Services &services, Appearance &appearance, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Builds the rest: the other pages and the menus. Done by itself after the first painting, or when something is
    /// opened before that.
    void complete();

    /// Opens a file of tokens; the title names it once they are painted. What cannot be read is said above the pages.
    void openFile(const QString &path);
    /// What the event loop returns when the program should open another window in this one's place, because a setting
    /// asks for it. That one takes over what is in memory alone.
    static constexpr int startAgain = 100;

    QList<PastedModel::Entry> pasted() const;
    void keepPasted(const QList<PastedModel::Entry> &entries);

    /// Those that a later start of the program was given; the window comes to the front.
    void takeOver(const QStringList &files);

    /// Something went wrong at the start; said in the status bar until something else is.
    void showError(const Error &error);

protected:
    bool event(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void bringToFront();
    void searchFiles(const QStringList &paths);
    void addPanes();
    void addPages();
    void connectActions();
    void addMenus();
    void connectPages();
    void connectFiles();
    void connectSignIn();
    void connectSignOut();
    void addRetryAction();
    void afterFirstPaint();
    void sayRefreshFailed(const app::Account &account, const Error &why);
    void restorePlaces();
    void restoreSettings();
    void saveState();
    void signIn();
    void startSandbox();
    void chooseFile();
    void pasteToken();
    void take(const QMimeData &given);
    void showToken(const QString &accountId, AccountsModel::Item item);
    void takeText(const Secret &text);
    void showPasted(const PastedModel::Entry &pasted);
    void nameFile();
    void say(const QString &text);
    void showHosts();
    void findAction();
    void showAllSettings();
    void showSettings(const QString &setting); ///< with the keyboard on it; empty for none
    void restart();
    void showGuide();
    void showAbout();
    void apply(const app::Settings &settings);
    void cyclePanes();
    void enter(QWidget &pane);

    app::Services &m_services;
    Appearance &m_appearance;
    const std::unique_ptr<Ui::MainWindow> m_ui;
    std::unique_ptr<SecretClipboard> m_clipboard;
    Places *m_places;
    OpenedFiles *m_files;
    AccountsPanel *m_accounts = nullptr;
    SignInBanner *m_signInBanner = nullptr;
    ProblemBanner *m_problems = nullptr;
    VerdictBanner *m_ending = nullptr; ///< the account's end that is under way
    TokenPage *m_tokenPage = nullptr;
    RequestPage *m_requestPage = nullptr;
    ScanPage *m_scanPage = nullptr;
    LabPage *m_labPage = nullptr;
    HistoryPage *m_historyPage = nullptr;
    Shortcuts m_shortcuts;
    Tray m_tray{[this] { bringToFront(); }};
    ProfileActions *m_profiles = nullptr;
    HelpWindow *m_help = nullptr;
    RecentMenu *m_recent = nullptr;
    QAction *m_retry = nullptr;
    ColoursMenu *m_colours = nullptr;
    QString m_file; ///< whose tokens are on the Token page
    bool m_painted = false;
    bool m_isComplete = false;
    std::unique_ptr<NetworkStatus> m_network; ///< last: it ends before the window's children
};
