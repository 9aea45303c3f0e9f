// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/completions.h"

#include "app/common_options.h"
#include "cli/command.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr auto notice = "# Made from the program's options when it was built.\n"_L1;

/// What the value of an option is, by its name in --help. One that is not here is a word that only the user knows.
struct ValueKind
{
    QLatin1StringView valueName;
    bool file;
    QLatin1StringView choices; ///< separated by blanks
};

constexpr ValueKind valueKinds[] = {
    {"FILE"_L1, true, ""_L1},
    {"FILE|URL"_L1, true, ""_L1},
    {"OUT"_L1, true, ""_L1},
    {"DIR"_L1, true, ""_L1},
    {"PROVIDER"_L1, false, "google entra sandbox"_L1},
    {"MAKER"_L1, false, "google sandbox"_L1},
    {"TYPE"_L1, false, "access id"_L1},
    {"PROFILE"_L1, false, "oidc google entra gmail-action rfc9068 jwt"_L1},
    {"FORM"_L1, false, "curl curl-cmd httpie powershell"_L1},
    {"1|2"_L1, false, "1 2"_L1},
};

ValueKind kindOf(const QCommandLineOption &option)
{
    for (const ValueKind &kind : valueKinds) {
        if (kind.valueName == option.valueName())
            return kind;
    }
    return {""_L1, false, ""_L1};
}

QString choicesOf(const Completion &row, const QCommandLineOption &option)
{
    return option.valueName() == "FORMAT"_L1 ? row.formats.join(u' ') : QString(kindOf(option).choices);
}

QStringList dashed(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names.append((name.size() == 1 ? u"-"_s : u"--"_s) + name);
    return names;
}

/// In single quotes, as all three shells take it.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

QStringList commandNames(const CompletedProgram &program)
{
    QStringList names;
    for (const Completion &row : program.rows)
        names.append(row.command);
    return names;
}

bool hasCommands(const CompletedProgram &program)
{
    return !program.rows.first().command.isEmpty();
}

QString functionOf(const CompletedProgram &program)
{
    return u'_' + QString(program.name).replace(u'-', u'_');
}

// ---- bash: what is left empty is completed as a file, the default that `complete` names

QString bashValue(const Completion &row, const QCommandLineOption &option)
{
    if (option.valueName().isEmpty() || kindOf(option).file)
        return {};
    const QString choices = choicesOf(row, option);
    const QString offer = choices.isEmpty() ? u"compopt +o default"_s : u"words="_s + quoted(choices);
    return u"        %1) %2 ;;\n"_s.arg(dashed(option).join(u" | "_s), offer);
}

/// The options whose value is a file: nothing is offered beside files.
QString bashFiles(const Completion &row)
{
    QStringList names;
    for (const QCommandLineOption &option : row.options) {
        if (kindOf(option).file)
            names += dashed(option);
    }
    return names.isEmpty() ? QString() : u"        %1) ;;\n"_s.arg(names.join(u" | "_s));
}

QString bashRow(const Completion &row)
{
    QString values;
    QStringList names;
    for (const QCommandLineOption &option : row.options) {
        values += bashValue(row, option);
        names += dashed(option);
    }
    const QString pattern = row.command.isEmpty() ? u"*"_s : row.command;
    return u"    %1)\n        case $previous in\n%2%3        *) [[ $current != -* ]] || words=%4 ;;\n"
           "        esac\n        ;;\n"_s.arg(pattern, bashFiles(row), values, quoted(names.join(u' ')));
}

// ---- zsh

QString zshSpecs(const Completion &row, const QCommandLineOption &option)
{
    const QString description =
        option.description().replace(u'\\', u"\\\\"_s).replace(u'[', u"\\["_s).replace(u']', u"\\]"_s);
    QString value;
    if (!option.valueName().isEmpty()) {
        const QString choices = choicesOf(row, option);
        const QString words = choices.isEmpty() ? QString() : u"(%1)"_s.arg(choices);
        // What stands behind a bare colon is run as a command: NAME: VALUE is a name alone.
        const QString name = option.valueName().replace(u':', u"\\:"_s);
        value = u':' + name + u':' + (kindOf(option).file ? u"_files"_s : words);
    }
    QString specs;
    for (const QString &name : dashed(option))
        specs += u" \\\n            "_s + quoted(u'*' + name + u'[' + description + u']' + value);
    return specs;
}

