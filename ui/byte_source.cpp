// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/byte_source.h"

#include <QFile>

ByteSource::ByteSource(const QByteArray &bytes)
{
    auto owner = std::make_shared<const QByteArray>(bytes);
    m_bytes = *owner;
    m_owner = std::move(owner);
}

Result<ByteSource> ByteSource::map(const QString &path)
{
    auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path, file->errorString());
    ByteSource source;
    // An empty file cannot be mapped; an empty source is what it is.
    if (file->size() == 0)
        return source;
    const auto *bytes = file->map(0, file->size());
    if (!bytes)
        return failure(ErrorCode::FileUnreadable, path, file->errorString());
    source.m_bytes = QByteArrayView(bytes, file->size());
    source.m_owner = std::move(file);
    return source;
}
