// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "ui/secret_text_edit.h"

/// Takes text to look at: what is pasted or dropped is handed on at once and never shown here, for a text field takes
/// minutes to lay out a line of a megabyte; what is typed is handed on with Enter.
class PasteField : public SecretTextEdit
{
    Q_OBJECT

public:
    explicit PasteField(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void textGiven(const Secret &text);
    void fileGiven(const QString &path);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
};
