// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab_run.h"
#include "lab/report_document.h"
#include "ui/question.h"
#include "ui/verdict_banner.h"

/// What the lab's page says of a run, and asks before one.
namespace lab_words {

/// As long as there is nothing else to say.
VerdictBanner::Content hint();
/// Why there is no run: nothing was chosen that can be spoilt.
VerdictBanner::Content goodTokenWanted();
VerdictBanner::Content error(const Error &error);
VerdictBanner::Content underWay();
/// When it is over.
VerdictBanner::Content conclusion(const lab::ReportDocument &document);

/// Before a request that may change something is sent again and again.
Question repeating(const app::LabOptions &options, bool isWatch);
/// Before tokens go where none is allowed to go yet.
Question allowing(const app::Authorization &authorization, const app::HostExceptions &missing);

/// Of a request that was taken from another page: its address stands beside it.
QString nameOf(const http::Request &request);

} // namespace lab_words
