// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_text.h"

#include <QString>

namespace inspect {

/// What a claim means here, in words: name and, for times, local · UTC · relative. Empty for a claim we do not know.
/// `issuer` picks the words of that issuer (Google's `sub` is "Google's permanent account number").
QString claimMeaning(const QString &claim, const json_text::Value &value, const QString &issuer, qint64 now);

/// The same for a header parameter (alg, kid, typ …).
QString headerMeaning(const QString &parameter, const json_text::Value &value);

/// What a scope allows, in words; empty for one we do not know.
QString scopeMeaning(const QString &scope);

} // namespace inspect
