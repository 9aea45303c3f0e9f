// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QObject>
#include <QTimer>
#include <chrono>

class QClipboard;

/// Puts secrets on the clipboard with the marks that ask clipboard managers not to record them, and takes them off
/// again after a while and when the program quits, if they are still there. Never touches X11's PRIMARY selection.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(QClipboard &clipboard, std::chrono::milliseconds clearAfter = std::chrono::seconds(45),
                             QObject *parent = nullptr);

    void copy(const Secret &secret);
    /// For what is there, from now on, and for the next; 0: only when the program quits.
    void setClearAfter(std::chrono::milliseconds time);
    /// "for 45 seconds", "until Tokenloupe quits": how long a copy stays.
    QString howLong() const;
    /// Takes our secret off the clipboard; what somebody else has put there since stays.
    void clearOurs();

private:
    QClipboard &m_clipboard;
    Secret m_copied;
    QTimer m_timer;
};
