// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/question.h"

#include "base/plain_text.h"

#include <QAbstractButton>
#include <QMessageBox>

void ask(QWidget *parent, const Question &question, const std::function<void()> &answered)
{
    auto *box = new QMessageBox(QMessageBox::Question, question.title, plain_text::visible(question.text),
                                QMessageBox::Yes | QMessageBox::Cancel, parent);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(plain_text::visible(question.detail, true));
    box->button(QMessageBox::Yes)->setText(question.yes);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::finished, parent, [answered](int answer) {
        if (answer == QMessageBox::Yes)
            answered();
    });
    box->open();
}
