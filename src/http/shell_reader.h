// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/shell_words.h"

namespace http {

/// Collects words into commands; what both shells' readers share.
class CommandBuilder
{
public:
    void add(char c);
    void add(const QByteArray &bytes);
    /// The word has begun though it may stay empty, as `''` does.
    void beginWord() { m_inWord = true; }
    void markExpansion() { m_word.expands = m_inWord = true; }
    bool inWord() const { return m_inWord; }

    void endWord();
    void endCommand();
    /// The next word is where a redirection leads; `keep` when it is this command's input.
    void redirect(bool keep);
    void setInput(const ShellWord &input) { m_command.input = input; }

    QList<ShellCommand> take();

private:
    enum class Target { Word, InputFile, Nowhere };

    QList<ShellCommand> m_commands;
    ShellCommand m_command;
    ShellWord m_word;
    bool m_inWord = false;
    Target m_target = Target::Word;
};

Result<QList<ShellCommand>> readBash(const QByteArray &text);
Result<QList<ShellCommand>> readCmd(const QByteArray &text);

/// "The command … a quote that is never closed, opened at byte N".
tl::unexpected<Error> quoteNeverClosed(qsizetype offset);

} // namespace http
