// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/leads.h"

#include "http/secret_names.h"
#include "inspect/scan/base64_runs.h"
#include "inspect/scan/byte_masks.h"
#include "inspect/scan/typographic.h"
#include "inspect/scan/words.h"

#include <bit>

namespace inspect::scan {

namespace {

/// What cmd has a caret before.
bool isSign(char c)
{
    return c > ' ' && c < 0x7f && !isOf(c, letterOrDigit);
}

/// What may follow what begins an escape; `at` is where it begins, with as many bytes behind as `behind` has.
bool mayBeEscape(QByteArrayView text, qsizetype at)
{
    const char *data = text.data() + at;
    const qsizetype behind = text.size() - at - 1;
    switch (*data) {
    case '%':
        return behind >= 2 && isOf(data[1], letterOrDigit) && isOf(data[2], letterOrDigit);
    case '&':
        return behind >= 3 && (data[1] == '#' || isOf(data[1], Lower));
    case '\\':
        return behind >= 1 && !isOf(data[1], Upper | Digit | Blank);
    case '^':
        return behind >= 1 && isSign(data[1]);
    case '=':
        return (behind >= 1 && isOf(data[1], LineBreak)) ||
               (behind >= 2 && isOf(data[1], Upper | Digit) && isOf(data[2], Upper | Digit));
    default: // a line break within a word
        return at > 0 && isOf(data[-1], bearer);
    }
}

/// Makes leads of the masks of a text's blocks, which come in order.
class Collector
{
public:
    explicit Collector(QByteArrayView text)
        : m_text(text)
    {
    }

    void add(const ByteMasks &masks, qsizetype at)
    {
        addAll(masks.shapes, at, m_leads.shapes);
        addNames(masks, at);
        addOptions(masks, at);
        addEscapes(masks.escapes, at);
        addRuns(masks, at);
        m_last = masks;
    }

    Leads finished()
    {
        endRun(m_text.size());
        return std::move(m_leads);
    }

private:
    /// The run that goes on in the next block.
    struct Open
    {
        qsizetype begin = -1; ///< -1: there is none
        bool isTelling = false;
    };

    /// Bit n tells of the byte that stands so many bytes before byte n.
    static quint64 before(quint64 mask, quint64 last, int bytes) { return mask << bytes | last >> (64 - bytes); }

    /// Whether the three bytes before may be the end of a name. Separators do not count: with one, it may be any.
    quint64 behindNames(const ByteMasks &masks) const
    {
        const auto separator = [&](int bytes) { return before(masks.separators, m_last.separators, bytes); };
        const quint64 words = masks.base64 | masks.separators;
        const quint64 lastWords = m_last.base64 | m_last.separators;
        const auto word = [&](int bytes) { return before(words, lastWords, bytes); };
        return before(masks.nameEnds, m_last.nameEnds, 3) |
               ((separator(1) | separator(2) | separator(3)) & word(1) & word(2) & word(3));
    }

    void addNames(const ByteMasks &masks, qsizetype at)
    {
        const quint64 behind = behindNames(masks);
        const quint64 behindSuffixed = behindWords(masks, behind & suffixBeginnings(masks)) & ~behind;
        const auto isSign = [this](qsizetype place) { return typographicSign(m_text, place).size > 0; };
        const quint64 gaps = masks.gaps | chosen(masks.beyond & (behind | behindSuffixed), at, isSign);
        const auto isSuffixed = [this](qsizetype place) {
            return http::mayBeSecretNameWithSuffix(m_text.first(place));
        };
        addAll((gaps & behind) | chosen(gaps & behindSuffixed, at, isSuffixed), at, m_leads.names);
    }

    /// Where "_PROD" of a name may begin, or its "Prod", or a number: behind a letter.
    quint64 suffixBeginnings(const ByteMasks &masks) const
    {
        const quint64 digits = masks.base64 & ~masks.telling & ~masks.letters;
        return (masks.separators | masks.capitals | digits) & before(masks.letters, m_last.letters, 1);
    }

    /// The bytes behind those words that have one of `marked`, which are of words. Added to a word, a bit is carried to
    /// its end.
    quint64 behindWords(const ByteMasks &masks, quint64 marked)
    {
        const quint64 words = masks.base64 | masks.separators;
        const quint64 begun = m_isWordMarked ? 1 : 0;
        const quint64 sum = words + (marked | (begun & words));
        m_isWordMarked = sum < words;
        return (sum | begun) & ~words;
    }

