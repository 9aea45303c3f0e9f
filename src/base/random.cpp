// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <QRandomGenerator>

QByteArray randomBytes(qsizetype count)
{
    // QRandomGenerator::system() asks the system each time; Qt Network Auth 6.4's own generator is seeded by the clock.
    QByteArray words((count + 3) / 4 * 4, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(words.data()), words.size() / 4);
    words.truncate(count);
    return words;
}

QByteArray randomToken(qsizetype count)
{
    return randomBytes(count).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}
