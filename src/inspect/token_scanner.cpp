// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/token_scanner.h"

#include "base/plain_text.h"
#include "inspect/token_advice.h"
#include "inspect/token_hints.h"

#include <algorithm>

namespace inspect {

namespace {

constexpr qsizetype longestPlaceholder = 80; // bytes
constexpr int mostParts = 1000;              // of a token that is broken over lines
constexpr qsizetype longestForeign = 16;     // bytes in a row that no token has

/// A run of characters that tokens are made of.
struct Word
{
    qsizetype offset = 0;
    qsizetype end = 0;
};

class Scanner
{
public:
    explicit Scanner(const QByteArray &text)
        : m_text(text)
    {
    }

    Recognition run()
    {
        while (next())
            look();
        return m_result;
    }

private:
    // Views: a text may hold millions of words.
    QByteArrayView slice(qsizetype from, qsizetype to) const { return QByteArrayView(m_text).sliced(from, to - from); }
    QByteArrayView word() const { return slice(m_word.offset, m_word.end); }
    bool startsJwt(qsizetype at) const { return QByteArrayView(m_text).sliced(at).startsWith("eyJ"); }

    /// The next word, with the name and place that what stands before gives it.
    bool next()
    {
        const Word previous = m_word;
        qsizetype at = previous.end;
        while (at < m_text.size() && !startsWord(at))
            at += encodedSign(at).isEmpty() ? 1 : 3;
        if (at >= m_text.size())
            return false;
        m_word = {at, endOfWord(at)};
        readGap(previous);
        return true;
    }

    bool startsEllipsis(qsizetype at) const { return QByteArrayView(m_text).sliced(at).startsWith("\xe2\x80\xa6"); }

    bool startsWord(qsizetype at) const
    {
        return (isWordCharacter(m_text[at]) && encodedSign(at).isEmpty()) || startsEllipsis(at);
    }

    /// "?", "#", "&" or "=" of an address that was percent-encoded whole; else empty.
    QByteArray encodedSign(qsizetype at) const
    {
        static constexpr QByteArrayView signs = "?#&=";
        if (m_text[at] != '%')
            return {};
        const QByteArray sign = percentDecoded(m_text.mid(at, 3));
        return sign.size() == 1 && signs.contains(sign[0]) ? sign : QByteArray();
    }

    /// Whether the word from `from` ends before such a sign. "=" is padding too, unless it stands behind a name.
    bool endsAtSign(qsizetype from, qsizetype at) const
    {
        const QByteArray sign = encodedSign(at);
        return !sign.isEmpty() && (sign != "=" || isTokenName(slice(from, at)));
    }

    /// A JWT may hold padding; JSON may escape slashes; "…" may stand for the rest.
    qsizetype endOfWord(qsizetype from) const
    {
        const bool isJwt = startsJwt(from);
        qsizetype at = from;
        while (at < m_text.size() && !endsAtSign(from, at)) {
            if (isWordCharacter(m_text[at]) || (isJwt && m_text[at] == '='))
                ++at;
            else if (startsEllipsis(at))
                at += 3;
            else if (m_text[at] == '\\' && at + 1 < m_text.size() && m_text[at + 1] == '/')
                at += 2;
            else
                break;
        }
        return at;
    }

    void readGap(const Word &previous)
    {
        const QByteArrayView written = slice(previous.end, m_word.offset);
        m_isEncoded = written.contains('%');
        const QByteArray decoded = m_isEncoded ? percentDecoded(written.toByteArray()) : QByteArray();
        const QByteArrayView gap = m_isEncoded ? QByteArrayView(decoded) : written;
        const QByteArrayView before = slice(previous.offset, previous.end);
        QByteArray mark;
        bool isBroken = false; // by white space or quotes, which end an address
        for (const char c : gap) {
            const bool isSpace = c == ' ' || c == '\t' || c == '\r' || c == '\n';
            isBroken = isBroken || isSpace || c == '"' || c == '\'';
            if (!isSpace && c != '"' && c != '\'' && c != '\\' && mark.size() < 4)
                mark += c;
        }
        m_name = mark == ":" || mark == "=" || mark == "=>" ? before : QByteArrayView();
        m_scheme = isScheme(before) && gap.trimmed().isEmpty() && !gap.contains('\n') ? m_namedBefore : std::nullopt;
        const bool isPath = before.startsWith('/');
        if (isBroken)
            m_inQuery = m_inAddress = false;
        m_inAddress = m_inAddress || word().startsWith("//");
        m_inQuery = m_inQuery || ((m_inAddress || isPath || m_isEncoded) && (gap.contains('?') || gap.contains('#')));
        m_decodes = m_inQuery || gap == "=";
        m_namedBefore = isScheme(word()) ? std::optional(m_name.isEmpty() ? word() : m_name) : std::nullopt;
    }

