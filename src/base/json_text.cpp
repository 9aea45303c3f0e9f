// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_text.h"

#include "base/ascii.h"
#include "base/eight_bytes.h"
#include "base/plain_text.h"
#include "base/translated.h"
#include "base/utf8.h"

#include <QSet>
#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace json_text {

namespace {

QString say(const char *text)
{
    return translated("json_text", text);
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The bytes of the well-formed UTF-8 sequence that `text` starts with (Unicode table 3-7), or 0.
int utf8Length(QByteArrayView text)
{
    const auto byte = [text](int i) { return i < text.size() ? static_cast<uchar>(text[i]) : uchar(0); };
    const auto continues = [byte](int i) { return (byte(i) & 0xc0) == 0x80; };
    const uchar first = byte(0);
    const uchar second = byte(1);
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return continues(1) ? 2 : 0;
    if ((first & 0xf0) == 0xe0) {
        const bool overlong = first == 0xe0 && second < 0xa0;
        const bool surrogate = first == 0xed && second > 0x9f;
        return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const bool overlong = first == 0xf0 && second < 0x90;
        const bool tooLarge = first == 0xf4 && second > 0x8f;
        return continues(1) && continues(2) && continues(3) && !overlong && !tooLarge ? 4 : 0;
    }
    return 0;
}

/// What may stand in a string as it is, and is one byte.
constexpr std::array<bool, 256> isOrdinary = [] {
    std::array<bool, 256> table{};
    for (size_t c = 0x20; c < 0x80; ++c)
        table[c] = c != '"' && c != '\\';
    return table;
}();

/// How many bytes a text begins with that are ordinary; eight are looked at together.
qsizetype ordinaryBytes(QByteArrayView text)
{
    const char *data = text.data();
    qsizetype at = 0;
    for (; at + eight_bytes::count <= text.size(); at += eight_bytes::count) {
        const quint64 bytes = eight_bytes::at(data + at);
        const int ordinary = eight_bytes::before(eight_bytes::stringEnds(bytes) | bytes);
        if (ordinary < eight_bytes::count)
            return at + ordinary;
    }
    while (at < text.size() && isOrdinary[static_cast<uchar>(data[at])])
        ++at;
    return at;
}

constexpr char escapeLetters[] = "\"\\/bfnrt";
constexpr char escapeMeanings[] = "\"\\/\b\f\n\r\t";

/// The letter's place in escapeLetters, or -1.
qsizetype escapeOf(char letter)
{
    return letter == '\0' ? -1 : QByteArrayView(escapeLetters).indexOf(letter);
}

/// Tells most strings apart at a glance, whether or not they hold escapes: both begin with a letter, and not the same.
bool beginOtherwise(char a, char b)
{
    return a != b && isOrdinary[static_cast<uchar>(a)] && isOrdinary[static_cast<uchar>(b)];
}

char firstOf(QByteArrayView written)
{
    return written.isEmpty() ? '\0' : written.front();
}

/// A string's content, which a Scanner took, without its escapes.
QString unescaped(QByteArrayView written)
{
    QString string;
    while (!written.isEmpty()) {
        const qsizetype backslash = written.indexOf('\\');
        string += utf8::decoded(backslash < 0 ? written : written.first(backslash));
        if (backslash < 0)
            break;
        const bool isHex = written[backslash + 1] == 'u';
        string += isHex ? QChar(written.sliced(backslash + 2, 4).toByteArray().toUShort(nullptr, 16))
                        : QLatin1Char(escapeMeanings[escapeOf(written[backslash + 1])]);
        written = written.sliced(backslash + (isHex ? 6 : 2));
    }
    return string;
}

/// No token, key or answer of a provider has so many, and each takes more than a hundred bytes of memory.
constexpr qsizetype maximumValues = 1'000'000;

/// Recursive descent, no deeper than maximumDepth. Each function stops at the first fault and returns false.
class Scanner
{
public:
    explicit Scanner(QByteArray text)
        : m_document(std::move(text))
        , m_text(m_document)
    {
    }

    tl::expected<Value, Fault> document()
    {
        Value value;
        if (!read(value, 0))
            return tl::unexpected(*m_fault);
        skipSpace();
        if (m_at < m_text.size())
            return tl::unexpected(Fault{m_at, say("something follows the end of the JSON value")});
        return value;
    }

private:
    bool fail(qsizetype offset, const QString &message)
    {
        m_fault = Fault{offset, message};
        return false;
    }
    bool failHere(const char *message)
    {
        return fail(m_at, m_at < m_text.size() ? say(message) : say("the text ends too early"));
    }

    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    void skipSpace()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }

    bool read(Value &value, int depth)
    {
        skipSpace();
        value.offset = m_at;
        const bool good = readAny(value, depth);
        value.length = m_at - value.offset;
        return good;
    }

    bool readAny(Value &value, int depth)
    {
        if (depth > maximumDepth)
            return fail(m_at, say("the nesting is deeper than %1").arg(maximumDepth));
        if (++m_values > maximumValues)
            return fail(m_at, say("it has more than %1 values").arg(maximumValues));
        switch (peek()) {
        case '{':
            return readObject(value, depth);
        case '[':
            return readArray(value, depth);
        case '"':
            value.kind = Kind::String;
            return readString(value.text);
        case 't':
            return readWord(value, Kind::True, "true");
        case 'f':
            return readWord(value, Kind::False, "false");
        case 'n':
            return readWord(value, Kind::Null, "null");
        default:
            return readNumber(value);
        }
    }

    bool readWord(Value &value, Kind kind, QByteArrayView word)
    {
        value.kind = kind;
        if (!m_text.sliced(m_at).startsWith(word))
            return failHere(QT_TRANSLATE_NOOP("json_text", "a JSON value was expected"));
        m_at += word.size();
        return true;
    }

    bool readObject(Value &value, int depth)
    {
        value.kind = Kind::Object;
        ++m_at;
        skipSpace();
        if (take('}'))
            return true;
        if (depth == 0)
            value.members.reserve(usualMembers);
        do {
            if (!readMember(value.members.emplace_back(), depth))
                return false;
            skipSpace();
        } while (take(','));
        return take('}') || failHere(QT_TRANSLATE_NOOP("json_text", "a comma or “}” was expected"));
    }

    bool readMember(Member &member, int depth)
    {
        skipSpace();
        member.offset = m_at;
        if (peek() != '"')
            return failHere(QT_TRANSLATE_NOOP("json_text", "a member name in quotes was expected"));
        if (!readString(member.name))
            return false;
        skipSpace();
        if (!take(':'))
            return failHere(QT_TRANSLATE_NOOP("json_text", "a colon was expected"));
        return read(member.value, depth + 1);
    }

    bool readArray(Value &value, int depth)
    {
        value.kind = Kind::Array;
        ++m_at;
        skipSpace();
        if (take(']'))
            return true;
        do {
            if (!read(value.items.emplace_back(), depth + 1))
                return false;
            skipSpace();
        } while (take(','));
        return take(']') || failHere(QT_TRANSLATE_NOOP("json_text", "a comma or “]” was expected"));
    }

    bool readNumber(Value &value)
    {
        value.kind = Kind::Number;
        const qsizetype start = m_at;
        const bool negative = take('-');
        if (!ascii::isDigit(peek()))
            return failHere(negative ? QT_TRANSLATE_NOOP("json_text", "a digit was expected")
                                     : QT_TRANSLATE_NOOP("json_text", "a JSON value was expected"));
        if (take('0') && ascii::isDigit(peek()))
            return failHere(QT_TRANSLATE_NOOP("json_text", "a number must not start with a zero"));
        skipDigits();
        if (take('.') && !skipDigits())
            return failHere(QT_TRANSLATE_NOOP("json_text", "a digit was expected"));
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            if (!skipDigits())
                return failHere(QT_TRANSLATE_NOOP("json_text", "a digit was expected"));
        }
        value.text = Text(m_document, m_text.sliced(start, m_at - start), true);
        return true;
    }

