// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A whole page around what is in its body. Its policy lets it load nothing and run nothing (CSP3). `title` is escaped
/// here; `style` and `body` are ours, with every foreign text escaped.
inline QString htmlPage(const QString &title, const QString &style, const QString &body)
{
    return QStringLiteral("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                          "'unsafe-inline'\">\n<title>") +
           title.toHtmlEscaped() + QStringLiteral("</title>\n<style>") + style +
           QStringLiteral("</style>\n</head>\n<body>\n") + body + QStringLiteral("</body>\n</html>\n");
}
