// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "http/shell_reader.h"

#include <QStringList>
#include <cstring>

namespace http {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/// What a dollar sign may be followed by to mean more than itself.
bool namesVariable(char c)
{
    return ascii::isLetterOrDigit(c) || (c != '\0' && std::strchr("_@*#?-$!", c));
}

/// `$'…'` knows the escapes of C.
constexpr struct
{
    char letter;
    char meaning;
} ansiEscapes[] = {{'n', '\n'}, {'t', '\t'}, {'r', '\r'},  {'a', '\a'},  {'b', '\b'}, {'f', '\f'},
                   {'v', '\v'}, {'e', 27},   {'\\', '\\'}, {'\'', '\''}, {'"', '"'},  {'?', '?'}};

/// Where a here-document waits for its lines to begin.
struct HereDocument
{
    QByteArray delimiter;
    bool literal = false; ///< the delimiter was quoted: nothing in it expands
    bool dropsTabs = false;
};

class BashReader
{
public:
    explicit BashReader(const QByteArray &text)
        : m_text(text)
    {
    }

    Result<QList<ShellCommand>> read()
    {
        while (m_at < m_text.size())
            step();
        if (m_unclosed >= 0)
            return quoteNeverClosed(m_unclosed);
        return m_builder.take();
    }

private:
    char here() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }
    char next() const { return m_at + 1 < m_text.size() ? m_text.at(m_at + 1) : '\0'; }
    bool lookingAt(const char *what) const { return m_text.mid(m_at, qsizetype(std::strlen(what))) == what; }

    void step()
    {
        const char c = here();
        if (c == '\n')
            endLine();
        else if (isBlank(c))
            endWord();
        else if (c == '#' && !m_builder.inWord())
            skipComment();
        else if (c == ';' || c == '|' || c == '&' || c == '(' || c == ')')
            endCommand();
        else if (c == '<' || c == '>')
            redirection();
        else
            wordPart();
    }

    /// Nothing after the quote that was opened there can be read.
    void giveUp(qsizetype opened)
    {
        m_unclosed = opened;
        m_at = m_text.size();
    }

    void endWord()
    {
        ++m_at;
        m_builder.endWord();
    }

    void endCommand()
    {
        ++m_at;
        m_builder.endCommand();
    }

    void endLine()
    {
        ++m_at;
        if (m_here)
            readHereDocument();
        m_builder.endCommand();
    }

    void skipComment()
    {
        const qsizetype end = m_text.indexOf('\n', m_at);
        m_at = end < 0 ? m_text.size() : end;
    }

    void wordPart()
    {
        const char c = here();
        if (c == '\'')
            singleQuoted();
        else if (c == '"')
            doubleQuoted();
        else if (c == '\\')
            backslash();
        else if (c == '$' || c == '`')
            dollar();
        else
            plain();
    }

    void plain()
    {
        m_builder.add(here());
        ++m_at;
    }

    /// Outside quotes a backslash keeps the next byte; before a line end both vanish.
    void backslash()
    {
        const qsizetype step = lookingAt("\\\r\n") ? 3 : 2;
        if (next() != '\n' && step == 2 && m_at + 1 < m_text.size())
            m_builder.add(next());
        m_at += step;
    }

    void singleQuoted()
    {
        const qsizetype end = m_text.indexOf('\'', m_at + 1);
        if (end < 0)
            return giveUp(m_at);
        m_builder.add(m_text.mid(m_at + 1, end - m_at - 1));
        m_at = end + 1;
    }

    void doubleQuoted()
    {
        const qsizetype opened = m_at++;
        m_builder.beginWord();
        while (m_at < m_text.size() && here() != '"')
            insideDoubleQuotes();
        if (m_at >= m_text.size())
            return giveUp(opened);
        ++m_at;
    }

    void insideDoubleQuotes()
    {
        if (here() == '\\')
            quotedBackslash();
        else if (here() == '$' || here() == '`')
            expansion();
        else
            plain();
    }

    /// Between double quotes a backslash counts only before these (POSIX shell, 2.2.3).
    void quotedBackslash()
    {
        const char c = next();
        if (c == '\n')
            m_at += 2;
        else if (c == '\\' || c == '"' || c == '$' || c == '`') {
            m_builder.add(c);
            m_at += 2;
        } else
            plain();
    }

    void dollar()
    {
        if (lookingAt("$'"))
            ansiQuoted();
        else if (lookingAt("$\"")) // a text that a locale may translate
            ++m_at;
        else
            expansion();
    }

    /// Kept as it stands up to where it ends, and marked.
    void expansion()
    {
        const char c = here();
        if (c == '`' || lookingAt("$(") || lookingAt("${"))
            bracketedExpansion(c == '`' ? '`' : next() == '(' ? ')' : '}');
        else {
            if (namesVariable(next()))
                m_builder.markExpansion();
            plain();
        }
    }

