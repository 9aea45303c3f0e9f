// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh_note.h"

#include <QCryptographicHash>
#include <QList>

namespace app {

namespace {

/// Enough to tell tokens apart, and too little to tell what the token is.
QByteArray fingerprintOf(const Secret &refreshToken)
{
    return QCryptographicHash::hash(refreshToken.reveal(), QCryptographicHash::Sha256).first(8).toHex();
}

} // namespace

bool RefreshNote::isAbout(const Secret &refreshToken) const
{
    return fingerprint == fingerprintOf(refreshToken);
}

RefreshNote refreshNote(const Secret &refreshToken, qint64 now)
{
    return {fingerprintOf(refreshToken), now};
}

QByteArray toBytes(const RefreshNote &note)
{
    return note.fingerprint + ' ' + QByteArray::number(note.sentAt) + '\n';
}

RefreshNote refreshNoteFrom(const QByteArray &bytes)
{
    const QList<QByteArray> words = bytes.trimmed().split(' ');
    bool isTime = false;
    const qint64 sentAt = words.last().toLongLong(&isTime);
    return words.size() == 2 && isTime ? RefreshNote{words.first(), sentAt} : RefreshNote();
}

} // namespace app
