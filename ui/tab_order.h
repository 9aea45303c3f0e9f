// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

/// Tab goes through these one after the other, and in each through its children in their order: by itself it goes by
/// the time at which they were made.
void orderTabs(const QList<QWidget *> &parts);
