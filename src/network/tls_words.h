// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslError>

namespace network {

/// What is wrong with the certificate of `host`, and what to do: the end of a sentence, for ErrorCode::TlsFailed. `now`
/// is in seconds since the epoch. Empty when there is no error.
QString certificateProblem(const QList<QSslError> &errors, const QString &host, qint64 now);

} // namespace network
