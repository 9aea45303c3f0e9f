// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QList>

namespace cli {

/// What a shell offers after a program's name, or after the name of one of its commands.
struct Completion
{
    QString command; ///< empty in a program that has none
    QString summary;
    QStringList formats; ///< of --format
    QList<QCommandLineOption> options;
};

/// A program as shells complete it. One whose only row has no command takes options and files at once.
struct CompletedProgram
{
    QString name;
    QList<Completion> rows;
};

/// tokenloupe-cli, from the table of commands.
CompletedProgram completedCli();
/// tokenloupe, from the options that it shares with the commands, and its own.
CompletedProgram completedWindow();

/// The scripts that each shell looks for; where they go is the install rules' business.
QString bashCompletion(const CompletedProgram &program);
QString zshCompletion(const CompletedProgram &program);
QString fishCompletion(const CompletedProgram &program);

} // namespace cli
