// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A label is at least as wide as its longest word, and others choose the words: in this text a long one may break
/// anywhere. For showing only: the places where it may break are characters.
QString breakable(const QString &text);
/// The text that was made breakable.
QString unbroken(QString text);
