// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notification.h"

#include "base/app_id.h"
#include "base/plain_text.h"

#include <QDBusConnection>
#include <QDBusPendingCall>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace notification {

namespace {

constexpr int desktopsTime = -1; // it stays as long as the desktop says

} // namespace

QDBusMessage message(const QString &summary, const QString &body)
{
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
                                               u"org.freedesktop.Notifications"_s, u"Notify"_s);
    const QVariantMap hints = {{u"desktop-entry"_s, QString::fromLatin1(app_id::applicationId)}};
    call << QString::fromLatin1(app_id::displayName) << 0U << QString::fromLatin1(app_id::applicationId)
         << plain_text::visible(summary) << plain_text::visible(body).toHtmlEscaped() << QStringList() << hints
         << desktopsTime;
    return call;
}

void show(const QString &summary, const QString &body)
{
    QDBusConnection::sessionBus().asyncCall(message(summary, body));
}

} // namespace notification
