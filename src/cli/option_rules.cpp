// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/option_rules.h"

#include "cli/host_option.h"
#include "http/redact.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <algorithm>
#include <iterator>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/// In their values a secret may stand, which other users of this computer can read. Of an Authorization and a token the
/// commands themselves tell more.
constexpr struct
{
    const char *option;
    bool (*holdsSecret)(const QString &value);
} openOptions[] = {
    {"header",
     [](const QString &line) {
         const QByteArray name = line.section(u':', 0, 0).trimmed().toUtf8();
         return name.compare("authorization", Qt::CaseInsensitive) != 0 &&
                http::isSecretHeader(name, line.section(u':', 1).trimmed().toUtf8());
     }},
    {"data",
     [](const QString &body) {
         return !body.startsWith(u'@') && http::Redactor().text(body.toUtf8()) != body.toUtf8();
     }},
    {"proxy", [](const QString &url) { return !QUrl(url).password().isEmpty(); }},
};

/// What these name is written once the command is done: with what was sent or revoked by then.
constexpr struct
{
    const char *command;
    const char *option;
} outputFiles[] = {
    {"sign-in", "trace"}, {"sign-out", "trace"}, {"inspect", "report"},
    {"scan", "redact"},   {"send", "har"},       {"lab", "out"},
};

/// Whose values are HOST or HOST:PORT. Another value would name no place, and be passed over.
constexpr const char *hostOptions[] = {"allow-host", "allow-http", "follow-to", "own-host"};

enum class Company { Needed, Senseless };

/// Options that would be passed over in silence without, or beside, others.
constexpr struct
{
    const char *command;
    const char *option;
    Company company;
    const char *others; ///< one of them, separated by blanks
} pairings[] = {
    {"sign-in", "client-id", Company::Senseless, "client"},
    {"sign-in", "client-secret-file", Company::Needed, "client-id"},
    {"sign-in", "browser", Company::Senseless, "no-browser"},
    {"client", "register", Company::Senseless, "unregister"},
    {"userinfo", "provider", Company::Senseless, "account"},
    {"tokeninfo", "provider", Company::Senseless, "account"},
    {"introspect", "provider", Company::Senseless, "account"},
    {"introspect", "client-secret-file", Company::Needed, "client-id"},
    {"inspect", "report", Company::Senseless, "lines"},
    {"inspect", "explain", Company::Senseless, "lines"},
    {"inspect", "repair", Company::Senseless, "lines"},
    {"scan", "keep-claims", Company::Needed, "redact dry-run"},
    {"scan", "redact-people", Company::Needed, "redact dry-run"},
    {"scan", "expect-none", Company::Senseless, "redact dry-run"},
    {"scan", "show-secrets", Company::Senseless, "redact dry-run"},
    {"scan", "jwks", Company::Senseless, "redact dry-run"},
    {"scan", "key", Company::Senseless, "redact dry-run"},
    {"scan", "secret-file", Company::Senseless, "redact dry-run"},
    {"scan", "at", Company::Senseless, "redact dry-run"},
    {"send", "type", Company::Needed, "account"},
    {"send", "retry-on-401", Company::Needed, "account"},
    {"send", "retry-on-401", Company::Senseless, "curl as"},
    {"send", "har", Company::Senseless, "curl as"},
    {"send", "expect", Company::Senseless, "curl as"},
    {"send", "repeat", Company::Senseless, "curl as"},
    {"send", "probe", Company::Senseless, "curl as"},
    {"send", "follow", Company::Senseless, "curl as"},
    {"send", "follow-to", Company::Senseless, "curl as"},
    {"diagnose", "list", Company::Senseless, "har exchange account"},
    {"lab", "type", Company::Needed, "account"},
    {"lab", "revoked-file", Company::Senseless, "revoke-account"},
    {"lab", "other-account", Company::Senseless, "other-account-file"},
    {"lab", "smaller-scope-account", Company::Senseless, "smaller-scope-file"},
    {"lab", "variants", Company::Senseless, "watch"},
    {"lab", "own-host", Company::Senseless, "watch"},
    {"lab", "revoke", Company::Needed, "watch"},
    {"lab", "every", Company::Needed, "watch"},
    {"lab", "timeout", Company::Needed, "watch"},
};

/// No option is passed over in silence.
Result<bool> fitTogether(const Command &command, const Invocation &call)
{
    for (const auto &pairing : pairings) {
        if (QLatin1StringView(pairing.command) != QLatin1StringView(command.name))
            continue;
        const QString option = QString::fromLatin1(pairing.option);
        const QStringList others = QString::fromLatin1(pairing.others).split(u' ');
        const bool isNeeded = pairing.company == Company::Needed;
        if (!call.isSet(option) || call.isAnySet(others) == isNeeded)
            continue;
        const QString either = u"--"_s + others.join(u" %1 --"_s.arg(say("or")));
        return failure(
            ErrorCode::UsageWrong, u"--"_s + option,
            (isNeeded ? say("it means something only beside %1") : say("it means nothing beside %1")).arg(either));
    }
    return true;
}

/// No argument is passed over in silence: it may name what the user is about to end.
Result<bool> areExpected(const Command &command, const QStringList &arguments)
{
    if (arguments.size() <= command.mostArguments)
        return true;
    const QLatin1StringView usage(command.arguments);
    return failure(ErrorCode::UsageWrong, redacted(arguments.at(command.mostArguments)),
                   usage.isEmpty() ? say("the command takes options alone")
                                   : say("it is one argument too many; the command takes %1").arg(usage));
}

