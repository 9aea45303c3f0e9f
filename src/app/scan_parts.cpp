// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scan_parts.h"

#include "http/redact.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtEndian>
#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype blockSize = 256 * 1024;   // bytes
constexpr qsizetype longestSniff = 512;       // bytes
constexpr qint64 harmless = 64 * 1024 * 1024; // bytes that may come out of the smallest archive
constexpr qint64 mostFold = 200;              // logs pack to a tenth or a twentieth
constexpr int mostParts = 100'000;
constexpr qsizetype zipEnd = 22;                     // bytes of the end of a zip archive, without its comment
constexpr qsizetype longestZipEnd = zipEnd + 0xffff; // with it

QString say(const char *text)
{
    return QCoreApplication::translate("scan_parts", text);
}

using ReadArchive = std::unique_ptr<archive, decltype(&archive_read_free)>;

bool isTar(QByteArrayView beginning)
{
    return beginning.size() >= 262 && beginning.sliced(257).startsWith("ustar");
}

/// A tar archive holds texts as they are, but for those that are packed; its parts have sizes that a copy would change.
QString tarSentence(const QString &name)
{
    return say("%1 is a tar archive: it was searched as one text, without what is packed in it. Unpack it first.")
        .arg(name);
}

/// What packs texts in a way that is not unpacked here, by what its files begin with.
struct Packer
{
    QByteArrayView magic;
    QLatin1StringView name;
};

constexpr Packer packers[] = {
    {QByteArrayView("\xfd"
                    "7zXZ\0",
                    6),
     QLatin1StringView("xz")},
    {QByteArrayView("BZh", 3), QLatin1StringView("bzip2")},
    {QByteArrayView("\x28\xb5\x2f\xfd", 4), QLatin1StringView("zstd")},
    {QByteArrayView("\x04\x22\x4d\x18", 4), QLatin1StringView("lz4")},
    {QByteArrayView("LZIP\x01", 5), QLatin1StringView("lzip")},
    {QByteArrayView("\x1f\x9d", 2), QLatin1StringView("compress")},
    {QByteArrayView("7z\xbc\xaf\x27\x1c", 6), QLatin1StringView("7-Zip")},
    {QByteArrayView("Rar!\x1a\x07", 6), QLatin1StringView("RAR")},
};

/// Of bzip2, a digit and the mark of its first block follow, or of an empty file its last.
bool isBzip2(QByteArrayView beginning)
{
    const QByteArrayView block = beginning.sliced(std::min<qsizetype>(4, beginning.size()));
    return block.startsWith("1AY&SY") || block.startsWith("\x17\x72\x45\x38\x50\x90");
}

/// Empty when none of them packed it.
QString packerOf(QByteArrayView beginning)
{
    const auto *packer = std::find_if(std::begin(packers), std::end(packers),
                                      [beginning](const Packer &known) { return beginning.startsWith(known.magic); });
    if (packer == std::end(packers) || (packer->magic.startsWith("BZh") && !isBzip2(beginning)))
        return {};
    return QString(packer->name);
}

/// Whether a zip archive ends here: its end names the length of the comment that follows (APPNOTE.TXT 4.3.16).
bool endsZip(QByteArrayView tail)
{
    for (qsizetype at = tail.lastIndexOf("PK\x05\x06"); at >= 0;
         at = at > 0 ? tail.lastIndexOf("PK\x05\x06", at - 1) : -1) {
        if (at + zipEnd <= tail.size() &&
            at + zipEnd + qFromLittleEndian<quint16>(tail.data() + at + zipEnd - 2) == tail.size())
            return true;
    }
    return false;
}

} // namespace

Packing packingOf(QByteArrayView beginning)
{
    if (beginning.startsWith("\x1f\x8b"))
        return Packing::Gzip;
    return beginning.startsWith("PK\x03\x04") ? Packing::Zip : Packing::None;
}

