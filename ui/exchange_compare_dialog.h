// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange_differences_model.h"

#include <QDialog>

class QLabel;
class TableView;

/// Two exchanges of the history, header by header and line by line. They hold no secrets.
class ExchangeCompareDialog : public QDialog
{
    Q_OBJECT

public:
    struct Side
    {
        http::Exchange exchange;
        QString authorizedWith; ///< in words, as the history has it
    };

    ExchangeCompareDialog(const Side &older, const Side &newer, QWidget *parent = nullptr);

Q_SIGNALS:
    void notice(const QString &text);

private:
    QLabel *addLabel(const QString &text);
    void addButtons();
    void showDifferences(const QList<http::ExchangeDifference> &differences);
    void copy();

    QList<http::ExchangeDifference> m_differences;
    ExchangeDifferencesModel m_model;
    QLabel *m_summary;
    TableView *m_table;
};
