// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/manual.h"

#include "app/common_options.h"
#include "base/app_id.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

/// A text that roff prints as it stands. A plain hyphen would be printed as a typographic one, which nobody can paste.
QString roff(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s).replace(u'\'', u"\\(aq"_s);
    text.replace(u'~', u"\\(ti"_s).replace(u'^', u"\\(ha"_s).replace(u'`', u"\\(ga"_s);
    // A full stop that begins a line would make it a request.
    if (text.startsWith(u'.'))
        text.prepend(u"\\&"_s);
    return text.replace(u"\n."_s, u"\n\\&."_s);
}

QString verbatim(const QString &text)
{
    return u".PP\n.EX\n"_s + roff(text) + u"\n.EE\n"_s;
}

QString optionManual(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names.append(u"\\fB"_s + roff((name.size() == 1 ? u"-"_s : u"--"_s) + name) + u"\\fR"_s);
    const QString value = option.valueName().isEmpty() ? QString() : u" \\fI"_s + roff(option.valueName()) + u"\\fR"_s;
    return u".TP\n"_s + names.join(u", "_s) + value + u'\n' + roff(option.description()) + u'\n';
}

QString optionsManual(const QList<QCommandLineOption> &options)
{
    QString text;
    for (const QCommandLineOption &option : options)
        text += optionManual(option);
    return text;
}

/// --format stands with the command too where it takes other formats than most.
QList<QCommandLineOption> ownOptions(const Command &command)
{
    QList<QCommandLineOption> options = command.options();
    if (command.formats)
        options.prepend(sharedOptions(command).constFirst());
    return options;
}

QString commandManual(const Command &command)
{
    const QString usage = u"%1 %2"_s.arg(QLatin1StringView(command.name), QLatin1StringView(command.arguments));
    QString text = u".SS "_s + roff(usage.trimmed()) + u'\n';
    QString summary = QString::fromLatin1(command.summary);
    summary[0] = summary[0].toUpper();
    text += roff(summary) + u".\n"_s + optionsManual(ownOptions(command));
    if (command.ending)
        text += verbatim(QString::fromUtf8(command.ending));
    return text + u".PP\nExample:\n"_s + verbatim(QString::fromLatin1(command.example));
}

} // namespace

QString sharedOptionsManual()
{
    return optionsManual(sharedOptions(Command{}));
}

QString commandsManual()
{
    QString text;
    for (const Command &command : commands())
        text += commandManual(command);
    return text;
}

QString filledManual(QString page)
{
    return page.replace(u"@COMMANDS@\n"_s, commandsManual())
        .replace(u"@SHARED_OPTIONS@\n"_s, sharedOptionsManual())
        .replace(u"@WINDOW_OPTIONS@\n"_s, optionsManual(app::commonOptions()))
        .replace(u"@VERSION@"_s, QString::fromLatin1(app_id::version));
}

} // namespace cli
