// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what is installed beside the programs and has to agree with them. Run by the build; never installed.
//   tokenloupe-reference man PAGE.in | bash PROGRAM | zsh PROGRAM | fish PROGRAM
#include "cli/completions.h"
#include "cli/manual.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

Result<QString> written(const QString &kind, const QString &subject)
{
    if (kind == "man"_L1)
        return cli::readBytes(subject).map(
            [](const QByteArray &page) { return cli::filledManual(QString::fromUtf8(page)); });
    const cli::CompletedProgram program = subject == "tokenloupe-cli"_L1 ? cli::completedCli() : cli::completedWindow();
    if (kind == "bash"_L1)
        return cli::bashCompletion(program);
    if (kind == "zsh"_L1)
        return cli::zshCompletion(program);
    if (kind == "fish"_L1)
        return cli::fishCompletion(program);
    return failure(ErrorCode::UsageWrong, kind, u"it is one of man, bash, zsh and fish"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto text = written(arguments.value(1), arguments.value(2));
    if (!text) {
        cli::Output().note(describe(text.error()));
        return exitCode(text.error());
    }
    cli::Output().text(*text);
    return cli::Output::delivered() ? 0 : 1;
}
