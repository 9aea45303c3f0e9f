// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/redirect.h"

#include "base/translated.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace oauth {

QString LoopbackRedirect::uri(quint16 actualPort) const
{
    return u"http://%1:%2%3"_s.arg(QLatin1StringView(host)).arg(actualPort).arg(QLatin1StringView(path));
}

Result<LoopbackRedirect> parseLoopbackRedirect(const QString &uri)
{
    static const QRegularExpression shape(
        u"\\Ahttp://(127\\.0\\.0\\.1|\\[::1\\]|localhost)(?::([1-9][0-9]{0,4}))?(/[!\"$-;=@-~]*)?\\z"_s);
    const auto match = shape.match(uri);
    bool inRange = true;
    const quint16 port = match.captured(2).isEmpty() ? quint16(0) : match.captured(2).toUShort(&inRange);
    if (!match.hasMatch() || !inRange)
        return failure(ErrorCode::UrlUnusable, uri,
                       translated("oauth", "a redirect comes back to this computer: http://127.0.0.1, http://[::1] or "
                                           "http://localhost, with a port and a path if they are fixed"));
    return LoopbackRedirect{match.captured(1).toLatin1(), port, match.captured(3).toLatin1()};
}

} // namespace oauth
