// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/answered.h"
#include "ui/redirects_model.h"

#include <QObject>

class QAction;
class ResponseView;

/// Where an answer points is followed hop by hop, each with a click; what is kept back from another host goes there
/// only after a yes that names it.
class RedirectActions : public QObject
{
    Q_OBJECT

public:
    /// `answered`: what is on show; it must outlive this.
    RedirectActions(const app::Answered &answered, ResponseView &view);

    /// Shows how the answer came, and where it points. The action that follows it, or null when there is nothing to.
    QAction *showNextHop();
    /// How the answer on show came, and where it points.
    const QList<RedirectStep> &steps() const { return m_steps; }
    /// Another request begins.
    void forget() { m_steps.clear(); }
    void withdraw();

Q_SIGNALS:
    void notice(const QString &text);
    /// `exceptions` hold for this one request.
    void followRequested(const http::Request &request, const app::Authorization &authorization,
                         const app::HostExceptions &exceptions);

private:
    void offerWhole();
    void follow();
    void askToFollowWhole();
    void followWhole(const app::HostExceptions &exceptions);
    void request(const app::Authorization &authorization, const app::HostExceptions &exceptions);

    const app::Answered &m_answered;
    ResponseView &m_view;
    QAction *m_follow;
    QAction *m_followWhole; ///< with what is kept back from another host
    QList<RedirectStep> m_steps;
};
