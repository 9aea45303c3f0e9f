// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/json_tree_model.h"

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QTreeView;
class SecretClipboard;

/// JSON as a tree to open and close, with what is being read below it.
class JsonTreeView : public QWidget
{
    Q_OBJECT

public:
    explicit JsonTreeView(QWidget *parent = nullptr);

    void setBytes(const SharedBytes &bytes);
    /// Copies go through it, as secrets; without one they are ordinary text.
    void setClipboard(SecretClipboard *clipboard) { m_clipboard = clipboard; }

private:
    void copy();
    void showReading(bool reading);

    JsonTreeModel m_model;
    QTreeView *m_tree;
    QWidget *m_work;
    QProgressBar *m_progress;
    QTimer m_tick; ///< a reading is looked at, not listened to; one that ends at once needs no bar
    SecretClipboard *m_clipboard = nullptr;
};
