// SPDX-License-Identifier: GPL-3.0-or-later
// A saved request that came from others.
#include "app/saved_requests.h"
#include "target.h"

using fuzz::require;
using namespace Qt::StringLiterals;

void tryInput(const QByteArray &input)
{
    const auto request = app::parseSavedRequest(input, u"request.json"_s);
    if (!request) {
        require(!describe(request.error()).isEmpty(), "what is no request is told why");
        return;
    }
    require(request->authorization.isEmpty(), "no credential is in such a file");
    const QByteArray text = app::savedRequestText(*request);
    require(app::parseSavedRequest(text, u"request.json"_s) == request, "what is written is read back");
    require(app::savedRequestText(*request) == text, "a request has one text");
}
