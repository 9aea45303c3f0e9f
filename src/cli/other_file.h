// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace cli {

/// What a file of these bytes is that is neither a HAR nor an exchange, and which command takes it, as half a sentence;
/// empty when nobody knows. It repeats nothing of them.
QString whatElse(const QByteArray &content);

} // namespace cli
