// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace diagnosis {

/// How sure a finding is, surest first.
enum class Certainty { Certain, Likely, Possible, RuledOut };

/// "certain", "likely", "possible", "ruled-out": as the command line's JSON has it.
constexpr const char *certaintyId(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Certain:
        return "certain";
    case Certainty::Likely:
        return "likely";
    case Certainty::Possible:
        return "possible";
    case Certainty::RuledOut:
        return "ruled-out";
    }
    Q_UNREACHABLE();
}

} // namespace diagnosis
