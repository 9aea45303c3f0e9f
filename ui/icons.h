// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QIcon>

/// Our own symbols (resources/icons): line drawings without a colour, drawn in the colour of the text around them each
/// time they are painted. So they follow light and dark and stay sharp at every scale.
namespace icons {

/// The symbol of that name (the file's stem), in the application palette's text colour.
QIcon icon(const QString &name);
/// The same in the tone's colour.
QIcon icon(const QString &name, theme::Tone tone);
/// The tone's own symbol in its colour: the pair of colour and shape that a state is shown with.
QIcon icon(theme::Tone tone);
/// The application's own icon, in its own colours.
QIcon application();

} // namespace icons
