// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_text.h"
#include "inspect/compare.h"

#include <functional>

namespace inspect {

/// What a member of one of the tokens means there, in words.
using MeaningOf = std::function<QString(const QString &name, const json_text::Value &value)>;

/// An object of a token, or none, and the text that it was read from.
struct Members
{
    const std::optional<json_text::Value> &object;
    const QByteArray &text;
    MeaningOf meaning;
};

/// Member by member: in the order of the first object, then those of the second alone.
QList<Difference> differences(const Members &first, const Members &second);

} // namespace inspect
