// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report_ending.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

} // namespace

tl::unexpected<Error> unknownEnding(const QString &option, const QStringList &endings)
{
    const QString others = endings.first(endings.size() - 1).join(u", "_s);
    return failure(ErrorCode::UsageWrong, u"--"_s + option,
                   say("the file's name ends in %1 or %2").arg(others, endings.last()));
}

} // namespace cli
