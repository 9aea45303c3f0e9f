// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scan_parts.h"

#include <QTemporaryFile>
#include <memory>

struct archive;

namespace app {

/// A new file, packed as another is: written beside its final name, for its owner alone, and gone when it is given up.
class PartsWriter
{
public:
    /// Error: FileUnwritable.
    static Result<std::unique_ptr<PartsWriter>> create(const QString &path, Packing packing);
    ~PartsWriter();

    void begin(const QString &name, qint64 mtime, bool isFolder);
    void write(QByteArrayView bytes);
    bool failed() const { return !m_reason.isEmpty(); }

    /// All is written: it can be read by its temporary name. Error: FileUnwritable.
    Result<QString> finish();
    /// Gives it its final name, in place of a file that has it. Error: FileUnwritable.
    Result<bool> keep();

private:
    PartsWriter(const QString &path, Packing packing);
    void open(Packing packing);
    void toFile(QByteArrayView bytes);
    void note(int code);
    Error error() const;

    QString m_path;
    Packing m_packing;
    QTemporaryFile m_file;
    std::unique_ptr<archive, int (*)(archive *)> m_archive;
    QString m_reason; ///< why writing failed; empty when it did not
};

} // namespace app
