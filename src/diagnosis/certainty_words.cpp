// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/certainty_words.h"

#include "diagnosis/rules.h"

namespace diagnosis {

QString certaintyInWords(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Certain:
        return say("certain");
    case Certainty::Likely:
        return say("likely");
    case Certainty::Possible:
        return say("possible");
    case Certainty::RuledOut:
        return say("ruled out");
    }
    Q_UNREACHABLE();
}

std::optional<Certainty> certaintyNamed(const QString &id)
{
    for (const Certainty certainty :
         {Certainty::Certain, Certainty::Likely, Certainty::Possible, Certainty::RuledOut}) {
        if (id == QLatin1StringView(certaintyId(certainty)))
            return certainty;
    }
    return std::nullopt;
}

} // namespace diagnosis
