// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paste_field.h"

#include "ui/dropped.h"

#include <QKeyEvent>

PasteField::PasteField(QWidget *parent)
    : SecretTextEdit(parent)
{
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false); // it would keep what was handed on
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Text with a token"));
    setPlaceholderText(
        tr("Paste, drop or type anything here: a token, a header, a response, a cURL command, an address"));
}

QSize PasteField::sizeHint() const
{
    const int margin = int(document()->documentMargin()) + frameWidth();
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().lineSpacing() + 2 * margin};
}

QSize PasteField::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 10, sizeHint().height()};
}

bool PasteField::canInsertFromMimeData(const QMimeData *source) const
{
    return dropped::isUsable(*source);
}

void PasteField::insertFromMimeData(const QMimeData *source)
{
    for (const QString &path : dropped::files(*source))
        Q_EMIT fileGiven(path);
    if (const Secret text = dropped::text(*source); !text.isEmpty())
        Q_EMIT textGiven(text);
}

void PasteField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || event->modifiers() & Qt::ShiftModifier)
        return SecretTextEdit::keyPressEvent(event);
    const Secret typed(toPlainText().toUtf8().trimmed());
    clear();
    if (!typed.isEmpty())
        Q_EMIT textGiven(typed);
}
