// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/shell_variables.h"

#include "http/secret_names.h"

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

bool isBehindCommand(const ValueReader &text, qsizetype name)
{
    static constexpr QByteArrayView commands[] = {"setx ",    "setx /m ", "setenv ", "set -x ",
                                                  "set -gx ", "set -ux ", "set -xg "};
    static constexpr CharacterSet lasts("xXmMvVgG"); // which the words of a sentence seldom end with
    return text.at(name - 1) == ' ' && lasts.contains(text.at(name - 2)) && isBehindOne(text, name, commands);
}

/// Whether the command ends here, or goes on with an option of setx.
bool endsCommand(const ValueReader &text, qsizetype end)
{
    static constexpr CharacterSet parting("&|;`\\"); // of commands, and of lines
    const qsizetype next = text.skip(end, Blank);
    return next >= text.all().size() || isOf(text.at(next), LineBreak) || parting.contains(text.at(next)) ||
           (next > end && text.at(next) == '/');
}

/// What another variable holds, or the name of what belongs there.
bool standsForValue(QByteArrayView word)
{
    static constexpr QByteArrayView firsts = "$%!-";
    return firsts.contains(word.front()) || http::isPlainSecretName(word);
}

std::optional<Value> wordAt(const ValueReader &text, qsizetype begin)
{
    static constexpr CharacterSet ending(" \t\r\n\"'`<>|&;\\");
    if (text.isQuote(begin)) {
        const Value value = text.quoted(begin);
        return text.at(value.end) == value.quote ? std::optional(value) : std::nullopt;
    }
    const auto word = text.upTo(begin, ending, longestWord);
    return word && endsCommand(text, word->end) ? word : std::nullopt;
}

bool isShouted(QByteArrayView name)
{
    return std::none_of(name.begin(), name.end(), [](char c) { return isOf(c, Lower); });
}

/// The rest of a string that begins with a name and "=".
std::optional<Value> restOfString(const ValueReader &text, qsizetype name, qsizetype sign)
{
    static constexpr QByteArrayView commands[] = {"set ", "export ", "env ", "declare -x ", "Environment="};
    static constexpr CharacterSet others(" \t&;,"); // what it holds is rather a form, or a sentence
    const bool isSet = isBehindOne(text, name - 1, commands);
    const bool isEscaped = text.at(name - 2) == '\\'; // is undone first
    if (isEscaped || text.at(sign + 1) == '=' || (!isSet && !isShouted(text.slice(name, sign))))
        return std::nullopt;
    const Value whole = text.quoted(name - 1);
    if (text.at(whole.end) != whole.quote || whole.end <= sign)
        return std::nullopt;
    const QByteArrayView written = text.slice(sign + 1, whole.end);
    const bool isAlone = std::none_of(written.begin(), written.end(), [](char c) { return others.contains(c); });
    return isSet || isAlone ? std::optional(Value{sign + 1, whole.end, whole.quote}) : std::nullopt;
}

} // namespace

std::optional<Value> valueOfVariable(const ValueReader &text, qsizetype name, qsizetype nameEnd)
{
    std::optional<Value> value;
    if (text.at(nameEnd) == '=' && text.isQuote(name - 1))
        value = restOfString(text, name, nameEnd);
    else if (isOf(text.at(nameEnd), Blank) && isBehindCommand(text, name))
        value = wordAt(text, text.skip(nameEnd, Blank));
    return value && value->end > value->begin && !standsForValue(text.slice(value->begin, value->end)) ? value
                                                                                                       : std::nullopt;
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
