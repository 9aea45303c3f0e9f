// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace inspect::scan {

/// A private key as a program reads it (RFC 7468 2), of what the ledger keeps: the same without its white space. What
/// is none stays as it is.
QByteArray pemText(const QByteArray &secret);

} // namespace inspect::scan
