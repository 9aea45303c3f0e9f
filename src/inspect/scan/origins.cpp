// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/origins.h"

#include <algorithm>

namespace inspect::scan {

qsizetype Origins::begin(qsizetype at) const
{
    const Stretch &stretch = stretchAt(at);
    const qsizetype index = at - stretch.at;
    return stretch.begin + (stretch.step == base64Step ? index / 3 * 4 + index % 3 : index * stretch.step);
}

void Origins::add(qsizetype begin, qsizetype count, quint32 step, qsizetype size)
{
    if (count == 0)
        return;
    m_stretches.push_back(
        {static_cast<quint32>(m_size), static_cast<quint32>(begin), step, static_cast<quint32>(size)});
    m_size += count;
}

const Origins::Stretch &Origins::stretchAt(qsizetype at) const
{
    const auto behind = std::upper_bound(m_stretches.begin(), m_stretches.end(), at,
                                         [](qsizetype wanted, const Stretch &stretch) { return wanted < stretch.at; });
    return *std::prev(behind);
}

} // namespace inspect::scan
