// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/claims.h"

#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace jose {

using json_text::Kind;
using json_text::Value;

std::optional<QString> ClaimsSet::string(QStringView name) const
{
    const Value *value = m_object->find(name);
    return value && value->kind == Kind::String ? std::optional(value->string()) : std::nullopt;
}

std::optional<qint64> ClaimsSet::numericDate(QStringView name) const
{
    const Value *value = m_object->find(name);
    return value ? jose::numericDate(*value) : std::nullopt;
}

std::optional<QStringList> ClaimsSet::strings(QStringView name) const
{
    const Value *value = m_object->find(name);
    if (value && value->kind == Kind::String)
        return QStringList{value->string()};
    if (!value || value->kind != Kind::Array)
        return std::nullopt;
    QStringList strings;
    for (const Value &item : value->items) {
        if (item.kind != Kind::String)
            return std::nullopt;
        strings.append(item.string());
    }
    return strings;
}

std::optional<bool> ClaimsSet::boolean(QStringView name) const
{
    const Value *value = m_object->find(name);
    if (!value)
        return std::nullopt;
    if (value->kind == Kind::True || (value->kind == Kind::String && value->text == "true"_L1))
        return true;
    if (value->kind == Kind::False || (value->kind == Kind::String && value->text == "false"_L1))
        return false;
    return std::nullopt;
}

std::optional<qint64> numericDate(const Value &value)
{
    if (value.kind != Kind::Number)
        return std::nullopt;
    const QByteArrayView digits = value.text.written();
    qint64 whole = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), whole);
    if (error == std::errc() && end == digits.end() && digits.size() <= 15) // as nearly all are
        return whole;
    bool good = false;
    const double number = std::floor(value.raw().toDouble(&good));
    constexpr double limit = 9007199254740992.0; // 2^53: whole numbers up to here are exact, and sums of two fit
    if (!good || number < -limit || number > limit)
        return std::nullopt;
    return static_cast<qint64>(number);
}

} // namespace jose
