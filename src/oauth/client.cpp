// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/client.h"

#include <algorithm>

namespace oauth {

QString projectNumber(const QString &clientId)
{
    const QString number = clientId.left(std::max<qsizetype>(0, clientId.indexOf(u'-')));
    const bool digits = std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits ? number : QString();
}

} // namespace oauth
