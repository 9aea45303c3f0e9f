// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslError>

namespace network {

/// What is wrong with the certificate of `host`, and what to do: the end of a sentence, for ErrorCode::TlsFailed. `now`
/// is in seconds since the epoch. Empty when there is no error.
QString certificateProblem(const QList<QSslError> &errors, const QString &host, qint64 now);

/// What a server that ended the handshake itself does not take, by the words of its alert (RFC 8446 6.2): the end of a
/// sentence, for ErrorCode::TlsFailed. Empty when the words name no alert that is known.
QString alertInWords(const QString &words);

} // namespace network
