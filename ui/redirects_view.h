// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/redirects_model.h"

#include <QWidget>

class QAction;
class QToolButton;
class TableView;

/// How a request came where it is and where the answer points; below, what can be done about that.
class RedirectsView : public QWidget
{
    Q_OBJECT

public:
    explicit RedirectsView(QWidget *parent = nullptr);

    void setSteps(const QList<RedirectStep> &steps) { m_model.setSteps(steps); }
    /// A button, in sight while the action is visible.
    void setAction(QAction &action);

private:
    RedirectsModel m_model;
    TableView *m_table;
    QToolButton *m_button;
};
