// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab_run.h"
#include "app/lab_watch.h"
#include "lab/presets.h"
#include "ui/lab_findings_model.h"
#include "ui/lab_model.h"
#include "ui/lab_results.h"

#include <QWidget>
#include <memory>

namespace Ui {
class LabPage;
}

class FocusHandover;
class LabTokens;
class PastedModel;
class QAction;

/// The 401 Lab: one request, every variant of its Authorization header, and what the server does wrong.
class LabPage : public QWidget
{
    Q_OBJECT

public:
    explicit LabPage(app::Services &services, QWidget *parent = nullptr);
    ~LabPage() override;

    void authorizeWith(const app::Authorization &authorization);
    /// Good tokens to choose from, beside those of the accounts.
    void setPasted(const PastedModel &pasted);

    /// The request to test, with its headers and its body; of what proves who sends it nothing is taken. `sentWith`
    /// becomes the good token where the user has chosen none.
    void take(const http::Request &request, const app::Authorization &sentWith = {});

    /// Those of the settings; what the user allowed while the window is open stays beside them.
    void setAllowedHosts(const QSet<QString> &hosts) { m_exceptions.hosts = hosts; }

    /// For the window's menu.
    QList<QAction *> pageActions() const { return {m_run, m_stop, m_save, m_take, m_watch}; }

Q_SIGNALS:
    /// Somebody is to call take() with the one of the Request page, or to say why there is none.
    void requestWanted();
    void notice(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addActions();
    void fillPresets();
    void connectEditors();
    const lab::Preset *preset() const;
    const http::Request *taken() const;
    void chooseRequest();
    void offerGoodToken(const app::Authorization &authorization);
    bool selectOpen();
    void showPreset();
    void authorizationChanged();
    void writeAddress(const QString &address);
    void addressChanged();
    void forgetRun();
    void showExpectations();
    app::LabOptions options() const;
    using Start = void (LabPage::*)(const app::LabOptions &);
    void begin(Start start);
    void run(const app::LabOptions &options);
    void watch(const app::LabOptions &options);
    void stop();
    void askForGoodToken();
    void askToRepeat(const app::LabOptions &options, Start start);
    void askToAllow(const app::Authorization &authorization, const app::HostExceptions &missing, Start start);
    void showProgress(qsizetype done);
    void finish(const Result<lab::Run> &run);
    void showWatched();
    void finishWatch(const Result<lab::Watch> &watch);
    void keep(const LabResult &result);
    void showResult(const LabResult &result);
    void bringBack(const LabResult &result);
    void showConclusion(const lab::ReportDocument &document);
    void showHint();
    void showError(const Error &error);
    void setRunning(bool running);
    void enable(bool running);
    bool isNarrow() const;
    void showRoom();
    void save();
    void write(const LabResult &result, const QString &path);

    app::Services &m_services;
    const std::unique_ptr<Ui::LabPage> m_ui;
    LabModel m_variants;
    LabFindingsModel m_findings;
    LabTokens *m_tokens;
    LabResults *m_results;
    std::unique_ptr<FocusHandover> m_focus;
    QAction *m_run = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_save = nullptr;
    QAction *m_take = nullptr;
    QAction *m_watch = nullptr;
    QList<lab::Preset> m_presets;         ///< those that change nothing
    std::optional<http::Request> m_taken; ///< of the Request page; the last that can be chosen
    QUrl m_origin;                        ///< of the address
    QString m_written;                    ///< the address as a preset gave it; another one was typed
    app::Authorization m_authorization;   ///< the last one that was chosen
    app::HostExceptions m_exceptions;     ///< of the settings, and what a yes allowed while the window is open
    std::unique_ptr<app::LabRun> m_under; ///< the run under way
    std::unique_ptr<app::LabWatch> m_watching;
    std::optional<LabResult> m_last; ///< the one that is shown
};
