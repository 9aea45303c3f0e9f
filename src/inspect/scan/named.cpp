// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/named.h"

#include "http/secret_names.h"
#include "inspect/scan/byte_masks.h"
#include "inspect/scan/command_passwords.h"
#include "inspect/scan/connection_string.h"
#include "inspect/scan/header_values.h"
#include "inspect/scan/marks.h"
#include "inspect/scan/markup.h"
#include "inspect/scan/named_value.h"
#include "inspect/scan/nested_values.h"
#include "inspect/scan/partner_name.h"
#include "inspect/scan/person_names.h"
#include "inspect/scan/setting_line.h"
#include "inspect/scan/shell_variables.h"
#include "inspect/scan/typographic.h"
#include "inspect/scan/unescape.h"
#include "inspect/scan/words.h"

#include <algorithm>
#include <optional>

namespace inspect::scan {

namespace {

constexpr qsizetype longestName = 64; // bytes
constexpr qsizetype shortLook = 256;  // bytes of a value that stands in many others
constexpr int mostLongLooks = 16;     // values in one another that are looked at to their ends

// What ends a value that stands bare.
constexpr CharacterSet endOfWord("\"'`\r\n\\ \t");
constexpr CharacterSet endOfHeader("\"'`\r\n\\");

constexpr CharacterSet behindValues(",;&\"'<>\\)]}|*`"); // of `name: value`, where no blank does
constexpr CharacterSet marksBehindNames("*`<|");
constexpr CharacterSet markings("*[(<"); // a bare value begins with none of them

static_assert(isPassedName("name") && isPassedName("value") && isPassedName("password"));
static_assert(isPassedName("db_pass"));
static_assert(isPassedName("authorization") && isPassedName("cookie"));

class Finder : private ValueReader
{
public:
    Finder(QByteArrayView text, const Rules &rules, Candidates &found)
        : ValueReader(text)
        , m_rules(rules)
        , m_found(found)
    {
    }

    void run(const Leads &leads)
    {
        auto option = leads.options.begin();
        const auto lookAtOptions = [&](qsizetype before) {
            for (; option != leads.options.end() && *option < before; ++option)
                lookAtOption(*option);
        };
        for (const qsizetype end : leads.names) {
            lookAtOptions(end);
            if (const qsizetype begin = nameBegin(end); begin >= 0)
                look(begin, end);
        }
        lookAtOptions(m_text.size());
    }

private:
    /// Where the word begins that ends here, with a letter or a digit; -1 when it is too long for a name, or none.
    qsizetype nameBegin(qsizetype end) const
    {
        const char *data = m_text.data();
        qsizetype begin = -1;
        for (qsizetype at = end - 1; at >= 0 && isOf(data[at], base64url | OtherSign); --at) {
            if (!isOf(data[at], letterOrDigit))
                continue;
            begin = at;
            if (end - begin > longestName)
                return -1;
        }
        return begin;
    }

    void lookAtOption(qsizetype dash)
    {
        const qsizetype option = at(dash + 1) == '-' ? dash + 2 : dash + 1;
        if (!isOf(at(option), letterOrDigit))
            return;
        addAsPassword(passwordOfLogin(m_text, option));
        const auto named = namedOption(m_text, option);
        const auto value = named ? Value{named->value.begin, named->value.end, 0} : Value();
        if (named && isSecret(named->meaning, value, m_rules.generous && named->isMarkedOff))
            add(value, named->meaning.kind);
    }

