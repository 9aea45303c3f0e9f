// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QFile>
#include <QStringList>
#include <QTemporaryFile>
#include <functional>
#include <memory>

namespace app {

/// Hears how many bytes of how many were read, -1 when nobody knows; gives false to stop. Called from the thread that
/// reads.
using ScanProgress = std::function<bool(qint64 done, qint64 total)>;

/// What a file is, as far as that decides how it is read.
enum class Packing { None, Gzip, Zip };

/// Takes the texts that a file is made of: itself, or what is packed in it.
class PartReader
{
public:
    virtual ~PartReader() = default;
    /// `name`: within the archive; empty for a file that is none. `mtime` in seconds since the epoch, 0 when unknown.
    /// Gives the name as it may be shown.
    virtual QString begin(const QString &name, qint64 mtime, bool isFolder) = 0;
    virtual void read(QByteArrayView bytes) = 0;
    virtual void end() = 0;
    /// False when going on is useless; what stopped it is told elsewhere.
    virtual bool goesOn() const { return true; }
};

/// What was read, and what was not.
struct PartsRead
{
    qint64 bytes = 0;  ///< of the file itself
    bool grew = false; ///< while it was read: what came later was left out
    QStringList left;  ///< a sentence for each part that could not be read
};

/// What gives its texts as often as wanted.
class PartsSource
{
public:
    virtual ~PartsSource() = default;
    virtual const QString &path() const = 0; ///< where its places are
    virtual const QString &name() const = 0; ///< for the words of an error
    virtual Packing packing() const = 0;
    virtual qint64 size() const = 0; ///< bytes; -1 for a stream

    /// Reads all of it from the beginning. `progress` gets the bytes of this pass. Error: Cancelled, and its own.
    virtual Result<PartsRead> read(PartReader &reader, const ScanProgress &progress) = 0;
};

/// A file that is read in blocks; what it gains meanwhile is left out.
class PartsFile : public PartsSource
{
public:
    /// A file, or stdin for "-". Error: FileUnreadable.
    static Result<std::shared_ptr<PartsFile>> open(const QString &path);

    const QString &path() const override { return m_path; }
    /// The path without what may be one: a secret may have been given in the place of a file's name.
    const QString &name() const override { return m_name; }
    Packing packing() const override { return m_packing; }
    /// Of what can be read but once, such as stdin, makes a file without a name that can be read again. Errors:
    /// FileUnreadable, FileUnwritable (there is no room for it).
    Result<bool> keep();
    bool canBeReadAgain() const { return m_size >= 0; }
    qint64 size() const override { return m_size; } ///< when it was opened
    /// Whether it is this other file, by whatever name.
    bool isSameAs(const QString &path) const;
    QFile &file() { return m_kept ? *m_kept : m_file; }

    /// Errors: FileUnreadable (a file that became shorter too), FileMalformed (a broken archive, one that unpacks to
    /// far more than its size), Cancelled.
    Result<PartsRead> read(PartReader &reader, const ScanProgress &progress) override;

private:
    explicit PartsFile(const QString &path);
    Result<bool> look();
    Result<PartsRead> readPlain(PartReader &reader, const ScanProgress &progress);
    Result<PartsRead> readArchive(PartReader &reader, const ScanProgress &progress);
    Result<PartsRead> finished(PartsRead read) const;

    friend class ArchiveInput;
    QString m_path;
    QString m_name;
    QFile m_file;
    std::unique_ptr<QTemporaryFile> m_kept; ///< what a stream gave
    Packing m_packing = Packing::None;
    QByteArray m_beginning; ///< of a stream: read to see what it is
    qint64 m_size = -1;
};

/// The packing that the first bytes of a file tell.
Packing packingOf(QByteArrayView beginning);

} // namespace app
