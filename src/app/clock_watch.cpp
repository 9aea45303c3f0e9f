// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock_watch.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

ClockWatch::ClockWatch(network::AccessManager &manager, QObject *parent)
    : QObject(parent)
{
    connect(&manager, &network::AccessManager::exchanged, this, &ClockWatch::measure);
}

std::optional<http::ClockBounds> ClockWatch::of(const QUrl &url) const
{
    const auto found = m_bounds.constFind(url.authority());
    return found == m_bounds.constEnd() ? std::nullopt : std::optional(*found);
}

qint64 ClockWatch::skew(const QUrl &url) const
{
    const auto bounds = of(url);
    return bounds ? http::certainSkew(*bounds) : 0;
}

QString ClockWatch::inWords(const QUrl &url) const
{
    const auto bounds = of(url);
    const QString words = bounds ? http::clockInWords(*bounds) : QString();
    return words.isEmpty() ? words : QCoreApplication::translate("clock_bounds", "%1: %2").arg(url.host(), words);
}

void ClockWatch::measure(const http::Exchange &exchange)
{
    const auto newest = http::clockBounds(exchange);
    if (!newest)
        return;
    const QUrl url = exchange.request.url;
    const auto before = of(url);
    m_bounds.insert(url.authority(), before ? http::narrowed(*before, *newest) : *newest);
    Q_EMIT measured(url);
}

} // namespace app

#include "moc_clock_watch.cpp"
