// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/table_view.h"
#include "ui/timing_model.h"

/// Where the time went: a row and a bar for each phase.
class TimingView : public TableView
{
    Q_OBJECT

public:
    explicit TimingView(QWidget *parent = nullptr);

    void setRequests(const QList<TimedRequest> &requests);

private:
    TimingModel m_model;
};
