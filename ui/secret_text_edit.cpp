// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secret_text_edit.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

namespace {

/// A drag begins in a move.
bool mayEndSelection(QEvent::Type type)
{
    return type == QEvent::MouseButtonPress || type == QEvent::MouseButtonRelease ||
           type == QEvent::MouseButtonDblClick;
}

} // namespace

/// Qt asks for the clipboard and for PRIMARY by one and the same function. Given nothing, it empties PRIMARY, as a
/// selection that replaces another's does.
QMimeData *SecretTextEdit::createMimeDataFromSelection() const
{
    return m_isSelecting ? nullptr : QPlainTextEdit::createMimeDataFromSelection();
}

bool SecretTextEdit::viewportEvent(QEvent *event)
{
    const QScopedValueRollback selecting(m_isSelecting, mayEndSelection(event->type()));
    return QPlainTextEdit::viewportEvent(event);
}

void SecretTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool takesOut = event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut);
    const QScopedValueRollback selecting(m_isSelecting, !takesOut);
    QPlainTextEdit::keyPressEvent(event);
}