PartsFile::PartsFile(const QString &path)
    : m_path(path)
    , m_name(QString::fromUtf8(http::Redactor().text(path.toUtf8())))
    , m_file(path)
{
}

Result<std::shared_ptr<PartsFile>> PartsFile::open(const QString &path)
{
    std::shared_ptr<PartsFile> file(new PartsFile(path));
    const bool opened = path == "-"_L1 ? file->m_file.open(stdin, QIODevice::ReadOnly)
                                       : file->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!opened)
        return failure(ErrorCode::FileUnreadable, file->m_name, file->m_file.errorString());
    if (const auto looked = file->look(); !looked)
        return tl::unexpected<Error>(looked.error());
    return file;
}

/// What it is, and how large now.
Result<bool> PartsFile::look()
{
    struct stat status = {};
    if (fstat(m_file.handle(), &status) == 0 && S_ISREG(status.st_mode))
        m_size = status.st_size;
    m_beginning = m_file.read(longestSniff);
    if (m_file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, m_name, m_file.errorString());
    m_packing = packingOf(m_beginning);
    if (const QString packer = packerOf(m_beginning); !packer.isEmpty())
        return failure(ErrorCode::FileMalformed, m_name,
                       say("it is packed with %1, and was not searched. Unpack it first").arg(packer));
    return true;
}

Result<bool> PartsFile::keep()
{
    auto kept = std::make_unique<QTemporaryFile>(); // 0600, and gone with this object
    const auto unwritable = [&kept] {
        return failure(ErrorCode::FileUnwritable, say("for what stdin gives"), kept->errorString());
    };
    if (!kept->open())
        return unwritable();
    QByteArray block = std::exchange(m_beginning, {});
    for (; !block.isEmpty(); block = m_file.read(blockSize)) {
        if (kept->write(block) != block.size())
            return unwritable();
    }
    if (m_file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, m_name, m_file.errorString());
    if (!kept->flush())
        return unwritable();
    m_size = kept->size();
    m_kept = std::move(kept);
    return true;
}

bool PartsFile::isSameAs(const QString &path) const
{
    struct stat own = {};
    struct stat other = {};
    return fstat(m_file.handle(), &own) == 0 && stat(QFile::encodeName(path).constData(), &other) == 0 &&
           own.st_dev == other.st_dev && own.st_ino == other.st_ino;
}

Result<PartsRead> PartsFile::read(PartReader &reader, const ScanProgress &progress)
{
    if (canBeReadAgain()) {
        m_beginning.clear();
        if (!file().seek(0))
            return failure(ErrorCode::FileUnreadable, m_name, file().errorString());
    }
    const auto read = m_packing == Packing::None ? readPlain(reader, progress) : readArchive(reader, progress);
    return read ? finished(*read) : read;
}

/// A file that lost bytes while it was read has no meaning; one that gained some is what it was at first.
Result<PartsRead> PartsFile::finished(PartsRead read) const
{
    struct stat status = {};
    if (m_size < 0 || m_kept || fstat(m_file.handle(), &status) != 0)
        return read;
    if (status.st_size < m_size)
        return failure(ErrorCode::FileUnreadable, m_name,
                       say("it became shorter while it was read, from %1 to %2 bytes").arg(m_size).arg(status.st_size));
    read.grew = status.st_size > m_size;
    return read;
}

/// What the blocks come out of: the file up to the size that it had at first.
class ArchiveInput
{
public:
    ArchiveInput(PartsFile &file, const ScanProgress &progress)
        : m_owner(file)
        , m_progress(progress)
        , m_block(blockSize, '\0')
    {
    }

    /// The next bytes; none at the end, or when it failed or was stopped.
    QByteArrayView next()
    {
        if (m_isStopped || (m_progress && !m_progress(m_read, m_owner.size()))) {
            m_isStopped = true;
            return {};
        }
        const QByteArrayView bytes = take();
        m_read += bytes.size();
        m_at += bytes.size();
        return bytes;
    }

