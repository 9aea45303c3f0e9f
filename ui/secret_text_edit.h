// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

/// An editor of text that may hold secrets. Only who copies, cuts or drags takes something out of it: what is selected
/// goes to no PRIMARY selection of X11, which any program pastes by accident.
class SecretTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    QMimeData *createMimeDataFromSelection() const override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool m_isSelecting = false; ///< what is asked for meanwhile is for PRIMARY
};
