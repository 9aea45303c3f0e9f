// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/named_values.h"

#include "http/secret_names.h"

#include <QRegularExpression>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace http {

namespace {

/// How far a value reaches that no quotation mark begins.
enum class Bare {
    None,   ///< it has one
    Word,   ///< of a command
    ToLine, ///< one word, which ends the line
};

/// What stands before a value: `name`, and the `mark` that begins the value, if any. The value itself is not taken: the
/// value of one name may hold the name of another.
struct Head
{
    const char *pattern;
    Bare bare;
    bool takesLoose; ///< names with other meanings too
};

// A name; quotation marks, which are escaped in a text within another, six times at most; the beginning of a value in
// such marks; what stands behind a mark that begins one, and does not end a text.
#define NAME R"((?<name>[A-Za-z_][A-Za-z0-9_.-]*+))"
#define AROUND R"((?<around>\\{0,63}+["']))"
#define MARK R"((?<mark>\\{0,63}+["']))"
#define VALUE R"((?![\s,;:)}\]\\>]|/>))"
#define BEHIND_NO_NAME "(?<![A-Za-z0-9_.-])"
#define EQUALS R"(\s*+=\s*+)"
#define ATTRIBUTE BEHIND_NO_NAME "(?:key|name)" EQUALS AROUND R"((?<name>[^"'<>\\]{1,64}+)\k<around>)"

constexpr Head heads[] = {
    // \"name\": \"value\"
    {AROUND NAME R"(\k<around>\s*+(?::|=>)\s*+)" MARK, Bare::None, true},
    // name = "value"
    {BEHIND_NO_NAME "-{0,2}+" NAME R"([ \t]*+(?:=>|:=|[:=])[ \t]*+)" MARK VALUE, Bare::None, false},
    // <add key="name" value="value"/>
    {ATTRIBUTE R"([^<>]{0,200}?\svalue)" EQUALS MARK, Bare::None, true},
    // "--name", "value"; neither another option nor the name of JSON's next member
    {AROUND "--?" NAME R"(\k<around>\s*+,\s*+)" MARK R"((?!-|[^"'\\\r\n]{0,64}+\\{0,63}+["']\s*+:))", Bare::None,
     false},
    // --name value
    {R"((?<![^\s"'])--?)" NAME R"([ \t]++(?:)" MARK VALUE ")?+", Bare::Word, false},
    // name: value
    {R"(^[ \t]*+(?:- )?+)" NAME R"([ \t]*+[:=][ \t]++(?:(?:Bearer|Basic|DPoP|OAuth|securityCode)[ \t]++)?+(?<mark>))",
     Bare::ToLine, false},
};

constexpr qsizetype shortestBare = 5; // characters; shorter ones are statuses and counts

const QRegularExpression &patternOf(size_t head)
{
    static const QList<QRegularExpression> patterns = [] {
        QList<QRegularExpression> all;
        for (const Head &one : heads)
            all.append(QRegularExpression(QString::fromLatin1(one.pattern), QRegularExpression::CaseInsensitiveOption |
                                                                                QRegularExpression::MultilineOption));
        return all;
    }();
    return patterns[static_cast<qsizetype>(head)];
}

bool isLineBreak(QChar c)
{
    return c == u'\r' || c == u'\n';
}

/// Where the value ends that begins behind `mark`: at the same quotation mark with no more backslashes before it, or at
/// the line's end. Without backslashes in the mark, each takes the next character's meaning away.
qsizetype quotedEnd(const QString &text, qsizetype from, QStringView mark)
{
    const qsizetype backslashes = mark.size() - 1;
    for (qsizetype at = from; at < text.size();) {
        if (isLineBreak(text[at]))
            return at;
        qsizetype sign = at;
        while (sign < text.size() && text[sign] == u'\\')
            ++sign;
        const qsizetype count = sign - at;
        const bool isMark = sign < text.size() && text[sign] == mark.back();
        if (isMark && (backslashes > 0 ? count <= backslashes : count % 2 == 0))
            return backslashes > 0 ? at : sign;
        at = sign + (sign < text.size() && !isLineBreak(text[sign]) ? 1 : 0);
    }
    return text.size();
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

qsizetype behindBlanks(const QString &text, qsizetype from)
{
    while (from < text.size() && isBlank(text[from]))
        ++from;
    return from;
}

/// Where blanks, line breaks and any of `others` end a word.
qsizetype runEnd(const QString &text, qsizetype from, QLatin1StringView others)
{
    while (from < text.size() && !isBlank(text[from]) && !isLineBreak(text[from]) && !others.contains(text[from]))
        ++from;
    return from;
}

bool isSmall(QChar c)
{
    return c >= u'a' && c <= u'z';
}

/// Whether a word of small letters stands here, and another word behind it.
bool goesOnAsSentence(const QString &text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isSmall(text[end]))
        ++end;
    if (end == from)
        return false;
    end += end < text.size() && (text[end] == u'.' || text[end] == u',') ? 1 : 0;
    const qsizetype next = behindBlanks(text, end);
    return next > end && next < text.size() && isSmall(text[next].toLower());
}

