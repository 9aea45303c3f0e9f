// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/judge.h"

#include <QJsonObject>

namespace lab {

enum class ReportFormat { Text, Json, JUnit, Markdown, Html };

/// By the name that the command line has for it: "text", "json", "junit", "markdown", "html".
std::optional<ReportFormat> reportFormatNamed(QStringView name);

/// For a file of that name, by its ending (.txt, .json, .xml, .md, .html); nothing for another ending.
std::optional<ReportFormat> reportFormatOf(const QString &fileName);

/// Everything that was sent and found, as UTF-8. Secrets are labels, the same one for the same secret; what servers
/// wrote is visible and escaped. JSON and JUnit are English whatever the language, the others in the user's.
QByteArray report(const Run &run, ReportFormat format, Face face = Face::CommandLine);

/// The JSON of the command line's contract.
QJsonObject toJson(const Run &run, Face face = Face::CommandLine);

} // namespace lab
