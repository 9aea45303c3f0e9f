// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts_writer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace app {

PartsWriter::PartsWriter(const QString &path, Packing packing)
    : m_path(path)
    , m_packing(packing)
    , m_file(path + u".XXXXXX"_s) // in the same folder, so that the last step is a mere change of name
    , m_archive(nullptr, &archive_write_free)
{
}

PartsWriter::~PartsWriter()
{
    m_archive.reset(); // before the file that it writes to
}

Result<std::unique_ptr<PartsWriter>> PartsWriter::create(const QString &path, Packing packing)
{
    if (QFileInfo(path).isDir())
        return failure(ErrorCode::FileUnwritable, path, QCoreApplication::translate("parts_writer", "it is a folder"));
    std::unique_ptr<PartsWriter> writer(new PartsWriter(path, packing));
    if (!writer->m_file.open()) // QTemporaryFile makes it 0600
        return failure(ErrorCode::FileUnwritable, path, writer->m_file.errorString());
    if (packing != Packing::None)
        writer->open(packing);
    if (writer->failed())
        return tl::unexpected<Error>(writer->error());
    return writer;
}

void PartsWriter::open(Packing packing)
{
    m_archive.reset(archive_write_new());
    if (packing == Packing::Gzip) {
        archive_write_add_filter_gzip(m_archive.get());
        archive_write_set_format_raw(m_archive.get());
    } else {
        archive_write_set_format_zip(m_archive.get());
    }
    archive_write_set_bytes_in_last_block(m_archive.get(), 1); // no padding
    const auto written = [](archive *, void *self, const void *buffer, size_t size) -> la_ssize_t {
        auto *writer = static_cast<PartsWriter *>(self);
        writer->toFile(QByteArrayView(static_cast<const char *>(buffer), static_cast<qsizetype>(size)));
        return writer->failed() ? -1 : static_cast<la_ssize_t>(size);
    };
    note(archive_write_open(m_archive.get(), this, nullptr, written, nullptr));
}

void PartsWriter::toFile(QByteArrayView bytes)
{
    // QFile does not say why a disk that becomes full took a part alone.
    while (!bytes.isEmpty() && !failed()) {
        const ssize_t count = ::write(m_file.handle(), bytes.data(), static_cast<size_t>(bytes.size()));
        if (count < 0 && errno != EINTR)
            m_reason = qt_error_string(errno);
        bytes = bytes.sliced(std::max<ssize_t>(count, 0));
    }
}

void PartsWriter::note(int code)
{
    if (code < ARCHIVE_WARN && !failed())
        m_reason = QString::fromUtf8(archive_error_string(m_archive.get()));
}

void PartsWriter::begin(const QString &name, qint64 mtime, bool isFolder)
{
    if (m_packing == Packing::None || failed())
        return;
    const std::unique_ptr<archive_entry, void (*)(archive_entry *)> entry(archive_entry_new(), &archive_entry_free);
    archive_entry_set_pathname_utf8(entry.get(), name.isEmpty() ? "data" : name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), isFolder ? AE_IFDIR : AE_IFREG);
    archive_entry_set_perm(entry.get(), isFolder ? 0700 : 0600);
    archive_entry_set_mtime(entry.get(), mtime, 0);
    if (isFolder)
        archive_entry_set_size(entry.get(), 0);
    note(archive_write_header(m_archive.get(), entry.get()));
}

void PartsWriter::write(QByteArrayView bytes)
{
    if (m_packing == Packing::None)
        return toFile(bytes);
    while (!bytes.isEmpty() && !failed()) {
        const la_ssize_t count = archive_write_data(m_archive.get(), bytes.data(), static_cast<size_t>(bytes.size()));
        if (count <= 0)
            return note(ARCHIVE_FATAL);
        bytes = bytes.sliced(count);
    }
}

Result<QString> PartsWriter::finish()
{
    if (m_archive && !failed())
        note(archive_write_close(m_archive.get()));
    if (!failed() && fsync(m_file.handle()) != 0)
        m_reason = qt_error_string(errno);
    if (failed())
        return tl::unexpected<Error>(error());
    return m_file.fileName();
}

Result<bool> PartsWriter::keep()
{
    // QFile::rename() takes no name that is taken.
    const QByteArray from = QFile::encodeName(m_file.fileName());
    if (std::rename(from.constData(), QFile::encodeName(m_path).constData()) != 0) {
        m_reason = qt_error_string(errno);
        return tl::unexpected<Error>(error());
    }
    m_file.setAutoRemove(false);
    return true;
}

Error PartsWriter::error() const
{
    return {ErrorCode::FileUnwritable, m_path, m_reason};
}

} // namespace app
