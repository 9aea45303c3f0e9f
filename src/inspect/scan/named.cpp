// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/named.h"

#include "http/secret_names.h"
#include "inspect/scan/command_passwords.h"
#include "inspect/scan/shapes.h"
#include "inspect/scan/unescape.h"
#include "inspect/scan/words.h"

#include <algorithm>
#include <optional>

namespace inspect::scan {

namespace {

constexpr qsizetype longestGap = 200;         // bytes between a name and its value: pretty-printed JSON
constexpr qsizetype longestValue = 64 * 1024; // bytes
constexpr qsizetype longestName = 64;         // bytes
constexpr qsizetype shortestSecret = 6;       // bytes; what is shorter is found everywhere
constexpr qsizetype shortestLoose = 16;       // bytes, of a value whose name has other meanings too
constexpr qsizetype shortestMixed = 20;       // characters of a secret that looks little like one
constexpr qsizetype shortestPassword = 4;     // bytes of what stands at a password's place

/// A scheme of Authorization headers, in small letters, and the label of its credentials.
struct Scheme
{
    QByteArrayView name;
    const char *label;
};

constexpr Scheme schemes[] = {
    {"bearer", "BEARER"}, {"basic", "BASIC"}, {"securitycode", "SECURITYCODE"}, {"dpop", "DPOP"}, {"oauth", "BEARER"},
};

bool isSame(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

const Scheme *schemeOf(QByteArrayView word)
{
    const auto *found = std::find_if(std::begin(schemes), std::end(schemes),
                                     [word](const Scheme &scheme) { return isSame(scheme.name, word); });
    return found == std::end(schemes) ? nullptr : found;
}

bool isAuthorization(QByteArrayView name)
{
    return isSame(name, "Authorization") || isSame(name, "Proxy-Authorization") ||
           isSame(name, "X-Forwarded-Authorization");
}

bool isCookieHeader(QByteArrayView name)
{
    return isSame(name, "Cookie") || isSame(name, "Set-Cookie");
}

/// User and password in base64 (RFC 7617 2).
bool isBasic(QByteArrayView word)
{
    const auto decoded = QByteArray::fromBase64Encoding(word.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && (*decoded).contains(':') &&
           std::none_of((*decoded).begin(), (*decoded).end(), [](char c) { return c >= 0 && c < ' '; });
}

/// A value and how it is marked off.
struct Value
{
    qsizetype begin = 0;
    qsizetype end = 0;
    char quote = 0; ///< 0: it stands bare
};

class Finder
{
public:
    Finder(QByteArrayView text, const Rules &rules, Candidates &found)
        : m_text(text)
        , m_rules(rules)
        , m_found(found)
    {
    }

    void run()
    {
        constexpr int nameCharacters = base64url | OtherSign;
        const char *data = m_text.data();
        for (qsizetype at = 0; at < m_text.size();) {
            if (!isOf(data[at], letterOrDigit)) {
                ++at;
                continue;
            }
            const qsizetype end = runEnd(m_text, at, nameCharacters);
            if (at > 0 && data[at - 1] == '-')
                addAsPassword(passwordOfCurl(m_text, at));
            if (end < m_text.size() && mayFollowName(data[end]) && end - at <= longestName)
                look(at, end);
            at = end + 1;
        }
    }

private:
    static bool mayFollowName(char c)
    {
        return c == '"' || c == ':' || c == '=' || c == '\'' || c == ' ' || c == '\t' || c == '>';
    }

    char at(qsizetype index) const { return index >= 0 && index < m_text.size() ? m_text[index] : '\0'; }
    QByteArrayView slice(qsizetype from, qsizetype to) const { return m_text.sliced(from, to - from); }
    bool isQuote(qsizetype index) const { return at(index) == '"' || at(index) == '\''; }

    qsizetype skip(qsizetype from, int wanted) const
    {
        const qsizetype end = runEnd(m_text, from, wanted);
        return end - from > longestGap ? from : end;
    }

    void look(qsizetype begin, qsizetype end)
    {
        const QByteArrayView name = slice(begin, end);
        if (isOf(at(end), Blank))
            lookBehindBlank(name, begin, skip(end, Blank));
        const bool isQuoted = isQuote(end) && at(begin - 1) == at(end);
        const char sign = at(skip(isQuoted ? end + 1 : end, isQuoted ? whiteSpace : Blank));
        if ((sign != ':' && sign != '=' && sign != ',' && sign != '>') || !tellsOfSecrets(name))
            return;
        const auto value = valueBehind(begin, isQuoted ? end + 1 : end, isQuoted);
        if (!value)
            return;
        if (isSame(name, "value") && isQuoted)
            addNamed(partnerName(begin - 1, value->end + 1), *value, true);
        else if (isSame(name, "name") && value->quote && sign == '=')
            addField(*value);
        else
            addNamed(name, sign == ':' && !value->quote ? headerValue(name, *value) : *value, isQuoted || value->quote);
    }

    void lookBehindBlank(QByteArrayView name, qsizetype begin, qsizetype from)
    {
        if (const Scheme *scheme = schemeOf(name))
            addBehindScheme(*scheme, from);
        else if (name == "password")
            addAsPassword(passwordOfNetrc(m_text, begin));
    }

    void addAsPassword(const std::optional<Stretch> &place)
    {
        if (!place)
            return;
        const QByteArrayView password = slice(place->begin, place->end);
        const bool isOne = password.size() >= shortestPassword && !isStandIn(password) &&
                           (m_rules.generous || !isSame(password, "password"));
        if (isOne)
            add({place->begin, place->end, 0}, "PASSWORD");
    }

    bool tellsOfSecrets(QByteArrayView name) const
    {
        return m_rules.people || isSame(name, "value") || isSame(name, "name") || isAuthorization(name) ||
               isCookieHeader(name) || http::isSecretName(name);
    }

    /// What stands behind `"name":`, `name=`, `name:`, `<name>`, or behind the name in `["name", `.
    std::optional<Value> valueBehind(qsizetype begin, qsizetype from, bool isQuoted) const
    {
        qsizetype sign = skip(from, isQuoted ? whiteSpace : Blank);
        const char c = at(sign);
        if (c == '>' && at(begin - 1) == '<')
            return upTo(sign + 1, "<");
        const bool isPair = c == ',' && isQuoted && at(begin - 2) == '[';
        if (c != ':' && c != '=' && !isPair)
            return std::nullopt;
        const char next = at(sign + 1);
        if (next == '=' || (c == ':' && next == ':')) // a comparison, or C++
            return std::nullopt;
        if (isQuotedPrintableSign(sign))
            return std::nullopt;
        if (c == '=' && next == '>')
            ++sign;
        const qsizetype value = skip(sign + 1, isQuoted ? whiteSpace : Blank);
        if (isQuote(value))
            return quoted(value);
        if (isQuoted)
            return std::nullopt; // a number, an object
        if (c == '=')
            return upTo(value, "&\"'<>;,)}]\\ \t\r\n#`|");
        return upTo(value, "\"'`\r\n\\ \t");
    }

    /// What goes on behind a blank, of a header. What belongs to one is not gone through again for those in it.
    Value headerValue(QByteArrayView name, Value value)
    {
        if (isCookieHeader(name) ? value.begin < m_headerEnd : !isAuthorization(name))
            return value;
        const qsizetype rest = skip(value.end, Blank);
        const bool hasEnd = isAuthorization(name) && (schemeOf(slice(value.begin, value.end)) || rest < m_headerEnd);
        if (const auto whole = upTo(rest, hasEnd ? "\"'`\r\n\\ \t" : "\"'`\r\n\\"))
            value.end = whole->end;
        m_headerEnd = std::max(m_headerEnd, value.end);
        return value;
    }

    /// "=3D" of quoted-printable is read when its escapes are undone. There no "=" before it stands for itself.
    bool isQuotedPrintableSign(qsizetype sign) const
    {
        if (at(sign) != '=' || at(sign + 1) != '3' || at(sign + 2) != 'D')
            return false;
        const qsizetype least = std::max<qsizetype>(0, sign - longestGap);
        const qsizetype before = slice(least, sign).lastIndexOf('=');
        const qsizetype next = m_text.sliced(sign + 3, std::min(longestGap, m_text.size() - sign - 3)).indexOf('=');
        return (before < 0 || isEscape(least + before)) && (next < 0 || isEscape(sign + 3 + next));
    }

    /// Whether "=" begins an escape of quoted-printable, or is its soft line break.
    bool isEscape(qsizetype equals) const
    {
        return isOf(at(equals + 1), LineBreak) ||
               (isOf(at(equals + 1), Upper | Digit) && isOf(at(equals + 2), Upper | Digit));
    }

    std::optional<Value> quoted(qsizetype opening) const
    {
        const char quote = m_text[opening];
        const qsizetype farthest = std::min(m_text.size(), opening + longestValue);
        qsizetype end = opening + 1;
        while (end < farthest && m_text[end] != quote && m_text[end] != '\n')
            end += m_text[end] == '\\' ? 2 : 1;
        end = std::min(end, m_text.size());
        if (at(end) == '\n' && at(end - 1) == '=') // it goes on: a soft break of quoted-printable
            --end;
        return Value{opening + 1, std::max(end, opening + 1), quote};
    }

    std::optional<Value> upTo(qsizetype begin, QByteArrayView closing) const
    {
        const qsizetype farthest = std::min(m_text.size(), begin + longestValue);
        qsizetype end = begin;
        while (end < farthest && !closing.contains(m_text[end]))
            ++end;
        return end > begin ? std::optional(Value{begin, end, 0}) : std::nullopt;
    }

    // ---- names that stand apart from the value

    /// The name in `{"name": …, "value": …}`, before or behind the value, as HAR has headers, parameters and cookies.
    QByteArrayView partnerName(qsizetype before, qsizetype behind) const
    {
        if (const auto name = nameBefore(before))
            return *name;
        qsizetype from = skip(behind, whiteSpace);
        if (at(from) != ',')
            return {};
        from = skip(from + 1, whiteSpace);
        if (!m_text.sliced(std::min(from, m_text.size())).startsWith("\"name\""))
            return {};
        from = skip(from + 6, whiteSpace);
        from = at(from) == ':' ? skip(from + 1, whiteSpace) : from;
        const auto value = isQuote(from) ? quoted(from) : std::nullopt;
        return value ? slice(value->begin, value->end) : QByteArrayView();
    }

    std::optional<QByteArrayView> nameBefore(qsizetype end) const
    {
        const qsizetype least = std::max<qsizetype>(0, end - longestGap - longestName);
        const QByteArrayView before = slice(least, end);
        const qsizetype name = before.lastIndexOf("\"name\"");
        if (name < 0)
            return std::nullopt;
        qsizetype from = skip(least + name + 6, whiteSpace);
        if (at(from) != ':')
            return std::nullopt;
        from = skip(from + 1, whiteSpace);
        const auto value = isQuote(from) ? quoted(from) : std::nullopt;
        if (!value || value->end >= end)
            return std::nullopt;
        const qsizetype comma = skip(value->end + 1, whiteSpace);
        const bool isNext = at(comma) == ',' && skip(comma + 1, whiteSpace) == end;
        return isNext ? std::optional(slice(value->begin, value->end)) : std::nullopt;
    }

    /// `name="password"` of an HTML input, or of a part of multipart/form-data (RFC 7578 4.2) with its value behind the
    /// empty line.
    void addField(const Value &name)
    {
        qsizetype from = skip(name.end + 1, Blank);
        if (m_text.sliced(std::min(from, m_text.size())).startsWith("value=") && isQuote(from + 6)) {
            addNamed(slice(name.begin, name.end), *quoted(from + 6), true);
            return;
        }
        const QByteArrayView rest = m_text.sliced(std::min(name.end + 1, m_text.size()));
        const qsizetype empty = rest.first(std::min(rest.size(), longestGap)).indexOf("\r\n\r\n");
        if (empty < 0)
            return;
        if (const auto value = upTo(name.end + 1 + empty + 4, "\r\n"))
            addNamed(slice(name.begin, name.end), *value, true);
    }

    // ---- values

    void addNamed(QByteArrayView name, const Value &value, bool isMarkedOff)
    {
        if (name.isEmpty() || name.size() > longestName)
            return;
        if (isAuthorization(name))
            return addCredential(value);
        if (isCookieHeader(name))
            return addCookies(value, isSame(name, "Set-Cookie"));
        if (m_rules.people && isMarkedOff)
            addPerson(name, value);
        if (const auto meaning = http::secretNameOf(name))
            addSecret(*meaning, value, isMarkedOff);
    }

    void addSecret(const http::SecretName &meaning, Value value, bool isMarkedOff)
    {
        if (!isMarkedOff && m_text[value.begin - 1] != '=') { // name: value
            const qsizetype end = runEnd(m_text, value.begin, bearer);
            const bool isAll =
                end >= value.end || isOf(m_text[end], whiteSpace) || QByteArrayView(",&\"'<\\").contains(m_text[end]);
            if (!isAll)
                return;
            value.end = std::min(end, value.end);
        }
        if (startsLabel(m_text.sliced(value.begin))) // its "#" ends a parameter, once it is no more encoded
            return;
        const QByteArrayView written = slice(value.begin, value.end);
        if (isSecret(meaning, written, isMarkedOff || (m_rules.generous && isParameter(value))))
            add(value, meaning.kind);
    }

    bool isSecret(const http::SecretName &meaning, QByteArrayView written, bool isMarkedOff) const
    {
        if (written.size() < (meaning.isLoose ? shortestLoose : shortestSecret) || isStandIn(written) ||
            isColour(written) || (!m_rules.generous && !isMarkedOff && isIdentifier(written)))
            return false;
        if (meaning.isLoose)
            return looksRandom(written) && !isHexadecimal(written) && !written.contains(' ');
        if (m_rules.generous && isMarkedOff)
            return true;
        if (std::any_of(written.begin(), written.end(), [](char c) { return isOf(c, whiteSpace) || c == '('; }))
            return false;
        return looksRandom(written) ||
               (written.size() >= shortestMixed && isMixed(written) && isWord(written) && !isIdentifier(written));
    }

    static bool isWord(QByteArrayView written) { return runEnd(written, 0, bearer) == written.size(); }

    /// The scheme stays, what follows it goes.
    void addCredential(const Value &value)
    {
        const qsizetype word = runEnd(m_text, value.begin, letterOrDigit | UrlSign);
        const qsizetype rest = word < value.end && isOf(m_text[word], Blank) ? skip(word, Blank) : -1;
        if (rest < 0) {
            if (const auto alone = slice(value.begin, value.end); alone.size() >= shortestSecret && looksRandom(alone))
                add(value, "CREDENTIAL");
            return;
        }
        const Scheme *scheme = schemeOf(slice(value.begin, word));
        const qsizetype end = scheme ? wordEnd(rest, value.end) : parametersEnd(value);
        const QByteArrayView secret = slice(rest, end);
        const bool isOne = scheme ? isCredential(*scheme, secret, true) : secret.contains('=') || looksRandom(secret);
        if (isOne && secret.size() >= shortestSecret && !isStandIn(secret))
            add({rest, end, value.quote}, scheme ? scheme->label : "CREDENTIAL");
    }

    /// Of a scheme with parameters (RFC 9110 11.4), whose quotation marks do not end the header.
    qsizetype parametersEnd(const Value &value) const
    {
        const bool isParameter = !value.quote && at(value.end) == '"' && at(value.end - 1) == '=';
        const auto line = isParameter ? upTo(value.begin, "\r\n") : std::nullopt;
        return line ? line->end : value.end;
    }

    qsizetype wordEnd(qsizetype from, qsizetype limit) const
    {
        static constexpr QByteArrayView closing = " \t\r\n,;&\"'<>\\)}]";
        while (from < limit && !closing.contains(m_text[from]))
            ++from;
        return from;
    }

    bool isCredential(const Scheme &scheme, QByteArrayView secret, bool isInHeader) const
    {
        if (scheme.name == "basic")
            return secret.size() >= shortestSecret &&
                   (isInHeader ? looksRandom(secret) || isBasic(secret) : isBasic(secret));
        return isInHeader ? looksRandom(secret) || (secret.size() >= shortestMixed && isMixed(secret)) ||
                                (m_rules.generous && secret.size() >= shortestSecret)
                          : looksRandom(secret) && secret.size() >= (scheme.name == "securitycode" ? 8 : shortestLoose);
    }

    /// `Bearer …` in a sentence or a log. A header's own is found with its name.
    void addBehindScheme(const Scheme &scheme, qsizetype from)
    {
        qsizetype end = runEnd(m_text, from, bearer);
        while (end > from && m_text[end - 1] == '.')
            --end;
        while (end < m_text.size() && m_text[end] == '=')
            ++end;
        const QByteArrayView secret = slice(from, end);
        if (!isStandIn(secret) && isCredential(scheme, secret, false))
            add({from, end, 0}, scheme.label);
    }

    /// Each value of a Cookie header, or the one of a Set-Cookie header (RFC 6265 4).
    void addCookies(const Value &value, bool isSet)
    {
        for (qsizetype from = value.begin; from < value.end;) {
            qsizetype end = from;
            while (end < value.end && m_text[end] != ';')
                ++end;
            const qsizetype equals = from + std::max<qsizetype>(0, slice(from, end).indexOf('='));
            const QByteArrayView secret = slice(std::min(equals + 1, end), end);
            if (equals > from && !isQuotedPrintableSign(equals) && secret.size() >= 8 && !isStandIn(secret) &&
                (m_rules.generous || looksRandom(secret)))
                add({equals + 1, end, value.quote}, "COOKIE");
            if (isSet)
                return;
            from = skip(end + 1, Blank);
        }
    }

    void addPerson(QByteArrayView name, const Value &value)
    {
        static constexpr QByteArrayView names[] = {"given_name",  "family_name",       "givenName",  "familyName",
                                                   "displayName", "display_name",      "full_name",  "fullName",
                                                   "firstName",   "lastName",          "first_name", "last_name",
                                                   "nickname",    "preferred_username"};
        const QByteArrayView written = slice(value.begin, value.end);
        const bool isFull =
            isSame(name, "name") && written.contains(' ') && std::none_of(written.begin(), written.end(), [](char c) {
                return isOf(c, Digit | OtherSign | PlainSign) || c == ':' || c == ';';
            });
        const bool isNamed =
            std::any_of(std::begin(names), std::end(names), [name](auto known) { return known == name; });
        if (written.size() >= 2 && !startsLabel(written) && (isNamed || isFull))
            add(value, written.contains('@') ? "EMAIL" : "NAME");
    }

    void add(Value value, const char *label)
    {
        if (isSoftBreak(m_text, value.end - 1)) // no padding of base64
            --value.end;
        QByteArray secret = slice(value.begin, value.end).toByteArray();
        if (const auto plain = unescaped(secret, {}))
            secret = plain->text;
        m_found.push_back({value.begin, value.end, label, secret, false, isParameter(value)});
    }

    /// Whether it stands in a query or a form.
    bool isParameter(const Value &value) const
    {
        return !value.quote && (at(value.end) == '&' || isInAddress(m_text, value.begin));
    }

    QByteArrayView m_text;
    const Rules &m_rules;
    Candidates &m_found;
    qsizetype m_headerEnd = 0; ///< of the last one that was gone through
};

} // namespace

void findNamed(QByteArrayView text, const Rules &rules, Candidates &found)
{
    Finder(text, rules, found).run();
}

} // namespace inspect::scan
