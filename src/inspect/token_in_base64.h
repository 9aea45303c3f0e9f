// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>

namespace inspect {

/// The token in a text that was base64-encoded once more, alone or behind "Authorization: Bearer"; nothing when the
/// text is no base64, or something else is in it. Line breaks of the base64 are skipped, both alphabets are taken.
std::optional<QByteArray> tokenInBase64(const QByteArray &text);

} // namespace inspect
