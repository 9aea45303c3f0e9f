// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace app {

/// One window for one data folder: a later start hands its files to the window that is there. Over a socket in
/// $XDG_RUNTIME_DIR that this user alone can open (mode 0600) and whose peers are checked to be this user. Paths are
/// all that it takes, and that it was heard is all that it answers.
class SingleWindow : public QObject
{
    Q_OBJECT

public:
    /// What became of a start.
    enum class Start {
        First,      ///< no window was there: this one listens now
        HandedOver, ///< the window that was there has taken the files
        Alone,      ///< there is no place for a socket, or the window that was there does not answer
    };

    static constexpr qsizetype mostPaths = 200;
    static constexpr qint64 mostBytes = 256 * 1024; ///< of one message

    explicit SingleWindow(QObject *parent = nullptr);

    /// Of the window of that data folder; empty without a runtime folder of this user's own.
    static QString socketPath(const QString &dataDir);

    /// Blocks for at most a few seconds; call it before there is a window. Relative paths are those of this process.
    Start start(const QString &dataDir, const QStringList &files);

    /// What a message tells: absolute paths, one or none. Error: TextMalformed.
    static Result<QStringList> pathsIn(const QByteArray &message);

Q_SIGNALS:
    /// By a later start; without files it wants the window to come to the front.
    void filesGiven(const QStringList &paths);

private:
    void serve();
    void read(QLocalSocket &peer);

    QLocalServer m_server;
};

} // namespace app
