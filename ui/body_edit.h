// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/secret_text_edit.h"

/// The body of a request as text to edit. Until it is edited it stays the bytes it was: an editor of text would make
/// every line end the same, and a multipart body lives by them.
class BodyEdit : public SecretTextEdit
{
    Q_OBJECT

public:
    using SecretTextEdit::SecretTextEdit;

    void setBytes(const QByteArray &bytes);
    QByteArray bytes() const;

private:
    QByteArray m_bytes;
    QString m_shown; ///< what the editor made of them
};
