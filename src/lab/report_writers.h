// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/report_document.h"

/// A report as text. Nothing of a foreign text becomes markup.
namespace lab {

QString textReport(const ReportDocument &document);
QString markdownReport(const ReportDocument &document);
QString htmlReport(const ReportDocument &document);
QByteArray junitReport(const ReportDocument &document);

} // namespace lab
