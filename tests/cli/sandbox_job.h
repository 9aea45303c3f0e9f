// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/scripted_browser.h"
#include "tests/support/cli_process.h"

#include <QTemporaryDir>
#include <QtTest>

/// A sandbox of the real program, and what can be done there with the program over the same data folder.
class SandboxJob : public QObject
{
protected:
    static constexpr int deadline = 60000; // milliseconds; only a hang takes so long

    static bool write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    QStringList withData(const QStringList &arguments) const
    {
        return arguments + QStringList{QStringLiteral("--data-dir"), m_folder.filePath(QStringLiteral("data"))};
    }

    void startSandbox(const QStringList &more = {})
    {
        m_sandbox.reset();
        m_sandbox = std::make_unique<CliProcess>(withData(words("sandbox --port 0")) + more);
        m_address = QJsonDocument::fromJson(m_sandbox->readLine()).object();
        QVERIFY2(!m_address.isEmpty(), m_sandbox->answer().err.constData());
    }

    /// Signs in with the scripted browser; more arguments may change how.
    CliAnswer signIn(bool allow = true, const QStringList &more = {})
    {
        CliProcess process(withData(words("sign-in --provider sandbox --no-browser --format json")) + more);
        const QUrl url = QUrl::fromEncoded(process.readLine());
        sandbox::ScriptedBrowser browser({QStringLiteral("alice@example.test"), allow});
        const auto page = browser.visit(url);
        // The browser lives in this process: its event loop has to run while the program waits for the callback.
        if (!QTest::qWaitFor([&] { return process.process().state() == QProcess::NotRunning; }, deadline))
            return {};
        return process.answer();
    }

    QByteArray token(const char *type)
    {
        return runCli(withData(words("token --type") << QString::fromLatin1(type))).out.trimmed();
    }

    QByteArray keychainItems() const
    {
        QProcess search;
        search.setProcessChannelMode(QProcess::MergedChannels);
        search.start(QStringLiteral("secret-tool"), words("search --all server tokenloupe"));
        search.waitForFinished(deadline);
        return search.readAll();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CliProcess> m_sandbox;
    QJsonObject m_address;
};
