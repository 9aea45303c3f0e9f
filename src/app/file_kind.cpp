// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_kind.h"

#include "app/bundle_file.h"
#include "app/scan_parts.h"

namespace app {

bool isHarName(const QString &path)
{
    return path.endsWith(QLatin1StringView(".har"), Qt::CaseInsensitive);
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

} // namespace app
