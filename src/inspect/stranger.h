// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace inspect {

/// What stands where a token should, and is none.
struct Stranger
{
    QString id;             ///< "private-key", "jwk-set" …: never translated
    QString what;           ///< what it is: a sentence without its full stop
    QString advice;         ///< what to do: sentences
    bool isPrivate = false; ///< holds a private key, which was exposed
    QString inWindow = {};  ///< what to do in a window, where `advice` names commands and options

    const QString &adviceInWindow() const { return inWindow.isEmpty() ? advice : inWindow; }
    bool operator==(const Stranger &) const = default;
};

/// Tells what a trimmed text is that is no token: a key, a certificate, a client file, an address with an error …;
/// nothing when it may have been meant for a token.
std::optional<Stranger> strangerIn(const QByteArray &text);

/// The same of a word that tells nothing of itself, by the name that it bore where it was found: a client's secret.
std::optional<Stranger> strangerNamed(const QString &name, const QByteArray &text);

} // namespace inspect
