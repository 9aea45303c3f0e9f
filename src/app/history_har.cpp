// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history_har.h"

#include "app/history.h"
#include "app/json_file.h"
#include "base/app_id.h"
#include "http/har.h"

namespace app {

Result<qsizetype> saveAsHar(const QByteArrayList &lines, const QString &path)
{
    QList<http::Exchange> exchanges;
    for (const QByteArray &line : lines) {
        const auto exchange = History::entry(line).and_then(&HistoryEntry::kept);
        if (!exchange)
            return tl::unexpected<Error>(exchange.error());
        exchanges.append(*exchange);
    }
    http::Veil veil; // what was redacted stays so; what a later version knows as a secret is one now
    const QPair<QString, QString> creator = {QString::fromLatin1(app_id::displayName),
                                             QString::fromLatin1(app_id::version)};
    return writePrivateFile(path, http::harOf(exchanges, veil, creator)).map([&exchanges](bool) {
        return exchanges.size();
    });
}

} // namespace app
