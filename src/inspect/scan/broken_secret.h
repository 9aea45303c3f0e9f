// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace inspect::scan {

/// Whether the word that ends before `at` looks like the beginning of a secret, or bears the name of one.
bool endsSecret(QByteArrayView text, qsizetype at);

/// The two sides of a line break that a secret may go on behind.
struct BrokenSecret
{
    qsizetype next = -1; ///< where it goes on; -1: it does not
    qsizetype end = -1;  ///< of what it goes on with
};

/// Whether the word that ends before `at` is a secret that goes on behind the line break at `lineBreak`: behind an
/// indentation, or what each line of a log begins with. `isRest`: the word is known to be the rest of one already.
/// `generous`: what follows is its rest, unless it is clearly none.
BrokenSecret brokenSecret(QByteArrayView text, qsizetype at, qsizetype lineBreak, bool isRest, bool generous);

} // namespace inspect::scan
