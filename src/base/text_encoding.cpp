// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_encoding.h"

#include "base/utf8.h"

#include <QStringDecoder>

QByteArray asUtf8(const QByteArray &file, char first)
{
    const auto encoding = QStringConverter::encodingForData(file, QLatin1Char(first).unicode());
    if (!encoding || *encoding == QStringConverter::Utf8)
        return utf8::withoutMark(file);
    QStringDecoder decoder(*encoding);
    const QString text = decoder(file);
    return decoder.hasError() ? file : utf8::withoutMark(text.toUtf8());
}