    bool skipDigits()
    {
        const qsizetype start = m_at;
        while (ascii::isDigit(peek()))
            ++m_at;
        return m_at > start;
    }

    bool readString(Text &text)
    {
        const qsizetype start = ++m_at;
        bool isPlain = true;
        for (;;) {
            if (!skipPlain(isPlain))
                return false;
            if (take('"'))
                break;
            if (!take('\\'))
                return failHere(QT_TRANSLATE_NOOP("json_text", "a control character must be escaped in a string"));
            if (!skipEscape())
                return false;
            isPlain = false;
        }
        text = Text(m_document, m_text.sliced(start, m_at - 1 - start), isPlain);
        return true;
    }

    /// Up to a quote, a backslash, a control character or the end.
    bool skipPlain(bool &isAscii)
    {
        for (;;) {
            m_at += ordinaryBytes(m_text.sliced(m_at));
            if (static_cast<uchar>(peek()) < 0x80)
                return true;
            isAscii = false;
            const int length = utf8Length(m_text.sliced(m_at));
            if (length == 0)
                return failHere(QT_TRANSLATE_NOOP("json_text", "these bytes are no UTF-8"));
            m_at += length;
        }
    }

    bool skipEscape()
    {
        if (escapeOf(peek()) >= 0) {
            ++m_at;
            return true;
        }
        if (!take('u'))
            return failHere(QT_TRANSLATE_NOOP("json_text", "this is no escape of JSON"));
        const QByteArrayView digits = m_text.sliced(m_at).first(std::min<qsizetype>(4, m_text.size() - m_at));
        if (digits.size() < 4 || !std::all_of(digits.begin(), digits.end(), ascii::isHexDigit))
            return failHere(QT_TRANSLATE_NOOP("json_text", "four hexadecimal digits were expected"));
        m_at += 4;
        return true;
    }

