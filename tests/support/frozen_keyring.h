// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QRegularExpression>
#include <csignal>

/// The process of the session's keyring; 0 where there is none.
inline qint64 keyringPid()
{
    QProcess asking;
    asking.start(QStringLiteral("gdbus"),
                 {QStringLiteral("call"), QStringLiteral("--session"), QStringLiteral("--dest"),
                  QStringLiteral("org.freedesktop.DBus"), QStringLiteral("--object-path"), QStringLiteral("/"),
                  QStringLiteral("--method"), QStringLiteral("org.freedesktop.DBus.GetConnectionUnixProcessID"),
                  QStringLiteral("org.freedesktop.secrets")});
    asking.waitForFinished();
    static const QRegularExpression number(QStringLiteral("(\\d+),\\)"));
    return number.match(QString::fromLatin1(asking.readAllStandardOutput())).captured(1).toLongLong();
}

/// The keyring's daemon, stopped for as long as this lives.
class FrozenKeyring
{
public:
    FrozenKeyring()
    {
        if (m_pid <= 0) // a signal to 0 would stop the test itself
            qFatal("the test's session has no keyring");
        kill(static_cast<pid_t>(m_pid), SIGSTOP);
    }
    ~FrozenKeyring() { kill(static_cast<pid_t>(m_pid), SIGCONT); }
    Q_DISABLE_COPY_MOVE(FrozenKeyring)

private:
    qint64 m_pid = keyringPid();
};
