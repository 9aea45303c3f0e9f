// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/scan/jwt_lines.h"

#include "inspect/trouble.h"
#include "jose/algorithms.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace inspect::scan {

namespace {

constexpr qsizetype longestHeader = 4096; // characters; of a longer one the end is not told
constexpr qsizetype dotsOfJws = 2;

/// Those of base64url without padding.
qsizetype charactersOf(qsizetype bytes)
{
    return (bytes * 4 + 2) / 3;
}

const jose::Algorithm *algorithmOf(const QByteArray &header)
{
    const QByteArray json = QByteArray::fromBase64(header, QByteArray::Base64UrlEncoding);
    return jose::findAlgorithm(QJsonDocument::fromJson(json).object()[QLatin1String("alg")].toString());
}

} // namespace

void JwtLines::append(QByteArrayView line)
{
    const qsizetype dot = line.indexOf('.');
    if (m_dots == 0 && m_header.size() <= longestHeader)
        m_header.append(dot < 0 ? line : line.first(dot));
    m_dots += line.count('.');
    const qsizetype behind = line.size() - line.lastIndexOf('.') - 1;
    m_last = dot < 0 ? m_last + line.size() : behind;
}

std::vector<qsizetype> JwtLines::ends() const
{
    const jose::Algorithm *algorithm =
        m_dots == dotsOfJws && m_header.size() <= longestHeader ? algorithmOf(m_header) : nullptr;
    if (!algorithm)
        return {};
    std::vector<qsizetype> left = signatureSizes(*algorithm);
    std::ranges::transform(left, left.begin(), [this](qsizetype bytes) { return charactersOf(bytes) - m_last; });
    std::erase_if(left, [](qsizetype characters) { return characters < 0; });
    return std::ranges::find(left, 0) == left.end() ? std::vector<qsizetype>() : left;
}

} // namespace inspect::scan
