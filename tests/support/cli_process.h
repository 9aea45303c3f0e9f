// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/places.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>

/// Of a command line without quotation marks.
inline QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(u' ');
}

/// How tokenloupe-cli ended and what it said.
struct CliAnswer
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

/// A running tokenloupe-cli, the program as it is built.
class CliProcess
{
public:
    explicit CliProcess(const QStringList &arguments, const QProcessEnvironment &environment = systemEnvironment())
    {
        m_process.setProcessEnvironment(environment);
        m_process.start(places::program(u"tokenloupe-cli"), arguments);
    }

    ~CliProcess()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        m_process.waitForFinished(deadline);
    }

    void write(const QByteArray &input)
    {
        m_process.write(input);
        m_process.closeWriteChannel();
    }

    /// The next line of stdout; empty when the process ended without one. Lets this process's own event loop run.
    QByteArray readLine()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(deadline))
                return {};
        }
        return m_process.readLine().trimmed();
    }

    bool isRunning() const { return m_process.state() == QProcess::Running; }
    QProcess &process() { return m_process; }

    CliAnswer finish()
    {
        m_process.waitForFinished(deadline);
        return answer();
    }

    CliAnswer answer()
    {
        return {m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1,
                m_process.readAllStandardOutput(), m_process.readAllStandardError()};
    }

    static QProcessEnvironment systemEnvironment() { return QProcessEnvironment::systemEnvironment(); }

private:
    // Milliseconds; only a hang takes so long.
#if defined(__SANITIZE_THREAD__)
    static constexpr int deadline = 300000;
#else
    static constexpr int deadline = 60000;
#endif
    QProcess m_process;
};

inline CliAnswer runCli(const QStringList &arguments, const QByteArray &input = {},
                        const QProcessEnvironment &environment = CliProcess::systemEnvironment())
{
    CliProcess process(arguments, environment);
    process.write(input);
    return process.finish();
}
