// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/shell_reader.h"

#include <QCoreApplication>

namespace http {

void CommandBuilder::add(char c)
{
    m_inWord = true;
    m_word.text.append(c);
}

void CommandBuilder::add(const QByteArray &bytes)
{
    m_inWord = true;
    m_word.text.append(bytes);
}

void CommandBuilder::endWord()
{
    if (!m_inWord)
        return;
    if (m_target == Target::Word)
        m_command.words.append(m_word);
    else if (m_target == Target::InputFile)
        m_command.inputFile = m_word;
    m_word = {};
    m_inWord = false;
    m_target = Target::Word;
}

void CommandBuilder::endCommand()
{
    endWord();
    if (!m_command.words.isEmpty())
        m_commands.append(m_command);
    m_command = {};
    m_target = Target::Word;
}

void CommandBuilder::redirect(bool keep)
{
    // `2>` names a descriptor, which is no argument.
    if (m_inWord && m_word.text.size() == 1 && m_word.text.at(0) >= '0' && m_word.text.at(0) <= '9') {
        m_word = {};
        m_inWord = false;
    }
    endWord();
    m_target = keep ? Target::InputFile : Target::Nowhere;
}

QList<ShellCommand> CommandBuilder::take()
{
    endCommand();
    return m_commands;
}

tl::unexpected<Error> quoteNeverClosed(qsizetype offset)
{
    return failure(
        ErrorCode::TextMalformed, QCoreApplication::translate("http", "command"),
        QCoreApplication::translate("http", "the quote at byte %1 is never closed; the text may be cut").arg(offset));
}

} // namespace http
