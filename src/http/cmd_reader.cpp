// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/shell_reader.h"

namespace http {

namespace {

/// cmd takes its carets away first, outside of its own double quotes; what is left is parted by the program's runtime.
/// Both passes are made at once: a byte that a caret kept can still be a quote for the runtime, but none for cmd.
class CmdReader
{
public:
    explicit CmdReader(const QByteArray &text)
        : m_text(QByteArray(text).replace("\r\n", "\n"))
    {
    }

    Result<QList<ShellCommand>> read()
    {
        while (m_at < m_text.size())
            step();
        if (m_quoted)
            return quoteNeverClosed(m_opened);
        return m_builder.take();
    }

private:
    char at(qsizetype offset) const { return offset < m_text.size() ? m_text.at(offset) : '\0'; }

    void step()
    {
        const char c = at(m_at);
        if (c == '^' && !m_cmdQuoted)
            caret();
        else if (c == '\n') // cmd's quotes never outlive their line
            endLine();
        else if (!m_cmdQuoted && (c == '&' || c == '|'))
            endCommand();
        else if (!m_cmdQuoted && (c == '<' || c == '>'))
            redirection();
        else {
            if (c == '"')
                m_cmdQuoted = !m_cmdQuoted;
            ++m_at;
            give(c);
        }
    }

    /// A caret keeps the next byte from cmd. At a line's end it joins the lines, and the first byte of the next stays.
    void caret()
    {
        ++m_at;
        if (at(m_at) == '\n')
            ++m_at;
        if (m_at < m_text.size())
            give(m_text.at(m_at++));
    }

    void endLine()
    {
        m_cmdQuoted = false;
        if (m_quoted)
            m_at = m_text.size(); // read() says so
        else
            endCommand();
    }

    void endCommand()
    {
        ++m_at;
        flushBackslashes();
        m_builder.endCommand();
    }

    void redirection()
    {
        const bool input = at(m_at) == '<';
        while (at(m_at) == '<' || at(m_at) == '>')
            ++m_at;
        flushBackslashes();
        m_builder.redirect(input);
        while (at(m_at) == ' ')
            ++m_at;
    }

    /// What the runtime does with a byte. Backslashes count only before a quote, where two of them are one.
    void give(char c)
    {
        if (c == '\\') {
            ++m_backslashes;
            m_builder.beginWord();
        } else if (c == '"')
            quote();
        else {
            flushBackslashes();
            ordinary(c);
        }
    }

    void quote()
    {
        const bool escaped = m_backslashes % 2 == 1;
        m_builder.add(QByteArray(m_backslashes / 2, '\\'));
        m_backslashes = 0;
        if (escaped)
            m_builder.add('"');
        else if (m_quoted && at(m_at) == '"') { // two quotes within quotes are one
            m_builder.add('"');
            ++m_at;
            m_cmdQuoted = !m_cmdQuoted;
        } else {
            m_quoted = !m_quoted;
            m_opened = m_at - 1;
        }
    }

    void ordinary(char c)
    {
        if ((c == ' ' || c == '\t') && !m_quoted)
            return m_builder.endWord();
        if (c == '%' && isVariable())
            m_builder.markExpansion();
        m_builder.add(c);
    }

    bool isVariable() const
    {
        const qsizetype end = m_text.indexOf('%', m_at);
        return end > m_at && QByteArray("_ABCDEFGHIJKLMNOPQRSTUVWXYZ").contains(char(toupper(at(m_at)))) &&
               !m_text.mid(m_at, end - m_at).contains(' ') && at(end - 1) != '^';
    }

    void flushBackslashes()
    {
        if (m_backslashes > 0)
            m_builder.add(QByteArray(m_backslashes, '\\'));
        m_backslashes = 0;
    }

    const QByteArray m_text;
    qsizetype m_at = 0;
    qsizetype m_opened = 0;
    qsizetype m_backslashes = 0;
    bool m_cmdQuoted = false; ///< cmd is between double quotes, where a caret is a caret
    bool m_quoted = false;    ///< the program's runtime is
    CommandBuilder m_builder;
};

} // namespace

Result<QList<ShellCommand>> readCmd(const QByteArray &text)
{
    return CmdReader(text).read();
}

} // namespace http