    void look(qsizetype begin, qsizetype end)
    {
        const QByteArrayView name = slice(begin, end);
        const bool mayBeTag = (at(begin - 1) == '<' || at(begin - 1) == ':') && tellsOfSecrets(name, '>');
        if (const auto text = mayBeTag ? textOfElement(*this, begin, end) : std::nullopt)
            return addElement(name, *text);
        if (addVariable(name, begin, end))
            return;
        if (isOf(at(end), Blank))
            lookBehindBlank(name, begin, skip(end, Blank));
        const bool isQuoted = isQuote(end) && at(begin - 1) == at(end);
        const int gap = isQuoted ? whiteSpace : Blank;
        const qsizetype signAt = signBehind(behindName(begin, end, isQuoted), gap);
        const char sign = at(signAt);
        if (sign != ':' && sign != '=' && sign != ',')
            return isMarkBehind(end) ? lookBehindMarks(name, end) : void();
        if (!tellsOfSecrets(name, sign))
            return;
        if (isQuoted && lookInside(name, skip(signAt + 1, whiteSpace)))
            return;
        if (!isQuoted && sign == ':' && addBelow(name, signAt))
            return;
        const auto value = valueBehind(begin, end, signAt, isQuoted);
        if (value && (isQuoted || value->quote || !markings.contains(at(value->begin))))
            addValue({begin, end}, sign, *value, isQuoted);
        else if (!isQuoted)
            lookBehindMarks(name, end);
    }

    void addValue(const Stretch &place, char sign, const Value &value, bool isQuoted)
    {
        const QByteArrayView name = slice(place.begin, place.end);
        const bool isCall = sign == ',' && at(place.begin - 2) == '(' && // often with a text for people
                            !setsVariable(*this, place.begin - 2);
        if (isSame(name, "value") && isQuoted && isInCookie(*this, value))
            addCookie(value);
        else if (isSame(name, "value") && isQuoted)
            addNamed(partnerName(*this, place.begin - 1, value.end + (value.isNumber() ? 0 : 1)), value, true);
        else if (isSame(name, "value") && sign == ':')
            addNamed(nameInLineAbove(*this, place.begin), value, value.quote);
        else if (sign == '=' && value.quote && isNameAttribute(name))
            addField(name, value);
        else if (sign == '=' && value.quote && isSame(name, "value"))
            addNamed(nameInAttributes(*this, value.end + 1), value, true);
        else if (isQuoted || value.quote || !addSetting(name, place.begin, value))
            addNamed(name, sign == ':' && !value.quote && !value.isNumber() ? headerValue(name, value) : value,
                     !isCall && (isQuoted || value.quote));
    }

    void addCookie(const Value &value)
    {
        if (isCookie(slice(value.begin, value.end), m_rules.generous))
            add(value, "COOKIE");
    }

    /// Of one that is no word, a search may still tell a part.
    bool addVariable(QByteArrayView name, qsizetype begin, qsizetype end)
    {
        const auto value = valueOfVariable(*this, begin, end);
        const QByteArrayView written = value ? slice(value->begin, value->end) : QByteArrayView();
        if (!value || (!m_rules.generous && written.contains(' ')))
            return false;
        addNamed(name, *value, m_rules.generous || !isIdentifier(written));
        return true;
    }

    /// `"name": ["value", …]`: a sentence there tells what is wrong with the value.
    bool lookInside(QByteArrayView name, qsizetype opening)
    {
        const std::vector<Value> values = valuesInside(*this, opening);
        for (const Value &value : values)
            addNamed(name, value, !slice(value.begin, value.end).contains(' '));
        return !values.empty();
    }

    /// Whether the value stands in the lines below: of a block each line is one, or what is left of it would stay. Of
    /// blocks in one another the innermost are left.
    bool addBelow(QByteArrayView name, qsizetype sign)
    {
        m_blocks = sign < m_blockEnd ? m_blocks + 1 : 0;
        if (m_blocks > mostLongLooks)
            return false;
        const Below below = valuesBelow(*this, sign);
        if (below.isBlock)
            m_blockEnd = std::max(m_blockEnd, below.end);
        for (const Value &value : below.values)
            addNamed(name, value, below.isBlock && m_rules.generous);
        if (!below.values.empty())
            return true;
        const auto underneath = valueUnderneath(*this, sign, isCookieHeader(name));
        if (underneath)
            addNamed(name, *underneath, false);
        return underneath.has_value();
    }

    /// <code> of HTML and <key> of a list are no secrets: a name with other meanings says little here.
    void addElement(QByteArrayView name, const ElementText &text)
    {
        const auto meaning = http::secretNameOf(name);
        if (!meaning || !meaning->isLoose || isRandomInCopy(text.value))
            addNamed(name, text.value, text.isEnded);
    }

