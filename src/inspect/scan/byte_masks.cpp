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

    consteval void add(int bits, std::initializer_list<int> highs, std::initializer_list<int> lows)
    {
        for (const int half : highs)
            high[static_cast<size_t>(half)] |= static_cast<quint8>(bits);
        for (const int half : lows)
            low[static_cast<size_t>(half)] |= static_cast<quint8>(bits);
    }
    consteval void add(int bits, char c) { add(bits, {c >> 4}, {c & 15}); }
    consteval void addAnyCase(int bits, char c)
    {
        add(bits, c);
        add(bits, static_cast<char>(c & ~0x20));
    }
    consteval void addAny(int bits)
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
    Digit = 1,
    HexLetter = 2, ///< a small one
    SmallFromG = 4,
    CapitalToO = 8,
    FromP = 16, ///< of either case
    Sign = 32,  ///< "+", "-", "/"
    Underscore = 64,
    Backtick = 128,
    Telling = SmallFromG | CapitalToO | FromP | Sign | Underscore,
    Base64 = Digit | HexLetter | Telling,
};

enum Second {
    PercentOrAnd = 1,
    BackslashOrCaret = 2,
    Equals = 4,
    LineEnd = 8,
    BlankOrQuote = 16, ///< also "*"
    ColonOrAngle = 32,
    Tab = 64,
    DashOrDot = 128,
    Escape = PercentOrAnd | BackslashOrCaret | Equals | LineEnd,
    Gap = BlankOrQuote | ColonOrAngle | Tab | Equals,
};

consteval HalfTables firstTables()
{
    HalfTables tables;
    tables.add(Digit, {3}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    tables.add(HexLetter, {6}, {1, 2, 3, 4, 5, 6});
    tables.add(SmallFromG, {6}, {7, 8, 9, 10, 11, 12, 13, 14, 15});
    tables.add(CapitalToO, {4}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
    tables.add(FromP, {5, 7}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    tables.add(Sign, {2}, {'+' & 15, '-' & 15, '/' & 15});
    tables.add(Underscore, '_');
    tables.add(Backtick, '`');
    return tables;
}

consteval HalfTables secondTables()
{
    HalfTables tables;
    tables.add(PercentOrAnd, {2}, {'%' & 15, '&' & 15});
    tables.add(BackslashOrCaret, {5}, {'\\' & 15, '^' & 15});
    tables.add(Equals, '=');
    tables.add(LineEnd, {0}, {'\n', '\r'});
    tables.add(BlankOrQuote, {2}, {' ' & 15, '"' & 15, '\'' & 15, '*' & 15});
    tables.add(ColonOrAngle, {3}, {':' & 15, '<' & 15, '>' & 15});
    tables.add(Tab, '\t');
    tables.add(DashOrDot, {2}, {'-' & 15, '.' & 15});
    return tables;
}

// ---- names and shapes: a bit for each string of those that are told apart, and tables for each of the three bytes

using ThreeTables = std::array<HalfTables, 3>;

consteval ThreeTables nameTables()
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

consteval void addShape(ThreeTables &tables, QByteArrayView beginning)
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

consteval ThreeTables shapeTables()
{
    ThreeTables tables;
    for (const QByteArrayView beginning : {"eyJ", "---", "://", "@", "\"kt", "'kt", "yCo"})
        addShape(tables, beginning);
    for (const http::SecretPrefix &prefix : http::secretPrefixes)
        addShape(tables, QByteArrayView(prefix.text.data(), std::min<qsizetype>(prefix.text.size(), 3)));
    return tables;
}

constexpr HalfTables first = firstTables();
constexpr HalfTables second = secondTables();
constexpr ThreeTables name = nameTables();
constexpr ThreeTables shape = shapeTables();

static_assert(arePassedNames(http::wholeSecretNames, &http::SecretNameRow::name));
static_assert(arePassedNames(http::lastWordsOfSecretNames, &http::SecretNameRow::name));
static_assert(arePassedShapes(http::secretPrefixes, &http::SecretPrefix::text));

// Of what base64 is made of, letters and "_" have this bit; and this one all but capitals and "_".
constexpr int letter = 0x40;
constexpr int smallLetter = 0x20;

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
            note(mask.base64, a & Base64);
            note(mask.telling, a & Telling);
            note(mask.letters, (a & Base64) && !(a & Underscore) && (*from & letter));
            note(mask.capitals, (a & Base64) && !(*from & smallLetter));
            note(mask.beyond, static_cast<unsigned char>(*from) >= 0x80);
            note(mask.separators, (a & Underscore) | (b & DashOrDot));
            note(mask.gaps, (a & Backtick) | (b & Gap));
            note(mask.escapes, b & Escape);
            note(mask.nameEnds, all(name, from));
            note(mask.shapes, all(shape, from));
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

/// Bytes and their high halves; the low ones need not be cut out: a byte beyond ASCII finds nothing among them.
struct Halved
{
    __m256i bytes;
    __m256i high;
};

FOR_AVX2 inline Halved halved(const char *from)
{
    const __m256i bytes = loaded(from);
    return {bytes, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0f))};
}

/// HalfTables::of()
FOR_AVX2 inline __m256i classesOf(const Halved &halves, const HalfTables &tables)
{
    return _mm256_and_si256(_mm256_shuffle_epi8(table(tables.low), halves.bytes),
                            _mm256_shuffle_epi8(table(tables.high), halves.high));
}

FOR_AVX2 inline __m256i all(const ThreeTables &tables, const Halved &a, const Halved &b, const Halved &c)
{
    return _mm256_and_si256(_mm256_and_si256(classesOf(a, tables[0]), classesOf(b, tables[1])),
                            classesOf(c, tables[2]));
}

FOR_AVX2 inline quint64 zeroIn(__m256i bytes)
{
    return static_cast<quint32>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, _mm256_setzero_si256())));
}

