// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

/// Our own light and dark colours, on the Fusion style: Qt 6.4 knows no colour scheme, and what a desktop's theme
/// plugin brings along is nothing we could promise a contrast for. Every text has a contrast of at least 4.5:1
/// (WCAG 1.4.3).
namespace theme {

/// How something came out. A tone is never shown by colour alone: a word or an icon stands beside it.
enum class Tone { Pass, Fail, Warn, Unknown, Info };

/// What a piece of monospaced text is.
enum class Ink { Text, Dim, TokenHeader, TokenPayload, TokenSignature, Name, String, Number, Literal, Escape };

QPalette palette(bool dark);

/// Whether this is the dark palette: widgets ask their own palette, so there is no global state to go stale.
bool isDark(const QPalette &palette);

/// The tone's colour for text and icons on the palette's backgrounds and on toneBackground().
QColor toneText(Tone tone, const QPalette &palette);
QColor toneBackground(Tone tone, const QPalette &palette);

/// The edge of what one can type into or tick: at least 3:1 to what is on both sides of it (WCAG 1.4.11).
QColor edge(const QPalette &palette);

QColor inkColour(Ink ink, const QPalette &palette);

} // namespace theme
