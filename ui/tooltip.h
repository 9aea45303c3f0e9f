// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Text of others as a tooltip. Qt guesses whether a tooltip is HTML, so a claim could bring its own links and
/// pictures: this one surely is HTML, and the text in it surely is not. Long text is cut.
QString plainToolTip(const QString &text);
