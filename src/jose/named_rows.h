// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <algorithm>
#include <span>

namespace jose {

/// The row of a table that has this `name`, to the letter; null when there is none.
template<class Row>
const Row *findNamed(std::span<const Row> rows, QStringView name)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [name](const Row &row) { return name == QLatin1StringView(row.name); });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace jose
