// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/shell_variables.h"

#include "http/secret_names.h"
#include "inspect/scan/setting_line.h"

#include <algorithm>
#include <iterator>

namespace inspect::scan {

namespace {

constexpr qsizetype longestWord = 1024; // bytes of a value that stands bare

/// Whether one of these stands before a place, in whatever case and as words of their own.
template<size_t count>
bool isBehindOne(const ValueReader &text, qsizetype place, const QByteArrayView (&words)[count])
{
    return std::any_of(std::begin(words), std::end(words), [&text, place](QByteArrayView word) {
        const qsizetype begin = place - word.size();
        return begin >= 0 && isSame(text.slice(begin, place), word) && !isOf(text.at(begin - 1), base64url | OtherSign);
    });
}

enum class Shell { None, Windows, Unix };

/// Whose command stands before the name.
Shell shellBefore(const ValueReader &text, qsizetype name)
{
    static constexpr QByteArrayView ofWindows[] = {"setx ", "setx /m "};
    static constexpr QByteArrayView ofUnix[] = {"setenv ", "set -x ", "set -gx ", "set -ux ", "set -xg "};
    static constexpr CharacterSet lasts("xXmMvVgG"); // which the words of a sentence seldom end with
    if (text.at(name - 1) != ' ' || !lasts.contains(text.at(name - 2)))
        return Shell::None;
    if (isBehindOne(text, name, ofWindows))
        return Shell::Windows;
    return isBehindOne(text, name, ofUnix) ? Shell::Unix : Shell::None;
}

/// Whether the command ends here, or goes on with an option of setx.
bool endsCommand(const ValueReader &text, qsizetype end)
{
    static constexpr CharacterSet parting("&|;`\\"); // of commands, and of lines
    const qsizetype next = text.skip(end, Blank);
    return next >= text.all().size() || isOf(text.at(next), LineBreak) || parting.contains(text.at(next)) ||
           (next > end && text.at(next) == '/');
}

/// Behind the part of a word that begins here: what is quoted or escaped, or one sign. The same place where the word
/// ends, and nothing where a quotation mark does not.
std::optional<qsizetype> partEnd(const ValueReader &text, qsizetype at, Shell shell)
{
    static constexpr CharacterSet ending(" \t\r\n`<>|&");
    const bool isUnix = shell == Shell::Unix;
    const char c = text.at(at);
    if (c == '"' || (c == '\'' && isUnix)) {
        const Value part = text.quoted(at);
        return text.at(part.end) == part.quote ? std::optional(part.end + 1) : std::nullopt;
    }
    if (c == '\\' && isUnix) // before a line's end: the line goes on
        return at + 1 >= text.all().size() || isOf(text.at(at + 1), LineBreak) ? at : at + 2;
    return ending.contains(c) || (c == ';' && isUnix) ? at : at + 1;
}

std::optional<qsizetype> wordEnd(const ValueReader &text, qsizetype begin, Shell shell)
{
    const qsizetype farthest = std::min(text.all().size(), begin + longestWord);
    for (qsizetype at = begin; at < farthest;) {
        const auto next = partEnd(text, at, shell);
        if (!next || *next == at)
            return next;
        at = *next;
    }
    return farthest == text.all().size() ? std::optional(farthest) : std::nullopt;
}

/// A word in one pair of quotation marks is what stands in them; of one of several parts, all signs.
std::optional<Value> wordAt(const ValueReader &text, qsizetype begin, Shell shell)
{
    const auto end = wordEnd(text, begin, shell);
    if (!end)
        return std::nullopt;
    const Value inMarks = text.isQuote(begin) ? text.quoted(begin) : Value();
    const bool isInMarks = inMarks.end + 1 == *end;
    if (!endsCommand(text, *end) && !(isInMarks && isOf(text.at(*end), Blank)))
        return std::nullopt;
    return isInMarks ? inMarks : Value{begin, *end, 0};
}

/// "Please run setx NAME yourself."
bool endsSentence(QByteArrayView word)
{
    return word.endsWith('.') && std::all_of(word.begin(), word.end() - 1, [](char c) { return isOf(c, Lower); });
}

/// What another variable or command gives, the name of what belongs there, or a word that says that nothing is there.
bool standsForValue(const Value &value, QByteArrayView word)
{
    static constexpr QByteArrayView firsts = "$%!-";
    const bool isOfShell = !value.quote && (word.front() == '(' || endsSentence(word));
    return isOfShell || firsts.contains(word.front()) || isSwitch(word) || http::isPlainSecretName(word);
}

bool isShouted(QByteArrayView name)
{
    return std::none_of(name.begin(), name.end(), [](char c) { return isOf(c, Lower); });
}

/// The rest of a string that begins with a name and "=".
std::optional<Value> restOfString(const ValueReader &text, qsizetype name, qsizetype sign)
{
    static constexpr QByteArrayView commands[] = {"set ", "export ", "env ", "declare -x ", "Environment="};
    const bool isSet = isBehindOne(text, name - 1, commands);
    const bool isEscaped = text.at(name - 2) == '\\'; // is undone first
    if (isEscaped || text.at(sign + 1) == '=' || (!isSet && !isShouted(text.slice(name, sign))))
        return std::nullopt;
    const Value whole = text.quoted(name - 1);
    if (text.at(whole.end) != whole.quote || whole.end <= sign)
        return std::nullopt;
    const QByteArrayView written = text.slice(sign + 1, whole.end);
    const bool isAlone = // else what it holds is rather a form, or a sentence
        std::none_of(written.begin(), written.end(), [](char c) { return endOfParameter.contains(c); });
    return isSet || isAlone ? std::optional(Value{sign + 1, whole.end, whole.quote}) : std::nullopt;
}

std::optional<Value> behindCommand(const ValueReader &text, qsizetype name, qsizetype nameEnd)
{
    const Shell shell = shellBefore(text, name);
    return shell == Shell::None ? std::nullopt : wordAt(text, text.skip(nameEnd, Blank), shell);
}

} // namespace

std::optional<Value> valueOfVariable(const ValueReader &text, qsizetype name, qsizetype nameEnd)
{
    std::optional<Value> value;
    if (text.at(nameEnd) == '=' && text.isQuote(name - 1))
        value = restOfString(text, name, nameEnd);
    else if (isOf(text.at(nameEnd), Blank))
        value = behindCommand(text, name, nameEnd);
    const bool isOne =
        value && value->end > value->begin && !standsForValue(*value, text.slice(value->begin, value->end));
    return isOne ? value : std::nullopt;
}

bool setsVariable(const ValueReader &text, qsizetype parenthesis)
{
    static constexpr QByteArrayView calls[] = {"SetEnvironmentVariable", "setenv"};
    return text.at(parenthesis) == '(' &&
           std::any_of(std::begin(calls), std::end(calls), [&text, parenthesis](QByteArrayView call) {
               const qsizetype begin = parenthesis - call.size();
               return begin >= 0 && isSame(text.slice(begin, parenthesis), call);
           });
}

} // namespace inspect::scan
