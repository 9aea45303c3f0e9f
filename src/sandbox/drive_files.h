// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sandbox {

struct DrivePermission
{
    QString id;
    QString type; ///< "user"
    QString role; ///< "owner", "reader"…
    QString emailAddress;
};

struct DriveFile
{
    QString id;
    QString name;
    QString mimeType;
    QString owner; ///< `sub`
    QString modifiedTime;
    bool madeHere = false;      ///< by an application of the sandbox: all that drive.file shows
    bool onSharedDrive = false; ///< found with supportsAllDrives alone
    QList<DrivePermission> permissions = {};
};

/// The invented files of the sandbox's Drive, and what was made in it since it started.
class DriveFiles
{
public:
    DriveFiles();

    const QList<DriveFile> &all() const { return m_files; }
    DriveFile *find(const QString &id);
    /// Gives the file an id.
    const DriveFile &add(DriveFile file);
    void remove(const QString &id);

private:
    QList<DriveFile> m_files;
    int m_made = 0;
};

} // namespace sandbox
