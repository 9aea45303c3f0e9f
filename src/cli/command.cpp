// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "app/common_options.h"
#include "base/app_id.h"
#include "base/sentence.h"
#include "cli/commands.h"
#include "cli/option_rules.h"
#include "http/command_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QUrl>
#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr char inspectExitCodes[] =
    QT_TRANSLATE_NOOP("cli", "Exit codes:\n"
                             "  0  valid; or unverified, when no key was asked for\n"
                             "  1  invalid (expired or damaged too), or not verified though a key was given\n"
                             "  2  unreadable: nothing that decodes as a token; or a wrong option\n"
                             "  3  the outside failed: keys that were asked for did not come\n"
                             "Of several tokens the highest counts.");

constexpr char scanExitCodes[] = QT_TRANSLATE_NOOP(
    "cli", "Exit codes:\n"
           "  0  searched, whether or not anything was found; or the copy was written\n"
           "  1  with --expect-none, something was found; with keys, a JWT is not valid; or no copy was\n"
           "     kept, as a secret was found in it when it was searched again\n"
           "  2  something could not be read or searched, or a wrong option\n"
           "  3  the copy cannot be written, or keys that were asked for did not come");

constexpr char diagnoseExitCodes[] = QT_TRANSLATE_NOOP(
    "cli", "Exit codes:\n"
           "  0  each refusal is explained by a certain or likely cause; or nothing in it was refused\n"
           "  1  a refusal is not explained: its causes are only possible\n"
           "  2  the file cannot be read or is of another kind; or a wrong option\n"
           "  3  the result could not be written");

constexpr char sendExitCodes[] = QT_TRANSLATE_NOOP(
    "cli", "Exit codes:\n"
           "  0  the answer is a 2xx, or with --expect has that status; or the command was printed\n"
           "  1  the answer, or with --repeat one of them, has another status\n"
           "  2  a wrong option, a file that cannot be read, or a credential that may not go there\n"
           "  3  no answer came, or a part of it (of more than 8 MB the beginning); the account has no token left;\n"
           "     or --har cannot be written");

constexpr char labNotes[] = QT_TRANSLATE_NOOP(
    "cli",
    "The control, which is the request as it should be, is sent first and last. Tokens that are not there leave\n"
    "their variants out, and the report says what they would need. Forged tokens (claims-changed, alg-none) go to\n"
    "this computer and to --own-host alone; at most one request a second goes to other hosts.\n"
    "The report compares the answers by status, WWW-Authenticate and error body. In JSON, \"comparison\" of a variant\n"
    "lists in which of them its answer differs from that to the control (\"differs_from_control_in\": status,\n"
    "www_authenticate, body) and which variants were answered alike (\"same_as\"); it is null where no answer came,\n"
    "to the variant or to the control.\n"
    "Exit codes:\n"
    "  0  every variant that was sent was answered as expected, and no rule is broken;\n"
    "     with --watch: the token was refused in the end\n"
    "  1  not so; or inconclusive, because the control itself was not answered well;\n"
    "     with --watch: it was still accepted when the time was over\n"
    "  2  a wrong option, or a request that the lab does not send\n"
    "  3  the control got no answer, or the outside failed before it was sent");

