// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/trial.h"

namespace lab {

/// What an answer comes to.
enum class Outcome {
    None,           ///< nothing was sent, or nothing came back
    Accepted,       ///< 2xx
    ErrorInSuccess, ///< 2xx with an error body
    Refused,        ///< 400, 401, 403 or 404
    SomethingElse,  ///< any other status
};

Outcome outcomeOf(const Trial &trial);

/// 0 where no answer came.
int statusOf(const Trial &trial);

/// Milliseconds to the last byte; -1 where that is not known.
qint64 timeOf(const Trial &trial);

/// Whether the request without Authorization is answered well.
bool isOpen(const Run &run);

/// What an answer tells whoever sent the request: two of them that are equal cannot be told apart. Numbers and long
/// hexadecimal words, which differ each time, are left out; of a success all but its status is, which differs for its
/// own reasons.
struct Told
{
    int status = 0;
    QByteArray challenge; ///< WWW-Authenticate
    QByteArray body;
    bool operator==(const Told &) const = default;
};

/// Only of a trial that was answered.
Told toldBy(const Trial &trial);

/// What is wrong with the WWW-Authenticate of an answer.
enum class ChallengeFault {
    None,
    Missing,   ///< RFC 9110 15.5.2
    Malformed, ///< RFC 9110 11.6.1
    NotBearer, ///< RFC 6750 3
    Bare,      ///< RFC 6750 3: without any auth-param
};

ChallengeFault challengeFault(const http::Response &response);

/// `error` of the Bearer challenge, or empty.
QByteArray challengeError(const http::Response &response);

/// The values of WWW-Authenticate, joined as RFC 9110 5.3 has it.
QByteArray challengeOf(const http::Response &response);

} // namespace lab
