// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <initializer_list>
#include <optional>

/// Which command an option or a word belongs to, in a text that may be anything else.
namespace inspect::scan {

/// What was written before an option, as far as it is looked back over.
QByteArrayView textBefore(QByteArrayView text, qsizetype option, qsizetype reach);

/// Whether the command that begins here goes on up to the end.
bool goesOn(QByteArrayView before, qsizetype command);

/// Whether a program is run by its name here: it may also be a machine's, a folder's or a user's.
bool isProgram(QByteArrayView before, qsizetype at);

/// ldapsearch, ldapmodify …: "ldap" alone is no program.
bool isLdapTool(QByteArrayView before, qsizetype at);

/// `docker login`, `az acr login`
bool isLogin(QByteArrayView before, qsizetype at);

/// A command by how its name begins. `isOne` tells whether it is one that stands at a place.
struct Command
{
    QByteArrayView name;
    bool (*isOne)(QByteArrayView before, qsizetype at) = isProgram;
};

/// What stands between such a command and its option; nothing where it is another command's.
std::optional<QByteArrayView> behindCommand(QByteArrayView before, const Command &command);

bool isBehindAny(std::initializer_list<Command> commands, QByteArrayView before);

/// Whether such words hold options alone, and nothing that they are applied to.
bool areOptions(QByteArrayView words);

} // namespace inspect::scan