constexpr Command table[] = {
    {"sign-in", "--provider google|entra|sandbox|ISSUER-URL", 0,
     QT_TRANSLATE_NOOP("cli", "signs in through the browser and keeps the account"),
     "tokenloupe-cli sign-in --provider google --client client_secret_123.json", signInOptions, signIn},
    {"client", "[FILE | CLIENT-ID]", 1,
     QT_TRANSLATE_NOOP("cli", "says what a client file is, and what AODocs has to allow for it"),
     "tokenloupe-cli client client_secret_123.json", clientOptions, client},
    {"accounts", "", 0,
     QT_TRANSLATE_NOOP("cli", "lists who is signed in, with scopes, expiry and where the refresh token is"),
     "tokenloupe-cli accounts --format json", accountsOptions, accounts},
    {"token", "[--account A] [--type access|id]", 0,
     QT_TRANSLATE_NOOP("cli", "prints just the token, refreshed when it must be"),
     "tokenloupe-cli token --type id | tokenloupe-cli inspect -", tokenOptions, token},
    {"sign-out", "--account A [--revoke [--prove]]", 0,
     QT_TRANSLATE_NOOP("cli", "forgets an account, and on request has its provider revoke the grant"),
     "tokenloupe-cli sign-out --account alice@example.com --revoke --prove", signOutOptions, signOut},
    {"userinfo", "--account A | TOKEN", 1, QT_TRANSLATE_NOOP("cli", "asks the provider whose an access token is"),
     "tokenloupe-cli userinfo --account alice@example.com", lookupOptions, userinfo},
    {"tokeninfo", "--account A | TOKEN", 1,
     QT_TRANSLATE_NOOP("cli", "asks Google whose an access token is, for what and for how long"),
     "tokenloupe-cli tokeninfo token.txt --format json", lookupOptions, tokeninfo},
    {"introspect", "--account A | TOKEN", 1,
     QT_TRANSLATE_NOOP("cli", "asks the provider, as a client, whether a token is good (RFC 7662)"),
     "tokenloupe-cli introspect token.txt --provider https://login.example.com --client-id api --client-secret-file "
     "secret.txt",
     introspectOptions, introspect},
    {"inspect", "[TOKEN | FILE | -]...", anyNumber, QT_TRANSLATE_NOOP("cli", "decodes, verifies and checks tokens"),
     "tokenloupe-cli inspect token.txt --jwks keys.json --issuer https://accounts.google.com", inspectOptions, inspect,
     inspectExitCodes},
    {"diff", "A B", 2, QT_TRANSLATE_NOOP("cli", "compares two tokens claim by claim"),
     "tokenloupe-cli diff old.txt new.txt", diffOptions, diff},
    {"scan", "FILE... | - [--redact OUT]", anyNumber,
     QT_TRANSLATE_NOOP("cli", "finds the tokens and secrets in files of any kind and size, also in gz and zip; or "
                              "makes a copy without them"),
     "tokenloupe-cli scan session.har --redact session.redacted.har", scanOptions, scan, scanExitCodes},
    {"send", "METHOD URL | --preset NAME | --request FILE", 2,
     QT_TRANSLATE_NOOP("cli", "sends a request, authorized with an account's token or another credential"),
     "tokenloupe-cli send GET 'https://www.googleapis.com/drive/v3/about?fields=user' --account alice@example.com",
     sendOptions, send, sendExitCodes},
    {"lab", "METHOD URL | --preset NAME | --request FILE", 2,
     QT_TRANSLATE_NOOP("cli", "sends every variant of the Authorization header, and says what the server does wrong"),
     "tokenloupe-cli lab --preset drive-about --account alice@example.com --format junit --out lab.xml", labOptions,
     lab, labNotes, "text, json, junit, markdown, html"},
    {"presets", "", 0,
     QT_TRANSLATE_NOOP("cli", "lists the AODocs and Drive requests that ship, with the scopes each needs"),
     "tokenloupe-cli presets --format json", [] { return QList<QCommandLineOption>(); }, presets},
    {"diagnose", "--exchange FILE | --har FILE | --list", 0,
     QT_TRANSLATE_NOOP("cli", "says why a request was refused, with the evidence"),
     "tokenloupe-cli diagnose --har refused.har --format json", diagnoseOptions, diagnose, diagnoseExitCodes},
    {"sandbox", "", 0, QT_TRANSLATE_NOOP("cli", "runs the built-in provider, Drive and AODocs until it is stopped"),
     "tokenloupe-cli sandbox --port 0", sandboxOptions, sandbox},
    {"demo", "", 0, QT_TRANSLATE_NOOP("cli", "shows the whole main job, unattended, on the sandbox"),
     "tokenloupe-cli demo --format json", demoOptions, demo},
};

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// Of every command, beside those that the window has too.
QList<QCommandLineOption> outputOptions(const Command &command)
{
    return {
        {u"format"_s, say("How results are printed: %1.").arg(formatsOf(command).join(u", "_s)), u"FORMAT"_s,
         u"text"_s},
        {u"stats"_s, say("At the end, print time and counts as a line of JSON on stderr.")},
        {{u"h"_s, u"help"_s}, say("Show this help.")},
    };
}

const Command *findCommand(const QString &name)
{
    const auto found = std::find_if(std::begin(table), std::end(table), [&name](const Command &command) {
        return name == QLatin1StringView(command.name);
    });
    return found == std::end(table) ? nullptr : found;
}

QString overview()
{
    QString text = say("Usage: tokenloupe-cli COMMAND [OPTION]...") + u"\n\n"_s;
    for (const Command &command : table)
        text += u"  %1 %2\n"_s.arg(QLatin1StringView(command.name), -10).arg(say(command.summary));
    return text + u'\n' + say("tokenloupe-cli COMMAND --help tells the options of each.");
}

