// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <tl/expected.hpp>

namespace jose {

/// What `zip: DEF` has packed (RFC 7516 4.1.3, RFC 1951), or why not, as a sentence without a full stop. More than
/// 10 MB, or than a hundredfold of what is packed once that is over 256 kB, is taken for an attack.
tl::expected<QByteArray, QString> inflated(const QByteArray &packed);

} // namespace jose
