// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

/// Public test vectors, read in place: from $TOKENLOUPE_VECTORS, or a folder beside the source tree.
namespace vectors {

inline QString path(const QString &name)
{
    const QString fallback = places::inSource(u"../shared/vectors");
    return QDir(qEnvironmentVariable("TOKENLOUPE_VECTORS", fallback)).filePath(name);
}

inline bool available(const QString &name)
{
    return QFile::exists(path(name));
}

inline QJsonArray read(const QString &name)
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

inline QByteArray unbase64url(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1(), QByteArray::Base64UrlEncoding);
}

} // namespace vectors

/// Skips the test when the file is not there, or fails it where vectors are required.
#define NEEDS_VECTORS(name)                                                                                            \
    do {                                                                                                               \
        if (!vectors::available(name)) {                                                                               \
            if (qEnvironmentVariable("TOKENLOUPE_VECTORS_REQUIRED") == QStringLiteral("1"))                            \
                QFAIL(qPrintable(QStringLiteral("missing: ") + vectors::path(name)));                                  \
            QSKIP(qPrintable(QStringLiteral("not there: ") + vectors::path(name)));                                    \
        }                                                                                                              \
    } while (false)
