// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/saved_requests.h"
#include "app/services.h"
#include "lab/presets.h"

#include <QTimer>
#include <QWidget>
#include <memory>

namespace Ui {
class RequestPage;
}

class AnswerActions;
class CurlActions;
class QAction;
class RequestFiles;
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

    /// A request from elsewhere, as a free one: authorized with nothing but the credential of its own, if it has one.
    void showRequest(const http::Request &request);

    /// The unsent request: app::draftText().
    QByteArray draft() const;
    void restoreDraft(const QByteArray &text);

    /// For the window's menu.
    QList<QAction *> pageActions() const;

Q_SIGNALS:
    void notice(const QString &text);
    void underWayChanged(bool underWay);
    void signInAgainRequested(const QString &accountId);
    void scopesRequested(const QString &accountId, const QStringList &scopes);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addActions();
    void fillPresets();
    void connectEditors();
    void connectAnswers();
    const lab::Preset *preset() const;
    void choosePreset();
    void showPreset();
    void showParameters();
    void loadHosts();
    void changeHosts();
    void editedByHand();
    void authorizationChanged();
    void showConcerns();
    void showAddress(const QString &address);
    QUrl url() const;
    Result<http::Request> readHead() const;
    Result<http::Request> readRequest() const;
    Result<app::ShareableRequest> shareableRequest() const;
    Future<http::Request> wholeRequest() const;
    void send();
    void startWithFiles(const app::Authorization &authorization);
    void cancel();
    void sendAgain(const http::Request &request, const app::Authorization &authorization);
    void askToAllow(const app::HostExceptions &missing);
    void start(const http::Request &request, const app::Authorization &authorization,
               const app::HostExceptions &exceptions);
    void finish(const Result<http::Exchange> &exchange);
    void setUnderWay(bool underWay);

    app::Services &m_services;
    const std::unique_ptr<Ui::RequestPage> m_ui;
    ResponseView *m_response;
    AnswerActions *m_answers;
    CurlActions *m_curl;
    RequestFiles *m_files;
    QAction *m_send = nullptr;
    QAction *m_cancel = nullptr;
    QList<lab::Preset> m_presets;
    lab::ApiHosts m_hosts;            ///< of the settings
    QByteArray m_presetBody;          ///< as the parameters make it
    app::HostExceptions m_exceptions; ///< what the user allowed while the window is open
    std::unique_ptr<QObject> m_run;   ///< owns the request under way: cancelled with it
    QTimer m_patience;                ///< an answer that comes at once needs no progress
};
