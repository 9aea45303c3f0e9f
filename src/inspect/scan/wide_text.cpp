// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/wide_text.h"

#include <algorithm>
#include <array>

namespace inspect::scan {

namespace {

constexpr char other = '\x02';     // no part of any secret
constexpr qsizetype shortest = 16; // bytes

} // namespace

std::optional<Mapped> narrowed(QByteArrayView text)
{
    std::array<qsizetype, 2> nuls{}; // at even places, and at odd ones
    for (qsizetype at = 0; at < text.size(); ++at)
        nuls[static_cast<size_t>(at & 1)] += text.data()[at] == '\0';
    const qsizetype most = std::max(nuls[0], nuls[1]);
    if (text.size() < shortest || most * 4 < text.size())
        return std::nullopt;
    std::optional<Mapped> result(std::in_place);
    for (qsizetype at = nuls[1] >= nuls[0] ? 0 : 1; at < text.size(); at += 2) {
        const bool isLast = at + 1 == text.size();
        result->text += isLast || text[at + 1] == '\0' ? text[at] : other;
        result->from.push_back(static_cast<quint32>(at));
        result->to.push_back(static_cast<quint32>(isLast ? at + 1 : at + 2));
    }
    return result;
}

QByteArray widened(const QByteArray &text, bool lacksLast)
{
    QByteArray wide;
    for (const char c : text) {
        wide += c;
        wide += '\0';
    }
    return lacksLast ? wide.chopped(1) : wide;
}

} // namespace inspect::scan
