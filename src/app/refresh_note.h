// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArray>

namespace app {

/// Of a refresh token: enough to tell tokens apart, and too little to tell what the token is. Empty for none.
QByteArray fingerprintOf(const Secret &refreshToken);

/// What stands beside an account's turn from before a refresh token is sent until the answer is kept. A process that
/// finds it and has its refresh token refused knows why: the provider had exchanged it for tokens that were not kept.
struct RefreshNote
{
    /// What became of the answer: it never came to be kept, or its tokens were not the account's.
    enum class Answer { Lost, Dropped };

    QByteArray fingerprint; ///< of the refresh token that was sent
    qint64 sentAt = 0;      ///< seconds since the epoch
    Answer answer = Answer::Lost;
    bool operator==(const RefreshNote &) const = default;

    /// One that is about another refresh token is about the past.
    bool isAbout(const Secret &refreshToken) const;
};

RefreshNote refreshNote(const Secret &refreshToken, qint64 now, RefreshNote::Answer answer = RefreshNote::Answer::Lost);

QByteArray toBytes(const RefreshNote &note);

/// Of bytes that are no note: one that is about nothing.
RefreshNote refreshNoteFrom(const QByteArray &bytes);

} // namespace app