    bool isRandomInCopy(const Value &value) const
    {
        return m_rules.generous && looksRandom(slice(value.begin, value.end));
    }

    void lookBehindBlank(QByteArrayView name, qsizetype begin, qsizetype from)
    {
        if (const auto credential = isScheme(name) ? credentialBehind(*this, name, from) : std::nullopt)
            add(credential->place, credential->label);
        else if (name == "password")
            addAsPassword(passwordOfNetrc(m_text, begin));
    }

    /// Most words are followed by none, and need no closer look.
    bool isMarkBehind(qsizetype end) const
    {
        return at(end) == '\t' || marksBehindNames.contains(at(skip(end, Blank)));
    }

    void lookBehindMarks(QByteArrayView name, qsizetype end)
    {
        const auto meaning = end < m_markedEnd ? std::nullopt : http::secretNameOf(name); // in such a value is none
        if (!meaning)
            return;
        const bool mayBeCell = m_rules.generous && !meaning->isLoose;
        const auto value = valueBehindMarks(*this, end, mayBeCell ? Marks::Cells : Marks::Signed);
        if (value)
            m_markedEnd = value->end;
        if (!value || (!isPassword(*meaning) && value->end - value->begin < shortestLoose))
            return;
        const bool isChosen = m_rules.generous && isPassword(*meaning) && hasDigit(slice(value->begin, value->end));
        addSecret(*meaning, *value, isChosen);
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

    bool tellsOfSecrets(QByteArrayView name, char sign) const
    {
        return m_rules.people || isSame(name, "value") || (sign == '=' && isNameAttribute(name)) ||
               http::isAuthorizationName(name) || http::isSecretName(name);
    }

    /// Behind its quotation mark, and the bracket of `x["name"] =`.
    qsizetype behindName(qsizetype begin, qsizetype end, bool isQuoted) const
    {
        const TypographicSign sign = typographicSign(m_text, end);
        const qsizetype blank = sign.kind == TypographicSign::FirmBlank ? sign.size : 0; // « name »
        const TypographicSign mark = blank > 0 ? typographicSign(m_text, end + blank) : sign;
        if (mark.isQuotationMark())
            return end + blank + mark.size;
        const bool isIndex = isQuoted && at(end + 1) == ']' && at(begin - 2) == '[';
        return end + (isIndex ? 2 : isQuoted ? 1 : 0);
    }

    /// What stands behind `"name":`, `name=`, `name:`, or behind the name in `["name", ` and `("name", `.
    std::optional<Value> valueBehind(qsizetype begin, qsizetype end, qsizetype sign, bool isQuoted)
    {
        const char c = at(sign);
        const bool isPair = c == ',' && isQuoted && (at(begin - 2) == '[' || at(begin - 2) == '(');
        if (c != ':' && c != '=' && !isPair)
            return std::nullopt;
        const char next = at(sign + 1);
        if (next == '=' || (c == ':' && next == ':')) // a comparison, or C++
            return std::nullopt;
        if (isQuotedPrintableSign(sign))
            return std::nullopt;
        if (c == '=' && next == '>')
            ++sign;
        qsizetype value = behindTextType(skipWide(sign + 1, isQuoted ? whiteSpace : Blank));
        if (isQuote(value))
            return !isQuoted && closesString(begin, sign, value) ? std::nullopt : std::optional(quoted(value));
        if (const TypographicSign mark = typographicSign(m_text, value); mark.isQuotationMark()) {
            if (const auto inMarks = typographicallyQuoted(value))
                return inMarks;
            value += mark.size;
        }
        if (isQuoted && c == '=')
            return at(end + 1) == ']' ? std::nullopt : listedValue(value);
        if (isQuoted)
            return number(value, end); // or an object
        return bareValue(value, c == '=' ? endOfParameter : endOfWord);
    }

    /// `"name" = word;` as the lists of Apple's programs have it.
    std::optional<Value> listedValue(qsizetype begin) const
    {
        const auto value = upTo(begin, endOfParameter);
        return value && at(value->end) == ';' ? value : std::nullopt;
    }

    /// Whether a string of a program ends behind the sign: `"password=" + entered`.
    bool closesString(qsizetype begin, qsizetype sign, qsizetype quote) const
    {
        static constexpr CharacterSet behindStrings(" \t\r\n+.,;)]}");
        const bool isOpened = at(quote) == at(begin - 1) && !isOf(at(begin - 2), letterOrDigit);
        return quote == sign + 1 && isOpened && behindStrings.contains(at(quote + 1));
    }

    /// "a=b=c=…": each name's value holds those of all that follow. Their bytes are looked at and kept so many times,
    /// not once a name.
    std::optional<Value> bareValue(qsizetype begin, const CharacterSet &closing)
    {
        m_looks = begin < m_bareEnd ? m_looks + 1 : 0;
        const bool isShort = m_looks > mostLongLooks;
        const auto value = isShort ? upTo(begin, closing, shortLook) : upTo(begin, closing);
        if (value && !isShort)
            m_bareEnd = std::max(m_bareEnd, value->end);
        return value;
    }

    /// What goes on behind a blank, of a header. What belongs to one is not gone through again for those in it.
    Value headerValue(QByteArrayView name, Value value)
    {
        if (isCookieHeader(name) ? value.begin < m_headerEnd : !http::isAuthorizationName(name))
            return value;
        const qsizetype rest = skip(value.end, Blank);
        const bool hasEnd =
            http::isAuthorizationName(name) && (isScheme(slice(value.begin, value.end)) || rest < m_headerEnd);
        if (const auto whole = upTo(rest, hasEnd ? endOfWord : endOfHeader))
            value.end = whole->end;
        m_headerEnd = std::max(m_headerEnd, value.end);
        return value;
    }

    // ---- names that stand apart from the value

    /// `name="password"` of an HTML input, `key="password"` of a .NET setting or a property of Java, or a part of
    /// multipart/form-data (RFC 7578 4.2) with its value behind the empty line.
    void addField(QByteArrayView attribute, const Value &name)
    {
        const QByteArrayView named = slice(name.begin, name.end);
        const bool isTelling = tellsOfSecrets(named, ':');
        const bool mayBeKey = isSame(attribute, "key");
        if (!isTelling && !mayBeKey)
            return;
        const auto text = textBehindAttribute(*this, name.end + 1);
        const bool namesNothing = !text && !hasAttribute(*this, name.end + 1, "value");
        if (mayBeKey && (namesNothing || isRandomInCopy(name)))
            addNamed(attribute, name, true);
        if (!isTelling)
            return;
        if (const auto value = attributeBehind(*this, name.end + 1, "value"))
            return addNamed(named, *value, true);
        if (text)
            return addNamed(named, *text, true);
        if (const auto value = valueOfPart(*this, name.end + 1))
            addNamed(named, *value, true);
    }

    // ---- values

    void addNamed(QByteArrayView name, const Value &value, bool isMarkedOff)
    {
        if (name.isEmpty() || name.size() > longestName)
            return;
        if (!value.isNumber() && (http::isAuthorizationName(name) || isCookieHeader(name)))
            return addOfHeader(name, value);
        const char *person =
            m_rules.people && isMarkedOff ? kindOfPerson(name, slice(value.begin, value.end)) : nullptr;
        if (person)
            add(value, person);
        const auto meaning = http::secretNameOf(name);
        if (meaning && !isWorkingDirectory(name, slice(value.begin, value.end)))
            addSecret(*meaning, value, isMarkedOff);
    }

    /// An element may have a header's name, or a program mention one: then the text goes on behind the line.
    void addOfHeader(QByteArrayView name, const Value &whole)
    {
        Value value = whole;
        const bool isSet = isSame(name, "Set-Cookie");
        if (!isSet || !whole.quote) // recordings of browsers have several of these in one value, a line each
            value.end = std::find_if(m_text.begin() + whole.begin, m_text.begin() + whole.end,
                                     [](char c) { return lineEnds.contains(c); }) -
                        m_text.begin();
        if (isCookieHeader(name)) {
            m_cookiesEnd = std::max(m_cookiesEnd, value.end);
            for (const Value &cookie : cookiesIn(*this, value, isSet, m_rules.generous))
                add(cookie, "COOKIE");
            return;
        }
        const bool isInside = value.begin < m_credentialEnd;
        if (const auto credential = credentialIn(*this, value, isInside, m_rules.generous)) {
            add(credential->place, credential->label);
            m_credentialEnd = std::max(m_credentialEnd, credential->place.end);
        }
    }

    /// Whether the line is a setting with a secret.
    bool addSetting(QByteArrayView name, qsizetype begin, const Value &value)
    {
        if (name.size() > longestName || http::isAuthorizationName(name) || isCookieHeader(name))
            return false;
        const auto meaning = http::secretNameOf(name);
        const auto line = meaning && !meaning->isLoose ? settingLine(*this, begin, value.begin) : std::nullopt;
        if (!line)
            return false;
        const QByteArrayView written = slice(line->value.begin, line->value.end);
        if (!isPassword(*meaning) && written.contains('&')) // a form's: what nobody chose has no such sign
            return false;
        const bool isOne = m_rules.generous ? written.size() >= fewestOf(*meaning, true, true)
                                            : isPlainlySecret(*line, written, isPassword(*meaning));
        if (!isOne || isWorkingDirectory(name, written) || standsForSetting(*line, written))
            return false;
        add(line->value, meaning->kind);
        return true;
    }

    void addSecret(const http::SecretName &meaning, Value value, bool isMarkedOff)
    {
        const bool mayBeAnyWord = m_rules.generous && isPassword(meaning) && !meaning.isLoose &&
                                  (isAssignedWord(*this, value) || isLastWord(*this, value));
        if (!isMarkedOff && m_text[value.begin - 1] != '=') { // name: value
            const qsizetype end = runEnd(m_text.first(value.end), value.begin, bearer);
            const bool isAll = end == value.end || isOf(m_text[end], whiteSpace) || behindValues.contains(m_text[end]);
            if (!isAll && !mayBeAnyWord)
                return;
            if (isAll)
                value.end = end;
        }
        if (startsLabel(onwards(value.begin))) // its "#" ends a parameter, once it is no more encoded
            return;
        // What goes on behind it may be a sentence, in which no secret would be seen.
        const auto whole = isMarkedOff ? std::nullopt : valueInConnectionString(*this, value);
        if (whole && isSecret(meaning, *whole, true))
            return add(*whole, meaning.kind);
        const bool isClear = isMarkedOff || mayBeAnyWord || (m_rules.generous && isParameter(value));
        if (!isMarkedOff && isPassword(meaning))
            value = passedSign(value);
        if (isSecret(meaning, value, isClear)) // in a copy each cookie is one
            add(value, value.begin < m_cookiesEnd ? "COOKIE" : meaning.kind);
    }

    bool isSecret(const http::SecretName &meaning, const Value &value, bool isMarkedOff) const
    {
        return isSecretValue(meaning, slice(value.begin, value.end), isMarkedOff, m_rules.generous);
    }

    void add(Value value, const char *label)
    {
        if (isSoftBreak(m_text, value.end - 1)) // no padding of base64
            --value.end;
        QByteArray secret = slice(value.begin, value.end).toByteArray();
        if (const auto plain = unescaped(secret, leadsIn(secret), {}))
            secret = plain->text;
        m_found.push_back({value.begin, value.end, label, secret, false, isParameter(value), value.mark});
    }

    const Rules &m_rules;
    Candidates &m_found;
    qsizetype m_blockEnd = 0;  ///< of the blocks of YAML that were looked at
    int m_blocks = 0;          ///< that began before it
    qsizetype m_headerEnd = 0; ///< of the last one that was gone through
    qsizetype m_markedEnd = 0; ///< of the last value behind marks
    qsizetype m_bareEnd = 0;   ///< of the bare values that were looked at to their ends
    int m_looks = 0;           ///< values that began before it
    qsizetype m_credentialEnd = 0;
    qsizetype m_cookiesEnd = 0; ///< of the last header of cookies
};

} // namespace

void findNamed(QByteArrayView text, const Leads &leads, const Rules &rules, Candidates &found)
{
    Finder(text, rules, found).run(leads);
}

} // namespace inspect::scan
