// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A sentence of the core in the user's language; `text` is the English source text.
QString translated(const char *context, const char *text);

/// While one lives, translated() gives the English source text on this thread: JSON of the command line's contract is
/// English whatever the locale. Hold one while a value is made that goes into such JSON.
class EnglishOnly
{
public:
    EnglishOnly();
    ~EnglishOnly();
    Q_DISABLE_COPY_MOVE(EnglishOnly)
};
