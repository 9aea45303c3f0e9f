// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/inspection.h"

namespace inspect {

enum class Change { Same, Added, Removed, Changed };

/// "same", "added", "removed", "changed".
const char *changeId(Change change);

/// One member of header or claims in two tokens.
struct Difference
{
    QString name;
    Change change = Change::Same;
    QByteArray a;    ///< as written in the first token, JSON without white space; empty when it is not there
    QByteArray b;    ///< the same of the second
    QString meaning; ///< what changed, in words: a span of time, what a set gained and lost; else what the member is
    bool isRepeated = false; ///< one of them has it more than once: `a` and `b` are lists of all values, in order
    bool operator==(const Difference &) const = default;
};

struct Comparison
{
    QList<Difference> header; ///< members in the order of the first token, then those of the second alone
    QList<Difference> claims;
    QStringList summary; ///< sentences: what the two tokens have to do with each other
};

/// Two tokens side by side. Times are compared as durations, scopes, audiences and roles as sets; a set in another
/// order, a number or a text written otherwise is the same. A member that is there twice is compared by all of its
/// values, in order and as written, for programs differ in which one they take. `now`: seconds since the epoch, for the
/// words about a time that one of them alone has.
Comparison compare(const Inspection &a, const Inspection &b, qint64 now);

/// The summary and every difference, a line each, for a ticket. What looks like a secret in it is replaced by a label.
QString inWords(const Comparison &comparison);

/// The JSON of the command line's `diff`, in one line.
QByteArray toJson(const Comparison &comparison);

} // namespace inspect