/// What stands for a value in guides: PASSWORD, access-token.
bool isNameAlone(const QString &word)
{
    const auto isOfName = [](QChar c) { return isSmall(c) || (c >= u'A' && c <= u'Z') || c == u'_' || c == u'-'; };
    return std::all_of(word.begin(), word.end(), isOfName) && isPlainSecretName(word.toLatin1());
}

/// A word of a command; -1 for a variable, a file, the name of what belongs there, and the word of a sentence.
qsizetype wordEnd(const QString &text, qsizetype from)
{
    if (from == text.size() || "$%{[@~-"_L1.contains(text[from]) || goesOnAsSentence(text, from))
        return -1;
    const qsizetype end = runEnd(text, from, "\"'`\\;|&<>()"_L1);
    return isNameAlone(text.sliced(from, end - from)) ? -1 : end;
}

/// A word that ends its line; -1 where it is none, begins something else in YAML, or is a scheme without its
/// credential.
qsizetype lineWordEnd(const QString &text, qsizetype from)
{
    static const QStringList schemes = u"Bearer Basic DPoP OAuth securityCode"_s.split(u' ');
    if (from == text.size() || "\"'<>{[$&*|%"_L1.contains(text[from]))
        return -1;
    const qsizetype end = runEnd(text, from, {});
    const qsizetype behind = behindBlanks(text, end);
    const bool isLast = behind == text.size() || isLineBreak(text[behind]);
    return isLast && !schemes.contains(text.sliced(from, end - from), Qt::CaseInsensitive) ? end : -1;
}

/// `most` where the line is longer.
qsizetype lineEnd(const QString &text, qsizetype from, qsizetype most)
{
    while (from < most && !isLineBreak(text[from]))
        ++from;
    return from;
}

bool isCookie(const QByteArray &name)
{
    return name.compare("Cookie", Qt::CaseInsensitive) == 0 || name.compare("Set-Cookie", Qt::CaseInsensitive) == 0;
}

/// -1: no value stands there.
qsizetype valueEnd(const QString &text, qsizetype from, const Head &head, QStringView mark, const QByteArray &name)
{
    if (!mark.isEmpty())
        return quotedEnd(text, from, mark);
    qsizetype end = -1;
    if (head.bare == Bare::Word)
        end = wordEnd(text, from);
    else if (head.bare == Bare::ToLine)
        end = isCookie(name) ? lineEnd(text, from, text.size()) : lineWordEnd(text, from);
    return end - from < shortestBare ? -1 : end;
}

bool isLabelAlone(const QString &value)
{
    // Behind that of a private key its last line break may stand, escaped; a text may be cut in an escape.
    static const QRegularExpression pattern(u"\\A[A-Z]+#[0-9]+(?:\\\\+[nr])*+\\\\*\\z"_s);
    return pattern.match(value).hasMatch();
}

/// A text whose values are replaced in their order.
class Rewriter
{
public:
    explicit Rewriter(const QString &text)
        : m_text(text)
    {
    }
    qsizetype done() const { return m_done; }
    void replace(qsizetype begin, qsizetype end, const QByteArray &label)
    {
        m_result += QStringView(m_text).sliced(m_done, begin - m_done);
        m_result += QString::fromLatin1(label);
        m_done = end;
    }
    QString finished() const { return m_result + m_text.sliced(m_done); }

private:
    const QString &m_text;
    QString m_result;
    qsizetype m_done = 0;
};

bool isShown(const QString &value)
{
    return value.trimmed().isEmpty() || isLabelAlone(value.trimmed());
}

