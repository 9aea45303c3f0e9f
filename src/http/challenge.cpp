// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/challenge.h"

#include "base/ascii.h"
#include "http/grammar.h"

#include <algorithm>
#include <optional>

namespace http {

namespace {

bool isToken68Character(char c) // RFC 9110 11.2
{
    return ascii::isLetterOrDigit(c) || QByteArrayView("-._~+/").contains(c);
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

bool isBareValueCharacter(char c)
{
    return !isSpace(c) && c != ',' && c != '"';
}

class Reader
{
public:
    explicit Reader(const QByteArray &text)
        : m_text(text)
    {
    }

    bool lacksCommas() const { return m_lacksCommas; }

    QList<Challenge> challenges()
    {
        QList<Challenge> list;
        while (m_good) {
            takeWhile([](char c) { return isSpace(c) || c == ','; });
            const QByteArray scheme = takeWhile(isTokenCharacter);
            if (scheme.isEmpty() || (!atEnd() && !isSpace(peek()) && peek() != ','))
                break;
            list.append({scheme, {}, {}});
            takeWhile(isSpace);
            readCredentials(list.last());
        }
        return list;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text.at(m_at); }

    template<class Predicate>
    QByteArray takeWhile(Predicate wanted)
    {
        const qsizetype start = m_at;
        while (!atEnd() && wanted(peek()))
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    void readCredentials(Challenge &challenge)
    {
        if (readToken68(challenge))
            return;
        while (const auto parameter = readParameter()) {
            challenge.parameters.append(*parameter);
            takeWhile(isSpace);
            if (!atEnd() && peek() != ',') {
                m_good = isAtParameter();
                m_lacksCommas = m_lacksCommas || m_good;
            }
            if (!m_good)
                return;
            takeWhile([](char c) { return isSpace(c) || c == ','; });
        }
    }

    bool isAtParameter()
    {
        const qsizetype start = m_at;
        const bool isName = !takeWhile(isTokenCharacter).isEmpty();
        takeWhile(isSpace);
        const bool isIt = isName && peek() == '=';
        m_at = start;
        return isIt;
    }

    /// Only when it fills all up to the next comma: `error=x` starts like one.
    bool readToken68(Challenge &challenge)
    {
        const qsizetype start = m_at;
        QByteArray value = takeWhile(isToken68Character);
        value += takeWhile([](char c) { return c == '='; });
        takeWhile(isSpace);
        if (!value.isEmpty() && (atEnd() || peek() == ',')) {
            challenge.token68 = value;
            return true;
        }
        m_at = start;
        return false;
    }

    /// A name without "=" is the next challenge's scheme: nothing is taken then.
    std::optional<QPair<QByteArray, QByteArray>> readParameter()
    {
        const qsizetype start = m_at;
        const QByteArray name = takeWhile(isTokenCharacter);
        takeWhile(isSpace);
        if (name.isEmpty() || peek() != '=') {
            m_at = start;
            return std::nullopt;
        }
        ++m_at;
        takeWhile(isSpace);
        const auto value = peek() == '"' ? readQuoted() : std::optional(takeWhile(isBareValueCharacter));
        if (!value)
            return std::nullopt;
        return QPair<QByteArray, QByteArray>(name, *value);
    }

    std::optional<QByteArray> readQuoted()
    {
        QByteArray value;
        for (++m_at; !atEnd() && peek() != '"'; ++m_at) {
            if (peek() == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            value.append(peek());
        }
        m_good = !atEnd();
        if (!m_good)
            return std::nullopt;
        ++m_at;
        return value;
    }

    const QByteArray m_text;
    qsizetype m_at = 0;
    bool m_good = true;
    bool m_lacksCommas = false;
};

} // namespace

QByteArray Challenge::parameter(const QByteArray &name) const
{
    const auto found = std::find_if(parameters.cbegin(), parameters.cend(), [&name](const auto &field) {
        return field.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == parameters.cend() ? QByteArray() : found->second;
}

QList<Challenge> parseChallenges(const QByteArray &headerValue)
{
    return Reader(headerValue).challenges();
}

bool lacksCommas(const QByteArray &headerValue)
{
    Reader reader(headerValue);
    reader.challenges();
    return reader.lacksCommas();
}

} // namespace http
