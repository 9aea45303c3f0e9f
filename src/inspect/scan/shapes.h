// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/candidate.h"
#include "inspect/scan/leads.h"

namespace inspect::scan {

/// Adds what gives itself away by its looks: JWTs, what begins as http::secretPrefixes do, private keys in PEM and in
/// JSON, the password in an address, AODocs' security codes in one, and e-mail addresses where people count. `leads`
/// are those of the text.
void findShapes(QByteArrayView text, const Leads &leads, const Rules &rules, Candidates &found);

/// Whether a word begins as a JWT or one of http::secretPrefixes does.
bool beginsShape(QByteArrayView word);

/// Whether a word is a JWT, or the beginning of one that holds most of its header.
bool beginsJwt(QByteArrayView word);

/// Whether a word is a secret that http::secretPrefixes knows by itself, and not by chance.
bool isPrefixed(QByteArrayView word);

/// The "?", "&" or "#" before a place in the query, the fragment or the form encoding of a URL; -1 elsewhere.
qsizetype addressSign(QByteArrayView text, qsizetype at);

inline bool isInAddress(QByteArrayView text, qsizetype at)
{
    return addressSign(text, at) >= 0;
}

} // namespace inspect::scan
