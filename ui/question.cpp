// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/question.h"

#include "base/plain_text.h"
#include "ui/message_box.h"

#include <QAbstractButton>

void ask(QWidget *parent, const Question &question, const std::function<void()> &answered)
{
    QMessageBox *box =
        messageBox(parent, QMessageBox::Question, {question.title, plain_text::visible(question.text), question.detail},
                   QMessageBox::Yes | QMessageBox::Cancel);
    box->button(QMessageBox::Yes)->setText(question.yes);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(box, &QMessageBox::finished, parent, [answered](int answer) {
        if (answer == QMessageBox::Yes)
            answered();
    });
    box->open();
}
