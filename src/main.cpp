// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process_guard.h"
#include "app/services.h"
#include "app/settings.h"
#include "base/app_id.h"
#include "ui/appearance.h"
#include "ui/icons.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

/// The options that the window shares with the command line.
void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(
        {u"data-dir"_s, QCoreApplication::translate("main", "Use this folder for accounts and settings."), u"DIR"_s});
    parser.addOption(
        {u"memory-only"_s, QCoreApplication::translate("main", "Use no keychain: accounts last for this session.")});
    parser.addOption(
        {u"ca-file"_s,
         QCoreApplication::translate("main", "Trust the certificates in this PEM file beside the system's."),
         u"FILE"_s});
    parser.addPositionalArgument(u"FILE"_s, QCoreApplication::translate("main", "Files with tokens to open."),
                                 u"[FILE...]"_s);
}

Result<app::ServicesOptions> servicesOptions(const QCommandLineParser &parser)
{
    app::ServicesOptions options;
    options.dataDir = parser.isSet(u"data-dir"_s) ? parser.value(u"data-dir"_s) : app::defaultDataDir();
    options.memoryOnly = parser.isSet(u"memory-only"_s);
    if (!parser.isSet(u"ca-file"_s))
        return options;
    QFile file(parser.value(u"ca-file"_s));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, file.fileName(), file.errorString());
    options.caCertificates = file.readAll();
    return options;
}

int complain(const Error &error)
{
    qCritical("%s", qUtf8Printable(describe(error)));
    return exitCode(error);
}

} // namespace

int main(int argc, char *argv[])
{
    app::keepMemoryPrivate();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QString::fromLatin1(app_id::applicationName));
    QApplication::setApplicationDisplayName(QString::fromLatin1(app_id::displayName));
    QApplication::setApplicationVersion(QString::fromLatin1(app_id::version));
    QApplication::setDesktopFileName(QString::fromLatin1(app_id::applicationId));

    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    const auto options = servicesOptions(parser);
    if (!options)
        return complain(options.error());

    QApplication::setWindowIcon(icons::application());
    Appearance appearance(application);
    if (const auto settings = app::loadSettings(options->dataDir); settings)
        appearance.setScheme(Appearance::schemeOf(settings->theme));
    app::Services services(*options);
    const auto loaded = services.accounts().load();
    MainWindow window(services, appearance);
    if (!loaded)
        window.showError(loaded.error());
    for (const QString &path : parser.positionalArguments())
        window.openFile(path);
    window.show();
    return QApplication::exec();
}
