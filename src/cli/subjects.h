// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "inspect/inspection.h"
#include "inspect/recognise.h"

namespace cli {

/// One token to judge, and where it stood.
struct Subject
{
    inspect::FoundToken found;
    QString source;           ///< the file, "-", or empty for the command line itself
    qsizetype line = 1;       ///< of its first character
    qsizetype column = 1;     ///< in bytes
    Secret accessToken;       ///< of the same token response, of an ID token; else empty
    bool isOfSeveral = false; ///< the command was given several texts: which one it is of has to be said
    bool isAlone = true;      ///< the only token of its text, and bare: then there is nothing to say about its place
};

/// What a command was given.
struct Subjects
{
    QList<Subject> list;
    qsizetype leftOut = 0; ///< tokens beyond inspect::mostTokens of one text, which are not in the list
};

/// The bytes of a file, of stdin for "-", or the argument itself, with a warning that others see it. Error:
/// FileUnreadable, for a path of no file too.
Result<QByteArray> textOf(Invocation &call, const QString &argument);

/// Every token of what the command was given; a text without any is itself the subject, so that it is told why. With
/// --repair a token that was safely mended takes the place of what stood there. Tells how many were left out. Error:
/// FileUnreadable.
Result<Subjects> subjectsOf(Invocation &call);

/// What is known beside that token: where it stood tells some of it.
inspect::Context contextFor(const Subject &subject, inspect::Context context);

} // namespace cli
