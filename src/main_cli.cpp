// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"
#include "app/process_guard.h"
#include "base/app_id.h"
#include "cli/command.h"

#include <QCoreApplication>

namespace {

/// A result that was lost on a full disk is no success.
Result<int> allDelivered(int code)
{
    return cli::Output::delivered().map([code](bool) { return code; });
}

} // namespace

int main(int argc, char *argv[])
{
    app::keepMemoryPrivate();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QString::fromLatin1(app_id::applicationName));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(app_id::version));
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
