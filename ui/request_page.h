// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"

#include <QTimer>
#include <QWidget>
#include <functional>
#include <memory>

class AnswerActions;
class CurlActions;
class PastedModel;
class QAction;
class QSplitter;
class RequestFiles;
class RequestForm;
class ResponseView;
class SecretClipboard;

/// One request: a preset or free, authorized with a chosen token, sent, and what came back.
class RequestPage : public QWidget
{
    Q_OBJECT

public:
    static constexpr qint64 bodyLimit = 1024 * 1024 * 1024; ///< bytes of an answer; more is refused

    RequestPage(app::Services &services, SecretClipboard &clipboard, QWidget *parent = nullptr);
    ~RequestPage() override;

    void authorizeWith(const app::Authorization &authorization);
    app::Authorization authorization() const;
    /// Tokens to authorize with, beside those of the accounts.
    void setPasted(const PastedModel &pasted);

    /// A request from elsewhere, as a free one: authorized with nothing but the credential of its own, if it has one.
    void showRequest(const http::Request &request);

    /// The one in the form, whole. Errors: why it cannot be sent.
    Future<http::Request> wholeRequest() const;

    /// The unsent request: app::draftText().
    QByteArray draft() const;
    void restoreDraft(const QByteArray &text);

    /// For the window's menu.
    QList<QAction *> pageActions() const;
    /// Those of the settings; what the user allowed while the window is open stays beside them.
    void setAllowedHosts(const QSet<QString> &hosts);

Q_SIGNALS:
    /// One from elsewhere is in the form.
    void requestShown();
    void notice(const QString &text);
    void underWayChanged(bool underWay);
    void signInAgainRequested(const QString &accountId);
    void scopesRequested(const QString &accountId, const QStringList &scopes);

private:
    void addActions();
    void connectForm();
    void connectAnswers();
    void send();
    void startWithFiles(const app::Authorization &authorization);
    void cancel();
    void sendAgain(const http::Request &request, const app::Authorization &authorization);
    static QString whetherToSend(const app::Authorization &authorization, const QString &host);
    /// A yes allows it until the window closes, and goes on with `allowed`.
    void askToAllow(const app::Authorization &authorization, const app::HostExceptions &missing,
                    const std::function<void()> &allowed);
    void start(const http::Request &request, const app::Authorization &authorization,
               const app::HostExceptions &exceptions);
    void finish(const Result<http::Exchange> &exchange);
    void showNotSent(const Error &why);
    void setUnderWay(bool underWay);
    bool isCramped() const;
    void makeRoomForAnswer();
    void makeRoomForRequest();

    app::Services &m_services;
    QSplitter *m_panes;
    RequestForm *m_form;
    ResponseView *m_response;
    AnswerActions *m_answers;
    CurlActions *m_curl;
    RequestFiles *m_files;
    QAction *m_send = nullptr;
    QAction *m_cancel = nullptr;
    app::HostExceptions m_exceptions; ///< of the settings, and what a yes allowed while the window is open
    std::unique_ptr<QObject> m_run;   ///< owns the request under way: cancelled with it
    QUrl m_target;                    ///< where that one goes, or the last one went
    QTimer m_patience;                ///< an answer that comes at once needs no progress
};
