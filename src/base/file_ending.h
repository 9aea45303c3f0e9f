// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringList>
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>

/// Formats of files are told by the ending of a name, as a table has them: rows with an `ending` (".json") and a
/// `format`.
namespace file_ending {

/// The format for a file of that name, in whatever case; nothing for another ending.
template<typename Row, size_t count>
std::optional<decltype(Row::format)> formatOf(const QString &fileName, const Row (&rows)[count])
{
    const auto *row = std::find_if(std::begin(rows), std::end(rows), [&fileName](const Row &one) {
        return fileName.endsWith(one.ending, Qt::CaseInsensitive);
    });
    return row == std::end(rows) ? std::nullopt : std::optional(row->format);
}

/// What such a name ends in.
template<typename Row, size_t count>
QStringList endingsOf(const Row (&rows)[count])
{
    QStringList endings;
    std::transform(std::begin(rows), std::end(rows), std::back_inserter(endings),
                   [](const Row &row) { return QString(row.ending); });
    return endings;
}

} // namespace file_ending
