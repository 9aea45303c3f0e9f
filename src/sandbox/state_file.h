// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file_lock.h"
#include "sandbox/grants.h"

#include <QJsonObject>
#include <optional>

namespace sandbox {

/// What the sandbox keeps from one run to the next, in DATADIR/sandbox.json (mode 0600): its port, its test keys, its
/// client and the hashes of live refresh tokens. Never a token.
struct State
{
    quint16 port = 0;
    QList<QByteArray> keys; ///< PKCS#8 PEM; the first one signs
    QString clientId;
    QString clientSecret;
    QList<RefreshGrant> grants;
    bool operator==(const State &) const = default;
};

QString stateFilePath(const QString &dataDir);

/// Nothing when there is no such file yet. Errors: FileUnreadable; FileMalformed when it is no file of ours or of a
/// newer version.
Result<std::optional<State>> loadState(const QString &dataDir);

/// One sandbox's right to that folder: two would write over each other's grants. Where it takes no lock there is nobody
/// to wait for. Makes the folder (0700) when it is missing. Errors: FileUnwritable, and UsageWrong while another one
/// has it.
Result<FileLock> lockState(const QString &dataDir);

/// Makes the folder (0700) when it is missing. Errors: FileUnwritable.
Result<bool> saveState(const QString &dataDir, const State &state);

/// Writes a JSON file that only its owner can read, whole or not at all; its folder (0700) is made when it is missing.
/// Errors: FileUnwritable.
Result<bool> writePrivateFile(const QString &path, const QJsonObject &object);

} // namespace sandbox
