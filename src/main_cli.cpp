// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"
#include "app/process_guard.h"
#include "base/app_id.h"
#include "cli/command.h"
#include "inspect/report.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What the option was given, in either form; each time that it was.
QStringList valuesOf(const QStringList &arguments, const QString &option)
{
    QStringList values;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        if (arguments.at(at) == option)
            values.append(arguments.value(at + 1));
        else if (arguments.at(at).startsWith(option + u'='))
            values.append(arguments.at(at).mid(option.size() + 1));
    }
    return values;
}

/// Texts inside JSON are English, those too that somebody else's thread or answer brings into it later: so nothing but
/// English is spoken then. A trace is JSON, and so may a report be. Of formats the last one counts.
bool writesJson(const QStringList &arguments)
{
    const QStringList formats = valuesOf(arguments, u"--format"_s);
    const QStringList reports =
        valuesOf(arguments, u"--report"_s) + (formats.isEmpty() ? valuesOf(arguments, u"--out"_s) : QStringList());
    const bool isReport = std::any_of(reports.begin(), reports.end(), [](const QString &name) {
        return inspect::reportFormatOf(name) == inspect::ReportFormat::Json;
    });
    return isReport || !valuesOf(arguments, u"--trace"_s).isEmpty() ||
           (!formats.isEmpty() && formats.last().startsWith("json"_L1));
}

} // namespace

int main(int argc, char *argv[])
{
    app::keepMemoryPrivate();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QString::fromLatin1(app_id::applicationName));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(app_id::version));
    if (!writesJson(QCoreApplication::arguments()))
        app::installLanguage({}, application);

    QObject owner;
    whenDone(cli::run(QCoreApplication::arguments().mid(1), &owner), &owner,
             [](const Result<int> &code) { QCoreApplication::exit(*code); });
    return QCoreApplication::exec();
}
