// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "ui/verdict_banner.h"

#include <QDeadlineTimer>
#include <QTimer>
#include <memory>
#include <optional>

class DeviceCode;

/// The sign-in that is under way, above the pages: how long is left, the link, a way out; then how it ended. Nothing
/// else is blocked meanwhile.
class SignInBanner : public VerdictBanner
{
    Q_OBJECT

public:
    explicit SignInBanner(app::Services &services, QWidget *parent = nullptr);
    ~SignInBanner() override;

    /// Cancels what is under way. With app::sandboxProvider the built-in sandbox is started when none runs, and its
    /// issuer and client are used.
    void start(const app::SignInOptions &options);
    /// For all that the account has, which must be the same person again.
    void signInAgain(const app::Account &account);
    /// For these scopes beside all that the account has. Cancels what is under way.
    void signInFor(const app::Account &account, const QStringList &scope);
    void cancel();
    bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    void signedIn(const QString &accountId);

private:
    QAction *addBannerAction(const QString &text, void (SignInBanner::*slot)());
    void startSandbox();
    void run(const app::SignInOptions &options);
    Result<bool> openBrowser(const QUrl &url);
    void openAgain();
    void copyLink();
    void copyCode();
    void tryAgain();
    void dismiss();
    void askForMissing();
    void showPageErrors();
    void showCode(const oauth::DeviceAuthorization &given);
    void follow();
    void showWaiting();
    VerdictBanner::Content waiting() const;
    void showFinishing();
    void showEnd(const Result<app::Account> &account);
    void showSuccess(const app::Account &account);
    void showFailure(const Error &error);

    app::Services &m_services;
    QAction *m_openAgain;
    QAction *m_copyLink;
    QAction *m_openHere;
    QAction *m_copyCode;
    QAction *m_anotherPort;
    QAction *m_pageErrors;
    QAction *m_askForMissing;
    QAction *m_cancel;
    QAction *m_tryAgain;
    QAction *m_dismiss;
    std::unique_ptr<QObject> m_preparing; ///< what a cancelled start of the sandbox must not outlive
    std::unique_ptr<app::SignIn> m_signIn;
    app::SignInOptions m_options;
    /// What was asked of signInFor().
    struct Further
    {
        app::Account account;
        QStringList scope;
    };
    std::optional<Further> m_further; ///< as long as no options are made of it
    QString m_issuer;
    QUrl m_url;
    DeviceCode *m_code; ///< out of sight but while somebody is to type one
    QString m_trouble;  ///< the latest thing that did not end the wait
    std::optional<Error> m_keptInMemory;
    QString m_account; ///< the id of who is signed in and lacks scopes
    bool m_waiting = false;
    QTimer m_tick;
    QDeadlineTimer m_deadline; ///< monotonic, as what ends the sign-in
};
