// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/drive_files.h"

#include "sandbox/people.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

struct Row
{
    const char *id;
    const char *name;
    const char *mimeType;
    const char *owner; ///< `sub`
    const char *modifiedTime;
    bool onSharedDrive;
};

constexpr Row rows[] = {
    {"1sandboxA01", "Quarterly report", "application/vnd.google-apps.document", "107000000000000000001",
     "2026-03-02T09:15:00.000Z", false},
    {"1sandboxA02", "Budget", "application/vnd.google-apps.spreadsheet", "107000000000000000001",
     "2026-02-20T16:40:00.000Z", false},
    {"1sandboxA03", "Contract.pdf", "application/pdf", "107000000000000000001", "2026-01-11T08:00:00.000Z", false},
    {"1sandboxB01", "Partner onboarding", "application/vnd.google-apps.document", "107000000000000000002",
     "2026-02-28T12:30:00.000Z", false},
    {"1sandboxS01", "Holiday photos", "application/vnd.google-apps.folder", "107000000000000000003",
     "2025-08-30T19:05:00.000Z", false},
    {"1sandboxT01", "Team plan", "application/vnd.google-apps.document", "107000000000000000001",
     "2026-03-01T10:00:00.000Z", true},
};

DrivePermission ownership(const QString &subject)
{
    const Person *person = findPerson(subject);
    return {subject.last(12), u"user"_s, u"owner"_s, person ? QString::fromLatin1(person->email) : QString()};
}

DriveFile fileOf(const Row &row)
{
    const QString owner = QString::fromLatin1(row.owner);
    return {QString::fromLatin1(row.id),
            QString::fromLatin1(row.name),
            QString::fromLatin1(row.mimeType),
            owner,
            QString::fromLatin1(row.modifiedTime),
            false,
            row.onSharedDrive,
            {ownership(owner)}};
}

} // namespace

DriveFiles::DriveFiles()
{
    std::transform(std::begin(rows), std::end(rows), std::back_inserter(m_files), fileOf);
}

DriveFile *DriveFiles::find(const QString &id)
{
    const auto found =
        std::find_if(m_files.begin(), m_files.end(), [&id](const DriveFile &file) { return file.id == id; });
    return found == m_files.end() ? nullptr : &*found;
}

const DriveFile &DriveFiles::add(DriveFile file)
{
    file.id = u"1sandboxN%1"_s.arg(++m_made, 2, 10, QLatin1Char('0'));
    file.madeHere = true;
    file.permissions = {ownership(file.owner)};
    m_files.append(file);
    return m_files.constLast();
}

void DriveFiles::remove(const QString &id)
{
    m_files.removeIf([&id](const DriveFile &file) { return file.id == id; });
}

} // namespace sandbox