QString zshRow(const Completion &row)
{
    QString specs;
    for (const QCommandLineOption &option : row.options)
        specs += zshSpecs(row, option);
    const QString pattern = row.command.isEmpty() ? u"*"_s : row.command;
    return u"    %1)\n        _arguments%2 \\\n            '*:file:_files'\n        ;;\n"_s.arg(pattern, specs);
}

QString zshCommands(const CompletedProgram &program)
{
    QString text = u"    local -a commands=(\n"_s;
    for (const Completion &row : program.rows)
        text += u"        "_s + quoted(row.command + u':' + QString(row.summary).replace(u':', u"\\:"_s)) + u'\n';
    return text + u"    )\n"
                  "    if (( CURRENT == 2 )); then\n"
                  "        _describe -t commands command commands\n"
                  "        return\n"
                  "    fi\n"
                  "    shift words\n"
                  "    (( CURRENT-- ))\n"_s;
}

// ---- fish

QString fishOption(const QString &start, const Completion &row, const QCommandLineOption &option)
{
    const QString choices = choicesOf(row, option);
    QString line = start;
    for (const QString &name : option.names())
        line += (name.size() == 1 ? u" -s "_s : u" -l "_s) + name;
    if (!choices.isEmpty())
        line += u" -x -a "_s + quoted(choices);
    else if (!option.valueName().isEmpty())
        line += kindOf(option).file ? u" -r -F"_s : u" -x"_s;
    return line + u" -d "_s + quoted(option.description()) + u'\n';
}

QString fishRow(const CompletedProgram &program, const Completion &row)
{
    QString start = u"complete -c "_s + program.name;
    QString text;
    if (!row.command.isEmpty()) {
        text = start + u" -n __fish_use_subcommand -f -a %1 -d %2\n"_s.arg(row.command, quoted(row.summary));
        start += u" -n '__fish_seen_subcommand_from %1'"_s.arg(row.command);
    }
    for (const QCommandLineOption &option : row.options)
        text += fishOption(start, row, option);
    return text;
}

} // namespace

CompletedProgram completedCli()
{
    CompletedProgram program{u"tokenloupe-cli"_s, {}};
    for (const Command &command : commands())
        program.rows.append({QString::fromLatin1(command.name), QString::fromLatin1(command.summary),
                             formatsOf(command), command.options() + sharedOptions(command)});
    return program;
}

CompletedProgram completedWindow()
{
    const QList<QCommandLineOption> own{{{u"h"_s, u"help"_s}, u"Show the options."_s},
                                        {{u"v"_s, u"version"_s}, u"Show the version."_s}};
    return {u"tokenloupe"_s, {{{}, {}, {}, app::windowOptions() + own}}};
}

QString bashCompletion(const CompletedProgram &program)
{
    const QString first = u"    ((COMP_CWORD > 1)) || words=%1\n"_s.arg(
        quoted(commandNames(program).join(u' ') + u" --help --version"_s));
    QString text = notice + functionOf(program) +
                   u"() {\n"
                   "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words=\n"
                   "    COMPREPLY=()\n"_s;
    if (hasCommands(program))
        text += first;
    text += u"    case ${COMP_WORDS[1]} in\n"_s;
    for (const Completion &row : program.rows)
        text += bashRow(row);
    return text + u"    esac\n    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n}\n"
                  "complete -o default -F %1 %2\n"_s.arg(functionOf(program), program.name);
}

QString zshCompletion(const CompletedProgram &program)
{
    QString text = u"#compdef %1\n"_s.arg(program.name) + notice + functionOf(program) + u"() {\n"_s;
    if (hasCommands(program))
        text += zshCommands(program);
    text += u"    case $words[1] in\n"_s;
    for (const Completion &row : program.rows)
        text += zshRow(row);
    return text + u"    esac\n}\n%1 \"$@\"\n"_s.arg(functionOf(program));
}

QString fishCompletion(const CompletedProgram &program)
{
    QString text = notice;
    for (const Completion &row : program.rows)
        text += fishRow(program, row);
    return text;
}

} // namespace cli