QString help(const Command &command, const QCommandLineParser &parser)
{
    // The parser's own text, with the usage line and the example of this command around it. Its heading is in Qt's
    // words, which may be other ones than ours in the same language; they are no text of ours to translate.
    static constexpr char heading[] = "Options:";
    const QString options = parser.helpText().section(QCoreApplication::translate("QCommandLineParser", heading), 1);
    return say("Usage: tokenloupe-cli %1 %2")
               .arg(QLatin1StringView(command.name), QLatin1StringView(command.arguments)) +
           u"\n%1.\n\n"_s.arg(say(command.summary)) + say("Example:") +
           u"\n  %1\n\n"_s.arg(QLatin1StringView(command.example)) + say("Options:") +
           options.trimmed().prepend(u"\n  "_s) + (command.ending ? u"\n\n"_s + say(command.ending) : QString());
}

Result<Format> formatNamed(const Command &command, const QString &name)
{
    const QStringList formats = formatsOf(command);
    if (!formats.contains(name))
        return failure(ErrorCode::UsageWrong, u"--format"_s,
                       say("it is one of %1, not “%2”").arg(formats.join(u", "_s), name));
    return name == "json"_L1 ? Format::Json : name == "jsonl"_L1 ? Format::JsonLines : Format::Text;
}

/// What the options lack; Qt's words end in a full stop, as the sentence does that they are put into.
QString errorOf(const QCommandLineParser &parser)
{
    return withoutFullStop(parser.errorText());
}

/// A result that was lost on a full disk is no success.
Result<int> allDelivered(int code)
{
    return Output::delivered().map([code](bool) { return code; });
}

/// The exit code; what went wrong is said.
int ended(const Result<int> &result)
{
    if (result)
        return *result;
    Output().note(describe(result.error()));
    return exitCode(result.error());
}

Future<int> answered(const Result<int> &result)
{
    return ready<int>(ended(result.and_then(allDelivered)));
}

Future<int> runCommand(const Command &command, const QStringList &arguments, QObject *owner)
{
    auto parser = std::make_unique<QCommandLineParser>();
    parser->addOptions(sharedOptions(command));
    parser->addOptions(command.options());
    if (!parser->parse(QStringList{QString::fromLatin1(command.name)} + arguments))
        return answered(failure(ErrorCode::UsageWrong, QString::fromLatin1(command.name), errorOf(*parser)));
    if (parser->isSet(u"help"_s)) {
        Output().text(help(command, *parser));
        return answered(0);
    }
    const auto format = formatNamed(command, parser->value(u"format"_s));
    if (!format)
        return answered(tl::unexpected<Error>(format.error()));
    auto *invocation = new Invocation(std::move(parser), *format);
    invocation->setParent(owner);
    const auto fits = areInOrder(command, *invocation);
    if (fits)
        warnOfSecrets(command, *invocation);
    const Future<int> code = fits ? command.run(*invocation) : ready<int>(tl::unexpected<Error>(fits.error()));
    return eitherWay(code, invocation, [invocation](const Result<int> &result) {
        const int number = ended(result.and_then(allDelivered));
        if (invocation->isSet(u"stats"_s))
            invocation->printStats(number == 0);
        return Result<int>(number);
    });
}

} // namespace

Invocation::Invocation(std::unique_ptr<QCommandLineParser> parser, Format format)
    : m_parser(std::move(parser))
    , m_out(format)
{
    m_started.start();
}

Invocation::~Invocation()
{
    while (!children().isEmpty()) // what still runs uses the services: it goes first
        delete children().first();
}

bool Invocation::isAnySet(const QStringList &options) const
{
    return std::any_of(options.begin(), options.end(), [this](const QString &option) { return isSet(option); });
}

void Invocation::count(bool good)
{
    ++(good ? m_good : m_bad);
}

void Invocation::count(qint64 good, qint64 bad)
{
    m_good += good;
    m_bad += bad;
}

void Invocation::printStats(bool good)
{
    if (m_good + m_bad == 0)
        count(good);
    const double seconds = static_cast<double>(m_started.elapsed()) / 1000;
    const QJsonObject stats{{u"secs"_s, seconds}, {u"ok"_s, m_good}, {u"bad"_s, m_bad}};
    m_out.note(QString::fromUtf8(QJsonDocument(stats).toJson(QJsonDocument::Compact)));
}

