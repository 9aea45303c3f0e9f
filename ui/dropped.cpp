// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dropped.h"

#include <QUrl>

namespace dropped {

bool isUsable(const QMimeData &data)
{
    return data.hasText() || !files(data).isEmpty();
}

QStringList files(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

Secret text(const QMimeData &data)
{
    return files(data).isEmpty() && !data.text().trimmed().isEmpty() ? Secret(data.text().toUtf8()) : Secret();
}

} // namespace dropped
