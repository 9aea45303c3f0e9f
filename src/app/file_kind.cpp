// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_kind.h"

#include "app/bundle_file.h"
#include "app/scan_parts.h"

#include <QFile>
#include <QFileInfo>

namespace app {

namespace {

constexpr qint64 longestMagic = 8; // bytes that tell an archive

} // namespace

bool isHarName(const QString &path)
{
    return path.endsWith(QLatin1StringView(".har"), Qt::CaseInsensitive) ||
           path.endsWith(QLatin1StringView(".har.gz"), Qt::CaseInsensitive);
}

FileKind fileKind(const QString &path, qint64 size, QByteArrayView content)
{
    if (packingOf(content) != Packing::None) // what the bytes say holds, whatever the name
        return FileKind::Archive;
    if (isHarName(path))
        return FileKind::Har;
    if (size > largestText)
        return FileKind::Large;
    return isBundlePage(content) ? FileKind::Bundle : FileKind::Tokens;
}

Result<OpenedFile> openedFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path, file.errorString());
    OpenedFile opened{fileKind(path, file.size(), file.peek(longestMagic)), {}, {}};
    if (opened.kind != FileKind::Tokens)
        return opened;
    opened.text = file.read(largestText);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, path, file.errorString());
    opened.kind = fileKind(path, file.size(), opened.text);
    if (opened.kind != FileKind::Bundle)
        return opened;
    return readBundlePage(opened.text, QFileInfo(path).fileName()).map([](const SupportBundle &bundle) {
        return OpenedFile{FileKind::Bundle, {}, bundle};
    });
}

} // namespace app
