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
    if (!text.contains('\0'))
        return std::nullopt;
    std::array<qsizetype, 2> nuls{}; // at even places, and at odd ones
    for (qsizetype at = 0; at < text.size(); ++at)
        nuls[static_cast<size_t>(at & 1)] += text.data()[at] == '\0';
    const qsizetype most = std::max(nuls[0], nuls[1]);
    if (text.size() < shortest || most * 4 < text.size())
        return std::nullopt;
    std::optional<Mapped> result(std::in_place);
    const qsizetype first = nuls[1] >= nuls[0] ? 0 : 1;
    qsizetype at = first;
    for (; at + 1 < text.size(); at += 2)
        result->text += text[at + 1] == '\0' ? text[at] : other;
    result->origins.addWide(first, result->text.size());
    if (at < text.size()) {
        result->text += text[at];
        result->origins.addOne(at, at + 1);
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