/// The bytes of both halves of a block that have their highest bit.
FOR_AVX2 inline quint64 highest(__m256i low, __m256i high)
{
    return static_cast<quint32>(_mm256_movemask_epi8(low)) |
           static_cast<quint64>(static_cast<quint32>(_mm256_movemask_epi8(high))) << 32;
}

/// Those that have this bit of ASCII: shifted, it is the highest.
template<int bit>
FOR_AVX2 inline quint64 marked(__m256i low, __m256i high)
{
    constexpr int shift = bit == letter ? 1 : 2;
    static_assert(bit << shift == 0x80);
    return highest(_mm256_slli_epi16(low, shift), _mm256_slli_epi16(high, shift));
}

/// The bytes of both halves of a block that have some of these bits.
FOR_AVX2 inline quint64 having(__m256i low, __m256i high, int bits)
{
    const __m256i wanted = _mm256_set1_epi8(static_cast<char>(bits));
    return ~(zeroIn(_mm256_and_si256(low, wanted)) | zeroIn(_mm256_and_si256(high, wanted)) << 32);
}

/// What the bytes of half a block are.
struct HalfBlock
{
    __m256i bytes, first, second, nameEnds, shapes;
};

FOR_AVX2 inline HalfBlock halfBlock(const char *from)
{
    const Halved a = halved(from);
    const Halved b = halved(from + 1);
    const Halved c = halved(from + 2);
    return {a.bytes, classesOf(a, first), classesOf(a, second), all(name, a, b, c), all(shape, a, b, c)};
}

FOR_AVX2 void maskBytesByAvx2(const char *from, qsizetype blocks, ByteMasks *masks)
{
    for (ByteMasks *mask = masks; mask < masks + blocks; ++mask, from += maskedBlock) {
        const HalfBlock low = halfBlock(from);
        const HalfBlock high = halfBlock(from + 32);
        mask->base64 = having(low.first, high.first, Base64);
        mask->telling = having(low.first, high.first, Telling);
        mask->capitals = mask->base64 & ~marked<smallLetter>(low.bytes, high.bytes);
        mask->beyond = highest(low.bytes, high.bytes);
        mask->separators = having(low.first, high.first, Underscore) | having(low.second, high.second, DashOrDot);
        mask->letters = mask->base64 & marked<letter>(low.bytes, high.bytes) & ~mask->separators;
        mask->gaps = having(low.first, high.first, Backtick) | having(low.second, high.second, Gap);
        mask->escapes = having(low.second, high.second, Escape);
        mask->nameEnds = ~(zeroIn(low.nameEnds) | zeroIn(high.nameEnds) << 32);
        mask->shapes = ~(zeroIn(low.shapes) | zeroIn(high.shapes) << 32);
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
