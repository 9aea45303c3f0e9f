// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/clock_bounds.h"
#include "network/http_client.h"

#include <QHash>
#include <QObject>

namespace app {

/// How far the clocks of the hosts that answered are ahead of ours, from the Date of each answer. Costs no request.
class ClockWatch : public QObject
{
    Q_OBJECT

public:
    explicit ClockWatch(network::AccessManager &manager, QObject *parent = nullptr);

    /// Nothing when the host of that address has not told its time yet.
    std::optional<http::ClockBounds> of(const QUrl &url) const;

    /// The seconds that the host's clock is ahead of ours for certain; 0 when not known.
    qint64 skew(const QUrl &url) const;

    /// "accounts.google.com: this clock is 94 s behind (±0.4 s)"; empty when the clocks may be equal.
    QString inWords(const QUrl &url) const;

Q_SIGNALS:
    void measured(const QUrl &url);

private:
    void measure(const http::Exchange &exchange);

    QHash<QString, http::ClockBounds> m_bounds; ///< by host and port
};

} // namespace app