bool isKnown(const Command &command, const QString &name)
{
    const QList<QCommandLineOption> known = command.options() + sharedOptions(command);
    return std::any_of(known.begin(), known.end(),
                       [&name](const QCommandLineOption &option) { return option.names().contains(name); });
}

Result<bool> hostsAreNamed(const Command &command, const Invocation &call)
{
    for (const char *row : hostOptions) {
        const QString option = QString::fromLatin1(row);
        if (!isKnown(command, option))
            continue;
        for (const QString &value : call.values(option)) {
            if (!hostNamed(value))
                return failure(ErrorCode::UsageWrong, u"--"_s + option,
                               say("“%1” names no host; write it as example.com, example.com:8080, 192.0.2.1 or "
                                   "[2001:db8::1]:8080")
                                   .arg(redacted(value)));
        }
    }
    return true;
}

/// Why no file can be put there; empty when nothing speaks against it so far.
QString whyNoOutput(const QString &path)
{
    if (path.isEmpty())
        return say("it is empty, and names no file");
    if (path == "-"_L1)
        return say("it takes the name of a file, and - is none");
    const QFileInfo named(path);
    const QFileInfo file(named.isSymLink() ? named.symLinkTarget() : path);
    const QFileInfo folder(file.absolutePath());
    if (file.exists() && !file.isFile())
        return say("%1 is a folder or a device; name a file").arg(redacted(path));
    if (!folder.isDir())
        return say("there is no folder %1; make it first, or name another").arg(redacted(folder.filePath()));
    if (!folder.isWritable() || (file.exists() && !file.isWritable()))
        return say("you may not write %1; name a file in another folder").arg(redacted(path));
    return {};
}

bool isOutput(const Command &command, const QCommandLineOption &option)
{
    return std::any_of(std::begin(outputFiles), std::end(outputFiles), [&](const auto &row) {
        return QLatin1StringView(row.command) == QLatin1StringView(command.name) &&
               option.names().contains(QLatin1StringView(row.option));
    });
}

/// Where a call reads from, by the names that --help has for the values. An argument may be a text as well: that names
/// no file.
QStringList inputFiles(const Command &command, const Invocation &call)
{
    QStringList paths = call.arguments();
    for (const QCommandLineOption &option : command.options() + sharedOptions(command)) {
        const bool isBody = option.valueName() == "BODY|@FILE"_L1;
        if (!option.valueName().contains("FILE"_L1) || isOutput(command, option))
            continue;
        for (const QString &value : call.values(option.names().constFirst())) {
            if (!isBody || value.startsWith(u'@'))
                paths.append(isBody ? value.mid(1) : value);
        }
    }
    return paths;
}

/// By whatever name: a link, another way to the folder, or stdin for "-".
bool isSameFile(const QString &input, const QString &output)
{
    struct stat read = {};
    struct stat written = {};
    const int known = input == "-"_L1 ? fstat(STDIN_FILENO, &read) : stat(QFile::encodeName(input).constData(), &read);
    return known == 0 && stat(QFile::encodeName(output).constData(), &written) == 0 && read.st_dev == written.st_dev &&
           read.st_ino == written.st_ino;
}

/// What is read would be gone: a token that nobody issues again.
QString whyNoInput(const QStringList &inputs, const QString &output)
{
    const auto lost = std::find_if(inputs.begin(), inputs.end(),
                                   [&output](const QString &input) { return isSameFile(input, output); });
    return lost == inputs.end()
               ? QString()
               : say("it would take the place of %1, which the command reads; name another file").arg(redacted(*lost));
}

/// Before anything is sent: what it leads to is written there, and could not be asked for again.
Result<bool> outputsCanBeWritten(const Command &command, const Invocation &call)
{
    for (const auto &row : outputFiles) {
        const QString option = QString::fromLatin1(row.option);
        if (QLatin1StringView(row.command) != QLatin1StringView(command.name) || !call.isSet(option))
            continue;
        QString why = whyNoOutput(call.value(option));
        if (why.isEmpty())
            why = whyNoInput(inputFiles(command, call), call.value(option));
        if (!why.isEmpty())
            return failure(ErrorCode::UsageWrong, u"--"_s + option, why);
    }
    return true;
}

/// Those of the openOptions that a secret was given with.
QStringList optionsWithSecrets(const Command &command, const Invocation &call)
{
    QStringList names;
    for (const auto &row : openOptions) {
        const QString name = QString::fromLatin1(row.option);
        const QStringList values = isKnown(command, name) ? call.values(name) : QStringList();
        if (std::any_of(values.begin(), values.end(), row.holdsSecret))
            names.append(u"--"_s + name);
    }
    return names;
}

} // namespace

Result<bool> areInOrder(const Command &command, const Invocation &call)
{
    return fitTogether(command, call)
        .and_then([&](bool) { return areExpected(command, call.arguments()); })
        .and_then([&](bool) { return hostsAreNamed(command, call); })
        .and_then([&](bool) { return outputsCanBeWritten(command, call); });
}

void warnOfSecrets(const Command &command, Invocation &call)
{
    if (const QStringList names = optionsWithSecrets(command, call); !names.isEmpty())
        call.out().note(say("%1: a secret stands on the command line, where other users of this computer can read it.")
                            .arg(names.join(u", "_s)));
}

} // namespace cli
