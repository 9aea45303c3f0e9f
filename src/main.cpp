// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common_options.h"
#include "app/language.h"
#include "app/process_guard.h"
#include "app/quit_signals.h"
#include "app/settings.h"
#include "app/single_window.h"
#include "base/app_id.h"
#include "base/sentence.h"
#include "ui/appearance.h"
#include "ui/icons.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(app::windowOptions());
    parser.addPositionalArgument(u"FILE"_s, QCoreApplication::translate("main", "Files with tokens to open."),
                                 u"[FILE...]"_s);
}

/// Read before the options are described, which is done in the user's language.
Result<app::Settings> settingsOf(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(app::windowOptions());
    parser.parse(arguments);
    return app::loadSettings(app::dataDirOf(parser));
}

void introduce()
{
    QCoreApplication::setApplicationName(QString::fromLatin1(app_id::applicationName));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(app_id::version));
}

/// Whether something may have been asked that no window is needed for.
bool mayAskForText(int argc, char *argv[])
{
    static constexpr QByteArrayView options[] = {"-h", "--help", "--help-all", "-v", "--version"};
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        return std::find(std::begin(options), std::end(options), QByteArrayView(argument)) != std::end(options);
    });
}

/// Answers what was asked of the parser in the place of a window, and ends the program.
void answerQuestions(QCommandLineParser &parser)
{
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (parser.isSet(u"help"_s) || parser.isSet(u"help-all"_s))
        parser.showHelp();
}

/// Answers such a question, where no screen may be; goes on when there was none.
void answerInText(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    introduce();
    const auto settings = settingsOf(QCoreApplication::arguments());
    app::installLanguage(settings.value_or(app::Settings()).language, application);
    QCommandLineParser parser;
    addOptions(parser);
    parser.parse(QCoreApplication::arguments()); // what it does not know may be Qt's own, as -platform is
    answerQuestions(parser);
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

/// What a window begins with.
struct Beginning
{
    std::optional<Error> problem;
    QStringList files;
    QList<PastedModel::Entry> pasted;
};

/// Until it is closed. Gives the exit code, and what another window in its place begins with.
std::pair<int, Beginning> showWindow(app::Services &services, Appearance &appearance, const app::SingleWindow &single,
                                     const Beginning &beginning)
{
    MainWindow window(services, appearance);
    if (beginning.problem)
        window.showError(*beginning.problem);
    QObject::connect(&single, &app::SingleWindow::filesGiven, &window, &MainWindow::takeOver);
    window.keepPasted(beginning.pasted);
    for (const QString &path : beginning.files)
        window.openFile(path);
    window.show();
    const int code = QApplication::exec();
    return {code, {{}, {}, window.pasted()}};
}

/// The window and, for as long as one asks for it, another in its place: in the language that is set by then, with what
/// the one before had in memory. Gives the exit code.
int showWindows(QApplication &application, app::Services &services, Appearance &appearance,
                const app::SingleWindow &single, const Beginning &first)
{
    auto [code, next] = showWindow(services, appearance, single, first);
    while (code == MainWindow::startAgain) {
        const auto settings = app::loadSettings(services.options().dataDir).value_or(app::Settings());
        app::installLanguage(settings.language, application);
        std::tie(code, next) = showWindow(services, appearance, single, next);
    }
    return code;
}

/// A session's end asks by a signal. What a person closes takes a copied token off the clipboard, stops a sign-in, and
/// remembers what was on show; this does the same, whatever dialog is open.
void endWhenAsked(QApplication &application)
{
    whenDone(app::quitRequested(&application), &application, [](const Result<int> &signal) {
        if (!signal)
            return; // without a pipe a signal ends the program as it ends any
        QApplication::closeAllWindows();
        QApplication::exit();
    });
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
    if (mayAskForText(argc, argv))
        answerInText(argc, argv);
    QApplication application(argc, argv);
    introduce();
    QApplication::setApplicationDisplayName(QString::fromLatin1(app_id::displayName));
    QApplication::setDesktopFileName(QString::fromLatin1(app_id::applicationId));

    const auto stored = settingsOf(QApplication::arguments());
    const app::Settings settings = stored.value_or(app::Settings());
    app::installLanguage(settings.language, application);
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QApplication::arguments()))
        return complain(
            {ErrorCode::UsageWrong, QString::fromLatin1(app_id::applicationName), withoutFullStop(parser.errorText())});
    answerQuestions(parser);
    auto options = app::servicesOptions(parser);
    if (!options)
        return complain(options.error());
    // What the settings name and is not there is no reason not to start: it can be mended in the window alone.
    const auto added = app::addSettings(*options, stored);

    app::SingleWindow single;
    if (wantsAnyWindow(parser) &&
        single.start(options->dataDir, parser.positionalArguments()) == app::SingleWindow::Start::HandedOver)
        return 0;

    QApplication::setWindowIcon(icons::application());
    Appearance appearance(application);
    appearance.setScheme(Appearance::schemeOf(settings.theme));
    app::Services services(*options);
    endWhenAsked(application);
    const auto loaded = services.accounts().load();
    std::optional<Error> problem;
    if (!loaded || !added)
        problem = loaded ? options->closed.value_or(added.error()) : loaded.error();
    return showWindows(application, services, appearance, single, {problem, parser.positionalArguments(), {}});
}
