// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/secret_names.h"

#include "base/ascii.h"
#include "http/name_suffix.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace http {

namespace {

/// Tokens that let nobody in: they say where a list goes on, or are part of an assembly's name in .NET.
constexpr QByteArrayView publicTokens[] = {"pagetoken", "synctoken", "continuationtoken", "nexttoken",
                                           "publickeytoken"};

constexpr qsizetype longestName = 64; // characters; what is longer is no name

/// A name in small letters, without separators: in place, as a text may hold millions of names.
class Bare
{
public:
    explicit Bare(QByteArrayView name)
    {
        for (const char c : name.last(std::min(name.size(), longestName))) {
            if (c != '-' && c != '_' && c != '.' && c != ' ')
                m_letters[static_cast<size_t>(m_size++)] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        }
    }
    QByteArrayView letters() const { return {m_letters.data(), m_size}; }
    bool endsWith(QByteArrayView word) const { return letters().endsWith(word); }

private:
    std::array<char, longestName> m_letters;
    qsizetype m_size = 0;
};

/// The last two letters of all names: most words of a text end otherwise, and cost no more than a look at them.
class Endings
{
public:
    constexpr Endings()
    {
        for (const SecretNameRow &row : wholeSecretNames)
            add(row.name.data(), row.name.size());
        for (const SecretNameRow &row : lastWordsOfSecretNames)
            add(row.name.data(), row.name.size());
    }
    bool contain(QByteArrayView letters) const
    {
        return letters.size() >= 2 && m_pairs[pairOf(letters.data(), letters.size())];
    }

private:
    static constexpr size_t pairOf(const char *letters, qsizetype size)
    {
        return static_cast<size_t>((letters[size - 2] & 0x1f) << 5 | (letters[size - 1] & 0x1f));
    }
    constexpr void add(const char *name, qsizetype size) { m_pairs[pairOf(name, size)] = true; }

    std::array<bool, 32 * 32> m_pairs{};
};

constexpr Endings endings;

/// With what a name may end.
constexpr std::array<bool, 256> lastCharacters()
{
    std::array<bool, 256> mayBeLast{};
    const auto add = [&mayBeLast](char c) { mayBeLast[static_cast<unsigned char>(c)] = true; };
    for (const char separator : {'-', '_', '.', ' '})
        add(separator);
    const auto addLast = [&add](QByteArrayView name) {
        add(name.data()[name.size() - 1]);
        add(static_cast<char>(name.data()[name.size() - 1] & ~0x20));
    };
    for (const SecretNameRow &row : wholeSecretNames)
        addLast(row.name);
    for (const SecretNameRow &row : lastWordsOfSecretNames)
        addLast(row.name);
    return mayBeLast;
}

constexpr auto mayBeLast = lastCharacters();

/// A look at how it ends, which spares most words their copy.
bool mayBeSecretName(QByteArrayView name)
{
    if (name.size() < 2 || !mayBeLast[static_cast<unsigned char>(name.back())])
        return false;
    const QByteArrayView pair = name.last(2);
    return !ascii::isLetter(pair[0]) || !ascii::isLetter(pair[1]) || endings.contain(pair);
}

/// DB_PASS: as the environment has it. In small letters, most are words with other meanings.
bool isPasswordVariable(QByteArrayView name)
{
    static constexpr QByteArrayView lastWord = "_PASS";
    return name.size() > lastWord.size() && name.endsWith(lastWord) &&
           std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Pins of a chip and assertions of a test have numbers too.
bool isOfManyThings(QByteArrayView name)
{
    static constexpr QByteArrayView lastWords[] = {"pin", "assertion"};
    return std::any_of(std::begin(lastWords), std::end(lastWords), [name](QByteArrayView word) {
        return name.last(std::min(name.size(), word.size())).compare(word, Qt::CaseInsensitive) == 0;
    });
}

/// Of a name as it stands, with whatever its end is.
std::optional<SecretName> meaningOf(QByteArrayView name)
{
    if (isPasswordVariable(name))
        return SecretName{"PASSWORD"};
    if (!mayBeSecretName(name))
        return std::nullopt;
    const Bare bare(name);
    if (!endings.contain(bare.letters()))
        return std::nullopt;
    const auto ends = [&bare](QByteArrayView word) { return bare.endsWith(word); };
    if (std::any_of(std::begin(publicTokens), std::end(publicTokens), ends))
        return std::nullopt;
    for (const SecretNameRow &row : wholeSecretNames) {
        if (bare.letters() == row.name)
            return row.meaning;
    }
    const auto *found = std::find_if(std::begin(lastWordsOfSecretNames), std::end(lastWordsOfSecretNames),
                                     [&ends](const SecretNameRow &row) { return ends(row.name); });
    return found == std::end(lastWordsOfSecretNames) ? std::nullopt : std::optional(found->meaning);
}

} // namespace

std::optional<SecretName> secretNameOf(QByteArrayView name)
{
    auto meaning = meaningOf(name);
    for (int dropped = 0; !meaning && dropped < mostSuffixes; ++dropped) {
        const qsizetype suffix = suffixOfName(name);
        if (suffix == 0)
            return std::nullopt;
        name.chop(suffix);
        meaning = meaningOf(name);
        if (meaning && (meaning->isLoose || isOfManyThings(name)))
            return std::nullopt;
    }
    return meaning;
}

bool mayBeSecretNameWithSuffix(QByteArrayView end)
{
    for (int dropped = 0; dropped < mostSuffixes; ++dropped) {
        const qsizetype suffix = suffixOfName(end);
        if (suffix == 0)
            return false;
        end.chop(suffix);
        if (mayBeSecretName(end))
            return true;
    }
    return false;
}

bool isPlainSecretName(QByteArrayView word)
{
    return meaningOf(word).has_value();
}

bool isAuthorizationName(QByteArrayView name)
{
    static constexpr QByteArrayView lastWord = "authorization";
    return name.last(std::min(name.size(), lastWord.size())).compare(lastWord, Qt::CaseInsensitive) == 0 ||
           name.compare("Authentication", Qt::CaseInsensitive) == 0;
}

const char *kindOfSecretName(QByteArrayView name)
{
    const auto found = secretNameOf(name);
    return found ? found->kind : nullptr;
}

} // namespace http
