// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <QSet>

namespace cli {

/// A value that names a host, as http::isNamedIn() takes it: HOST or HOST:PORT in lower case, an address of IPv6 in
/// brackets. Nothing for what is neither, such as a whole address or a pattern.
std::optional<QString> hostNamed(const QString &value);

/// Those that the values of an option name; areInOrder() has refused the others.
QSet<QString> hostsNamedBy(const Invocation &call, const QString &option);

} // namespace cli
