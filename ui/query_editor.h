// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pairs_editor.h"

class QLineEdit;

/// The query of an address as a table, in step with the field that holds the address.
class QueryEditor : public PairsEditor
{
    Q_OBJECT

public:
    explicit QueryEditor(QWidget *parent = nullptr);

    /// `address` must outlive this.
    void watch(QLineEdit &address);

    /// What was ticked off belonged to another request.
    void forgetUnticked();

Q_SIGNALS:
    /// The table was edited, and the address with it.
    void addressEdited();

private:
    void writeAddress();

    QLineEdit *m_address = nullptr;
};
