// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/leads.h"
#include "inspect/scan/line_breaks.h"
#include "inspect/scan/origins.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

namespace inspect::scan {

/// A text that was read out of another, and where each of its bytes stood there.
struct Mapped
{
    QByteArray text;
    Origins origins;
};

/// One level of escapes undone, whatever the text is: percent-encoding, those of JSON and JavaScript strings, those of
/// quoted-printable (RFC 2045 6.7), of HTML, Markdown and cmd, line breaks within a secret, also where each line begins
/// as those of a log do, and those that a backslash takes away. Nothing when there is none. That some were none does no
/// harm: each reading of a text is searched. `leads` are those of the text.
std::optional<Mapped> unescaped(QByteArrayView text, const Leads &leads, const Breaks &breaks);

/// Whether something is percent-encoded in the word that these bytes stand in.
bool isPercentEncoded(QByteArrayView text, qsizetype begin, qsizetype end);

} // namespace inspect::scan
