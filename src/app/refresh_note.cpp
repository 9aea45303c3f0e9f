// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh_note.h"

#include <QCryptographicHash>
#include <QList>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr char droppedWord[] = "dropped";

} // namespace

QByteArray fingerprintOf(const Secret &refreshToken)
{
    if (refreshToken.isEmpty())
        return {};
    return QCryptographicHash::hash(refreshToken.reveal(), QCryptographicHash::Sha256).first(8).toHex();
}

bool RefreshNote::isAbout(const Secret &refreshToken) const
{
    return !fingerprint.isEmpty() && fingerprint == fingerprintOf(refreshToken);
}

RefreshNote refreshNote(const Secret &refreshToken, qint64 now, RefreshNote::Answer answer)
{
    return {fingerprintOf(refreshToken), now, answer};
}

QByteArray toBytes(const RefreshNote &note)
{
    const QByteArray dropped = note.answer == RefreshNote::Answer::Dropped ? ' ' + QByteArray(droppedWord) : ""_ba;
    return note.fingerprint + ' ' + QByteArray::number(note.sentAt) + dropped + '\n';
}

RefreshNote refreshNoteFrom(const QByteArray &bytes)
{
    QList<QByteArray> words = bytes.trimmed().split(' ');
    const bool dropped = words.size() == 3 && words.last() == droppedWord;
    if (dropped)
        words.removeLast();
    bool isTime = false;
    const qint64 sentAt = words.last().toLongLong(&isTime);
    const auto answer = dropped ? RefreshNote::Answer::Dropped : RefreshNote::Answer::Lost;
    return words.size() == 2 && isTime ? RefreshNote{words.first(), sentAt, answer} : RefreshNote();
}

} // namespace app
