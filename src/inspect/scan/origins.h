// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <vector>

namespace inspect::scan {

/// Where each byte of a text stood in another one that it was read out of; a stretch of bytes that stood there in a
/// regular way takes no more room than one byte does.
class Origins
{
public:
    /// Where the byte begins there.
    qsizetype begin(qsizetype at) const;
    /// Where it ends: further on than one byte, when it was written with several.
    qsizetype end(qsizetype at) const;

    /// So many stretches are to come: a text may have an escape in every third byte.
    void reserve(size_t stretches) { m_stretches.reserve(stretches); }

    /// So many more bytes, all of them written together as these bytes of the other text.
    void addOne(qsizetype begin, qsizetype end, qsizetype count = 1) { add(begin, count, 0, end - begin); }
    /// Bytes that stood there as they are.
    void addPlain(qsizetype begin, qsizetype count) { add(begin, count, 1, 1); }
    /// Characters of UTF-16.
    void addWide(qsizetype begin, qsizetype count) { add(begin, count, 2, 2); }
    /// What base64 encodes, from the beginning of a group and without line breaks.
    void addBase64(qsizetype begin, qsizetype count) { add(begin, count, base64Step, 2); }

private:
    static constexpr quint32 base64Step = 255; ///< four characters for each three bytes
    struct Stretch
    {
        quint32 at;    ///< its first byte
        quint32 begin; ///< where that stood
        quint32 step;  ///< from one byte to the next
        quint32 size;  ///< of each
    };

    void add(qsizetype begin, qsizetype count, quint32 step, qsizetype size)
    {
        if (count == 0)
            return;
        m_stretches.push_back(
            {static_cast<quint32>(m_size), static_cast<quint32>(begin), step, static_cast<quint32>(size)});
        m_size += count;
    }
    const Stretch &stretchAt(qsizetype at) const;
    static qsizetype beginIn(const Stretch &stretch, qsizetype at);

    std::vector<Stretch> m_stretches;
    qsizetype m_size = 0;
};

} // namespace inspect::scan