    void look()
    {
        if (m_namedBefore) {
            lookForPlaceholder();
            return;
        }
        const bool looksLikeOne = isCredential(word());
        const bool isNamed = isNamedToken(m_name, word());
        if (!isBehindScheme() && !looksLikeOne && !isNamed)
            return;
        if (isFull()) // what is not listed is counted without a closer look, which takes its time
            ++m_result.more;
        else
            addWord();
    }

    bool isBehindScheme() const
    {
        return m_scheme && !isParameter() &&
               (mayFollowScheme(*m_scheme, word()) || isPlaceholder(word().toByteArray()));
    }

    /// `realm="…"` of a challenge (RFC 9110 11.2). A token's own "=" is followed by nothing of a value.
    bool isParameter() const
    {
        const auto at = [this](qsizetype place) { return place < m_text.size() ? m_text[place] : '\0'; };
        if (at(m_word.end) != '=')
            return false;
        qsizetype value = m_word.end + 1;
        while (at(value) == '\\') // of a challenge in JSON
            ++value;
        const bool isQuoted = at(value) == '"';
        if (isQuoted)
            ++value;
        return isWordCharacter(at(value)) || (isQuoted && (at(value) == '"' || at(value) == '\\'));
    }

    bool isFull() const { return m_result.found.size() == mostTokens; }

    void addWord()
    {
        if (isPlaceholder(word().toByteArray()))
            add(placeholderTrouble(word().toByteArray(), m_word.offset));
        else
            addToken();
    }

    /// `Authorization: Bearer [YOUR_TOKEN] \`: what stands there is no word.
    void lookForPlaceholder()
    {
        static constexpr QByteArrayView opening = "[<{$";
        static constexpr QByteArrayView closing = "]>}";
        qsizetype at = m_word.end;
        while (at < m_text.size() && m_text[at] == ' ')
            ++at;
        if (at == m_word.end || at == m_text.size() || !opening.contains(m_text[at]))
            return;
        qsizetype end = at + 1;
        while (end < m_text.size() && end - at < longestPlaceholder && m_text[end] != '\n' && m_text[end] != '"' &&
               !closing.contains(m_text[end]))
            ++end;
        while (end < m_text.size() && closing.contains(m_text[end]))
            ++end;
        m_scheme = m_namedBefore;
        m_word = {at, end};
        m_namedBefore.reset();
        if (isFull())
            ++m_result.more;
        else
            add(placeholderTrouble(slice(at, end).trimmed().toByteArray(), at));
    }

    /// A broken JWT is looked for on the far side of blanks and of characters that do not show, until the next token.
    void joinWhatFollows()
    {
        qsizetype end = m_word.end;
        Word part = m_word;
        for (int parts = 0; parts < mostParts; ++parts) {
            qsizetype at = part.end;
            while (at < m_text.size() && !isWordCharacter(m_text[at]))
                ++at;
            if (at == m_text.size() || startsJwt(at) || !isNothing(slice(part.end, at)))
                break;
            part = {at, endOfWord(at)};
            end = part.end;
        }
        const auto trouble = troubleOf(slice(m_word.offset, end).toByteArray(), m_word.offset, m_decodes);
        const bool isWhole = trouble && trouble->repaired && !troubleOf(*trouble->repaired, 0, m_decodes);
        if (isWhole)
            m_word.end = end;
    }

    static bool isNothing(QByteArrayView gap)
    {
        const QString text = QString::fromUtf8(gap);
        return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
            return c.isSpace() || plain_text::isInvisible(c.unicode());
        });
    }

