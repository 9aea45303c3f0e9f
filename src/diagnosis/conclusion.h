// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/certainty.h"
#include "diagnosis/probe.h"

#include <QJsonObject>

namespace diagnosis {

/// What a diagnosis comes to, apart from the language that it is said in: what is kept of it says the same later in
/// another one.
struct Conclusion
{
    Certainty certainty = Certainty::RuledOut; ///< of the first finding
    QString finding;                           ///< its id; empty where there is none that it would be fair to name
    std::optional<Probe> nextTest;
    int status = 0;  ///< of the answer; 0 when none came
    QString answer;  ///< in the server's own words: "401 Unauthorized, authError: Invalid Credentials"
    int retried = 0; ///< what the same request got with a fresh token; 0 when that was not tried
    bool operator==(const Conclusion &) const = default;
};

/// One sentence.
QString inWords(const Conclusion &conclusion);

/// {"certainty", "finding", "next_test", "status", "answer", "retried"}
QJsonObject toJson(const Conclusion &conclusion);

/// Nothing where the object is none, or names what this version does not know.
std::optional<Conclusion> conclusionFrom(const QJsonObject &object);

} // namespace diagnosis