    void bracketedExpansion(char closing)
    {
        const qsizetype end = m_text.indexOf(closing, m_at + (closing == '`' ? 1 : 2));
        m_builder.markExpansion();
        if (end < 0)
            return giveUp(m_at);
        m_builder.add(m_text.mid(m_at, end + 1 - m_at));
        m_at = end + 1;
    }

    void ansiQuoted()
    {
        const qsizetype opened = m_at;
        m_at += 2;
        QByteArray meant;
        while (m_at < m_text.size() && here() != '\'')
            meant += here() == '\\' ? ansiEscape() : QByteArray(1, m_text.at(m_at++));
        if (m_at >= m_text.size())
            return giveUp(opened);
        ++m_at;
        m_builder.beginWord();
        m_builder.add(QByteArray(meant.constData())); // a null byte ends it
    }

    QByteArray ansiEscape()
    {
        const char c = next();
        m_at += 2;
        for (const auto &[letter, meaning] : ansiEscapes)
            if (c == letter)
                return QByteArray(1, meaning);
        if (c == 'x' && digitOf(here()) < 16)
            return QByteArray(1, char(digits(16, 2)));
        if ((c == 'u' || c == 'U') && digitOf(here()) < 16)
            return character(digits(16, c == 'u' ? 4 : 8));
        if (digitOf(c) < 8) {
            --m_at;
            return QByteArray(1, char(digits(8, 3)));
        }
        return QByteArray(1, '\\') + c;
    }

    uint digits(int base, int most)
    {
        uint value = 0;
        for (; most > 0 && digitOf(here()) < base; --most, ++m_at)
            value = value * uint(base) + uint(digitOf(here()));
        return value;
    }

    /// 99 for what is none.
    static int digitOf(char c)
    {
        const int digit = ascii::hexValue(c);
        return digit < 0 ? 99 : digit;
    }

    static QByteArray character(uint codePoint)
    {
        const auto c = char32_t(codePoint);
        return QString::fromUcs4(&c, 1).toUtf8();
    }

    void redirection()
    {
        if (lookingAt("<<<"))
            hereString();
        else if (lookingAt("<<"))
            beginHereDocument();
        else
            toOrFromFile();
    }

    void toOrFromFile()
    {
        const bool input = here() == '<';
        while (here() == '<' || here() == '>' || here() == '&')
            ++m_at;
        m_builder.redirect(input);
        while (isBlank(here()))
            ++m_at;
    }

    void hereString()
    {
        m_at += 3;
        const ShellWord word = wordAlone();
        m_builder.setInput({word.text + '\n', word.expands});
    }

    void beginHereDocument()
    {
        m_at += 2;
        HereDocument document;
        document.dropsTabs = here() == '-';
        if (document.dropsTabs)
            ++m_at;
        while (isBlank(here()))
            ++m_at;
        document.literal = here() == '\'' || here() == '"' || here() == '\\';
        document.delimiter = wordAlone().text;
        m_here = document;
    }

    /// One word read apart from the command's.
    ShellWord wordAlone()
    {
        m_builder.endWord();
        CommandBuilder command;
        std::swap(command, m_builder);
        while (isBlank(here()))
            ++m_at;
        while (m_at < m_text.size() && !std::strchr(" \t\r\n;|&<>()", here()))
            wordPart();
        std::swap(command, m_builder);
        const QList<ShellCommand> alone = command.take();
        return alone.isEmpty() ? ShellWord() : alone.first().words.first();
    }

    void readHereDocument()
    {
        ShellWord document;
        while (m_at < m_text.size()) {
            QByteArray line = takeLine();
            while (m_here->dropsTabs && line.startsWith('\t'))
                line.remove(0, 1);
            if (line.trimmed() == m_here->delimiter)
                break;
            document.text += line + '\n';
        }
        document.expands = !m_here->literal && (document.text.contains('$') || document.text.contains('`'));
        m_builder.setInput(document);
        m_here.reset();
    }

    QByteArray takeLine()
    {
        const qsizetype end = m_text.indexOf('\n', m_at);
        const QByteArray line = m_text.mid(m_at, end < 0 ? -1 : end - m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
        return line;
    }

    const QByteArray m_text;
    qsizetype m_at = 0;
    qsizetype m_unclosed = -1; ///< where the quote was opened
    CommandBuilder m_builder;
    std::optional<HereDocument> m_here;
};

} // namespace

Result<QList<ShellCommand>> readBash(const QByteArray &text)
{
    return BashReader(text).read();
}

} // namespace http