QString withoutValuesBehind(size_t number, const QString &text, const LabelOf &labelOf)
{
    const Head &head = heads[number];
    Rewriter rewriter(text);
    for (auto found = patternOf(number).globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QByteArray name = match.captured(u"name"_s).toLatin1();
        const auto meaning = match.capturedStart() < rewriter.done() ? std::nullopt : secretNameOf(name);
        if (!meaning || (meaning->isLoose && !head.takesLoose))
            continue;
        const qsizetype begin = match.capturedEnd();
        const qsizetype end = valueEnd(text, begin, head, match.captured(u"mark"_s), name);
        const QString value = end > begin ? text.sliced(begin, end - begin) : QString();
        if (!isShown(value))
            rewriter.replace(begin, end, labelOf(value.toLatin1(), meaning->kind));
    }
    return rewriter.finished();
}

/// <add value="value" key="name"/>, in one line: in others than XML, the next line names something else.
QString withoutValuesBefore(const QString &text, const LabelOf &labelOf)
{
    static const QRegularExpression pattern(
        QString::fromLatin1(BEHIND_NO_NAME
                            "value" EQUALS MARK
                            R"((?<value>[^"'<>\r\n\\]{1,4096}+)\k<mark>[^<>\r\n]{0,200}?[ \t])" ATTRIBUTE),
        QRegularExpression::CaseInsensitiveOption);
    Rewriter rewriter(text);
    for (auto found = pattern.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const char *kind = kindOfSecretName(match.captured(u"name"_s).toLatin1());
        const QString value = match.captured(u"value"_s);
        if (kind && !isShown(value))
            rewriter.replace(match.capturedStart(u"value"_s), match.capturedEnd(u"value"_s),
                             labelOf(value.toLatin1(), kind));
    }
    return rewriter.finished();
}

/// An element ends with its own end tag, or with a text that is cut. A program may mention one as well: then with the
/// line of its first word.
qsizetype elementEnd(const QString &text, const QRegularExpressionMatch &match)
{
    const qsizetype end = match.capturedEnd();
    const QString endTag = "</"_L1 + match.captured(u"tag"_s);
    const bool isEnded = QStringView(text).sliced(end).startsWith(endTag, Qt::CaseInsensitive);
    qsizetype first = match.capturedStart(u"text"_s);
    while (first < end && text[first].isSpace())
        ++first;
    return isEnded || end == text.size() ? end : lineEnd(text, first, end);
}

/// A marked text without an end may stand in a program too.
qsizetype markedEnd(const QString &text, const QRegularExpressionMatch &match)
{
    const qsizetype end = match.capturedEnd();
    return end < text.size() ? end : lineEnd(text, match.capturedStart(u"marked"_s), end);
}

} // namespace

QString withoutNamedValues(const QString &text, const LabelOf &labelOf)
{
    QString shown = text;
    for (size_t number = 0; number < std::size(heads); ++number)
        shown = withoutValuesBehind(number, shown, labelOf);
    return withoutValuesBefore(shown, labelOf);
}

QString withoutElements(const QString &text, const LabelOf &labelOf)
{
    static const QRegularExpression pattern(
        QString::fromLatin1(
            R"(<(?<tag>(?:[A-Za-z_][A-Za-z0-9_.-]*+:)?+(?<name>[A-Za-z_][A-Za-z0-9_.-]*+)))"
            R"((?:\s[^<>]*+)?+>(?:\s*+<!\[CDATA\[(?<marked>[^\]]*+(?:\](?!\]>)[^\]]*+)*+)|(?<text>[^<>]++)))"),
        QRegularExpression::DotMatchesEverythingOption);
    Rewriter rewriter(text);
    for (auto found = pattern.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const auto name = secretNameOf(match.captured(u"name"_s).toLatin1());
        if (!name || name->isLoose)
            continue;
        const bool isMarked = match.hasCaptured(u"marked"_s);
        const qsizetype begin = match.capturedStart(isMarked ? u"marked"_s : u"text"_s);
        const qsizetype end = isMarked ? markedEnd(text, match) : elementEnd(text, match);
        const QString value = text.sliced(begin, end - begin);
        if (!isShown(value))
            rewriter.replace(begin, end, labelOf(value.toLatin1(), name->kind));
    }
    return rewriter.finished();
}

} // namespace http
