// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <memory>

/// Bytes that must not be seen: no QDebug, QVariant or JSON conversion exists, so they cannot be printed by accident.
/// `reveal()` is the one way in; it appears only where bytes leave for the wire, the keychain or the user's own
/// request. Copies share the bytes, which are wiped when the last copy goes. What Qt copied from a reveal() is wiped
/// only where the allocator wipes all that is freed, which app::wipeWhatIsFreed() asks for.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);

    const QByteArray &reveal() const;
    bool isEmpty() const { return !m_bytes || m_bytes->isEmpty(); }

    /// Compares in a time that depends on the length alone.
    friend bool operator==(const Secret &a, const Secret &b);

private:
    std::shared_ptr<const QByteArray> m_bytes;
};
