// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/shell_words.h"

#include "http/shell_reader.h"

#include <QRegularExpression>

namespace http {

Shell guessShell(const QByteArray &text)
{
    // Bash has no use for a caret before a quote or at the end of a line, cmd none for a backslash there.
    static const QRegularExpression caret(QStringLiteral("\\^\"|\\^[ \t]*\r?\n"));
    return caret.match(QString::fromUtf8(text)).hasMatch() ? Shell::Cmd : Shell::Bash;
}

Result<QList<ShellCommand>> splitCommands(const QByteArray &text, Shell shell)
{
    QByteArray typed = text;
    typed.removeIf([](char c) { return c == '\0'; }); // no shell takes a null byte
    return shell == Shell::Cmd ? readCmd(typed) : readBash(typed);
}

} // namespace http
