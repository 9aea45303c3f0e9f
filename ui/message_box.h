// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

/// What a message box says. It is shown as it stands: a name, or what a provider says, may hold markup.
struct Message
{
    QString title;
    QString text;
    QString detail; ///< below it
};

/// Not open yet. It goes when it is closed, and nobody need wait for it.
QMessageBox *messageBox(QWidget *parent, QMessageBox::Icon icon, const Message &message,
                        QMessageBox::StandardButtons buttons);
