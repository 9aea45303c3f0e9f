// SPDX-License-Identifier: GPL-3.0-or-later
// Any text that somebody pasted where a token is asked for.
#include "base/json_text.h"
#include "inspect/recognise.h"
#include "inspect/stranger.h"
#include "target.h"

using fuzz::require;

namespace {

void checkToken(const inspect::FoundToken &found, const QByteArray &text)
{
    require(found.offset >= 0 && found.length >= 0 && found.offset + found.length <= text.size(),
            "a token stands within the text");
    require(!inspect::titleOf(found).isEmpty(), "a token has a title");
    const QByteArray json = inspect::toJson(found);
    require(json_text::parse(json).has_value() && !json.contains('\n'), "a token is told as JSON in one line");
}

} // namespace

void tryInput(const QByteArray &input)
{
    const inspect::Recognition recognition = inspect::recognise(input);
    require(recognition.found.size() <= inspect::mostTokens, "no more tokens are listed than are shown");
    qsizetype last = 0;
    for (const inspect::FoundToken &found : recognition.found) {
        require(found.offset >= last && found.length > 0 && !found.text.isEmpty(), "tokens stand one behind the other");
        last = found.offset + found.length;
        checkToken(found, input);
    }
    checkToken(inspect::asItStands(input), input);
}