    template<typename Wanted>
    static quint64 chosen(quint64 mask, qsizetype at, Wanted isWanted)
    {
        quint64 wanted = 0;
        for (; mask != 0; mask &= mask - 1) {
            const int bit = std::countr_zero(mask);
            wanted |= isWanted(at + bit) ? quint64(1) << bit : 0;
        }
        return wanted;
    }

    void addOptions(const ByteMasks &masks, qsizetype at)
    {
        const quint64 behindBlanks = before(masks.gaps | masks.escapes, m_last.gaps | m_last.escapes, 1);
        for (quint64 left = masks.separators & behindBlanks; left != 0; left &= left - 1) {
            const qsizetype place = at + std::countr_zero(left);
            if (m_text.data()[place] == '-')
                m_leads.options.push_back(static_cast<quint32>(place));
        }
    }

    static void addAll(quint64 mask, qsizetype at, std::vector<quint32> &into)
    {
        for (; mask != 0; mask &= mask - 1)
            into.push_back(static_cast<quint32>(at + std::countr_zero(mask)));
    }

    void addEscapes(quint64 mask, qsizetype at)
    {
        for (; mask != 0; mask &= mask - 1) {
            const qsizetype place = at + std::countr_zero(mask);
            if (mayBeEscape(m_text, place))
                m_leads.escapes.push_back(static_cast<quint32>(place));
        }
    }

    // ---- runs of base64

    void addRuns(const ByteMasks &masks, qsizetype at)
    {
        quint64 left = masks.base64;
        if (m_open.begin >= 0) {
            const int size = std::countr_one(left);
            look(masks, 0, size);
            if (size == maskedBlock)
                return;
            endRun(at + size);
            left &= ~quint64(0) << size;
        }
        const int tail = std::countl_one(left);
        for (quint64 begins = beginnings(left); begins != 0;) {
            const int begin = std::countr_zero(begins);
            const int size = std::countr_one(left >> begin);
            if (begin + size == maskedBlock)
                break;
            m_open.begin = at + begin;
            look(masks, begin, size);
            endRun(at + begin + size);
            begins &= ~quint64(0) << (begin + size);
        }
        if (tail > 0) {
            m_open.begin = at + maskedBlock - tail;
            look(masks, maskedBlock - tail, tail);
        }
    }

    /// The bytes that begin as many in a row as the shortest run has.
    static quint64 beginnings(quint64 mask)
    {
        static_assert(shortestBareRun == 14);
        mask &= mask >> 1;
        mask &= mask >> 2;
        mask &= mask >> 4;
        return mask & mask >> 6;
    }

    void look(const ByteMasks &masks, int begin, int size)
    {
        if (size > 0)
            m_open.isTelling |= (masks.telling & (~quint64(0) >> (maskedBlock - size) << begin)) != 0;
    }

    /// Digests and ids are many, and encode nothing: of hexadecimal digits with small letters, base64 makes but a few
    /// letters (no "a", "e" or "/", no blank and no quotation mark), in which no secret begins and no name is written.
    void endRun(qsizetype end)
    {
        if (m_open.isTelling && end - m_open.begin >= shortestBareRun)
            m_leads.runs.push_back({static_cast<quint32>(m_open.begin), static_cast<quint32>(end)});
        m_open = {};
    }

    QByteArrayView m_text;
    ByteMasks m_last;            ///< of the block before
    bool m_isWordMarked = false; ///< one that goes on in the next block
    Open m_open;                 ///< the run that goes on in the next block
    Leads m_leads;
};

/// The last block of a text and what stands behind it: nothing.
class Edge
{
public:
    explicit Edge(QByteArrayView rest) { std::copy(rest.begin(), rest.end(), m_bytes.data()); }
    const char *block() const { return m_bytes.data(); }

private:
    std::array<char, maskedBlock + maskMargin> m_bytes{};
};

} // namespace

Leads leadsIn(QByteArrayView text)
{
    constexpr qsizetype atOnce = 32; // blocks
    std::array<ByteMasks, atOnce> masks;
    Collector collector(text);
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype whole = (text.size() - at - maskMargin) / maskedBlock;
        const qsizetype blocks = std::clamp<qsizetype>(whole, 1, atOnce);
        if (whole > 0)
            maskBytes(text.data() + at, blocks, masks.data());
        else
            maskBytes(Edge(text.sliced(at, std::min(text.size() - at, maskedBlock + maskMargin))).block(), 1,
                      masks.data());
        for (qsizetype block = 0; block < blocks; ++block)
            collector.add(masks[static_cast<size_t>(block)], at + block * maskedBlock);
        at += blocks * maskedBlock;
    }
    return collector.finished();
}

} // namespace inspect::scan
