// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <optional>
#include <vector>

namespace inspect::scan {

/// A text that was read out of another, and where each of its bytes stood there.
struct Mapped
{
    QByteArray text;
    std::vector<quint32> from; ///< where the byte begins
    std::vector<quint32> to;   ///< where it ends: further on than one byte, when it was escaped
};

/// One level of escapes undone, whatever the text is: percent-encoding, those of JSON and JavaScript strings, those of
/// quoted-printable (RFC 2045 6.7) and of HTML, line breaks within a JWT, and with `isBroken` those that mail programs
/// put into all long words. Nothing when there is none. That some were none does no harm: each reading of a text is
/// searched.
std::optional<Mapped> unescaped(QByteArrayView text, bool isBroken);

/// A label as it is written between these bytes of a text, so that unescaping gives it back.
QByteArray escapedFor(QByteArrayView text, qsizetype begin, qsizetype end, const QByteArray &label);

} // namespace inspect::scan
