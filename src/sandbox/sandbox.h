// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "sandbox/faults.h"

#include <QJsonObject>
#include <QObject>
#include <memory>

namespace sandbox {

struct Options
{
    QString dataDir;              ///< where port, keys and hashed grants are kept (0600); empty: nothing is kept
    int port = -1;                ///< 0: any; -1: the one of last time, or any
    qint64 clockSkew = 0;         ///< seconds that the sandbox's clock is ahead of ours
    qint64 accessTokenTtl = 3600; ///< seconds
    qint64 deviceCodeTtl = 1800;  ///< seconds that a code of the device flow can be typed
    qint64 deviceInterval = 5;    ///< seconds that a device has to leave between two questions
    bool rotateRefreshTokens = false;
    Faults faults;
};

/// A parameter of refresh requests that the sandbox alone knows: how many seconds ago the new tokens are to have been
/// made, at most ten years. So whoever needs a token that has run out gets one whose signature is good. The refresh
/// token is not rotated then.
inline constexpr char16_t ageParameter[] = u"sandbox_age";

/// One line of a log: what was asked and what was answered, no credential.
struct LogEntry
{
    QByteArray method;
    QByteArray path; ///< without the query
    int status = 0;
    bool operator==(const LogEntry &) const = default;
};

/// The built-in provider, Drive and AODocs on one port of 127.0.0.1: issuer at `/`, Drive under `/drive/v3`, AODocs
/// under `/api`. Behaves as Google and AODocs do, for learning, training, QA without an account, and the tests.
class Sandbox : public QObject
{
    Q_OBJECT

public:
    explicit Sandbox(Options options, QObject *parent = nullptr);
    ~Sandbox() override;

    /// Loads its keys, or makes them in another thread, and starts to listen. Call it once. Gives the port. Errors:
    /// PortUnavailable, UsageWrong (another one runs over the same folder), FileUnreadable, FileUnwritable,
    /// FileMalformed.
    Future<quint16> start();

    QString issuer() const;    ///< http://127.0.0.1:PORT
    QString driveUrl() const;  ///< http://127.0.0.1:PORT/drive/v3
    QString aodocsUrl() const; ///< http://127.0.0.1:PORT/api
    QString clientId() const;
    QString clientSecret() const; ///< worth nothing outside the sandbox, and printed on purpose

    /// The first line of `tokenloupe-cli sandbox`: issuer, drive, aodocs, client_id, client_secret, users (their e-mail
    /// addresses), security_code (the one that its AODocs knows).
    QJsonObject description() const;

    /// The last 1000 requests, oldest first. Those that were refused for their Host, Origin or size are not among them.
    QList<LogEntry> log() const;

Q_SIGNALS:
    void answered(const sandbox::LogEntry &entry);
    /// The grants could not be written: they hold until the sandbox ends.
    void stateNotSaved(const Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox
