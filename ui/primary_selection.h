// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;

/// What is selected in a one-line field that may hold a secret is offered to nobody as X11's PRIMARY selection, which
/// any program pastes by accident: it is emptied, as by a selection that replaces another's. Copying is as ever.
void keepOutOfPrimarySelection(QLineEdit &field);
