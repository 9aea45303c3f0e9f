// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QAbstractItemView;
class QAction;
class QModelIndex;

/// Gives a table, tree or list its "Copy": by Ctrl+C and in the context menu, for the cell that is chosen. Without a
/// way of its own the cell's text is copied.
QAction *addCopying(QAbstractItemView &view, const std::function<void(const QModelIndex &cell)> &copy = {});
