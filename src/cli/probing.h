// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/probe_question.h"
#include "cli/sending.h"
#include "diagnosis/evidence.h"

namespace cli {

/// The evidence with the answers to the questions of --probe. Before each it says what is sent where. One that cannot
/// be asked is said, and the rest goes on.
Future<diagnosis::Evidence> probed(Invocation &call, const Sending &sending, const diagnosis::Evidence &evidence);

/// [{"id", "sent_to", "status"}] of what was asked.
QJsonArray probesJson(const Sending &sending, const diagnosis::Evidence &evidence);

} // namespace cli
