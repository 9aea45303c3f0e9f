// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"
#include "app/process_guard.h"
#include "base/app_id.h"
#include "cli/command.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// A result that was lost on a full disk is no success.
Result<int> allDelivered(int code)
{
    return cli::Output::delivered().map([code](bool) { return code; });
}

/// Texts inside JSON are English, those too that somebody else's thread or answer brings into it later: so nothing but
/// English is spoken then. A trace is JSON.
bool writesJson(const QStringList &arguments)
{
    const auto tells = [](const QString &argument) {
        return argument == "--trace"_L1 || argument.startsWith("--trace="_L1) ||
               argument.startsWith("--format=json"_L1);
    };
    const qsizetype format = arguments.indexOf("--format"_L1);
    return std::any_of(arguments.begin(), arguments.end(), tells) ||
           (format >= 0 && arguments.value(format + 1).startsWith("json"_L1));
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
    const Future<int> code = cli::run(QCoreApplication::arguments().mid(1), &owner);
    whenDone(andThen(code, &owner, allDelivered), &owner, [](const Result<int> &result) {
        if (!result)
            cli::Output().note(describe(result.error()));
        QCoreApplication::exit(result ? *result : exitCode(result.error()));
    });
    return QCoreApplication::exec();
}
