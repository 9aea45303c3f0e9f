// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/secret_names.h"
#include "inspect/scan/shell_words.h"

#include <QByteArrayView>
#include <optional>

/// Secrets in commands, and passwords that no name stands before: their place in a command or a list of logins tells of
/// them.
namespace inspect::scan {

/// The password in `-u name:password` of a cURL command, `-a name:password` of an HTTPie one or `-U name%password` of
/// Samba's, and in their other spellings; `option` is where the option's letters begin, behind the "-". Quotation marks
/// around it are no part of it, what the shell undoes stands as it is.
std::optional<Stretch> passwordOfLogin(QByteArrayView text, qsizetype option);

/// The password in `name/password@database` of Oracle's commands and JDBC addresses; `sign` is where the "@" is.
std::optional<Stretch> passwordOfOracle(QByteArrayView text, qsizetype sign);

/// The word behind a "password" at this place, when `machine HOST login NAME` or `default login NAME` stands before it,
/// as in a .netrc.
std::optional<Stretch> passwordOfNetrc(QByteArrayView text, qsizetype password);

/// An option of a command that has its value in the next word or behind "=".
struct NamedOption
{
    http::SecretName meaning; ///< of its name
    Stretch value;
    bool isMarkedOff = false; ///< quoted, or bare with little that speaks for a sentence about the option
};

/// `--client-secret VALUE`, `--oauth2-bearer VALUE`, `-Password "VALUE"` as in PowerShell, and `"--token", "VALUE"` of
/// a list of words, or a password behind a letter, as in `mysql -pVALUE` and `sshpass -p VALUE`; `option` is where its
/// letters begin. Nothing for what stands in a value's place in guides: a variable, a word in capitals.
std::optional<NamedOption> namedOption(QByteArrayView text, qsizetype option);

} // namespace inspect::scan
