// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/byte_source.h"

#include <QFile>

Result<ByteSource> ByteSource::map(const QString &path)
{
    auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path, file->errorString());
    // An empty file cannot be mapped; an empty source is what it is.
    if (file->size() == 0)
        return ByteSource();
    const auto *bytes = file->map(0, file->size());
    if (!bytes)
        return failure(ErrorCode::FileUnreadable, path, file->errorString());
    const QByteArrayView all(bytes, file->size());
    return ByteSource(SharedBytes(std::move(file), all));
}
