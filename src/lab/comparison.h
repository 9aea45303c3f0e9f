// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/judge.h"

namespace lab {

/// How the answer to a variant compares with others of its run. Beside the three parts nothing is looked at: other
/// headers, such as Date, are another one each time.
struct Comparison
{
    QStringList differsIn; ///< from the answer to the control: "status", "www_authenticate", "body"; never translated
    QStringList sameAs;    ///< the other variants that were answered alike
    QString words;         ///< "differs from the control in status and error body"; empty for the control itself
    QString brief;         ///< the same for a narrow column
    bool operator==(const Comparison &) const = default;
};

/// One for each trial of the run, in their order, and one for the control once more where it came to that. Nothing for
/// one that was not answered, and for all where the control was not.
QList<std::optional<Comparison>> comparisonsOf(const Run &run);

/// How many variants were answered like the control that should not have been, and how many of those that were not
/// accepted share the commonest answer, a sentence each; empty where there are none, or no two.
QString alikeWords(const Run &run);

} // namespace lab
