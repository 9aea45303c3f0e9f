// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance.h"

#include "ui/roomy_style.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace {

const auto portalService = u"org.freedesktop.portal.Desktop"_s;
const auto portalPath = u"/org/freedesktop/portal/desktop"_s;
const auto portalInterface = u"org.freedesktop.portal.Settings"_s;
const auto appearanceGroup = u"org.freedesktop.appearance"_s;
const auto colourSchemeKey = u"color-scheme"_s;

/// 0 no preference, 1 dark, 2 light. The old method Read wraps its answer in two variants.
bool isDarkSetting(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt() == 1;
}

} // namespace

Appearance::Appearance(QApplication &application)
    : QObject(&application)
    , m_application(application)
{
    m_application.setStyle(new RoomyStyle);
    apply();
    followDesktop();
}

void Appearance::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    apply();
}

QString Appearance::schemeId(Scheme scheme)
{
    switch (scheme) {
    case Scheme::System:
        return u"system"_s;
    case Scheme::Light:
        return u"light"_s;
    case Scheme::Dark:
        return u"dark"_s;
    }
    Q_UNREACHABLE();
}

Appearance::Scheme Appearance::schemeOf(const QString &id)
{
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        if (id == schemeId(scheme))
            return scheme;
    }
    return Scheme::System;
}

void Appearance::followDesktop()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    // The portal is asked on every Qt version: Qt's own answer hangs on a platform theme plugin that may be absent.
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
                SLOT(desktopSettingChanged(QString, QString, QDBusVariant)));
    auto question = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    question << appearanceGroup << colourSchemeKey;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        // No portal, or one that knows no such setting, is the usual case: then light stands.
        if (!reply.isError())
            setDesktopDark(isDarkSetting(QVariant::fromValue(reply.value())));
        watcher->deleteLater();
    });
#elif QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    auto *hints = QGuiApplication::styleHints();
    setDesktopDark(hints->colorScheme() == Qt::ColorScheme::Dark);
    connect(hints, &QStyleHints::colorSchemeChanged, this,
            [this](Qt::ColorScheme scheme) { setDesktopDark(scheme == Qt::ColorScheme::Dark); });
#endif
}

void Appearance::desktopSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearanceGroup && key == colourSchemeKey)
        setDesktopDark(isDarkSetting(value.variant()));
}

void Appearance::setDesktopDark(bool dark)
{
    m_desktopDark = dark;
    apply();
}

void Appearance::apply()
{
    const bool dark = m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_desktopDark);
    m_application.setPalette(theme::palette(dark));
}
