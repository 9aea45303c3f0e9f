// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "inspect/inspection.h"
#include "inspect/token_label.h"
#include "ui/verdict_banner.h"

#include <QBasicTimer>
#include <QPointer>
#include <QWidget>
#include <memory>

namespace Ui {
class TokenPage;
}

class FoundTokens;
class JudgingBar;
class LifetimeBar;
class LookupPanel;
class PastedModel;
class SecretClipboard;
class TokenActions;
class TokenDetails;
class TokenKeys;

/// One token: the verdict first, then everything there is to see. With no token it says what one can do.
class TokenPage : public QWidget
{
    Q_OBJECT

public:
    TokenPage(app::Services &services, SecretClipboard &clipboard, QWidget *parent = nullptr);
    ~TokenPage() override;

    /// Asks the provider for its keys when the token is in memory, and for nothing when it is not.
    void showAccount(const QString &accountId, app::TokenType type);
    /// Any text: the tokens in it are listed, the first one is shown. `path`: of the file whose text it is, or empty.
    void showPasted(const Secret &text, const QString &path = {});

    /// The text on show was taken away, if it is no account's token.
    void forgetPasted();

    /// Builds what a token is shown in; done by itself when there is one.
    void buildDetails();

    /// For the window's menu.
    QList<QAction *> pageActions() const;
    /// Tokens to compare with.
    void setPasted(const PastedModel *pasted);

Q_SIGNALS:
    void signInRequested();
    void sandboxRequested();
    void pasteRequested();
    void textGiven(const Secret &text);
    void fileGiven(const QString &path);
    /// Tokens are to be looked for in the files.
    void searchRequested(const QStringList &paths);
    /// A token, or what stands in one's place, is on the screen.
    void painted();
    /// What the chosen token of a text that was pasted or opened is taken for now; nothing while none is on show.
    void judged(const Secret &text, const inspect::TokenLabel &label);
    void signInAgainRequested(const QString &accountId);
    void useInRequest(const app::Authorization &authorization);
    void notice(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    TokenDetails &details();
    void tellJudged();
    void hideDetails();
    QAction *addPageAction(const QString &name, const QString &text, const QString &icon, const QKeySequence &key,
                           void (TokenPage::*slot)());
    void addTools();
    void placeTools();
    void fitTools();
    void orderPanes();
    const app::Account *account() const;
    QString tokenName() const;
    void connectPasting();
    void showNothing();
    void showAccountToken();
    void showTrace();
    void showMissing();
    QString issuer() const;
    bool isIssuerExpected() const;
    void offerKeys();
    qint64 now() const;
    void showFound();
    void showReading(qsizetype bytes);
    void stopReading();
    void inspectText();
    inspect::Context context() const;
    inspect::Context knownContext() const;
    void showInspection(const inspect::Inspection &inspection);
    void showJudging();
    void judgeAgain();
    void judgeAnew();
    void showVerdict();
    void showLifetime();
    void offer(const QList<QAction *> &actions, const QList<QAction *> &remedies = {});
    QList<QAction *> remedies() const;
    QString detail() const;
    bool isShortened() const;
    bool isToBeSearched() const;
    bool isUsable() const;
    VerdictBanner::Content verdict() const;
    qint64 expiresAt() const;
    bool isLive() const;
    void scheduleNext();
    void repair();
    void openInner();
    void getFresh();
    void showRefreshing();
    void stop();
    void signInAgain();
    void searchFile();
    void diagnose();
    void use();
    void copy();
    void copyRedacted();

    app::Services &m_services;
    SecretClipboard &m_clipboard;
    const std::unique_ptr<Ui::TokenPage> m_ui;
    TokenKeys *m_keys;
    JudgingBar *m_judging;
    FoundTokens *m_found;
    TokenDetails *m_details = nullptr; ///< null until there is a token
    QAction *m_use;
    QAction *m_copy;
    QAction *m_copyRedacted;
    QAction *m_fresh;
    QAction *m_signInAgain;
    TokenActions *m_actions;
    LookupPanel *m_lookup;
    LifetimeBar *m_lifetime;
    QAction *m_repair;
    QAction *m_stop;
    QAction *m_inner;
    QAction *m_searchFile;
    QAction *m_diagnose;
    QList<QAction *> m_offered;  ///< on the banner
    QList<QAction *> m_remedies; ///< the same

    QString m_accountId; ///< empty: the token was pasted
    app::TokenType m_type = app::TokenType::Id;
    QString m_path; ///< of the file that was opened; empty: it is of none
    Secret m_text;  ///< empty: there is no token to show
    inspect::Inspection m_inspection;
    std::unique_ptr<QObject> m_work; ///< what was started for the token on show must not outlive it
    QPointer<QObject> m_refreshing;  ///< there while a fresh token is waited for
    QBasicTimer m_timer;
    int m_toolsWidth = 0;  ///< of the tool bar with its words, in pixels
    bool m_isNews = false; ///< until it is painted
};
