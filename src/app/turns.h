// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QObject>
#include <chrono>
#include <memory>

class QLockFile;

namespace app {

/// Held until its last copy goes, or its process ends in whatever way. Null where the folder takes no lock: then nobody
/// is waited for.
using Turn = std::shared_ptr<QLockFile>;

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