    /// A JWT with characters in it that no token has is still one token, when its parts are found beyond them.
    void joinOverForeign()
    {
        qsizetype end = m_word.end;
        qsizetype dots = word().count('.');
        for (int parts = 0; parts < mostParts; ++parts) {
            const qsizetype farthest = std::min(m_text.size(), end + longestForeign);
            qsizetype at = end;
            while (at < farthest && !isWordCharacter(m_text[at]))
                ++at;
            if (at == end || at == farthest || startsJwt(at) || !isForeign(slice(end, at), dots >= 2))
                break;
            end = endOfWord(at);
            dots += slice(at, end).count('.');
        }
        if (dots == 2 || dots == 4)
            m_word.end = end;
    }

    /// Neither white space nor what parts a token from its surroundings; behind a token more does.
    static bool isForeign(QByteArrayView gap, bool mayBeBehind)
    {
        const QByteArrayView parting = mayBeBehind ? "\"'`\\&=;,<>:|()[]{}#?" : "\"'`\\&=;,<>";
        const QString text = QString::fromUtf8(gap);
        return std::none_of(text.begin(), text.end(), [parting](QChar c) {
            return c.isSpace() || (c.unicode() < 0x80 ? parting.contains(c.toLatin1()) : c.isPunct());
        });
    }

    void addToken()
    {
        if (word().startsWith("eyJ") && troubleOf(word().toByteArray(), m_word.offset, m_decodes))
            joinWhatFollows();
        if (word().startsWith("eyJ"))
            joinOverForeign();
        if (const qsizetype full = endWithoutFullStop(); full != m_word.end)
            m_word.end = full;
        const auto trouble = troubleOf(unescaped(), m_word.offset, m_decodes);
        add(!trouble && m_isEncoded ? std::optional(encodedAddressTrouble(unescaped(), m_word.offset)) : trouble);
    }

    /// JSON may escape slashes.
    QByteArray unescaped() const { return word().toByteArray().replace("\\/", "/"); }

    /// A sentence's full stop is no part of a token; that of an unsigned one is.
    qsizetype endWithoutFullStop() const
    {
        const QByteArrayView text = word();
        const bool isUnsigned = text.startsWith("eyJ") && std::count(text.begin(), text.end(), '.') == 2;
        return text.size() > 1 && text.endsWith('.') && !text.endsWith("..") && !isUnsigned ? m_word.end - 1
                                                                                            : m_word.end;
    }

    void add(std::optional<Trouble> trouble)
    {
        FoundToken found;
        found.offset = m_word.offset;
        found.length = m_word.end - m_word.offset;
        found.text = unescaped();
        if (m_decodes)
            found.text = percentDecoded(found.text);
        found.kind = kindOf(found.text, trouble);
        found.name = QString::fromLatin1(m_scheme.value_or(m_name));
        found.inUrl = m_inQuery;
        found.trouble = std::move(trouble);
        found.advice = adviceFor(found);
        m_result.found.append(found);
    }

    /// A cut Google token still tells what it was.
    static TokenKind kindOf(const QByteArray &text, const std::optional<Trouble> &trouble)
    {
        if (!trouble)
            return tokenKind(text);
        const TokenKind kind = tokenKind(trouble->repaired.value_or(text));
        return trouble->cause == Cause::Placeholder || kind == TokenKind::Opaque ? TokenKind::Unreadable : kind;
    }

    const QByteArray &m_text;
    Recognition m_result;
    Word m_word;
    QByteArrayView m_name;                  ///< what the word is the value of, or empty
    std::optional<QByteArrayView> m_scheme; ///< set when a scheme stands before it: the header, or the scheme itself
    std::optional<QByteArrayView>
        m_namedBefore; ///< set when the word itself is a scheme: the name before it, or itself
    bool m_inAddress = false;
    bool m_inQuery = false;
    bool m_isEncoded = false; ///< the sign before it is percent-encoded: all that stands around it was
    bool m_decodes = false;   ///< stands where values are percent-encoded
};

} // namespace

Recognition scanTokens(const QByteArray &text)
{
    return Scanner(text).run();
}

} // namespace inspect
