// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/scan/value_reader.h"

namespace inspect::scan {

/// A line that holds one name and one word behind it, as files of settings have them.
struct SettingLine
{
    Value value;            ///< with all signs of the word
    bool isExact = false;   ///< `NAME=word` from the line's first letter on: no prose, and few programs, are written so
    bool isShouted = false; ///< the same in capitals: a variable of the environment
};

/// The line whose name begins here and whose bare value begins there. Nothing for what is rather a form, a connection
/// string, or a line of a program.
std::optional<SettingLine> settingLine(const ValueReader &text, qsizetype name, qsizetype value);

/// What says that there is no value, or whether there is: true, none, required.
bool isSwitch(QByteArrayView word);

/// Whether the word of such a line, whose name is a secret's, stands in the secret's place: none, true, the name of a
/// variable.
bool standsForSetting(const SettingLine &line, QByteArrayView word);

/// Whether it is the secret, for all who would rather miss one than cry wolf.
bool isPlainlySecret(const SettingLine &line, QByteArrayView word, bool isPassword);

/// Whether the word right behind `password=`, anywhere in a line, is the password rather than a variable of a program
/// or a word that stands in the password's place: for a copy, of a line that somebody logged.
bool isAssignedWord(const ValueReader &text, const Value &value);

/// Whether it is a word of letters, digits and whatever signs, and the last one of its line: no sentence goes on.
bool isLastWord(const ValueReader &text, const Value &value);

/// Whether it is no password but what shells keep under such a name.
bool isWorkingDirectory(QByteArrayView name, QByteArrayView value);

} // namespace inspect::scan
