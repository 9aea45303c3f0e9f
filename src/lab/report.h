// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/report_document.h"

namespace lab {

enum class ReportFormat { Text, Json, JUnit, Markdown, Html };

/// By the name that the command line has for it: "text", "json", "junit", "markdown", "html".
std::optional<ReportFormat> reportFormatNamed(QStringView name);

/// For a file of that name, by its ending; nothing for another ending.
std::optional<ReportFormat> reportFormatOf(const QString &fileName);

/// What such a name ends in: ".txt", ".json", ".xml", ".md", ".html".
QStringList reportEndings();

/// Everything that was sent and found, as UTF-8. Secrets are labels, the same one for the same secret; what servers
/// wrote is visible and escaped. JSON and JUnit are English whatever the language, the others in the user's.
QByteArray report(const Run &run, ReportFormat format, Face face = Face::CommandLine);

/// What is left of a run once its tokens and answers are let go: enough for a report in every format.
struct KeptReport
{
    http::Request request;  ///< without a credential
    ReportDocument own;     ///< in the user's language
    ReportDocument english; ///< for JSON and JUnit
};

KeptReport keptReport(const Run &run, Face face);

/// The same as of the run.
QByteArray report(const KeptReport &kept, ReportFormat format);

/// The JSON of the command line's contract.
QJsonObject toJson(const Run &run, Face face = Face::CommandLine);

} // namespace lab
