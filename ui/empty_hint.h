// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;
class QString;

/// Says, in a list while it has no rows, what would be there and how it comes. The view has its model already.
void sayWhenEmpty(QAbstractItemView &view, const QString &text);