    static constexpr size_t usualMembers = 16; // of the outermost object

    const QByteArray m_document;
    const QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_values = 0;
    std::optional<Fault> m_fault;
};

constexpr size_t few = 32; // members that are compared with one another sooner than put into a set

/// Tells most names apart: how long one is and how it begins and ends. 0 for one that is not plain.
quint32 glanceAt(const Text &name)
{
    const QByteArrayView written = name.written();
    if (!name.isPlain() || written.isEmpty())
        return 0;
    return static_cast<quint32>(written.size() << 16) | static_cast<quint32>(written.front()) << 8 |
           static_cast<quint32>(written.back());
}

/// The first of few that has the name of one before it, or null.
const Member *repeatedOfFew(const std::vector<Member> &members)
{
    std::array<quint32, few> glances{};
    for (size_t i = 0; i < members.size(); ++i) {
        glances[i] = glanceAt(members[i].name);
        for (size_t before = 0; before < i; ++before) {
            const bool isApart = glances[before] != glances[i] && glances[before] != 0 && glances[i] != 0;
            if (!isApart && members[before].name == members[i].name)
                return &members[i];
        }
    }
    return nullptr;
}

/// The same of however many.
const Member *repeated(const std::vector<Member> &members)
{
    if (members.size() <= few)
        return repeatedOfFew(members);
    QSet<QString> seen;
    for (const Member &member : members) {
        if (seen.contains(member.name))
            return &member;
        seen.insert(member.name);
    }
    return nullptr;
}

QString duplicateWithin(const Value &value)
{
    return value.kind == Kind::Object || value.kind == Kind::Array ? duplicateMember(value) : QString();
}

QByteArray escaped(char16_t unit)
{
    return "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
}

/// Of a code point, as one or two UTF-16 escapes.
QByteArray escapedCodePoint(char32_t codePoint)
{
    if (!QChar::requiresSurrogates(codePoint))
        return escaped(static_cast<char16_t>(codePoint));
    return escaped(QChar::highSurrogate(codePoint)) + escaped(QChar::lowSurrogate(codePoint));
}

/// As UTF-8, each code point for which `instead` has something replaced by that.
template<class Instead>
QByteArray rewritten(const QString &string, Instead instead)
{
    QByteArray result;
    qsizetype written = 0; // what follows up to `at` stands as it is
    const auto writeUpTo = [&](qsizetype at) { result += QStringView(string).sliced(written, at - written).toUtf8(); };
    for (qsizetype at = 0; at < string.size();) {
        const char32_t codePoint = plain_text::codePointAt(string, at);
        const qsizetype next = at + (QChar::requiresSurrogates(codePoint) ? 2 : 1);
        if (const QByteArray other = instead(codePoint); !other.isEmpty()) {
            writeUpTo(at);
            result += other;
            written = next;
        }
        at = next;
    }
    writeUpTo(string.size());
    return result;
}

} // namespace