Result<qint64> Invocation::integer(const QString &option, qint64 fallback, qint64 least, qint64 most) const
{
    if (!isSet(option))
        return fallback;
    bool whole = false;
    const qint64 number = value(option).toLongLong(&whole);
    if (!whole || number < least || number > most)
        return failure(ErrorCode::UsageWrong, u"--"_s + option,
                       say("“%1” is no whole number from %2 to %3")
                           .arg(value(option), QString::number(least), QString::number(most)));
    return number;
}

QString Invocation::dataDir() const
{
    return app::dataDirOf(*m_parser);
}

QString Invocation::sameOptions() const
{
    QString text;
    for (const QCommandLineOption &option : app::commonOptions()) {
        const QString name = option.names().constFirst();
        const QString given = value(name);
        if (!given.isEmpty() && QUrl(given).userInfo().isEmpty())
            text += u" --%1 %2"_s.arg(name, QString::fromUtf8(http::command::bashQuoted(given.toUtf8())));
    }
    return text;
}

Result<app::Services *> Invocation::services()
{
    if (m_services)
        return m_services.get();
    auto options = app::servicesOptions(*m_parser);
    if (!options)
        return tl::unexpected<Error>(options.error());
    if (const auto added = app::addSettings(*options, app::loadSettings(dataDir())); !added)
        return tl::unexpected<Error>(added.error());
    m_services = std::make_unique<app::Services>(*options);
    announce(*m_services);
    if (const auto loaded = m_services->accounts().load(); !loaded)
        return tl::unexpected<Error>(loaded.error());
    return m_services.get();
}

/// What goes on beside the command's own result.
void Invocation::announce(app::Services &services)
{
    connect(&services, &app::Services::keychainWaits, this,
            [this] { m_out.note(say("The keychain asks for a password in a window of its own.")); });
    connect(&services.tokens(), &app::AccessTokens::keptInMemory, this, [this](const QString &, const Error &why) {
        m_out.note(say("The provider changed the refresh token and the keychain did not take the new one: after this "
                       "run the account has to sign in again. %1")
                       .arg(describe(why)));
    });
    connect(&services.tokens(), &app::AccessTokens::changedByOther, this, [this] {
        m_out.note(say("Another program changed the refresh token in the keychain: it is used all the same, and whose "
                       "tokens come is checked."));
    });
    connect(&services.tokens(), &app::AccessTokens::notListed, this,
            [this](const QString &, const Error &why) { m_out.note(describe(why)); });
    connect(&services, &app::Services::traceNotKept, this, [this](const Error &why) { m_out.note(describe(why)); });
}

std::span<const Command> commands()
{
    return table;
}

QStringList formatsOf(const Command &command)
{
    return QString::fromLatin1(command.formats ? command.formats : "text, json, jsonl").split(u", "_s);
}

QList<QCommandLineOption> sharedOptions(const Command &command)
{
    return outputOptions(command) + app::commonOptions();
}

Result<QByteArray> readBytes(const QString &path)
{
    QFile file(path);
    const bool opened = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return failure(ErrorCode::FileUnreadable, redacted(path), file.errorString());
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, redacted(path), file.errorString());
    return bytes;
}

void noteTerminal(Output &out, const QString &path)
{
    if (path == "-"_L1 && isatty(STDIN_FILENO) == 1)
        out.note(say("Reads what you type or paste here; end it with Enter and Ctrl+D."));
}

Result<QByteArray> readInput(const QString &path)
{
    return readBytes(path).map([](QByteArray bytes) {
        if (bytes.endsWith('\n'))
            bytes.chop(bytes.endsWith("\r\n") ? 2 : 1);
        return bytes;
    });
}

Future<int> run(const QStringList &arguments, QObject *owner)
{
    rememberGiven(arguments);
    const QString name = arguments.value(0);
    if (name.isEmpty() || name == "--help"_L1 || name == "-h"_L1 || name == "help"_L1) {
        Output().text(overview());
        return answered(name.isEmpty() ? 2 : 0);
    }
    if (name == "--version"_L1) {
        Output().line(u"tokenloupe-cli "_s + QLatin1StringView(app_id::version));
        return answered(0);
    }
    const Command *command = findCommand(name);
    if (!command)
        return answered(failure(ErrorCode::UsageWrong, redacted(name),
                                say("there is no such command; tokenloupe-cli --help lists them")));
    return runCommand(*command, arguments.mid(1), owner);
}

} // namespace cli
