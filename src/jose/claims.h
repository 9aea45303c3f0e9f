// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_text.h"

#include <QStringList>
#include <optional>

namespace jose {

/// A NumericDate (RFC 7519 2) in seconds since the epoch, rounded down; nothing when it is no number or beyond 2^53.
std::optional<qint64> numericDate(const json_text::Value &value);

/// Typed reads of registered claims (RFC 7519 4.1) over the exact text.
class ClaimsSet
{
public:
    explicit ClaimsSet(const json_text::Value &object)
        : m_object(&object)
    {
    }

    bool has(QStringView name) const { return m_object->find(name) != nullptr; }
    /// The string value; nothing when absent or of another type.
    std::optional<QString> string(QStringView name) const;
    /// As above; nothing when absent.
    std::optional<qint64> numericDate(QStringView name) const;
    /// `aud`-like: a string, or an array of strings; nothing when absent or of another type.
    std::optional<QStringList> strings(QStringView name) const;
    /// A boolean; Google's samples also print "true".
    std::optional<bool> boolean(QStringView name) const;

private:
    const json_text::Value *m_object;
};

} // namespace jose
