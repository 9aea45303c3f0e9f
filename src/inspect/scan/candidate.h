// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

namespace inspect::scan {

/// What counts as a secret, and how much of it is one.
struct Rules
{
    bool people = false;      ///< e-mail addresses and names of people too
    bool keepsClaims = false; ///< of a JWT the signature alone is taken, so that its claims stay readable
    /// A value whose name gives it away is taken whatever it looks like: a copy had better hide a word too many than a
    /// password too few.
    bool generous = false;
};

/// What may be a secret, in one reading of a text.
struct Candidate
{
    qsizetype begin = 0; ///< bytes in the text
    qsizetype end = 0;
    const char *label = nullptr; ///< the kind in a label, as http::SecretName has it: "ACCESS", "JWT" …
    QByteArray secret;           ///< as it is, without the escapes of its place
    bool isByShape = false;      ///< it looks like one; else its name or scheme says so
    bool isInAddress = false;    ///< in a query or form, which a label's "#" has to be encoded for
    qsizetype mark = -1; ///< of a number in JSON, where a quotation mark stands as its label needs them; else -1
};

using Candidates = std::vector<Candidate>;

} // namespace inspect::scan
