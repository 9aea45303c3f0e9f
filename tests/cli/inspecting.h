// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/inspect/tokens.h"
#include "tests/support/cli_process.h"

#include <QTemporaryDir>
#include <QtTest>

/// What tests of `inspect` give it.
namespace inspecting {

inline constexpr int deadline = 60000; // milliseconds; only a hang takes so long

inline QByteArray good(const QByteArray &changes = "{}")
{
    return tokens::signedBy(tokens::header(), tokens::claims(changes));
}

/// The public half of the key that signs the tests' tokens, as a JWK Set.
inline QByteArray keySet()
{
    const jose::Jwk jwk = tokens::keys().keys.front();
    return tokens::json("{'keys':[{'kty':'RSA','n':'") + jose::encodeBase64url(jwk.n) + tokens::json("','e':'") +
           jose::encodeBase64url(jwk.e) + tokens::json("'}]}");
}

} // namespace inspecting

/// A test that runs `inspect`, the program as it is built.
class Inspecting : public QObject
{
protected:
    /// At the moment in which the tests' tokens are good; they are given on stdin.
    CliAnswer inspect(const QByteArray &input, const QStringList &more = {}) { return runCli(arguments(more), input); }

    QStringList arguments(const QStringList &more) const
    {
        return words("inspect --format json --at 1700000000 --data-dir")
               << m_folder.filePath(QStringLiteral("data")) << more;
    }

    /// The same while this process's servers can answer.
    CliAnswer inspectServed(const QByteArray &input, const QStringList &more)
    {
        CliProcess process(arguments(more));
        process.write(input);
        if (!QTest::qWaitFor([&] { return process.process().state() == QProcess::NotRunning; }, inspecting::deadline))
            return {};
        return process.answer();
    }

    QString file(const QString &name, const QByteArray &content)
    {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("the test's file cannot be written");
        return made.fileName();
    }

    QStringList withKey()
    {
        return {QStringLiteral("--key"), file(QStringLiteral("key.pem"), testkeys::publicPem(tokens::key()))};
    }

    QTemporaryDir m_folder;
};