    qint64 seek(qint64 to)
    {
        if (!m_owner.canBeReadAgain() || !m_owner.file().seek(to))
            return ARCHIVE_FATAL;
        m_at = to;
        return to;
    }
    qint64 at() const { return m_at; }
    qint64 end() const { return m_owner.size(); }
    qint64 bytesRead() const { return m_read; }

    /// Whether there is more than so many bytes. Reads to the end.
    bool goesOnBehind(qint64 used)
    {
        while (!next().isEmpty()) {
        }
        return m_read > used;
    }

    std::optional<Error> error() const
    {
        if (m_isStopped)
            return Error{ErrorCode::Cancelled, say("the search"), {}};
        if (m_owner.file().error() != QFileDevice::NoError)
            return Error{ErrorCode::FileUnreadable, m_owner.name(), m_owner.file().errorString()};
        return std::nullopt;
    }

private:
    QByteArrayView take()
    {
        if (!m_owner.m_beginning.isEmpty()) {
            m_kept = std::exchange(m_owner.m_beginning, {});
            return m_kept;
        }
        const qint64 left = m_owner.size() < 0 ? blockSize : std::min<qint64>(blockSize, m_owner.size() - m_at);
        const qint64 count = left > 0 ? m_owner.file().read(m_block.data(), left) : 0;
        return QByteArrayView(m_block).first(std::max<qint64>(count, 0));
    }

    PartsFile &m_owner;
    const ScanProgress &m_progress;
    QByteArray m_block;
    QByteArray m_kept;
    qint64 m_at = 0;
    qint64 m_read = 0;
    bool m_isStopped = false;
};

Result<PartsRead> PartsFile::readPlain(PartReader &reader, const ScanProgress &progress)
{
    ArchiveInput input(*this, progress);
    QByteArray tail;
    PartsRead result;
    reader.begin({}, 0, false);
    for (QByteArrayView bytes = input.next(); !bytes.isEmpty() && reader.goesOn(); bytes = input.next()) {
        if (tail.isEmpty() && isTar(bytes))
            result.left.append(tarSentence(say("It")));
        reader.read(bytes);
        tail = (tail + bytes.toByteArray()).right(longestZipEnd);
    }
    if (const auto error = input.error())
        return tl::unexpected<Error>(*error);
    reader.end();
    result.bytes = input.bytesRead();
    if (endsZip(tail))
        result.left.append(say("It ends with a zip archive: what is packed in it was not searched. Unpack it first."));
    return result;
}

namespace {

la_ssize_t readCallback(archive *, void *data, const void **buffer)
{
    const QByteArrayView bytes = static_cast<ArchiveInput *>(data)->next();
    *buffer = bytes.data();
    return bytes.size();
}

la_int64_t seekCallback(archive *, void *data, la_int64_t offset, int whence)
{
    auto *input = static_cast<ArchiveInput *>(data);
    const qint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? input->at() : input->end();
    return input->seek(base + offset);
}

ReadArchive opened(Packing packing, ArchiveInput &input, bool canSeek)
{
    ReadArchive reader(archive_read_new(), &archive_read_free);
    if (packing == Packing::Gzip) {
        archive_read_support_filter_gzip(reader.get());
        archive_read_support_format_raw(reader.get());
    } else {
        archive_read_support_format_zip(reader.get());
    }
    archive_read_set_read_callback(reader.get(), readCallback);
    if (canSeek)
        archive_read_set_seek_callback(reader.get(), seekCallback);
    archive_read_set_callback_data(reader.get(), &input);
    return reader;
}

QString reasonOf(archive *reader)
{
    const char *words = archive_error_string(reader);
    return words ? QString::fromUtf8(words) : say("it is broken");
}

QString nameOf(archive_entry *entry, Packing packing)
{
    if (packing == Packing::Gzip)
        return {};
    const char *utf8 = archive_entry_pathname_utf8(entry);
    return utf8 ? QString::fromUtf8(utf8) : QString::fromLocal8Bit(archive_entry_pathname(entry));
}

/// One archive being read: counts what comes out of it, and stops when that is more than any honest one holds.
class Unpacking
{
public:
    Unpacking(archive *reader, const ArchiveInput &input, PartReader &parts)
        : m_reader(reader)
        , m_input(input)
        , m_parts(parts)
    {
    }

