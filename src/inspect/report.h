// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/inspection.h"

namespace inspect {

/// A paragraph for a ticket: what the token is, whose, how it was judged, for which time, and why. Holds no token, no
/// signature and no claim that is a secret.
QString explain(const Inspection &inspection, const Context &context);

/// "Judged as of 2026-11-26T00:00:00Z, not now."; empty where the time was the clock's.
QString chosenTimeWords(const Context &context);

enum class ReportFormat { Markdown, Html, Json };

/// The format for a file of that name, by its ending; nothing for another ending.
std::optional<ReportFormat> reportFormatOf(const QString &fileName);

/// What such a name ends in: ".md", ".html", ".json".
QStringList reportEndings();

/// Everything that was found, for a file. Foreign texts are escaped and visible; what looks like a secret within them
/// is replaced by a label. The HTML loads nothing and runs nothing (its policy forbids both).
QByteArray report(const Inspection &inspection, const Context &context, ReportFormat format);

} // namespace inspect
