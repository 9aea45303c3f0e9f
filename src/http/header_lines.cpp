// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/header_lines.h"

#include <QCoreApplication>

namespace http {

Result<Headers> parseHeaderLines(const QString &lines)
{
    Headers headers;
    const QStringList all = lines.split(u'\n');
    for (qsizetype number = 0; number < all.size(); ++number) {
        const QString line = all.at(number).trimmed();
        const qsizetype colon = line.indexOf(u':');
        if (line.isEmpty())
            continue;
        if (colon < 1)
            return failure(ErrorCode::HeaderUnusable,
                           QCoreApplication::translate("header_lines", "line %1 of the headers").arg(number + 1),
                           QCoreApplication::translate("header_lines", "a header has the form NAME: VALUE"));
        headers.add(line.left(colon).trimmed().toUtf8(), line.mid(colon + 1).trimmed().toUtf8());
    }
    return headers;
}

} // namespace http
