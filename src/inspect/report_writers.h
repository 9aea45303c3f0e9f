// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/report_document.h"

/// A report as text. Nothing of a foreign text becomes markup.
namespace inspect {

QString markdown(const ReportDocument &document);
QString html(const ReportDocument &document);

} // namespace inspect
