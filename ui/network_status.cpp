// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network_status.h"

#include "base/time_text.h"
#include "ui/hosts_dialog.h"
#include "ui/tooltip.h"

#include <QAction>
#include <QLabel>
#include <QNetworkReply>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

NetworkStatus::NetworkStatus(app::Services &services, QStatusBar &bar, QAction &hosts)
    : m_services(services)
    , m_bar(bar)
    , m_clock(new QLabel(&bar))
    , m_underWay(new QLabel(&bar))
    , m_hosts(new QToolButton(&bar))
{
    m_clock->setObjectName(u"clock"_s);
    m_clock->setTextFormat(Qt::PlainText);
    m_clock->setMinimumWidth(1); // in a narrow window it gives way
    m_clock->hide();
    bar.addPermanentWidget(m_clock);
    m_underWay->setObjectName(u"underWay"_s);
    m_underWay->setTextFormat(Qt::PlainText);
    bar.addPermanentWidget(m_underWay);
    m_hosts->setAutoRaise(true);
    m_hosts->setToolTip(tr("Every host since the start, what for, and how much came"));
    connect(m_hosts, &QToolButton::clicked, &hosts, &QAction::trigger);
    bar.addPermanentWidget(m_hosts);
    m_underWay->setText(tr("No request under way"));
    m_hosts->setText(tr("No host contacted"));
}

void NetworkStatus::watch()
{
    const network::AccessManager &network = m_services.http().accessManager();
    connect(&network, &network::AccessManager::contacted, this,
            [this](const QByteArray &, const QUrl &url, int, network::Purpose purpose, qint64 received) {
                showContact(url, purpose, received);
            });
    connect(&network, &network::AccessManager::started, this, [this](QNetworkReply *reply) { follow(*reply); });
    connect(&m_services.clockWatch(), &app::ClockWatch::measured, this, &NetworkStatus::showClock);
}

void NetworkStatus::showContact(const QUrl &url, network::Purpose purpose, qint64 received)
{
    m_contacted.add(url, purpose, received);
    const auto hosts = m_contacted.hostCount();
    m_hosts->setText(hosts == 1 ? tr("1 host contacted") : tr("%1 hosts contacted").arg(hosts));
}

/// Whoever asked: a refresh and a search for keys are requests too.
void NetworkStatus::follow(const QNetworkReply &reply)
{
    const auto end = [this, &reply] { forget(&reply); };
    connect(&reply, &QNetworkReply::finished, this, end);
    connect(&reply, &QObject::destroyed, this, end); // its owner may have gone first
    m_replies.insert(&reply);
    showUnderWay();
}

void NetworkStatus::forget(const QObject *reply)
{
    m_replies.remove(reply);
    showUnderWay();
}

void NetworkStatus::showUnderWay()
{
    const auto count = m_replies.size();
    m_underWay->setText(count == 0   ? tr("No request under way")
                        : count == 1 ? tr("1 request under way")
                                     : tr("%L1 requests under way").arg(count));
}

/// The latest difference that is certain, until that host's clock agrees with ours.
void NetworkStatus::showClock(const QUrl &url)
{
    const qint64 skew = m_services.clockWatch().skew(url);
    if (skew == 0 && url.authority() != m_clockHost)
        return;
    m_clockHost = url.authority();
    m_clock->setText(
        (skew > 0 ? tr("This clock is %1 behind") : tr("This clock is %1 ahead")).arg(time_text::duration(skew)));
    m_clock->setToolTip(plainToolTip(m_services.clockWatch().inWords(url)));
    m_clock->setAccessibleDescription(m_services.clockWatch().inWords(url));
    m_clock->setVisible(skew != 0);
}

void NetworkStatus::showHosts()
{
    auto *dialog = new HostsDialog(m_contacted, m_bar.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}
