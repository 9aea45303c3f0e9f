// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message_box.h"

#include "base/plain_text.h"

#include <QLabel>

QMessageBox *messageBox(QWidget *parent, QMessageBox::Icon icon, const Message &message,
                        QMessageBox::StandardButtons buttons)
{
    auto *box = new QMessageBox(icon, message.title, plain_text::visible(message.text, true), buttons, parent);
    box->setInformativeText(plain_text::visible(message.detail, true));
    for (QLabel *label : box->findChildren<QLabel *>()) // QMessageBox::setTextFormat() leaves out the one of the detail
        label->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    return box;
}
