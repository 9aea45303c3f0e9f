// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <optional>

/// Passwords that no name stands before: their place in a command or a list of logins tells of them.
namespace inspect::scan {

/// Bytes of a text.
struct Stretch
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// The password in `-u name:password` of a cURL command, and in its other spellings; `option` is where the option's
/// letters begin, behind the "-". Quotation marks around it are no part of it, what the shell undoes stands as it is.
std::optional<Stretch> passwordOfCurl(QByteArrayView text, qsizetype option);

/// The word behind a "password" at this place, when `machine HOST login NAME` or `default login NAME` stands before it,
/// as in a .netrc.
std::optional<Stretch> passwordOfNetrc(QByteArrayView text, qsizetype password);

} // namespace inspect::scan
