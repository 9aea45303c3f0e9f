// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request_draft.h"
#include "app/saved_requests.h"
#include "app/services.h"
#include "lab/presets.h"

#include <QWidget>
#include <memory>

namespace Ui {
class RequestForm;
}

class FocusHandover;
class QLineEdit;
class PastedModel;
class FlowLayout;
class QMenu;

/// Where a request is made: from a preset or free, with what it is authorized, its query, headers and body.
class RequestForm : public QWidget
{
    Q_OBJECT

public:
    explicit RequestForm(app::Services &services, QWidget *parent = nullptr);
    ~RequestForm() override;

    /// The first of them is chosen.
    void setPresets(const QList<lab::Preset> &presets);
    /// What is made of a request elsewhere stands in these menus.
    void setMenus(QMenu *files, QMenu *curl);
    QLineEdit &address() const;
    QList<QWidget *> dropTargets() const;

    app::Authorization authorization() const;
    void authorizeWith(const app::Authorization &authorization);
    /// Tokens to choose from, beside those of the accounts.
    void setPasted(const PastedModel &pasted);
    void chooseToken();
    /// One of these suffices, where a preset says so.
    QStringList scopesAny() const;
    QUrl url() const;

    /// Without what stands in files that the user chose. Errors: why it cannot be sent.
    Result<http::Request> request() const;
    bool readsFiles() const;
    /// With those files.
    Future<http::Request> wholeRequest() const;
    /// Without those files; they are named.
    Result<app::ShareableRequest> shareableRequest() const;

    /// A request from elsewhere, as a free one: authorized with nothing but the credential of its own, if it has one.
    void showRequest(const http::Request &request);
    /// It is sent in the place of the one on show: what differs is put right.
    void showSent(const http::Request &request, const app::Authorization &authorization);
    /// Puts the cursor into the parameter that is missing.
    void showMissing();
    /// What the user allowed, and needs no warning any more.
    void setExceptions(const app::HostExceptions &exceptions);
    void setUnderWay(bool underWay);

    /// The unsent request: app::draftText().
    QByteArray draft() const;
    void restoreDraft(const QByteArray &text);

Q_SIGNALS:
    void sendRequested();
    void cancelRequested();
    /// Somebody turns to the parameters, the query, the headers or the body.
    void partWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectEditors();
    const lab::Preset *preset() const;
    void choosePreset();
    bool isOwn() const;
    lab::ApiHosts hosts();
    void showPreset();
    void showParameters();
    void loadHosts();
    void changeHosts();
    void editedByHand();
    void showAddress(const QString &address);
    void showConcerns();
    Result<http::Request> readHead() const;
    app::RequestDraft unsent() const;
    void fill(const app::RequestDraft &draft);

    app::Services &m_services;
    const std::unique_ptr<Ui::RequestForm> m_ui;
    std::unique_ptr<FocusHandover> m_focus;
    FlowLayout *m_lineOne = nullptr;
    FlowLayout *m_lineTwo = nullptr;
    QList<lab::Preset> m_presets;
    lab::ApiHosts m_hosts;                  ///< of the settings
    lab::ApiHosts m_shownHosts;             ///< where the preset goes
    QByteArray m_presetBody;                ///< as the parameters make it
    QString m_presetHeaders;                ///< as they were when it was chosen
    QHash<QString, QString> m_presetValues; ///< of its parameters, likewise
    bool m_isFree = true;                   ///< what is on show was not made by a preset
    std::optional<app::RequestDraft> m_own; ///< the last one that the user made, as it was when a preset was chosen
    app::HostExceptions m_exceptions;       ///< of the settings, and what a yes allowed while the window is open
};
