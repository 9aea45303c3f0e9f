// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/recognise.h"

#include "base/json_output.h"
#include "base/plain_text.h"
#include "base/translated.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace inspect {

namespace {

QString say(const char *text)
{
    return translated("recognise", text);
}

// --- What to do about each kind

QString adviceFor(TokenKind kind, const QByteArray &text)
{
    switch (kind) {
    case TokenKind::IdToken:
    case TokenKind::JwtAccessToken:
    case TokenKind::Jws:
    case TokenKind::Jwe:
        return say("Inspect it. Until it expires, whoever has it can use it.");
    case TokenKind::GoogleAccessToken:
        return say("Google's tokeninfo service tells whose it is. It is good for an hour; revoke it if others saw it.");
    case TokenKind::GoogleRefreshToken:
        return text.startsWith("1//")
                   ? say("It was exposed here: revoke it at https://myaccount.google.com/connections and sign in "
                         "again.")
                   : say("A refresh token of the older form, or a very old access token: both began with “1/”. Take it "
                         "for the former: it was exposed here, so revoke it at "
                         "https://myaccount.google.com/connections.");
    case TokenKind::GoogleAuthorizationCode:
        return say("It is good once, for minutes, and only with its client: sign in again rather than use it.");
    case TokenKind::GoogleClientSecret:
        return say("It was exposed here: add a new secret to the client in the Google Cloud console, then disable this "
                   "one.");
    case TokenKind::GoogleApiKey:
        return say("It was exposed here: restrict it, or make a new one, in the Google Cloud console.");
    case TokenKind::Opaque:
        return say("Only its issuer can read it: ask its introspection service, or where it came from.");
    case TokenKind::Unreadable:
        return say("Copy it again, whole, from where it was made.");
    }
    Q_UNREACHABLE();
}

// --- Words and what is between them

/// Values of these names are tokens whatever they look like; of `loose` ones only when they look like a credential.
struct Name
{
    const char *name;
    bool loose;
};

constexpr Name names[] = {
    {"access_token", false}, {"id_token", false},      {"refresh_token", false}, {"bearer_token", false},
    {"oauth_token", false},  {"id_token_hint", false}, {"client_secret", false}, {"assertion", false},
    {"securityCode", false}, {"token", true},          {"code", true},           {"secret", true},
};

constexpr const char *schemes[] = {"Bearer", "OAuth", "DPoP", "securityCode"};

constexpr qsizetype longestPlaceholder = 80; // bytes
constexpr int mostParts = 1000;              // of a token that is broken over lines

bool isWordCharacter(char c)
{
    static constexpr QByteArrayView others = "-._~+/%";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || others.contains(c);
}

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
        while (next()) {
            if (m_result.found.size() == mostTokens) {
                m_result.more = true;
                break;
            }
            look();
        }
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
        while (at < m_text.size() && !isWordCharacter(m_text[at]) && !startsEllipsis(at))
            ++at;
        if (at == m_text.size())
            return false;
        m_word = {at, endOfWord(at)};
        readGap(previous);
        return true;
    }

    bool startsEllipsis(qsizetype at) const { return QByteArrayView(m_text).sliced(at).startsWith("\xe2\x80\xa6"); }

    /// A JWT may hold padding; JSON may escape slashes; "…" may stand for the rest.
    qsizetype endOfWord(qsizetype from) const
    {
        const bool isJwt = startsJwt(from);
        qsizetype at = from;
        while (at < m_text.size()) {
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
        const QByteArrayView gap = slice(previous.end, m_word.offset);
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
        m_inQuery = m_inQuery || ((m_inAddress || isPath) && (gap.contains('?') || gap.contains('#')));
        m_decodes = m_inQuery || gap == "=";
        m_namedBefore = isScheme(word()) ? std::optional(m_name.isEmpty() ? word() : m_name) : std::nullopt;
    }

    static bool isScheme(QByteArrayView word)
    {
        return std::any_of(std::begin(schemes), std::end(schemes), [word](QByteArrayView scheme) {
            return word.size() == scheme.size() && word.compare(scheme, Qt::CaseInsensitive) == 0;
        });
    }

    const Name *knownName() const
    {
        const auto *found =
            std::find_if(std::begin(names), std::end(names), [this](const Name &row) { return m_name == row.name; });
        return found == std::end(names) ? nullptr : found;
    }

    void look()
    {
        if (m_namedBefore) {
            lookForPlaceholder();
            return;
        }
        const Name *known = knownName();
        const bool looksLikeOne = isCredential(word());
        const bool isNamed = known && !isLiteral(word()) && (!known->loose || isLong());
        if (!m_scheme && !looksLikeOne && !isNamed)
            return;
        if (isPlaceholder(word().toByteArray()))
            add(placeholderTrouble(word().toByteArray(), m_word.offset));
        else
            addToken();
    }

    static bool isLiteral(QByteArrayView word) { return word == "null" || word == "true" || word == "false"; }

    bool isLong() const { return m_word.end - m_word.offset >= 16 && !word().startsWith('/'); }

    /// By its looks alone, wherever it stands.
    static bool isCredential(QByteArrayView word)
    {
        static constexpr QByteArrayView beginnings = "y14GA";
        if (word.startsWith("eyJ"))
            return word.size() >= 10 || word.contains("\xe2\x80\xa6") || word.contains("...");
        if (!beginnings.contains(word.front()))
            return false;
        const QByteArray text = percentDecoded(word.first(std::min<qsizetype>(word.size(), 200)).toByteArray());
        if (text.startsWith("ya29.") || text.startsWith("1//") || text.startsWith("GOCSPX-") || text.startsWith("AIza"))
            return text.size() >= 8;
        return (text.startsWith("1/") || text.startsWith("4/0")) && text.size() >= 20; // shorter ones are dates
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

    void addToken()
    {
        if (word().startsWith("eyJ") && troubleOf(word().toByteArray(), m_word.offset, m_decodes))
            joinWhatFollows();
        if (const qsizetype full = endWithoutFullStop(); full != m_word.end)
            m_word.end = full;
        add(troubleOf(unescaped(), m_word.offset, m_decodes));
    }

    /// JSON may escape slashes.
    QByteArray unescaped() const { return word().toByteArray().replace("\\/", "/"); }

    /// A sentence's full stop is no part of a token; that of an unsigned one is.
    qsizetype endWithoutFullStop() const
    {
        const QByteArrayView text = word();
        const bool isUnsigned = text.startsWith("eyJ") && std::count(text.begin(), text.end(), '.') == 2;
        return text.endsWith('.') && !text.endsWith("..") && !isUnsigned ? m_word.end - 1 : m_word.end;
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
        found.advice = adviceFor(found.kind, found.text);
        found.trouble = std::move(trouble);
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
    bool m_decodes = false; ///< stands where values are percent-encoded
};

// --- One token and nothing else

/// JSON serialization (RFC 7515 7.2, RFC 7516 7.2) is one token, whatever is in it.
bool isJoseJson(const QByteArray &text)
{
    return text.startsWith('{') && ((text.contains("\"payload\"") && text.contains("\"signature")) ||
                                    (text.contains("\"ciphertext\"") && text.contains("\"iv\"")));
}

FoundToken whole(const QByteArray &text, TokenKind kind, qsizetype offset, std::optional<Trouble> trouble)
{
    FoundToken found;
    found.offset = offset;
    found.length = text.size();
    found.text = text;
    found.kind = kind;
    found.advice = adviceFor(found.kind, text);
    found.trouble = std::move(trouble);
    return found;
}

/// "name=value" is no bare token, though an opaque one may end in "=".
bool isBare(const QByteArray &text, TokenKind kind)
{
    const auto isPadding = [](char c) { return c == '='; };
    const auto end = text.startsWith("eyJ") ? text.end() : std::find_if(text.begin(), text.end(), isPadding);
    return kind != TokenKind::Unreadable && std::all_of(end, text.end(), isPadding) &&
           std::all_of(text.begin(), end, [&](char c) { return isWordCharacter(c) || isPadding(c); });
}

/// The one token of a text in quotation marks.
void noteQuotes(const QByteArray &text, Recognition &result)
{
    static constexpr QByteArrayView quotes = "\"'`";
    if (result.found.size() != 1 || text.size() < 2 || result.found[0].length != text.size() - 2)
        return;
    if (quotes.contains(text.front()) && quotes.contains(text.back()) && !result.found[0].trouble)
        result.found[0].trouble = Trouble{
            Cause::Quoted, 0, say("It stands in quotation marks, which are no part of it."), result.found[0].text};
}

} // namespace

Recognition recognise(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    const qsizetype offset = trimmed.isEmpty() ? 0 : text.indexOf(trimmed.front());
    const TokenKind kind = tokenKind(trimmed);
    if (isJoseJson(trimmed))
        return {{whole(trimmed, kind, offset, std::nullopt)}, false};
    if (isBare(trimmed, kind))
        return {{whole(trimmed, kind, offset, troubleOf(trimmed, offset, false))}, false};
    Recognition result = Scanner(text).run();
    noteQuotes(trimmed, result);
    return result;
}

FoundToken asItStands(const QByteArray &text)
{
    return whole(text, tokenKind(text.trimmed()), 0, std::nullopt);
}

QString titleOf(const FoundToken &found)
{
    const std::pair<QLatin1StringView, QString> titles[] = {
        {"id_token"_L1, say("ID token")},           {"access_token"_L1, say("access token")},
        {"refresh_token"_L1, say("refresh token")}, {"client_secret"_L1, say("client secret")},
        {"code"_L1, say("authorization code")},     {"Authorization"_L1, say("bearer token")},
    };
    const bool isPiece = found.kind == TokenKind::Unreadable || found.kind == TokenKind::Opaque;
    const auto *title =
        std::find_if(std::begin(titles), std::end(titles), [&](const auto &row) { return row.first == found.name; });
    return isPiece && title != std::end(titles) ? title->second : kindName(found.kind);
}

QByteArray toJson(const FoundToken &found)
{
    json_text::ObjectText object;
    object.addText("name", found.name);
    object.addNumber("offset", found.offset);
    object.addNumber("length", found.length);
    object.addBool("in_url", found.inUrl);
    object.addText("advice", found.advice);
    if (found.trouble) {
        json_text::ObjectText trouble;
        trouble.addText("cause", causeId(found.trouble->cause));
        trouble.addNumber("offset", found.trouble->offset);
        trouble.addText("message", found.trouble->message);
        trouble.addBool("repairable", found.trouble->repaired.has_value());
        object.add("trouble", trouble.toJson());
    }
    return object.toJson();
}

} // namespace inspect
