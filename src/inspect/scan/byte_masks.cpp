// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/byte_masks.h"

#include "http/secret_names.h"
#include "http/secret_shapes.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define FOR_AVX2 __attribute__((target("avx2")))
#endif

namespace inspect::scan {

namespace {

/// A byte belongs to the classes whose bits both of its halves have: a class is any of these high halves with any of
/// these low ones. Bytes beyond ASCII belong to none. Processors look up the halves of many bytes at a time.
struct HalfTables
{
    std::array<quint8, 16> low{};
    std::array<quint8, 16> high{};

    constexpr void add(int bits, std::initializer_list<int> highs, std::initializer_list<int> lows)
    {
        for (const int half : highs)
            high[static_cast<size_t>(half)] |= static_cast<quint8>(bits);
        for (const int half : lows)
            low[static_cast<size_t>(half)] |= static_cast<quint8>(bits);
    }
    constexpr void add(int bits, char c) { add(bits, {c >> 4}, {c & 15}); }
    constexpr void addAnyCase(int bits, char c)
    {
        add(bits, c);
        add(bits, static_cast<char>(c & ~0x20));
    }
    constexpr void addAny(int bits)
    {
        for (int half = 0; half < 16; ++half)
            add(bits, {half & 7}, {half});
    }
    constexpr int of(char c) const
    {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x80 ? low[byte & 15] & high[byte >> 4] : 0;
    }
};

// ---- classes of single bytes

enum First {
    Digits = 1,
    LettersToO = 2,
    LettersFromP = 4,
    PlusOrSlash = 8,
    Underscore = 16,
    Dash = 32,
    BlankOrQuote = 64,
    Sign = 128, ///< ":", "=", ">"
    AnyLetter = LettersToO | LettersFromP,
    AnyBase64 = Digits | AnyLetter | PlusOrSlash | Underscore | Dash,
};

enum Second {
    PercentOrAnd = 1,
    Backslash = 2,
    Equals = 4,
    Break = 8,
    CapitalToO = 16,
    CapitalFromP = 32,
    HexLetter = 64,
    Dot = 128,
    AnyEscape = PercentOrAnd | Backslash | Equals | Break,
    AnyCapital = CapitalToO | CapitalFromP,
};

constexpr HalfTables firstTables()
{
    HalfTables tables;
    tables.add(Digits, {3}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    tables.add(LettersToO, {4, 6}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
    tables.add(LettersFromP, {5, 7}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    tables.add(PlusOrSlash, {2}, {'+' & 15, '/' & 15});
    tables.add(Underscore, '_');
    tables.add(Dash, '-');
    tables.add(BlankOrQuote, {2}, {' ' & 15, '"' & 15, '\'' & 15});
    tables.add(Sign, {3}, {':' & 15, '=' & 15, '>' & 15});
    return tables;
}

constexpr HalfTables secondTables()
{
    HalfTables tables;
    tables.add(PercentOrAnd, {2}, {'%' & 15, '&' & 15});
    tables.add(Backslash, '\\');
    tables.add(Equals, '=');
    tables.add(Break, {0}, {'\n', '\r'});
    tables.add(CapitalToO, {4}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
    tables.add(CapitalFromP, {5}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    tables.add(HexLetter, {4, 6}, {1, 2, 3, 4, 5, 6});
    tables.add(Dot, '.');
    return tables;
}

// ---- names and shapes: a bit for each string of those that are told apart, and tables for each of the three bytes

using ThreeTables = std::array<HalfTables, 3>;

constexpr ThreeTables nameTables()
{
    ThreeTables tables;
    for (size_t kind = 0; kind < std::size(nameEndings); ++kind) {
        for (qsizetype at = 0; at < nameEndings[kind].size(); ++at) {
            if (at % 4 < 3)
                tables[static_cast<size_t>(at % 4)].addAnyCase(1 << kind, nameEndings[kind].data()[at]);
        }
    }
    return tables;
}

constexpr void addShape(ThreeTables &tables, QByteArrayView beginning)
{
    for (size_t kind = 0; kind < std::size(shapeBeginnings); ++kind) {
        const QByteArrayView firsts = shapeBeginnings[kind];
        if (std::find(firsts.begin(), firsts.end(), beginning.data()[0]) == firsts.end())
            continue;
        for (size_t at = 0; at < 3; ++at) {
            if (static_cast<qsizetype>(at) < beginning.size())
                tables[at].add(1 << kind, beginning.data()[at]);
            else
                tables[at].addAny(1 << kind);
        }
    }
}

constexpr ThreeTables shapeTables()
{
    ThreeTables tables;
    for (const QByteArrayView beginning : {"eyJ", "---", "://", "@"})
        addShape(tables, beginning);
    for (const http::SecretPrefix &prefix : http::secretPrefixes)
        addShape(tables, QByteArrayView(prefix.text.data(), std::min<qsizetype>(prefix.text.size(), 3)));
    return tables;
}

constexpr HalfTables first = firstTables();
constexpr HalfTables second = secondTables();
constexpr ThreeTables name = nameTables();
constexpr ThreeTables shape = shapeTables();

constexpr auto isPassed = [](const http::SecretNameRow &row) { return isPassedName(row.name); };
static_assert(std::all_of(std::begin(http::wholeSecretNames), std::end(http::wholeSecretNames), isPassed));
static_assert(std::all_of(std::begin(http::lastWordsOfSecretNames), std::end(http::lastWordsOfSecretNames), isPassed));
static_assert(std::all_of(std::begin(http::secretPrefixes), std::end(http::secretPrefixes),
                          [](const http::SecretPrefix &prefix) { return isPassedShape(prefix.text); }));

} // namespace

void maskBytesOneByOne(const char *from, qsizetype blocks, ByteMasks *masks)
{
    const auto all = [](const ThreeTables &tables, const char *at) {
        return tables[0].of(at[0]) & tables[1].of(at[1]) & tables[2].of(at[2]);
    };
    for (qsizetype block = 0; block < blocks; ++block) {
        ByteMasks mask;
        for (int bit = 0; bit < maskedBlock; ++bit, ++from) {
            const auto note = [bit](quint64 &into, bool isOne) { into |= static_cast<quint64>(isOne) << bit; };
            const int a = first.of(*from);
            const int b = second.of(*from);
            note(mask.base64, a & AnyBase64);
            note(mask.hexadecimal, (a & Digits) | (b & HexLetter));
            note(mask.letters, a & AnyLetter);
            note(mask.capitals, b & AnyCapital);
            note(mask.separators, (a & (Underscore | Dash)) | (b & Dot));
            note(mask.dashes, a & Dash);
            note(mask.gaps, (a & (BlankOrQuote | Sign)) || *from == '\t');
            note(mask.nameEnds, all(name, from - 3));
            note(mask.shapes, all(shape, from));
            note(mask.escapes, b & AnyEscape);
        }
        masks[block] = mask;
    }
}

#if defined(__x86_64__)

namespace {

FOR_AVX2 inline __m256i loaded(const char *from)
{
    return _mm256_loadu_si256(reinterpret_cast<const __m256i *>(from));
}

/// The same table for both halves of a register, which are looked up in apart.
FOR_AVX2 inline __m256i table(const std::array<quint8, 16> &halves)
{
    return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i *>(halves.data())));
}

FOR_AVX2 inline __m256i highHalves(__m256i bytes)
{
    return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0f));
}

/// HalfTables::of(). A byte beyond ASCII finds nothing in the table of low halves.
FOR_AVX2 inline __m256i classesOf(__m256i bytes, __m256i high, const HalfTables &tables)
{
    return _mm256_and_si256(_mm256_shuffle_epi8(table(tables.low), bytes),
                            _mm256_shuffle_epi8(table(tables.high), high));
}

FOR_AVX2 inline __m256i threeAt(const char *from, const ThreeTables &tables)
{
    const __m256i a = loaded(from);
    const __m256i b = loaded(from + 1);
    const __m256i c = loaded(from + 2);
    return _mm256_and_si256(
        classesOf(a, highHalves(a), tables[0]),
        _mm256_and_si256(classesOf(b, highHalves(b), tables[1]), classesOf(c, highHalves(c), tables[2])));
}

FOR_AVX2 inline quint64 maskOf(__m256i isOne)
{
    return static_cast<quint32>(_mm256_movemask_epi8(isOne));
}

FOR_AVX2 inline quint64 unlessZero(__m256i bytes)
{
    return ~maskOf(_mm256_cmpeq_epi8(bytes, _mm256_setzero_si256())) & 0xffffffff;
}

FOR_AVX2 inline quint64 having(__m256i classes, int bits)
{
    return unlessZero(_mm256_and_si256(classes, _mm256_set1_epi8(static_cast<char>(bits))));
}

/// Half a block.
FOR_AVX2 inline ByteMasks masksOfHalf(const char *from)
{
    const __m256i bytes = loaded(from);
    const __m256i high = highHalves(bytes);
    const __m256i a = classesOf(bytes, high, first);
    const __m256i b = classesOf(bytes, high, second);
    ByteMasks mask;
    mask.base64 = having(a, AnyBase64);
    mask.hexadecimal = having(a, Digits) | having(b, HexLetter);
    mask.letters = having(a, AnyLetter);
    mask.capitals = having(b, AnyCapital);
    mask.separators = having(a, Underscore | Dash) | having(b, Dot);
    mask.dashes = having(a, Dash);
    mask.gaps = having(a, BlankOrQuote | Sign) | maskOf(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\t')));
    mask.nameEnds = unlessZero(threeAt(from - 3, name));
    mask.shapes = unlessZero(threeAt(from, shape));
    mask.escapes = having(b, AnyEscape);
    return mask;
}

FOR_AVX2 inline quint64 joined(quint64 low, quint64 high)
{
    return low | high << 32;
}

FOR_AVX2 void maskBytesByAvx2(const char *from, qsizetype blocks, ByteMasks *masks)
{
    for (ByteMasks *mask = masks; mask < masks + blocks; ++mask, from += maskedBlock) {
        const ByteMasks low = masksOfHalf(from);
        const ByteMasks high = masksOfHalf(from + 32);
        *mask = {joined(low.base64, high.base64),
                 joined(low.hexadecimal, high.hexadecimal),
                 joined(low.letters, high.letters),
                 joined(low.capitals, high.capitals),
                 joined(low.separators, high.separators),
                 joined(low.dashes, high.dashes),
                 joined(low.gaps, high.gaps),
                 joined(low.nameEnds, high.nameEnds),
                 joined(low.shapes, high.shapes),
                 joined(low.escapes, high.escapes)};
    }
}

} // namespace

void maskBytes(const char *from, qsizetype blocks, ByteMasks *masks)
{
    static const bool hasAvx2 = __builtin_cpu_supports("avx2");
    if (hasAvx2)
        maskBytesByAvx2(from, blocks, masks);
    else
        maskBytesOneByOne(from, blocks, masks);
}

#else

void maskBytes(const char *from, qsizetype blocks, ByteMasks *masks)
{
    maskBytesOneByOne(from, blocks, masks);
}

#endif

} // namespace inspect::scan
