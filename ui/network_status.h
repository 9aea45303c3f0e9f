// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services.h"
#include "ui/hosts_model.h"

#include <QSet>

class QAction;
class QLabel;
class QNetworkReply;
class QStatusBar;
class QToolButton;

/// What the status bar tells of the network: a clock that differs, requests under way, hosts that were contacted.
class NetworkStatus : public QObject
{
    Q_OBJECT

public:
    /// The hosts' button triggers `hosts`.
    NetworkStatus(app::Services &services, QStatusBar &bar, QAction &hosts);

    /// From now on. It must end before the window's other children: what ends with them must not be told any more.
    void watch();

    /// The list of hosts, in a window of its own.
    void showHosts();

    /// The last of the window that takes the focus.
    QToolButton *button() const { return m_hosts; }

private:
    void follow(const QNetworkReply &reply);
    void forget(const QObject *reply);
    void showContact(const QUrl &url, network::Purpose purpose, qint64 received);
    void showUnderWay();
    void showClock(const QUrl &url);

    app::Services &m_services;
    QStatusBar &m_bar;
    QLabel *m_clock;
    QString m_clockHost; ///< whose clock is told
    QLabel *m_underWay;
    QSet<const QObject *> m_replies; ///< that are not finished
    QToolButton *m_hosts;
    HostsModel m_contacted;
};