QString Text::toString() const
{
    return m_isPlain ? QString::fromLatin1(m_written) : unescaped(m_written);
}

bool Text::isWord(QLatin1StringView word) const
{
    return m_isPlain ? QLatin1StringView(m_written).compare(word, Qt::CaseInsensitive) == 0
                     : toString().compare(word, Qt::CaseInsensitive) == 0;
}

bool Text::operator==(QStringView text) const
{
    const auto isSame = [](char byte, QChar unit) { return byte == unit.unicode(); };
    return m_isPlain
               ? m_written.size() == text.size() && std::equal(m_written.begin(), m_written.end(), text.begin(), isSame)
               : toString() == text;
}

bool Text::operator==(QLatin1StringView text) const
{
    return m_isPlain ? QLatin1StringView(m_written) == text : toString() == text;
}

bool Text::operator==(const Text &other) const
{
    return m_isPlain && other.m_isPlain ? m_written == other.m_written : toString() == other.toString();
}

const Value *Value::find(QStringView name) const
{
    const char first = name.isEmpty() ? '\0' : name.front().toLatin1();
    const auto isIt = [&](const Member &m) {
        return !beginOtherwise(firstOf(m.name.written()), first) && m.name == name;
    };
    const auto found = std::find_if(members.cbegin(), members.cend(), isIt);
    return found == members.cend() ? nullptr : &found->value;
}

tl::expected<Value, Fault> parse(const QByteArray &text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        return tl::unexpected(Fault{0, say("the text starts with a byte order mark")});
    // What QByteArray::fromRawData() made may go before the values do, and cannot be told from what is merely shared.
    return Scanner(text.isDetached() ? text : QByteArray(text.constData(), text.size())).document();
}

QString duplicateMember(const Value &value)
{
    if (const Member *again = repeated(value.members))
        return again->name;
    for (const Member &member : value.members) {
        if (const QString inner = duplicateWithin(member.value); !inner.isNull())
            return inner;
    }
    for (const Value &item : value.items) {
        if (const QString inner = duplicateWithin(item); !inner.isNull())
            return inner;
    }
    return {};
}

QByteArray compacted(const QByteArray &text)
{
    QByteArray result;
    result.reserve(text.size());
    bool inString = false;
    const auto isPlain = [](char c) { return c > ' ' && c < 0x7f && c != '"' && c != '\\'; };
    for (qsizetype at = 0; at < text.size();) {
        const auto *plainEnd = std::find_if_not(text.begin() + at, text.end(), isPlain);
        if (const qsizetype plain = plainEnd - text.begin() - at; plain > 0) {
            result += QByteArrayView(text).sliced(at, plain);
            at += plain;
            continue;
        }
        const int length = std::max(1, utf8Length(QByteArrayView(text).sliced(at)));
        const QByteArrayView bytes = QByteArrayView(text).sliced(at, length);
        at += length;
        if (!inString && isSpace(bytes[0]))
            continue;
        const char32_t codePoint =
            length == 1 ? static_cast<uchar>(bytes[0]) : plain_text::codePointAt(utf8::decoded(bytes), 0);
        if (plain_text::isInvisible(codePoint))
            result += escapedCodePoint(codePoint);
        else
            result += bytes;
        if (inString && bytes[0] == '\\' && at < text.size())
            result += text[at++];
        else if (bytes[0] == '"')
            inString = !inString;
    }
    return result;
}

QByteArray quoted(const QString &string)
{
    return '"' +
           rewritten(string,
                     [](char32_t codePoint) {
                         if (codePoint == U'"' || codePoint == U'\\')
                             return QByteArray("\\") + static_cast<char>(codePoint);
                         return plain_text::isInvisible(codePoint) ? escapedCodePoint(codePoint) : QByteArray();
                     }) +
           '"';
}

QByteArray withoutInvisible(const QByteArray &json)
{
    const auto mayHide = [](char byte) { return static_cast<uchar>(byte) >= 0x7f; };
    if (std::none_of(json.cbegin(), json.cend(), mayHide))
        return json;
    return rewritten(QString::fromUtf8(json), [](char32_t codePoint) { // line ends stay
        return codePoint >= 0x7f && plain_text::isInvisible(codePoint) ? escapedCodePoint(codePoint) : QByteArray();
    });
}

} // namespace json_text
