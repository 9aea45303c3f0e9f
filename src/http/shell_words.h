// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <optional>

/// Commands as people paste them, taken apart as their shell would and never run: no variable is filled in, no file
/// opened, no command substituted.
namespace http {

enum class Shell {
    Bash, ///< and any other of POSIX
    Cmd,  ///< of Windows; its programs part their own arguments (the rules of Microsoft's C runtime)
};

struct ShellWord
{
    QByteArray text;
    bool expands = false; ///< a part stands as written that only the shell could fill in
    bool operator==(const ShellWord &) const = default;
};

/// One simple command: a program with its arguments.
struct ShellCommand
{
    QList<ShellWord> words;
    std::optional<ShellWord> input; ///< a here-document or here-string
    ShellWord inputFile;            ///< after `<`, never opened
    bool operator==(const ShellCommand &) const = default;
};

/// The shell whose quoting the text uses; browsers offer both forms.
Shell guessShell(const QByteArray &text);

/// The commands in order, whatever joins them. Comments are dropped, output redirections too. Errors: TextMalformed
/// (a quote that is never closed, with its byte offset).
Result<QList<ShellCommand>> splitCommands(const QByteArray &text, Shell shell);

} // namespace http
