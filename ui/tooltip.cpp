// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tooltip.h"

#include "base/plain_text.h"

using namespace Qt::StringLiterals;

QString plainToolTip(const QString &text)
{
    constexpr qsizetype longest = 2000;
    if (text.isEmpty())
        return {};
    const auto shown = plain_text::visible(plain_text::elided(text, longest), true);
    return u"<div style=\"white-space: pre-wrap\">"_s + shown.toHtmlEscaped() + u"</div>"_s;
}
