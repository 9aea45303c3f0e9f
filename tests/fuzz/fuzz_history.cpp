// SPDX-License-Identifier: GPL-3.0-or-later
// A line of the history.
#include "app/history.h"
#include "app/support_bundle.h"
#include "diagnosis/diagnosis.h"
#include "http/exchange_json.h"
#include "target.h"

using fuzz::require;
using namespace Qt::StringLiterals;

void tryInput(const QByteArray &input)
{
    const auto entry = app::History::entry(input);
    if (!entry) {
        require(!describe(entry.error()).isEmpty(), "a line that cannot be read is told why");
        return;
    }
    const auto exchange = entry->kept();
    if (!exchange) {
        require(!describe(exchange.error()).isEmpty(), "an exchange that cannot be read is told why");
        return;
    }
    // What was kept once holds no secret, so that nothing of it changes when it is kept again but for its size.
    diagnosis::Evidence evidence;
    evidence.exchange = *exchange;
    const diagnosis::Diagnosis found = diagnosis::diagnose(evidence);
    const app::HistoryEntry again = app::historyEntry(*exchange, entry->authorizedWith, found);
    require(again.at == entry->at && again.status() == exchange->response.status, "it is the same exchange");
    require(again.kept().has_value(), "what is kept again is read back");
    app::exchangePart(*entry, found);
}
