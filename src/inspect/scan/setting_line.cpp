// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/setting_line.h"

#include "http/secret_names.h"

#include <algorithm>
#include <iterator>

namespace inspect::scan {

namespace {

constexpr qsizetype longestLine = 1024; // bytes of a value

bool isLineBegin(const ValueReader &text, qsizetype at)
{
    return at == 0 || isOf(text.at(at - 1), LineBreak);
}

/// Before `export ` and the like, as shells and files for containers have it.
qsizetype beforeCommand(const ValueReader &text, qsizetype name)
{
    static constexpr QByteArrayView commands[] = {"export ", "set ", "ENV ", "declare -x "};
    for (const QByteArrayView command : commands) {
        const qsizetype before = name - command.size();
        if (before >= 0 && isSame(text.slice(before, name), command))
            return before;
    }
    return name;
}

/// Before an indentation, and the dash of a list in YAML.
qsizetype beforeIndent(const ValueReader &text, qsizetype at)
{
    const qsizetype least = std::max<qsizetype>(0, at - ValueReader::longestGap);
    const auto skipBlanks = [&text, least](qsizetype from) {
        while (from > least && isOf(text.at(from - 1), Blank))
            --from;
        return from;
    };
    const qsizetype dash = skipBlanks(at);
    return dash < at && text.at(dash - 1) == '-' ? skipBlanks(dash - 1) : dash;
}

/// Whether nothing but a comment follows in the line.
bool endsLine(const ValueReader &text, qsizetype end)
{
    const qsizetype next = text.skip(end, Blank);
    return next >= text.all().size() || isOf(text.at(next), LineBreak) || (next > end && text.at(next) == '#');
}

/// A form, a connection string, or a command that goes on.
bool holdsPairs(QByteArrayView word)
{
    static constexpr CharacterSet parting("&;,");
    const auto *sign = std::find_if(word.begin(), word.end(), [](char c) { return parting.contains(c); });
    return std::find(sign, word.end(), '=') != word.end() || word.contains("&&");
}

bool isOfProgram(QByteArrayView word)
{
    static constexpr QByteArrayView firsts = "$%{[(*|&@";
    static constexpr QByteArrayView lasts = ",;({[)";
    return firsts.contains(word.front()) || lasts.contains(word.back()) || word.contains("${") || word.contains("$(");
}

bool isShouted(QByteArrayView name)
{
    return std::none_of(name.begin(), name.end(), [](char c) { return isOf(c, Lower); });
}

/// Such as access_token and process.env.TOKEN.
bool isNameOfVariable(QByteArrayView word)
{
    return http::isPlainSecretName(word) || (word.contains('.') && isIdentifier(word));
}

/// As in newPassword.
bool isHumped(QByteArrayView word)
{
    return std::adjacent_find(word.begin(), word.end(),
                              [](char a, char b) { return isOf(a, Lower) && isOf(b, Upper); }) != word.end();
}

} // namespace

bool isSwitch(QByteArrayView word)
{
    static constexpr QByteArrayView words[] = {"true",    "false",    "none",     "null",      "auto",    "enabled",
                                               "default", "disabled", "required", "optional",  "string",  "expired",
                                               "invalid", "missing",  "empty",    "undefined", "unknown", "unset"};
    return std::any_of(std::begin(words), std::end(words),
                       [word](QByteArrayView known) { return isSame(known, word); });
}

std::optional<SettingLine> settingLine(const ValueReader &text, qsizetype name, qsizetype value)
{
    static constexpr CharacterSet ending(" \t\r\n\"'`<>\\");
    const qsizetype first = beforeCommand(text, name);
    if (!isLineBegin(text, beforeIndent(text, first)))
        return std::nullopt;
    const auto word = text.upTo(value, ending, longestLine);
    if (!word || word->end - value == longestLine || !endsLine(text, word->end))
        return std::nullopt;
    const QByteArrayView written = text.slice(word->begin, word->end);
    const QByteArrayView before = text.slice(name, value);          // and the sign
    const bool isSentence = first != name && !before.contains('='); // "Set password: successful"
    if (isSentence || holdsPairs(written) || isOfProgram(written) || before.contains(":="))
        return std::nullopt;
    const bool isExact = isLineBegin(text, first) && before.endsWith('=') &&
                         std::none_of(before.begin(), before.end(), [](char c) { return isOf(c, Blank); });
    if (!isExact && (written.contains('(') || written.contains('[')))
        return std::nullopt;
    return SettingLine{*word, isExact, isExact && isShouted(before)};
}

bool standsForSetting(const SettingLine &line, QByteArrayView word)
{
    // What a copy hides at one place, it hides wherever it stands: in a program, all of a variable.
    const bool isVariable = word.contains('_') && isIdentifier(word) && !line.isExact;
    return isSwitch(word) || isStandIn(word) || isColour(word) || isVariable ||
           (isNameOfVariable(word) && !line.isShouted);
}

bool isPlainlySecret(const SettingLine &line, QByteArrayView word, bool isPassword)
{
    if (!line.isExact || word.size() < shortestSecret || word.contains('/') || isNameOfVariable(word))
        return false;
    return (line.isShouted && isPassword) || looksRandom(word) || (isMixed(word) && !isIdentifier(word));
}

bool isAssignedWord(const ValueReader &text, const Value &value)
{
    static constexpr CharacterSet behind(" \t\r\n,}])\"'|<&");
    if (value.quote || text.at(value.begin - 1) != '=')
        return false;
    const QByteArrayView word = text.slice(value.begin, value.end);
    const bool isEnded = value.end >= text.all().size() || behind.contains(text.at(value.end));
    const bool isVariable = isNameOfVariable(word) || (isIdentifier(word) && (word.contains('_') || isHumped(word)));
    const bool isExpression = isOfProgram(word) || word.contains('(') || word.contains('[');
    return isEnded && !isVariable && !isExpression && !isSwitch(word) && !isColour(word);
}

bool isLastWord(const ValueReader &text, const Value &value)
{
    const qsizetype next = text.skip(value.end, Blank);
    const bool isLast = next >= text.all().size() || isOf(text.at(next), LineBreak);
    return isLast && !value.quote && isMixed(text.slice(value.begin, value.end));
}

bool isWorkingDirectory(QByteArrayView name, QByteArrayView value)
{
    if (!isSame(name, "pwd") && !isSame(name, "oldpwd"))
        return false;
    // Or what an escape is undone to: "\b" of C:\build.
    const auto isSeparator = [](char c) { return c == '\\' || c == '/' || static_cast<unsigned char>(c) < ' '; };
    return value.startsWith('/') || value.startsWith('~') ||
           (value.size() > 2 && value[1] == ':' && isSeparator(value[2]));
}

} // namespace inspect::scan
