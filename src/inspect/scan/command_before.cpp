// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/command_before.h"

#include "inspect/scan/shell_words.h"

#include <algorithm>

namespace inspect::scan {

namespace {

constexpr CharacterSet betweenWords(" \t\"',"); // in a list of words too

bool isInWord(char c)
{
    return !betweenWords.contains(c) && !endOfCommand.contains(c) && !isOf(c, LineBreak);
}

qsizetype wordBegin(QByteArrayView before, qsizetype at)
{
    while (at > 0 && isInWord(before[at - 1]))
        --at;
    return at;
}

/// The word before a place in the same line, without its path, and without the name of the field that it begins.
QByteArrayView wordBefore(QByteArrayView before, qsizetype at)
{
    while (at > 0 && betweenWords.contains(before[at - 1]))
        --at;
    const qsizetype begin = wordBegin(before, at);
    const QByteArrayView word = before.sliced(begin, at - begin);
    return word.sliced(std::max(word.lastIndexOf('/'), word.lastIndexOf('=')) + 1);
}

template<size_t Count>
bool isAnyOf(const QByteArrayView (&words)[Count], QByteArrayView word)
{
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Whether the shell ends the command in these words behind it, outside of quotation marks, or the string ends that it
/// stands in. In a list each word is a string.
bool isEnded(QByteArrayView words)
{
    static constexpr CharacterSet behindStrings(":)]}");
    const bool isList = isQuote(charAt(words, 0));
    for (qsizetype at = 0; at < words.size(); ++at) {
        const char sign = words[at];
        const char next = charAt(words, at + 1);
        if (isQuote(sign)) {
            if (behindStrings.contains(next) || (next == ',' && !isList))
                return true;
            at = std::max(at, words.indexOf(sign, at + 1));
        } else if (sign == ';' || sign == '|' || (sign == '&' && (next == sign || isOf(next, Blank)))) {
            return true;
        } else if (sign == '\\' && (next == 'n' || next == 'r')) { // a line's end in a string
            return true;
        }
    }
    return false;
}

} // namespace

QByteArrayView textBefore(QByteArrayView text, qsizetype option, qsizetype reach)
{
    const qsizetype least = std::max<qsizetype>(0, option - reach);
    return text.sliced(least, option - least);
}

bool goesOn(QByteArrayView before, qsizetype command)
{
    const qsizetype lineBreak = before.lastIndexOf('\n');
    return lineBreak < command || before.first(lineBreak).trimmed().endsWith('\\');
}

bool isProgram(QByteArrayView before, qsizetype at)
{
    static constexpr QByteArrayView takeSuchNames[] = {"find",  "ls",  "grep", "cp",     "mv", "mkdir",
                                                       "patch", "tar", "ssh",  "--name", "-u", "--user"};
    static constexpr CharacterSet otherNames("@:");
    const qsizetype begin = wordBegin(before, at);
    const QByteArrayView path = before.sliced(begin, at - begin);
    const char sign = charAt(path, path.size() - 1);
    const bool isPath = sign == '/' || sign == '\\';
    if (isPath && path != "./" && !path.chopped(1).endsWith("bin"))
        return false;
    const bool isOfOption = sign == '=' && path.startsWith('-'); // --name=mysql; cmd=mysql of a form is one
    if (isOf(sign, letterOrDigit | UrlSign | OtherSign) || otherNames.contains(sign) || isOfOption)
        return false;
    return !isAnyOf(takeSuchNames, wordBefore(before, begin));
}

bool isLdapTool(QByteArrayView before, qsizetype at)
{
    return isOf(charAt(before, at + QByteArrayView("ldap").size()), Lower) && isProgram(before, at);
}

bool isLogin(QByteArrayView before, qsizetype at)
{
    static constexpr QByteArrayView programs[] = {"docker", "podman", "nerdctl",  "buildah", "skopeo",  "oc",
                                                  "az",     "acr",    "registry", "cf",      "ibmcloud"};
    return betweenWords.contains(charAt(before, at - 1)) && isAnyOf(programs, wordBefore(before, at));
}

std::optional<QByteArrayView> behindCommand(QByteArrayView before, const Command &command)
{
    for (qsizetype at = before.lastIndexOf(command.name); at >= 0; at = before.first(at).lastIndexOf(command.name)) {
        qsizetype end = runEnd(before, at + command.name.size(), Lower | UrlSign);
        if (before.sliced(end).startsWith(".exe"))
            end += QByteArrayView(".exe").size();
        if (!betweenWords.contains(charAt(before, end)) || !command.isOne(before, at))
            continue;
        const QByteArrayView words = before.sliced(end);
        return goesOn(before, end) && !isEnded(words) ? std::optional(words) : std::nullopt;
    }
    return std::nullopt;
}

bool isBehindAny(std::initializer_list<Command> commands, QByteArrayView before)
{
    return std::any_of(commands.begin(), commands.end(),
                       [before](const Command &command) { return behindCommand(before, command).has_value(); });
}

bool areOptions(QByteArrayView words)
{
    for (qsizetype at = 1; at < words.size(); ++at) {
        if (words[at] != '-' && isInWord(words[at]) && !isInWord(words[at - 1]) && words[at] != '\\')
            return false;
    }
    return true;
}

} // namespace inspect::scan
