// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body_edit.h"

#include <QSignalBlocker>

void BodyEdit::setBytes(const QByteArray &bytes)
{
    const QSignalBlocker notEdited(this);
    setPlainText(QString::fromUtf8(bytes));
    m_bytes = bytes;
    m_shown = toPlainText();
}

QByteArray BodyEdit::bytes() const
{
    const QString text = toPlainText();
    return text == m_shown ? m_bytes : text.toUtf8();
}
