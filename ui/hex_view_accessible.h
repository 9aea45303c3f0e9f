// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class HexView;

/// Makes hex views text for assistive technology: the rows in sight, as a terminal exposes its screen.
void installHexViewAccessibility();

/// Says where the caret is now.
void announceHexCaret(HexView &view);
