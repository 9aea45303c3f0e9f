// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common_options.h"
#include "app/language.h"
#include "app/process_guard.h"
#include "app/settings.h"
#include "app/single_window.h"
#include "base/app_id.h"
#include "ui/appearance.h"
#include "ui/icons.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(app::commonOptions());
    parser.addOption(
        {u"new-window"_s, QCoreApplication::translate("main", "Open a window of its own, although one is there.")});
    parser.addPositionalArgument(u"FILE"_s, QCoreApplication::translate("main", "Files with tokens to open."),
                                 u"[FILE...]"_s);
}

/// Read before the options are described, which is done in the user's language.
app::Settings settingsOf(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(app::commonOptions());
    parser.parse(arguments);
    return app::loadSettings(app::dataDirOf(parser)).value_or(app::Settings());
}

/// One that asks for nothing special of the network or the keychain: any window of the same data folder will do.
bool wantsAnyWindow(const QCommandLineParser &parser)
{
    for (const QString &option : parser.optionNames()) {
        if (option != "data-dir"_L1)
            return false;
    }
    return true;
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

    const app::Settings settings = settingsOf(QApplication::arguments());
    app::installLanguage(settings.language, application);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    auto options = app::servicesOptions(parser);
    if (!options)
        return complain(options.error());
    // What the settings name and is not there is no reason not to start: it can be mended in the window alone.
    const auto added = app::addSettings(*options, settings);

    app::SingleWindow single;
    if (wantsAnyWindow(parser) &&
        single.start(options->dataDir, parser.positionalArguments()) == app::SingleWindow::Start::HandedOver)
        return 0;

    QApplication::setWindowIcon(icons::application());
    Appearance appearance(application);
    appearance.setScheme(Appearance::schemeOf(settings.theme));
    app::Services services(*options);
    const auto loaded = services.accounts().load();
    MainWindow window(services, appearance);
    if (!loaded || !added)
        window.showError(loaded ? added.error() : loaded.error());
    QObject::connect(&single, &app::SingleWindow::filesGiven, &window, &MainWindow::takeOver);
    for (const QString &path : parser.positionalArguments())
        window.openFile(path);
    window.show();
    return QApplication::exec();
}
