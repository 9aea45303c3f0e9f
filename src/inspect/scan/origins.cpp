// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/origins.h"

#include <algorithm>

namespace inspect::scan {

qsizetype Origins::begin(qsizetype at) const
{
    return beginIn(stretchAt(at), at);
}

qsizetype Origins::end(qsizetype at) const
{
    const Stretch &stretch = stretchAt(at);
    return beginIn(stretch, at) + stretch.size;
}

qsizetype Origins::beginIn(const Stretch &stretch, qsizetype at)
{
    const qsizetype index = at - stretch.at;
    return stretch.begin + (stretch.step == base64Step ? index / 3 * 4 + index % 3 : index * stretch.step);
}

const Origins::Stretch &Origins::stretchAt(qsizetype at) const
{
    const auto behind = std::upper_bound(m_stretches.begin(), m_stretches.end(), at,
                                         [](qsizetype wanted, const Stretch &stretch) { return wanted < stretch.at; });
    return *std::prev(behind);
}

} // namespace inspect::scan
