// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>

/// Tells the desktop what happened while the window was not looked at (Desktop Notifications Specification). Where no
/// service takes it, nothing happens: the status bar has it too.
namespace notification {

/// The call that shows it. `summary` is plain text, and no markup is in `body`; other programs log both, so that no
/// secret may be in either.
QDBusMessage message(const QString &summary, const QString &body);

void show(const QString &summary, const QString &body);

} // namespace notification
