// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gzip.h"

#include "app/scan_parts.h"

#include <QCoreApplication>
#include <archive.h>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype blockSize = 256 * 1024; // bytes

QString say(const char *text)
{
    return QCoreApplication::translate("gzip", text);
}

using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;

/// At the first byte of what is packed; null where there is none.
Reader opened(const QByteArray &bytes)
{
    Reader reader(archive_read_new(), &archive_read_free);
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_format_raw(reader.get());
    archive_entry *entry = nullptr;
    const bool isOpen =
        archive_read_open_memory(reader.get(), bytes.constData(), std::size_t(bytes.size())) == ARCHIVE_OK;
    if (!isOpen || archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK)
        reader.reset();
    return reader;
}

} // namespace

Result<QByteArray> unpacked(const QByteArray &bytes, const QString &name, qsizetype most)
{
    if (packingOf(bytes) != Packing::Gzip)
        return bytes;
    const Reader reader = opened(bytes);
    QByteArray content;
    QByteArray block(blockSize, Qt::Uninitialized);
    la_ssize_t size = reader ? 1 : -1;
    while (size > 0 && content.size() <= most) {
        size = archive_read_data(reader.get(), block.data(), std::size_t(block.size()));
        if (size > 0)
            content.append(block.constData(), qsizetype(size));
    }
    if (size < 0)
        return failure(ErrorCode::FileMalformed, name, say("its gzip is broken or cut off"));
    if (size > 0)
        return failure(ErrorCode::FileMalformed, name, say("it unpacks to more than %1 MB").arg(most >> 20));
    return content;
}

} // namespace app
