// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file_lock.h"
#include "base/future.h"

#include <QObject>
#include <chrono>
#include <memory>

namespace app {

/// One process's right to do what others have to wait for, with a note for whoever has it next.
class HeldTurn
{
public:
    /// Null while another process has it. Error: FileUnwritable where the folder takes no lock.
    static Result<std::shared_ptr<HeldTurn>> tryToTake(const QString &path);

    /// What the last one left, or this one; empty when there is nothing to say.
    const QByteArray &note() const { return m_note; }

    /// Leaves it in the folder before it returns. Error: FileUnwritable.
    Result<bool> leave(const QByteArray &note);

    /// Removes what stands in the folder for it, once nobody will need it any more: whoever waits gets a new one.
    /// Error: FileUnwritable.
    Result<bool> endForGood();

private:
    explicit HeldTurn(FileLock lock)
        : m_lock(std::move(lock))
    {
    }

    FileLock m_lock;
    QByteArray m_note;
};

/// Held until its last copy goes. Null where the folder takes no lock: then nobody is waited for.
using Turn = std::shared_ptr<HeldTurn>;

/// What processes that share a data folder do one after the other, such as spending a refresh token that its provider
/// rotates.
class Turns : public QObject
{
    Q_OBJECT

public:
    explicit Turns(const QString &dataDir, std::chrono::milliseconds patience = std::chrono::minutes(1),
                   QObject *parent = nullptr);

    /// Waits for ours at `name`. Error: TimedOut.
    Future<Turn> wait(const QString &name);

private:
    QString m_dataDir;
    std::chrono::milliseconds m_patience;
};

} // namespace app
