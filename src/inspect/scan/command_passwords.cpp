// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/command_passwords.h"

#include "inspect/scan/command_before.h"
#include "inspect/scan/words.h"

#include <algorithm>
#include <array>

namespace inspect::scan {

namespace {

constexpr qsizetype commandReach = 1000; // bytes that are looked back over for the command
constexpr qsizetype nearReach = 300;     // the same, of commands that have short lines and options that many have
constexpr qsizetype longestWord = 64;    // bytes of a machine's or a user's name

bool isOfCurl(QByteArrayView text, qsizetype option)
{
    const QByteArrayView before = textBefore(text, option, commandReach);
    const qsizetype command = before.lastIndexOf("curl");
    return command >= 0 && goesOn(before, command);
}

/// What stands between HTTPie's command, which is `http` or `https`, and its option; nothing for another command's.
QByteArrayView behindHttpie(QByteArrayView text, qsizetype option)
{
    static constexpr QByteArrayView name = "http";
    const QByteArrayView before = textBefore(text, option, commandReach);
    for (qsizetype at = before.lastIndexOf(name); at >= 0; at = before.first(at).lastIndexOf(name)) {
        const qsizetype behind = at + name.size() + (charAt(before, at + name.size()) == 's' ? 1 : 0);
        const bool isWord = !isOf(charAt(before, at - 1), letterOrDigit | UrlSign | OtherSign);
        if (isWord && isOf(charAt(before, behind), Blank))
            return goesOn(before, at) ? before.sliced(behind) : QByteArrayView();
    }
    return {};
}

bool isOfHttpie(QByteArrayView text, qsizetype option)
{
    return !behindHttpie(text, option).isEmpty();
}

bool isOfSamba(QByteArrayView text, qsizetype option)
{
    return isBehindAny({{"smb"}, {"rpcclient"}, {"net ads"}, {"net rpc"}}, textBefore(text, option, nearReach));
}

// ---- logins

/// A command that takes a name and a password, and the options for them.
struct Login
{
    QByteArrayView letters;
    std::array<QByteArrayView, 2> names;
    bool (*reaches)(QByteArrayView text, qsizetype option);
    char sign = ':'; ///< between the two
};

constexpr Login logins[] = {
    {"U", {"user", {}}, isOfSamba, '%'},
    {"uU", {"user", "proxy-user"}, isOfCurl},
    {"a", {"auth", {}}, isOfHttpie},
};

/// `-u name`, `-uname`, and `-sSu name` behind letters of options without a value.
qsizetype valueOfLetter(QByteArrayView text, qsizetype option, const Login &login)
{
    const auto isUser = [text, &login](qsizetype at) { return login.letters.contains(charAt(text, at)); };
    if (isUser(option))
        return behindBlanks(text, option + 1);
    const qsizetype end = runEnd(text, option, Lower | Upper);
    return isUser(end - 1) && isOf(charAt(text, end), Blank) ? behindBlanks(text, end) : -1;
}

/// Where the value of an option for a name and a password begins: behind a blank or "=", or for one of a single letter
/// also right behind it. -1: it is another option.
qsizetype valueOfOption(QByteArrayView text, qsizetype option, const Login &login)
{
    const bool isLong = charAt(text, option - 2) == '-';
    const qsizetype dashes = option - (isLong ? 2 : 1);
    if (dashes < 1 || !isOf(text[dashes - 1], whiteSpace))
        return -1;
    if (!isLong)
        return valueOfLetter(text, option, login);
    const QByteArrayView rest = text.sliced(option);
    for (const QByteArrayView name : login.names) {
        const qsizetype end = option + name.size();
        if (!name.isEmpty() && rest.startsWith(name) && (charAt(text, end) == '=' || isOf(charAt(text, end), Blank)))
            return behindBlanks(text, end + 1);
    }
    return -1;
}

/// The second half of `name:password`, of which each may be quoted alone.
std::optional<Stretch> passwordAt(QByteArrayView text, qsizetype value, char sign)
{
    const Stretch word = wordAt(text, value);
    const qsizetype name = text.sliced(word.begin, word.end - word.begin).indexOf(sign);
    if (name <= 0)
        return std::nullopt;
    const qsizetype password = word.begin + name + 1;
    return password == word.end && word.begin == value ? wordAt(text, password) : Stretch{password, word.end};
}

// ---- options that are named after their values

constexpr qsizetype longestOption = 64; // bytes

/// A variable, a file, another option, or the name of what belongs there: $TOKEN, @file, ~/key.pem, PASSWORD.
bool standsForValue(QByteArrayView word)
{
    constexpr QByteArrayView firsts = "-$%{[@~";
    if (word.isEmpty() || firsts.contains(word[0]) || word.startsWith("./") || word.startsWith("../"))
        return true;
    const bool isPath = word[0] == '/' && !looksRandom(word);
    return isPath || http::isPlainSecretName(word);
}

/// Behind the option's name, "=" or blanks; in a list of words, the next one's quotation mark. -1: there is none.
qsizetype valueBehindName(QByteArrayView text, qsizetype dashes, qsizetype end)
{
    const char sign = charAt(text, end);
    if (sign == '=')
        return end + 1;
    if (isOf(sign, Blank))
        return behindBlanks(text, end);
    if (!isQuote(sign) || charAt(text, dashes - 1) != sign)
        return -1;
    const QByteArrayView near = text.first(std::min(text.size(), end + longestOption));
    const qsizetype comma = runEnd(near, end + 1, whiteSpace);
    const qsizetype next = runEnd(near, comma + 1, whiteSpace);
    return charAt(text, comma) == ',' && isQuote(charAt(text, next)) ? next : -1;
}

/// A sentence about an option goes on behind it in small letters.
bool isOfCommand(QByteArrayView text, Stretch word)
{
    if (runEnd(text, word.begin, Lower) < word.end)
        return true;
    const char next = charAt(text, behindBlanks(text, word.end));
    return next == '\0' || next == '-' || next == '\\' || isQuote(next) || isOf(next, LineBreak) ||
           (next != '(' && endOfCommand.contains(next));
}

/// What an option's value is. `-a` of HTTPie takes a token behind `-A bearer`.
std::optional<http::SecretName> meaningOf(QByteArrayView name, QByteArrayView text, qsizetype option)
{
    if (name == "oauth2-bearer")
        return http::SecretName{"BEARER"};
    if ((name == "a" || name == "auth") && behindHttpie(text, option).contains("bearer"))
        return http::SecretName{"BEARER"};
    return http::secretNameOf(name);
}

// ---- options of one letter

enum class Place {
    Stuck,  ///< behind a blank stands something else
    Any,    ///< behind a blank, or stuck to the letter
    Before, ///< the same, before another command that is run
};

/// What takes a password behind a letter.
struct LetterOption
{
    char letter;
    Command command;
    Place place;
};

constexpr LetterOption letterOptions[] = {
    {'p', {"mysql"}, Place::Stuck},          {'p', {"mariadb"}, Place::Stuck},  {'p', {"mongo"}, Place::Any},
    {'p', {"login", isLogin}, Place::Any},   {'p', {"sshpass"}, Place::Before}, {'a', {"redis-cli"}, Place::Any},
    {'w', {"ldap", isLdapTool}, Place::Any},
};

/// Null for one that takes no password.
const LetterOption *letterOption(QByteArrayView text, qsizetype option)
{
    for (const LetterOption &row : letterOptions) {
        if (charAt(text, option) != row.letter)
            continue;
        const auto words = behindCommand(textBefore(text, option, nearReach), row.command);
        if (words && (row.place != Place::Before || areOptions(*words)))
            return &row;
    }
    return nullptr;
}

/// Where the value of such an option begins, maybe with a quotation mark; -1: it has none.
qsizetype valueOfLetterOption(QByteArrayView text, qsizetype dash, Place place)
{
    static constexpr CharacterSet behindStrings(" \t\r\n,;:)]}");
    const qsizetype end = dash + 2;
    const char next = charAt(text, end);
    const bool isInList = isQuote(next) && charAt(text, dash - 1) == next;
    if (isInList || isOf(next, whiteSpace) || (next == '=' && place != Place::Stuck))
        return place == Place::Stuck ? -1 : valueBehindName(text, dash, end);
    return isQuote(next) && behindStrings.contains(charAt(text, end + 1)) ? -1 : end; // it may end a string
}

/// A word of a list may have blanks in it.
Stretch valueAt(QByteArrayView text, qsizetype dash, qsizetype value)
{
    if (isQuote(text[value]))
        return wordAt(text, value);
    const qsizetype end = value == dash + 2 && isQuote(charAt(text, dash - 1)) ? quotationEnd(text, dash) : -1;
    return end < value ? bareWord(text, value) : Stretch{value, end};
}

bool isMadeOf(QByteArrayView word, const CharacterSet &characters)
{
    return std::all_of(word.begin(), word.end(), [&characters](char c) { return characters.contains(c); });
}

/// Asterisks, a mapping of ports, or what a sentence about an option goes on with.
bool isNoPassword(QByteArrayView word)
{
    static constexpr CharacterSet inMasks("*xX");
    static constexpr CharacterSet inPorts("0123456789.:/tcpud");
    static constexpr QByteArrayView ofSentences[] = {"option", "flag", "switch", "parameter", "argument"};
    return isMadeOf(word, inMasks) || (word.contains(':') && isMadeOf(word, inPorts)) ||
           std::find(std::begin(ofSentences), std::end(ofSentences), word) != std::end(ofSentences);
}

std::optional<NamedOption> passwordBehindLetter(QByteArrayView text, qsizetype dash, const LetterOption &row)
{
    const qsizetype value = valueOfLetterOption(text, dash, row.place);
    if (value < 0 || value >= text.size() || text[value] == '\\') // escapes are undone first
        return std::nullopt;
    const Stretch word = valueAt(text, dash, value);
    const QByteArrayView written = text.sliced(word.begin, word.end - word.begin);
    if (standsForValue(written) || isNoPassword(written))
        return std::nullopt;
    return NamedOption{{"PASSWORD"}, word, true};
}

// ---- Oracle

bool isInOracleAddress(QByteArrayView text, qsizetype name)
{
    static constexpr QByteArrayView beginnings[] = {"jdbc:oracle:thin:", "jdbc:oracle:oci:", "jdbc:oracle:oci8:"};
    const QByteArrayView before = text.first(name);
    return std::any_of(std::begin(beginnings), std::end(beginnings),
                       [before](QByteArrayView beginning) { return before.endsWith(beginning); });
}

bool isOfOracle(QByteArrayView text, qsizetype name)
{
    return isBehindAny({{"sqlplus"}, {"sqlldr"}, {"expdp"}, {"impdp"}, {"rman"}}, textBefore(text, name, nearReach));
}

} // namespace

std::optional<NamedOption> namedOption(QByteArrayView text, qsizetype option)
{
    const qsizetype dashes = option - (charAt(text, option - 2) == '-' ? 2 : 1);
    if (dashes > 0 && !isQuote(text[dashes - 1]) && !isOf(text[dashes - 1], whiteSpace))
        return std::nullopt;
    if (const LetterOption *letter = dashes == option - 1 ? letterOption(text, option) : nullptr)
        return passwordBehindLetter(text, dashes, *letter);
    const qsizetype most = std::min(text.size(), option + longestOption);
    const qsizetype end = runEnd(text.first(most), option, letterOrDigit | UrlSign | OtherSign);
    const auto meaning = meaningOf(text.sliced(option, end - option), text, option);
    const qsizetype value = meaning && !meaning->isLoose ? valueBehindName(text, dashes, end) : -1;
    if (value < 0 || value >= text.size() || text[value] == '\\') // escapes are undone first
        return std::nullopt;
    const bool isQuoted = isQuote(text[value]);
    const Stretch word = isQuoted ? wordAt(text, value) : bareWord(text, value);
    if (standsForValue(text.sliced(word.begin, word.end - word.begin)))
        return std::nullopt;
    return NamedOption{*meaning, word, isQuoted || text[end] == '=' || isOfCommand(text, word)};
}

std::optional<Stretch> passwordOfLogin(QByteArrayView text, qsizetype option)
{
    for (const Login &login : logins) {
        const qsizetype value = valueOfOption(text, option, login);
        // One in quotation marks with escapes is read when those are undone.
        if (value >= 0 && charAt(text, value) != '\\' && login.reaches(text, option))
            return passwordAt(text, value, login.sign);
    }
    return std::nullopt;
}

std::optional<Stretch> passwordOfOracle(QByteArrayView text, qsizetype sign)
{
    static constexpr CharacterSet ending("/@\"'`<>{}\\ \t\r\n");
    static constexpr CharacterSet beforeNames(" \t\"'=");
    qsizetype password = sign;
    while (password > 0 && sign - password < longestWord && !ending.contains(text[password - 1]))
        --password;
    const qsizetype slash = password - 1;
    if (charAt(text, slash) != '/' || isNoPassword(text.sliced(password, sign - password)))
        return std::nullopt;
    qsizetype name = slash;
    while (name > 0 && slash - name < longestWord && isOf(text[name - 1], base64url))
        --name;
    const bool isOne = name < slash && (isInOracleAddress(text, name) ||
                                        (beforeNames.contains(charAt(text, name - 1)) && isOfOracle(text, name)));
    return isOne ? std::optional(Stretch{password, sign}) : std::nullopt;
}

std::optional<Stretch> passwordOfNetrc(QByteArrayView text, qsizetype password)
{
    std::array<QByteArrayView, 4> words;
    qsizetype end = password;
    for (QByteArrayView &word : words) {
        while (end > 0 && isOf(text[end - 1], whiteSpace))
            --end;
        const qsizetype least = std::max<qsizetype>(0, end - longestWord);
        qsizetype begin = end;
        while (begin > least && !isOf(text[begin - 1], whiteSpace))
            --begin;
        word = text.sliced(begin, end - begin);
        end = begin;
    }
    if (words[1] != "login" || (words[2] != "default" && words[3] != "machine"))
        return std::nullopt;
    const qsizetype begin = behindBlanks(text, password + QByteArrayView("password").size());
    return Stretch{begin, bareEnd(text, begin)};
}

} // namespace inspect::scan