    /// Why there is no going on, or nothing. `left` gets a sentence when this part alone cannot be read.
    QString readPart(const QString &name, QStringList &left)
    {
        const void *buffer = nullptr;
        size_t size = 0;
        la_int64_t offset = 0;
        bool isFirst = true;
        for (;;) {
            const int result = archive_read_data_block(m_reader, &buffer, &size, &offset);
            if (result == ARCHIVE_EOF)
                return {};
            if (result == ARCHIVE_FAILED) {
                left.append(say("%1 is left out: %2.").arg(name, reasonOf(m_reader)));
                return {};
            }
            if (result < ARCHIVE_WARN)
                return reasonOf(m_reader);
            const QByteArrayView bytes(static_cast<const char *>(buffer), static_cast<qsizetype>(size));
            if (std::exchange(isFirst, false))
                noteArchive(name, bytes, left);
            m_unpacked += bytes.size();
            if (m_unpacked > std::max(harmless, mostFold * m_input.bytesRead()))
                return say("it unpacks to more than %1 times its size: that is taken for an attack").arg(mostFold);
            m_parts.read(bytes);
            if (!m_parts.goesOn())
                return {};
        }
    }

private:
    static void noteArchive(const QString &name, QByteArrayView beginning, QStringList &left)
    {
        const QString shown = name.isEmpty() ? say("What it holds") : name;
        if (isTar(beginning))
            left.append(tarSentence(shown));
        else if (packingOf(beginning) != Packing::None || !packerOf(beginning).isEmpty())
            left.append(
                say("%1 is an archive itself: what is packed in it was not searched. Unpack it first.").arg(shown));
    }

    archive *m_reader;
    const ArchiveInput &m_input;
    PartReader &m_parts;
    qint64 m_unpacked = 0;
};

} // namespace

Result<PartsRead> PartsFile::readArchive(PartReader &reader, const ScanProgress &progress)
{
    ArchiveInput input(*this, progress);
    const ReadArchive unpacker = opened(m_packing, input, canBeReadAgain());
    const auto broken = [&](const QString &why) -> Result<PartsRead> {
        const auto error = input.error();
        return tl::unexpected<Error>(error.value_or(Error{ErrorCode::FileMalformed, m_name, why}));
    };
    if (archive_read_open1(unpacker.get()) != ARCHIVE_OK)
        return broken(reasonOf(unpacker.get()));
    Unpacking unpacking(unpacker.get(), input, reader);
    PartsRead result;
    archive_entry *entry = nullptr;
    int code = ARCHIVE_OK;
    for (int parts = 0; reader.goesOn(); ++parts) {
        code = archive_read_next_header(unpacker.get(), &entry);
        if (code == ARCHIVE_EOF)
            break;
        if (code < ARCHIVE_WARN)
            return broken(reasonOf(unpacker.get()));
        if (parts == mostParts)
            return broken(say("it holds more than %1 files").arg(mostParts));
        const QString name = reader.begin(nameOf(entry, m_packing), archive_entry_mtime(entry),
                                          archive_entry_filetype(entry) == AE_IFDIR);
        if (const QString why = unpacking.readPart(name, result.left); !why.isEmpty())
            return broken(why);
        reader.end();
    }
    if (m_packing == Packing::Gzip && input.goesOnBehind(archive_filter_bytes(unpacker.get(), -1)))
        result.left.append(say("It goes on behind what is packed: the rest was not searched."));
    if (const auto error = input.error())
        return tl::unexpected<Error>(*error);
    result.bytes = input.bytesRead();
    return result;
}

} // namespace app
