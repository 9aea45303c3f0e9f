// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "diagnosis/diagnosis.h"
#include "http/message.h"
#include "ui/headers_model.h"
#include "ui/redirects_model.h"
#include "ui/timing_model.h"

#include <QWidget>
#include <memory>

namespace Ui {
class ResponseView;
}

class DiagnosisView;
class QAction;
class RedirectsView;
class SecretClipboard;

/// What came back: how it went in one banner, why when it was refused, the body, the headers, and what was sent.
class ResponseView : public QWidget
{
    Q_OBJECT

public:
    explicit ResponseView(SecretClipboard &clipboard, QWidget *parent = nullptr);
    ~ResponseView() override;

    /// Before anything was sent: says what to do.
    void showNothing();
    void showWaiting(const QUrl &url);
    void showExchange(const http::Exchange &exchange, const diagnosis::Diagnosis &diagnosis);
    /// The answer on show, judged anew.
    void showDiagnosis(const http::Exchange &exchange, const diagnosis::Diagnosis &diagnosis);
    void showError(const Error &error);
    /// Nothing has left this computer.
    void showNotSent(const Error &why);

    /// How the request came here, and where the answer points. No steps: it points nowhere.
    void showRedirects(const QList<RedirectStep> &steps);
    /// What can be done about the answer, as buttons in the banner.
    void offer(const QList<QAction *> &actions);
    /// What goes to others, as an icon beside the tabs.
    void setShare(QAction &action);
    DiagnosisView &diagnosis() const;
    RedirectsView &redirects() const;

Q_SIGNALS:
    void notice(const QString &text);

private:
    void showFailed(const QString &sentence, const Error &why);
    void saveBody();
    void showTimings(const QList<RedirectStep> &steps);

    const std::unique_ptr<Ui::ResponseView> m_ui;
    HeadersModel m_headers;
    SharedBytes m_body;
    TimedRequest m_last; ///< the request whose answer is on show
};
