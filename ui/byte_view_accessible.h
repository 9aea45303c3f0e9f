// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class ByteView;

/// Lets assistive technology read every ByteView. Once is enough; more does no harm.
void installByteViewAccessibility();

/// Says that caret and selection have moved.
void announceCaret(ByteView &view);
