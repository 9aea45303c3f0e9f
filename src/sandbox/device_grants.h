// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QHash>
#include <QStringList>
#include <optional>

namespace sandbox {

/// A device that waits for a person to type its code somewhere else.
struct WaitingDevice
{
    enum class Decision { Open, Allowed, Denied };

    QString userCode;
    QStringList scopes;
    QString subject; ///< who decided; empty before
    Decision decision = Decision::Open;
    qint64 startedAt = 0; ///< seconds since the epoch, by the sandbox's clock
    qint64 askedAt = 0;   ///< when it last asked for its tokens
    qint64 interval = 5;  ///< seconds that it has to leave between two questions
};

/// The devices that wait, by their secret device code, which is remembered by its hash alone. Bounded; the oldest goes
/// first.
class DeviceGrants
{
public:
    static constexpr qsizetype maximum = 100;

    /// A device code and a user code of letters that nobody takes for one another.
    std::pair<Secret, QString> create(const QStringList &scopes, qint64 interval, qint64 now);

    /// Null when there is none, or it is older than `life` seconds.
    WaitingDevice *byDeviceCode(const Secret &code, qint64 life, qint64 now);
    /// The same by what the person typed; spaces, dashes and case do not matter. Only one that is undecided.
    WaitingDevice *byUserCode(const QString &code, qint64 life, qint64 now);

    void remove(const Secret &code);

private:
    QHash<QByteArray, WaitingDevice> m_devices;
};

} // namespace sandbox
