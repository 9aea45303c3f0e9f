// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <optional>

namespace sandbox {

/// What stands in a path where a pattern has `*`: one whole step each. Nothing when they do not match.
inline std::optional<QStringList> matchRoute(QLatin1StringView pattern, const QString &path)
{
    const QStringList wanted = QString(pattern).split(u'/');
    const QStringList steps = path.split(u'/');
    if (wanted.size() != steps.size())
        return {};
    QStringList found;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (wanted.at(i) == u"*" && !steps.at(i).isEmpty())
            found.append(steps.at(i));
        else if (wanted.at(i) != steps.at(i))
            return {};
    }
    return found;
}

} // namespace sandbox
